import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { STOPS } from '../../src/app/tour/stops';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { goTo, openApp, openDemo, settled } from './harness';

const MOST_TABS = 80;

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`Tab does not reach “${name}”`);
}

const panel = (page: Page) => page.locator('aside');
const words = (page: Page) => panel(page).locator('.words');

/** Waits until the stop has its figures. */
async function arrived(page: Page): Promise<string> {
  await panel(page).locator('.try').waitFor();
  await settled(page);
  return words(page).innerText();
}

/** Numbers of a text with two digits or more, as they are written. */
const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*\d/g) ?? [];

const WALKS = [
  { language: 'zh-CN', message: zhCN, theme: 'dark', width: 360, forAxe: true },
  { language: 'en', message: en, theme: 'light', width: 1440, forAxe: false },
] as const;

describe.each(process.env['REGULARS_LONG'] ? WALKS : WALKS.slice(0, 1))(
  'the tour in $language, $width px wide',
  ({ message, ...options }) => {
    it('goes through every stop by keyboard and without a network, each on its page with the figures of the page', async () => {
      const app = await openApp(options);
      const { page, context } = app;
      await context.setOffline(true);
      await tabTo(page, message['demo.tour']);
      await page.keyboard.press('Enter');
      for (const [i, { path, analysis }] of STOPS.entries()) {
        const text = await arrived(page);
        expect(await page.evaluate(() => location.hash)).toBe(`#/${path}`);
        expect(text).not.toMatch(/[⟨⟩—]|undefined|NaN/);
        if (analysis) {
          const shown = async () => {
            const main = await page.locator('main').innerText();
            return numbersIn(text).filter((figure) => main.includes(figure)).length;
          };
          // The picture of a page comes a moment after its headline.
          await expect.poll(shown, { message: text, timeout: 10_000 }).toBeGreaterThan(0);
        }
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
        if (options.forAxe && i < 2) expect(await app.axeViolations()).toEqual([]);
        await tabTo(page, message[i === STOPS.length - 1 ? 'tour.done' : 'tour.next']);
        await page.keyboard.press('Enter');
      }
      await panel(page).waitFor({ state: 'hidden' });
    }, 120_000);
  },
);

describe('the tour', () => {
  it('is left and resumed at will, and says nothing that is on another page', async () => {
    const { page } = await openApp();
    await openDemo({ page } as Parameters<typeof openDemo>[0]);
    await page.getByRole('button', { name: en['tour.start'] }).click();
    await arrived(page);
    for (let i = 0; i < 2; i++) {
      await page.keyboard.press('t');
      await tabTo(page, en['tour.next']);
      await page.keyboard.press('Enter');
      await arrived(page);
    }
    const third = await words(page).innerText();
    await goTo(page, 'customers/list');
    expect(await words(page).innerText()).toBe(en['tour.return']);
    await page.keyboard.press('t');
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });

    await page.reload();
    await settled(page);
    expect(await panel(page).count()).toBe(0);
    await goTo(page, '');
    await page.getByText(`stop 3 of ${STOPS.length}`).waitFor();
    await page.keyboard.press('t');
    expect(await arrived(page)).toBe(third);
    await page.reload();
    expect(await arrived(page)).toBe(third);
  }, 120_000);
});

describe('What is this?', () => {
  it('explains every figure of Home by keyboard, and Escape goes back to where it was opened', async () => {
    const { page } = await openApp();
    await openDemo({ page } as Parameters<typeof openDemo>[0]);
    const buttons = page.locator('button[popovertarget]', { hasText: '?' });
    await buttons.nth(6).waitFor();
    for (const button of await buttons.all()) {
      await button.focus();
      await page.keyboard.press('Enter');
      const text = await page.locator('[popover]:popover-open p').nth(1).innerText();
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(/⟨|what\./);
      await page.keyboard.press('Escape');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });
});

describe('the demo shop', () => {
  it('is made in another size and language, and can be stopped while it is made', async () => {
    const { page } = await openApp();
    await page.getByLabel(en['demo.size']).selectOption('12000');
    await page.getByLabel(en['demo.headers']).selectOption('zh');
    await page.getByRole('button', { name: en['welcome.demo'] }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: en['button.cancel'] }).click();
    await page.getByLabel(en['demo.size']).selectOption('1200');
    await page.getByLabel(en['demo.headers']).selectOption('zh');
    await page.getByRole('button', { name: en['welcome.demo'] }).click();
    await page.getByRole('navigation').first().waitFor();
    await goTo(page, 'products/rules');
    expect(await page.locator('h1').innerText()).toContain('运动鞋');
  });
});
