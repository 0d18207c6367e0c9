import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-bring-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
  it('by the keys of pasting, anywhere on the first page', async () => {
    const app = await openApp();
    await paste(app, CELLS);
    await app.page.getByText('Pasted').first().waitFor();
    await app.page.locator('button[type="submit"]').click();
    await app.page.waitForURL(/#\/$/);
    await settled(app.page);
  });

  it('by a paste into the box, without keys', async () => {
    const app = await openApp({ width: 360 });
    await app.page.getByText(en['import.paste'], { exact: true }).click();
    await app.page.getByLabel(en['import.paste.hint']).fill(CELLS);
    await app.page.locator('tbody select').first().waitFor();
  });

  it('with its folder: the tables of it and of folders in it, and a word about the rest', async () => {
    const month = join(folder, '2024-02');
    mkdirSync(month);
    writeFileSync(join(folder, 'march.csv'), CELLS.replaceAll('\t', ','));
    writeFileSync(join(month, 'february.tsv'), CELLS.replaceAll('2024-03', '2024-02'));
    writeFileSync(join(folder, 'logo.png'), 'not a table');
    writeFileSync(join(folder, '.hidden.csv'), 'x');
    const app = await openApp();
    await app.page.locator('input[webkitdirectory]').setInputFiles(folder);
    await app.page.getByText('2 files of the folder').waitFor();
    await app.page.getByText('february.tsv looks like').waitFor();
    await app.page.getByText('march.csv looks like').waitFor();
    expect(await app.page.locator('section[aria-label]').count()).toBe(2);
  });
});

it('what was changed of a file is remembered for the next one with its headers, told, and forgotten on demand', async () => {
  const monthly = (month: string): string => {
    const path = join(folder, `${month}.csv`);
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
