import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { dist, openApp, ready, startHost } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-storing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FULL = `{
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...what) {
    if (this.name === 'chunks') throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, what);
  };
}`;

/** The app on a device whose store is full whatever is put into it. */
function publishOnFullDevice(): string {
  const build = join(folder, 'build');
  cpSync(dist, build, { recursive: true });
  const worker = readdirSync(join(build, 'assets')).find((name) => name.startsWith('ingest.worker'))!;
  const path = join(build, 'assets', worker);
  writeFileSync(path, `${FULL}\n${readFileSync(path, 'utf8')}`);
  return build;
}

it('a shop that was shown before it was stored goes again when it cannot be, and its file waits where it was', async () => {
  const host = await startHost({ folder: publishOnFullDevice() });
  const app = await openApp({ host });
  const { page } = app;
  const file = join(folder, 'march.csv');
  writeFileSync(file, 'order no,customer,date,amount\nA-1,ana,2024-03-05,40\nA-2,ben,2024-03-06,15\n');
  await app.dropFile(file);
  await page.locator('button[type="submit"]').click();

  await page.getByText(en['problem.store/full'].split('{')[0]!).waitFor();
  await page.waitForURL(/#\/import$/);
  expect(await page.locator('section[aria-label="march.csv"]').count()).toBe(1);

  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => location.hash)).toBe('#/import');
  expect(await page.locator('nav').getByText('march').count()).toBe(0);
  await host.close();
});
