import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/analyses/recommendations/messages/en';
import { demoShop } from '../../workers/demo-shop';
import { goTo, openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAGE = 'products/recommendations';
const list = (page: Page) => page.locator('section', { has: page.locator('ol.cards') }).last();
const cards = (page: Page) => list(page).locator('ol.cards li').allInnerTexts();

/** Brings the smallest shop that the demo can make, and of it only what the lists need. */
async function openSmallShop({ page, dropFile }: OpenApp): Promise<void> {
  const paths: string[] = [];
  for (const file of demoShop({ size: 300, headers: 'en' }, () => undefined)) {
    if (!/^(orders|customers|products)/.test(file.name)) continue;
    paths.push(join(folder, file.name));
    writeFileSync(paths.at(-1)!, new Uint8Array(await file.arrayBuffer()));
  }
  await dropFile(...paths);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/$/);
  await settled(page);
}

/** Rows of the downloaded lists, without the header: customer id first, name second. */
async function downloadedPeople(page: Page): Promise<string[][]> {
  const panel = page.locator('section', { has: page.getByRole('heading', { name: en['people.title'] }) });
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: /CSV/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('reason');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

it('a customer’s list opens by its address, gives reasons, names nobody else, and ranks anew in the session', async () => {
  const app = await openApp({ width: 1440 });
  const { page } = app;
  await openSmallShop(app);
  await goTo(page, PAGE);
  const rows = await downloadedPeople(page);
  const people = new Map(rows.map(([id = '', name = '']) => [id, name]));
  const [id = '', name = ''] = [...people].at(-1)!;

  await goTo(page, `${PAGE}?person=${encodeURIComponent(id)}`);
  await list(page)
    .getByRole('heading', { name: en['person.title'].replace('{name}', name || id) })
    .waitFor();
  const before = await cards(page);
  expect(before.length).toBe(rows.filter(([own]) => own === id).length);
  for (const card of before) expect(card.split('\n').filter((line) => line.trim() !== '').length).toBe(3);
  const shown = await list(page).innerText();
  const others = [...people].filter(([other]) => other !== id).flat();
  expect(others.filter((text) => text.length > 3 && text !== name && shown.includes(text))).toEqual([]);

  const look = list(page).getByLabel(en['session.add']);
  await look.selectOption({ index: 1 });
  await expect.poll(() => cards(page)).not.toEqual(before);
  expect((await cards(page)).join()).toContain(en['reason.session'].split(' {item}')[0]);
});
