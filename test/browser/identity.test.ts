import { expect, it } from 'vitest';
import { goTo, openApp, openDemo, settled, type OpenApp } from './harness';

/** The figure of customers, on Home. */
async function customers({ page }: OpenApp): Promise<number> {
  const figure = page.locator('.kpi').filter({ has: page.locator('dt', { hasText: 'Customers' }) });
  return Number((await figure.locator('dd').first().innerText()).replace(/\D/g, ''));
}

it('splitting a joined person counts one customer more on Home, and undoing it the same as before', async () => {
  const app = await openApp();
  const { page } = app;
  await openDemo(app);
  const before = await customers(app);

  await goTo(page, 'data/identity');
  await page.getByRole('button', { name: 'K1000003' }).click();
  await page.getByRole('button', { name: /^Split off/ }).click();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await undo.waitFor();
  await settled(page);
  expect(await page.locator('h1').first().innerText()).toMatch(/1,202/);
  await goTo(page, '');
  expect(await customers(app)).toBe(before + 1);

  await goTo(page, 'data/identity');
  await undo.click();
  await undo.waitFor({ state: 'detached' });
  await goTo(page, '');
  expect(await customers(app)).toBe(before);
}, 60_000);
