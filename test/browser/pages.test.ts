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
/** Each language in the views that the other has not; the long run looks at every page in all of them. */
const views: Readonly<Record<'en' | 'zh-CN', readonly View[]>> = process.env['REGULARS_LONG']
  ? { en: allViews(), 'zh-CN': allViews() }
  : {
      en: [
        [...DESK, 'light'],
        [...PHONE, 'dark'],
      ],
      'zh-CN': [
        [...DESK, 'dark'],
        [...PHONE, 'light'],
      ],
    };
const languages = ['en', 'zh-CN'] as const;

function allViews(): View[] {
  return [DESK, PHONE].flatMap((size) =>
    (['light', 'dark'] as const).map((scheme): View => [...size, scheme]),
  );
}

/** How far the page can be scrolled sideways, in pixels. */
const overflow = ({ page }: OpenApp): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at what is shown in each view; gives all that is wrong with it. */
async function faults(app: OpenApp, name: string, language: keyof typeof views): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height, colorScheme] of views[language]) {
    await app.page.setViewportSize({ width, height });
    await app.page.emulateMedia({ colorScheme });
    await settled(app.page);
    const view = `${name}-${language}-${colorScheme}-${width}`;
    await app.screenshot(view);
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
    expect(await faults(app, 'first', language)).toEqual([]);
  });

  it('every page of the demo shop is open to everybody, by day and night, on a desk and a phone', async () => {
    const app = await openApp({ language, forAxe: true });
    await openDemo(app);
    const found = await faults(app, 'home', language);
    for (const route of routes.slice(1)) {
      await goTo(app.page, route);
      found.push(...(await faults(app, route.replace('/', '-'), language)));
    }
    expect(found).toEqual([]);
  }, 900_000);
});

it('a walk through every page tries nothing that the policy refuses, and asks the network for nothing', async () => {
  const app = await openApp({ language: 'zh-CN' });
  await openDemo(app);
  for (const route of routes.slice(1)) await goTo(app.page, route);
  await app.page.reload();
  await settled(app.page);
}, 300_000);
