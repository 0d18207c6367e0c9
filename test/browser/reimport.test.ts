import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { goTo, openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'Order ID,Customer ID,Order Date,SKU,Quantity,Amount\n';
/** All within the thirty days that Home adds up. */
const JANUARY = [
  'SO1,ana,2024-01-15 10:00,tea,1,100.00',
  'SO1,ana,2024-01-15 10:00,cup,2,50.00',
  'SO2,ben,2024-01-20 12:30,tea,1,100.00',
];
const FEBRUARY = ['SO3,eve,2024-02-02 09:15,cup,1,25.00', 'SO4,ana,2024-02-11 18:45,tea,3,300.00'];

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${HEADER}${lines.join('\n')}\n`);
  return path;
}

/** Drops a file, takes the proposal and waits for Home; gives the note about its rows, if there is one. */
async function importFile({ page, dropFile }: OpenApp, path: string): Promise<string | null> {
  await dropFile(path);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/$/);
  await settled(page);
  const note = page.getByText(/^Orders: /);
  return (await note.count()) > 0 ? note.textContent() : null;
}

describe('a newer export of a shop', () => {
  it('is added to the open shop: its counts are told, its totals are right, and again it changes nothing', async () => {
    const app = await openApp();
    const { page } = app;
    expect(await importFile(app, fileOf('january.csv', JANUARY))).toBeNull();

    const [first, ...others] = JANUARY;
    const both = fileOf('january-february.csv', [first!.replace('100.00', '120.00'), ...others, ...FEBRUARY]);
    await goTo(page, 'import');
    expect(await importFile(app, both)).toBe('Orders: 2 added, 1 updated, 2 unchanged, 0 left out.');
    expect(await page.locator('main').innerText()).toMatch(/\b595\b/); // 120 + 50 + 100 + 25 + 300

    await goTo(page, 'import');
    expect(await importFile(app, both)).toBe('Orders: 0 added, 0 updated, 5 unchanged, 0 left out.');
    expect(await page.locator('main').innerText()).toMatch(/\b595\b/);
  });

  it('can still become a shop of its own', async () => {
    const app = await openApp();
    await importFile(app, fileOf('shop-a.csv', JANUARY));
    await goTo(app.page, 'import');
    await app.dropFile(fileOf('shop-b.csv', FEBRUARY));
    const target = app.page.getByLabel('Where to');
    expect(await target.locator('option:checked').textContent()).toBe('Add to shop a');
    await target.selectOption('');
    await app.page.locator('button[type="submit"]').click();
    await app.page.waitForURL(/#\/$/);
    await settled(app.page);
    expect(await app.page.locator('main').innerText()).toMatch(/\b325\b/);
  });
});
