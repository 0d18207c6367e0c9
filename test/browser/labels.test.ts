import { expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp, openDemo, settled } from './harness';

it('a label that was built is there after a reload, filters the list of customers and keeps a page to its people', async () => {
  const app = await openApp();
  const { page } = app;
  await openDemo(app);
  await goTo(page, 'customers/labels');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('What it is about').selectOption({ label: 'Orders' });
  await page.getByLabel('How it compares').selectOption({ label: 'at least' });
  await page.getByLabel('Value', { exact: true }).fill('12');
  const size = page.locator('.kpi').filter({ has: page.locator('dt', { hasText: 'People' }) });
  await size.waitFor();
  await settled(page);
  await page.getByLabel('Name', { exact: true }).fill('Regulars');
  await page.getByRole('button', { name: 'Save as a label' }).click();
  const entry = page.getByRole('button', { name: 'Regulars', exact: true });
  await entry.waitFor();
  await settled(page);

  await page.reload();
  await entry.waitFor();
  const members = await page.locator('tbody tr', { has: entry }).locator('td').nth(0).innerText();
  await goTo(page, 'customers/list');
  await page.getByLabel('Label', { exact: true }).selectOption({ label: 'Regulars' });
  await page.locator('h1', { hasText: 'Regulars' }).waitFor();
  expect(Number(members)).toBeGreaterThan(0);
  expect(await page.locator('h1').first().innerText()).toContain(`${members} of 1,201`);

  await goTo(page, 'customers/rfm');
  await page.getByRole('combobox', { name: en['people.own'] }).selectOption({ label: 'Regulars' });
  await page.getByText(`Only the ${members} customers in “Regulars”`).waitFor();
}, 60_000);
