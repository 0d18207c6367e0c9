import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../src/core/time';
import { en } from '../../src/i18n/messages/en';
import { goTo, openApp, openDemo, settled } from './harness';

const chip = (page: Page) => page.getByRole('button', { name: /^Time machine/ });
const headline = (page: Page) => page.locator('#app h1').first().innerText();
const firstFigure = (page: Page) => page.locator('table tbody tr').first().innerText();

it('the time machine shows every page as of one day, also after a reload, until it is sent back', async () => {
  const app = await openApp({ width: 1440, route: '/customers/rfm' });
  await openDemo(app);
  await goTo(app.page, 'customers/rfm');
  const newest = [await headline(app.page), await firstFigure(app.page)];

  await chip(app.page).click();
  const day = app.page.getByLabel(en['time.day']);
  const last = await day.inputValue();
  const earlier = `${Number(last.slice(0, 4)) - (last.slice(5, 7) < '07' ? 1 : 0)}-${last.slice(5, 7) < '07' ? '09' : '03'}-30`;
  await day.fill(earlier);
  await day.press('Enter');
  await app.page.keyboard.press('Escape');
  await expect.poll(() => chip(app.page).innerText()).toContain('As of');
  await expect.poll(() => firstFigure(app.page)).not.toBe(newest[1]);
  const past = [await headline(app.page), await firstFigure(app.page)];

  // The same day holds on another page, where the method's own field says so, and after the app was closed.
  await goTo(app.page, 'customers/life-cycle');
  await app.page.reload();
  await settled(app.page);
  await expect.poll(() => chip(app.page).innerText()).toContain('As of');
  await goTo(app.page, 'customers/rfm');
  await expect.poll(async () => [await headline(app.page), await firstFigure(app.page)]).toEqual(past);

  await chip(app.page).click();
  await app.page.getByRole('button', { name: en['time.back'] }).click();
  await expect.poll(async () => [await headline(app.page), await firstFigure(app.page)]).toEqual(newest);
});

it(
  'an answer that takes a while leaves the one before on screen, marked as such, and can be stopped',
  { timeout: 120_000 },
  async () => {
    const { page, ...app } = await openApp({ width: 1440 });
    await openDemo({ page, ...app });
    await goTo(page, 'customers/clusters');
    const before = await headline(page);
    await chip(page).click();
    const day = page.getByLabel(en['time.day']);
    await day.fill(isoDay(parseIsoDay(await day.inputValue()) - 60));
    await day.press('Enter');
    await page.getByText(en['state.earlier']).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: en['button.cancel'] }).click();
    await page.getByText(en['state.stopped']).waitFor();
    expect(await headline(page)).toBe(before);

    await page.getByRole('button', { name: en['button.retry'] }).click();
    await expect.poll(() => headline(page), { timeout: 60_000 }).not.toBe(before);
    expect(await page.getByText(en['state.stopped']).count()).toBe(0);
  },
);
