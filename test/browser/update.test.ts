import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { dist, openApp, ready, startHost } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-update-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a newer build in the folder: another page, and the service worker's list that names its new content. */
function publish(version: string): void {
  cpSync(dist, folder, { recursive: true });
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<html ',
    `<html data-version="${version}" `,
  );
  writeFileSync(join(folder, 'index.html'), page);
  const list = readFileSync(join(dist, 'service.worker.js'), 'utf8');
  const entry = /"revision":"[0-9a-f]{32}","url":"index.html"/;
  if (!entry.test(list)) throw new Error('the service worker does not list index.html');
  const digest = createHash('md5').update(page).digest('hex');
  const newer = list.replace(entry, `"revision":"${digest}","url":"index.html"`);
  writeFileSync(join(folder, 'service.worker.js'), newer);
}

const version = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-version');

it('a newer version is offered and not put in place before the user says so', async () => {
  publish('first');
  const host = await startHost({ folder });
  const app = await openApp({ host });
  const { page } = app;
  app.expectProblem(/^request after load/); // the newer files
  expect(await version(page)).toBe('first');

  publish('second');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const offer = page.getByRole('status').getByRole('button');
  await offer.waitFor();
  expect(await version(page)).toBe('first');

  await page.reload();
  await ready(page);
  expect(await version(page), 'loading the page again does not accept it').toBe('first');

  await offer.click();
  await page.locator('html[data-version="second"]').waitFor();
  await ready(page);
  await host.close();
});

it('a second window learns of a version that another one put in place, and is not loaded again by it', async () => {
  publish('first');
  const host = await startHost({ folder });
  const app = await openApp({ host });
  app.expectProblem(/^request after load/);
  const second = await app.context.newPage();
  await second.goto(host.url);
  await ready(second);

  publish('second');
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await app.page.getByRole('status').getByRole('button').click();
  await app.page.locator('html[data-version="second"]').waitFor();
  expect(await version(second)).toBe('first');
  await second.getByRole('status').getByRole('button').click();
  await second.locator('html[data-version="second"]').waitFor();
  await host.close();
});
