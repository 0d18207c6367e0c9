import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp, settled } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-project-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a shop saved as a project file comes back in another browser: the same rows, the same fingerprint, the same page', async () => {
  const file = join(folder, 'march.csv');
  writeFileSync(file, 'order no,customer,date,amount\nA-1,ana,2024-03-05,40\nA-2,ben,2024-03-06,15\n');
  const here = await openApp();
  await here.dropFile(file);
  await here.page.locator('button[type="submit"]').click();
  await here.page.waitForURL(/#\/$/);
  await goTo(here.page, 'data');
  const printOf = /Fingerprint of data and decisions: (\w{12})/;
  const [, print] = printOf.exec(await here.page.locator('main').innerText())!;
  const [download] = await Promise.all([
    here.page.waitForEvent('download'),
    here.page.getByRole('button', { name: en['project.save'] }).click(),
  ]);
  const project = join(folder, download.suggestedFilename());
  expect(project).toMatch(/march-\d{4}-\d\d-\d\d\.regulars$/);
  await download.saveAs(project);
  await goTo(here.page, 'customers/list');
  const figures = await here.page.locator('main').innerText();

  const there = await openApp();
  await there.page.locator('input[accept=".regulars"]').setInputFiles(project);
  await there.page.getByText('“march” is back and open.').waitFor();
  await there.page.getByText(`1 table with 2 rows, checked bit for bit: fingerprint ${print}`).waitFor();
  await there.screenshot('project-restored');
  await goTo(there.page, 'customers/list');
  await settled(there.page);
  expect(await there.page.locator('main').innerText()).toBe(figures);
});
