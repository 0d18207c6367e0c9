import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { goTo, openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'Order ID,Customer ID,Order Date,SKU,Quantity,Amount';
/** An order with a line that stands twice, and one of no piece. */
const MARCH = [
  '1,ana,2024-03-15,tea,1,100',
  '1,ana,2024-03-15,tea,1,100',
  '1,ana,2024-03-15,cup,1,30',
  '2,ben,2024-03-20,tea,0,60',
  '3,eve,2024-03-21,cup,2,40',
];
const APRIL = [
  '4,ana,2024-04-02,tea,1,25',
  '4,ana,2024-04-02,tea,1,25',
  '4,ana,2024-04-02,cup,1,35',
  '5,eve,2024-04-05,cup,3,90',
  '6,zoe,2024-04-11,tea,1,70',
];

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const table = (name: string, lines: readonly string[], header = HEADER) =>
  fileOf(name, `${header}\n${lines.join('\n')}\n`);

async function importFile({ page, dropFile }: OpenApp, path: string): Promise<void> {
  await dropFile(path);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/$/);
  await settled(page);
}

/** What a click saves in the download folder. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = join(folder, `download-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}

const log = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Cleaning log' }) });

describe('a recipe', () => {
  it('made on one month is saved, replayed on the next, and what is different is listed', async () => {
    const app = await openApp();
    const { page } = app;
    await importFile(app, table('march.csv', MARCH));
    await goTo(page, 'data/quality');
    await page.getByRole('button', { name: /^Apply: .*stands twice/ }).click();
    await log(page).getByText('5 → 4 rows').waitFor();

    // The line of no piece is set aside, then put right and taken back in.
    await page.getByRole('button', { name: /^Apply: .*zero/ }).click();
    await log(page).getByText('4 → 3 rows').waitFor();
    await page
      .getByRole('button', { name: /^Orders$/ })
      .last()
      .click();
    await page.getByRole('dialog').getByLabel('Quantity').fill('2');
    await page.getByRole('dialog').getByRole('button', { name: 'Take back in' }).click();
    await log(page)
      .getByText(/1 cell corrected, stays in: .*ben/)
      .waitFor();
    expect(await log(page).getByText('4 → 4 rows').count()).toBe(1);
    await app.screenshot('quality-log');

    await goTo(page, 'data');
    const text = await downloaded(page, () => page.getByRole('button', { name: 'Save the recipe' }).click());
    const recipe = JSON.parse(text) as { steps: { kind: string; did: unknown }[]; sources: unknown[] };
    expect(recipe.steps.map(({ kind }) => kind)).toEqual([
      'readmit-row',
      'exact-duplicates',
      'impossible-values',
    ]);
    expect(recipe.steps[1]!.did).toMatchObject({ rowsIn: 5, rowsOut: 4, duplicates: 1 });
    const path = fileOf('recipe.json', text);

    await page.locator('input[type="file"][accept*=".json"]').setInputFiles(path);
    await page.getByRole('button', { name: 'Replay on files I add' }).click();
    await page.getByText('The recipe “recipe.json” will be replayed').waitFor();
    await app.dropFile(table('april.csv', APRIL, HEADER.replace('Quantity', 'Store')));
    await page.getByLabel('Where to').selectOption('');
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(/#\/$/);
    await settled(page);

    await goTo(page, 'data');
    await page.getByText('Replayed: the recipe of').waitFor();
    const differences = await page.getByRole('listitem').allInnerTexts();
    expect(differences).toEqual(
      expect.arrayContaining([
        'Orders: the column “Quantity” is missing.',
        'Orders: the column “Store” is new.',
        'Step 1, Orders: not applied, because the column is not there or holds another type.',
      ]),
    );
    expect(differences.join()).not.toContain('Step 2'); // one row twice in each month
    await app.screenshot('recipe-differences');
    await goTo(page, 'data/quality');
    await log(page).getByText('5 → 4 rows').waitFor();
  });

  it('that is none is refused with what to do', async () => {
    const { page } = await openApp({ route: 'data' });
    await page.getByRole('button', { name: 'Replay a recipe' }).waitFor();
    await page.locator('input[type="file"][accept*=".json"]').setInputFiles(table('table.csv', MARCH));
    await page.getByText('This file is no recipe: it is not written in JSON').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the features of customers', () => {
  it('are made into a table of numbers by danfojs, in a worker, without a connection', async () => {
    const app = await openApp();
    const { page } = app;
    await importFile(app, table('shop.csv', [...MARCH, ...APRIL]));
    await goTo(page, 'customers/features');
    await page.getByRole('button', { name: 'Make the table' }).click();
    await page.getByRole('button', { name: 'Download as CSV' }).waitFor({ timeout: 30_000 });
    await app.screenshot('features');
    const csv = await downloaded(page, () => page.getByRole('button', { name: 'Download as CSV' }).click());
    const [header, ...rows] = csv
      .slice(1)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows.map(([customer]) => customer)).toEqual(['ana', 'ben', 'eve', 'zoe']);
    const orders = rows.map((row) => Number(row[header!.indexOf('orders')]));
    // Standardised: mean 0 and population deviation 1, in single precision.
    const mean = orders.reduce((sum, value) => sum + value, 0) / orders.length;
    expect(mean).toBeCloseTo(0, 6);
    expect(Math.sqrt(orders.reduce((sum, value) => sum + value ** 2, 0) / orders.length)).toBeCloseTo(1, 6);
  });
});
