import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-project-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a shop saved as a project file and deleted comes back: the same rows, the same fingerprint, the same page', async () => {
  const file = join(folder, 'march.csv');
  writeFileSync(file, 'order no,customer,date,amount\nA-1,ana,2024-03-05,40\nA-2,ben,2024-03-06,15\n');
  const { page, dropFile, screenshot } = await openApp();
  await dropFile(file);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/$/);
  await goTo(page, 'customers/list');
  const figures = await page.locator('main').innerText();
  await goTo(page, 'data');
  const printOf = /Fingerprint of data and decisions: (\w{12})/;
  const [, print] = printOf.exec(await page.locator('main').innerText())!;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en['project.save'] }).click(),
  ]);
  const project = join(folder, download.suggestedFilename());
  expect(project).toMatch(/march-\d{4}-\d\d-\d\d\.regulars$/);
  await download.saveAs(project);
  await page.getByRole('button', { name: 'Delete march' }).click();
  await page.getByRole('dialog').getByRole('button', { name: en['button.delete'] }).click();

  await page.evaluate(() => void (location.hash = '#/'));
  await page.getByRole('heading', { name: en['welcome.project'] }).waitFor();
  await page.locator('input[accept=".regulars"]').setInputFiles(project);
  await page.getByText('“march” is back and open.').waitFor();
  await page.getByText(`1 table with 2 rows, checked bit for bit: fingerprint ${print}`).waitFor();
  await screenshot('project-restored');
  await goTo(page, 'customers/list');
  expect(await page.locator('main').innerText()).toBe(figures);
});
