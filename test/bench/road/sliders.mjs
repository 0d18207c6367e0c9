/* global location, Event, requestAnimationFrame -- what runs in the page */
/**
 * What a slider costs on screen, in Chromium: the time from moving it to the text that says its effect, for ten places
 * one after the other. `npm run build` first; REGULARS_DIST names another build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { root } from '../../../scripts/ensure.mjs';
import { serve } from '../../../scripts/serve.mjs';

const file = join(process.env['REGULARS_SHARED'] ?? join(root, '../shared'), 'data/online_retail.csv');
if (!existsSync(file)) {
  console.warn('skipped: ../shared/data/online_retail.csv is not beside the project');
  process.exit(0);
}

const SLIDERS = [
  { route: 'customers/life-cycle', slider: 0, table: 'Stages' },
  { route: 'customers/life-cycle', slider: 1, table: 'Stages' },
  { route: 'customers/value', slider: 0, table: 'Tiers or segments' },
  { route: 'customers/value', slider: 2, table: 'Tiers or segments' },
];

const host = await serve({ folder: process.env['REGULARS_DIST'] ?? join(root, 'dist') });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage({ locale: 'en', viewport: { width: 1440, height: 900 } });
await page.goto(host.url);
await page.locator('input[type=file]').first().setInputFiles(file);
await page.waitForFunction(() => document.querySelector('button[type=submit]:not([disabled])'), null, {
  timeout: 60_000,
});
await page.evaluate(() => document.querySelector('button[type=submit]').click());
await page.waitForFunction(() => !location.hash.includes('import'), null, { timeout: 120_000 });

for (const { route, slider, table } of SLIDERS) {
  await page.evaluate((to) => (location.hash = `#/${to}`), route);
  await page.waitForSelector('input[type=range]', { timeout: 60_000 });
  await page.waitForTimeout(1500);
  const { label, times } = await page.evaluate(measure, { slider, table });
  const sorted = times.toSorted((a, b) => a - b);
  const text = (ms) => `${ms.toFixed(0)} ms`;
  console.log(`${route}, ${label}: median ${text(sorted[5])}, worst ${text(sorted.at(-1))}`);
}
await browser.close();
await host.close();

/** In the page: moves a slider ten times and waits each time until the table beside it is another one. */
async function measure({ slider, table }) {
  const input = document.querySelectorAll('input[type=range]')[slider];
  const label = input.labels[0].textContent;
  const shown = () =>
    [...document.querySelectorAll('table')].find((each) => each.getAttribute('aria-label') === table)
      .textContent + input.getAttribute('aria-valuetext');
  const times = [];
  for (let k = 0; k < 10; k++) {
    const before = shown();
    const towards = Number(input.value) > (Number(input.min) + Number(input.max)) / 2 ? -1 : 1;
    const start = performance.now();
    input.value = String(Number(input.value) + towards * (3 + k));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (shown() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { label, times };
}
