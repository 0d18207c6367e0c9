import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp, settled } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 40 customers of 1 to 4 orders, and a sale to nobody known. */
function ordersFile(): string {
  const lines = Array.from({ length: 40 }, (_, c) =>
    Array.from(
      { length: 1 + (c % 4) },
      (_, k) => `O${c}-${k},c${c},2024-0${1 + k}-${10 + (c % 18)},${20 + c}`,
    ),
  ).flat();
  const path = join(folder, 'orders.csv');
  writeFileSync(path, ['order_id,customer_id,ordered_at,amount', ...lines, 'O99,,2024-03-02,500'].join('\n'));
  return path;
}

it('two clicks lead from a figure to its rows, which give it again, and the way back leads to where one was', async () => {
  const { page, dropFile, axeViolations } = await openApp({ width: 1440, forAxe: true });
  await dropFile(ordersFile());
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/#\/$/);
  await goTo(page, 'customers/value');
  await settled(page);

  const dialog = page.getByRole('dialog', { name: en['behind.open'] });
  const figure = page.locator('.kpi', { hasText: 'Orders' }).first();
  await figure.getByRole('button').click();
  await page.evaluate(() => window.scrollTo(0, 120));
  await page.getByRole('link', { name: en['behind.open'] }).last().click();
  await dialog.waitFor();
  expect(page.url()).toContain('behind=shop.orders');
  const said = await dialog.innerText();
  expect(said).toContain('100 different orders of these customers');
  expect(said).toContain(en['behind.agrees'].replace('{value}', '100'));
  expect(said).toContain('40 rows');
  await dialog.getByRole('link', { name: 'Sales without a customer: 1' }).waitFor();

  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForURL(/customers\/value$/);
  expect(await page.evaluate(() => window.scrollY)).toBe(120);

  await figure.getByRole('link').click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForURL(/customers\/value$/);

  // By its address, on a phone.
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(page, 'customers/concentration?behind=gini');
  await dialog.getByRole('searchbox').waitFor();
  expect(await axeViolations()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
