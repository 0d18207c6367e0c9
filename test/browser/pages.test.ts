import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src/app/places';
import { goTo, openApp, openDemo, settled, type OpenApp } from './harness';

/** Every place and every page below one, and those that are reached in other ways. */
const routes = [
  ...new Set(PLACES.flatMap(({ path, pages }) => [path, ...pages.map((page) => page.path)])),
  'import',
];
const languages = ['en', 'zh-CN'] as const;

/** How far the page can be scrolled sideways, in pixels. */
const overflow = ({ page }: OpenApp): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at what is shown on a desk and on a phone, by day and by night; gives all that is wrong with it. */
async function faults(app: OpenApp, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [1440, 900],
    [360, 780],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.setViewportSize({ width, height });
      await app.page.emulateMedia({ colorScheme });
      await settled(app.page);
      const view = `${name}-${colorScheme}-${width}`;
      await app.screenshot(view);
      found.push(...(await app.axeViolations()).map((violation) => `${view}: ${violation}`));
      const beyond = await overflow(app);
      if (beyond > 0) found.push(`${view}: ${beyond} px wider than the window`);
    }
  }
  return found;
}

describe.each(languages)('in %s', (language) => {
  it('the first screen is open to everybody, by day and night, on a desk and a phone', async () => {
    const app = await openApp({ language, forAxe: true });
    expect(await app.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await faults(app, `first-${language}`)).toEqual([]);
  });

  it('every page of the demo shop is open to everybody, by day and night, on a desk and a phone', async () => {
    const app = await openApp({ language, forAxe: true });
    await openDemo(app);
    const found = await faults(app, `home-${language}`);
    for (const route of routes.slice(1)) {
      await goTo(app.page, route);
      found.push(...(await faults(app, `${route.replace('/', '-')}-${language}`)));
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('a walk through every page tries nothing that the policy refuses, and asks the network for nothing', async () => {
    const app = await openApp({ language });
    await openDemo(app);
    for (const route of routes.slice(1)) await goTo(app.page, route);
    await app.page.reload();
    await settled(app.page);
  });
});
