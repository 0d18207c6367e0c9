import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp, openDemo, settled } from './harness';

it('what is marked is in no list that is saved, and a table of benchmarks stands beside the figures', async () => {
  const app = await openApp();
  const { page } = app;
  await openDemo(app);
  await goTo(page, 'data');
  await page.getByText(en['use.choose']).click();
  await page.getByRole('switch', { name: /Customers$/ }).check();
  await page.getByLabel('Why: Customers').waitFor();

  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'));
  writeFileSync(
    join(folder, 'industry.csv'),
    '指标,数值,来源\n复购率,25%,Trade report\n会员数,12,Trade report\n',
  );
  await app.dropFile(join(folder, 'industry.csv'));
  rmSync(folder, { recursive: true });
  await page.getByRole('button', { name: 'Take one benchmark' }).click();
  await page.getByRole('heading', { name: en['benchmarks.title'] }).waitFor();
  await goTo(page, '');
  await page.getByText(/Benchmark 25\.0%: [\d.]+ points above \(Trade report\)/).waitFor();

  await goTo(page, 'customers/rfm');
  const save = page.getByRole('button', { name: en['button.csv'] }).first();
  await save.click();
  await page.getByRole('dialog').getByRole('button', { name: en['targeting.see'] }).click();
  await page.getByText(/^This page is computed without/).waitFor();
  await settled(page);
  const download = page.waitForEvent('download');
  await save.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('rfm-people-for-targeting.csv');
  const [header, first] = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(header).toContain('customer_id');
  expect(header).not.toContain('name');
  expect(first).toMatch(/^K\d+,/);
}, 60_000);
