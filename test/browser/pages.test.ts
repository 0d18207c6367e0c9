import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src/app/places';
import { goTo, openApp, openDemo, settled, type OpenApp } from './harness';

/** Every place and every page below one, and those that are reached in other ways. */
const routes = [
  ...new Set(PLACES.flatMap(({ path, pages }) => [path, ...pages.map((page) => page.path)])),
  'import',
];
type View = readonly [width: number, height: number, colorScheme: 'light' | 'dark'];
const DESK = [1440, 900] as const;
const PHONE = [360, 780] as const;
const VIEWS: readonly View[] = [DESK, PHONE].flatMap((size) =>
  (['light', 'dark'] as const).map((scheme): View => [...size, scheme]),
);
const isLong = process.env['REGULARS_LONG'] !== undefined;
/** Each page in one language and one view, all of them on neighbours; in the long run every page in every one. */
const viewsOf = (page: number, language: (typeof languages)[number]): readonly View[] => {
  if (isLong) return VIEWS;
  return page % 2 === languages.indexOf(language) ? [VIEWS[(page >> 1) % 4]!] : [];
};
const languages = ['en', 'zh-CN'] as const;

/** How far the page can be scrolled sideways, in pixels. */
const overflow = ({ page }: OpenApp): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at what is shown in each view; gives all that is wrong with it. */
async function faults(
  app: OpenApp,
  name: string,
  language: string,
  views: readonly View[],
): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height, colorScheme] of views) {
    await app.page.setViewportSize({ width, height });
    await app.page.emulateMedia({ colorScheme });
    await settled(app.page);
    const view = `${name}-${language}-${colorScheme}-${width}`;
    if (isLong) await app.screenshot(view);
    found.push(...(await app.axeViolations()).map((violation) => `${view}: ${violation}`));
    const beyond = await overflow(app);
    if (beyond > 0) found.push(`${view}: ${beyond} px wider than the window`);
  }
  return found;
}

describe.each(languages)('in %s', (language) => {
  it('the first screen is open to everybody, by day and night, on a desk and a phone', async () => {
    const app = await openApp({ language, forAxe: true });
    expect(await app.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await faults(app, 'first', language, VIEWS)).toEqual([]);
  });

  it('every page of the demo shop is open to everybody, by day and night, on a desk and a phone', async () => {
    const app = await openApp({ language, forAxe: true });
    await openDemo(app);
    const found: string[] = [];
    for (const [i, route] of routes.entries()) {
      const views = viewsOf(i, language);
      if (views.length === 0) continue;
      if (i > 0) await goTo(app.page, route);
      found.push(...(await faults(app, route.replace('/', '-') || 'home', language, views)));
    }
    expect(found).toEqual([]);
  }, 900_000);
});

it.runIf(isLong)(
  'a walk through every page tries nothing that the policy refuses, and asks the network for nothing',
  async () => {
    const app = await openApp({ language: 'zh-CN' });
    await openDemo(app);
    for (const route of routes.slice(1)) await goTo(app.page, route);
    await app.page.reload();
    await settled(app.page);
  },
  300_000,
);
