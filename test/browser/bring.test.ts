import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { demoShop } from '../../workers/demo-shop';
import { goTo, openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-bring-'));
const months = mkdtempSync(join(tmpdir(), 'regulars-months-'));
afterAll(() => [folder, months].forEach((made) => rmSync(made, { recursive: true })));

const exportsFolder = fileURLToPath(new URL('../fixtures/exports', import.meta.url));

const CELLS = 'order no\tcustomer\tdate\tamount\nA-1\tana\t2024-03-05\t40\nA-2\tben\t2024-03-06\t15\n';

const paste = ({ page }: OpenApp, text: string) =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    // A spreadsheet puts a picture of the cells there, too.
    clipboardData.items.add(new File(['x'], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

describe('a table can come', () => {
  it('by the keys of pasting, anywhere on the page, or by a paste into the box, without keys', async () => {
    const app = await openApp();
    await paste(app, CELLS);
    await app.page.getByText('Pasted').first().waitFor();
    await app.page.getByText(en['import.paste'], { exact: true }).click();
    await app.page.getByLabel(en['import.paste.hint']).fill(CELLS.replaceAll('A-', 'B-'));
    await app.page.locator('section[aria-label] + section[aria-label] tbody select').first().waitFor();
    await app.page.locator('button[type="submit"]').click();
    await app.page.waitForURL(/#\/$/);
    await settled(app.page);
  });

  it('with its folder, on a phone: all seven kinds and other systems’ exports at once, and a word about the rest', async () => {
    const inner = join(folder, 'exports');
    cpSync(exportsFolder, inner, { recursive: true });
    for (const file of demoShop({ size: 300, headers: 'en' }, () => undefined))
      writeFileSync(join(folder, file.name), new Uint8Array(await file.arrayBuffer()));
    writeFileSync(join(folder, 'logo.png'), 'not a table');
    writeFileSync(join(folder, '.hidden.csv'), 'x');
    const app = await openApp({ width: 360 });
    await app.page.locator('input[webkitdirectory]').setInputFiles(folder);
    await app.page.getByText('2 files of the folder').waitFor();
    const reviews = app.page.locator('section[aria-label]');
    expect(await reviews.count()).toBe(7 + readdirSync(exportsFolder).length);
    await app.page.waitForFunction(() => !document.querySelector('section[aria-busy="true"]'));
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await app.page.locator('button[type="submit"]').click();
    await app.page.waitForURL(/#\/$/, { timeout: 60_000 });
    await settled(app.page);
    await goTo(app.page, 'data');
    expect(await app.page.getByText('jd-orders.csv').count()).toBeGreaterThan(0);
  });
});

it('what was changed of a file is remembered for the next one with its headers, told, and forgotten on demand', async () => {
  const monthly = (month: string): string => {
    const path = join(months, `${month}.csv`);
    writeFileSync(path, `who,when,paid,points\nana,2024-${month}-03,40,7\nben,2024-${month}-04,15,9\n`);
    return path;
  };
  const app = await openApp();
  const role = (column: string) => app.page.getByLabel(`${en['import.role']}: ${column}`);
  await app.dropFile(monthly('01'));
  await role('points').selectOption('amount');
  await role('who').selectOption('customer_id');
  await role('paid').selectOption('discount');
  await app.page.waitForFunction(() => document.querySelector('section[aria-busy="false"]') !== null);
  await app.page.locator('button[type="submit"]').click();
  await app.page.waitForURL(/#\/$/);
  await app.dropFile(monthly('02'));
  await app.page.getByText(en['import.remembered']).waitFor();
  expect(await role('points').inputValue()).toBe('amount');
  expect(await role('who').inputValue()).toBe('customer_id');
  await app.page.getByRole('button', { name: en['import.forget'] }).click();
  await app.page.getByText(en['import.remembered']).waitFor({ state: 'detached' });
  expect(await role('points').inputValue()).not.toBe('amount');
});

it('which of two tables below each other was chosen is remembered by its headers, wherever it stands next month', async () => {
  const PRICES = 'sku,product name,price';
  const monthly = (month: string, days: number): string => {
    const path = join(months, `till-${month}.csv`);
    const orders = Array.from({ length: days }, (_, i) => `${i},ana,2024-${month}-0${i + 1},40`).join('\n');
    writeFileSync(path, `order id,customer,date,amount\n${orders}\n\n${PRICES}\nK1,tea,4\nK2,cup,9\n`);
    return path;
  };
  const app = await openApp();
  const { page } = app;
  const shown = page.getByLabel(en['import.table']).locator('option:checked');
  await app.dropFile(monthly('01', 3));
  await page.getByLabel(en['import.table']).selectOption('6');
  await page.getByText('till-01.csv looks like Products').waitFor();
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/(data)?$/);
  await app.dropFile(monthly('02', 5));
  await page.getByText(en['import.remembered']).waitFor();
  expect(await shown.innerText()).toBe('Row 8: sku · product name · price (2 rows)');
});
