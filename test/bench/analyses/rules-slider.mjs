/**
 * How long the page of rules takes to answer its support slider: in Chromium, on the real order file, products, from
 * the slider's rest to the new figures on screen. Each step is the first of its kind in a new browser, so nothing of it
 * is remembered; the step before it is what opens the page. `npm run build` first; REGULARS_DIST names another build.
 */
/* global crossOriginIsolated, navigator, location, Event, requestAnimationFrame -- in the page */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const file = join(process.env.REGULARS_SHARED ?? join(project, '../shared'), 'data/online_retail.csv');
/** Position of the slider, what it says, candidates that the page must show. */
const STEPS = [
  [6, '2 %', 185],
  [5, '1.5 %', 600],
  [4, '1 %', 2566],
];
const ROUNDS = 3;

/** CPU milliseconds of all threads of the tab. */
async function cpuOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return 1000 * renderers.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

if (!existsSync(file)) {
  console.log('skipped: the data is not beside the project');
  process.exit(0);
}
const executablePath = await findBrowser();
const app = await serve({ folder: process.env.REGULARS_DIST ?? join(project, 'dist') });
let wrong = 0;
for (let round = 0; round < ROUNDS; round++) {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  await page.goto(app.url);
  await page.waitForFunction(() => crossOriginIsolated && navigator.serviceWorker.controller !== null);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('button[type=submit]:enabled').waitFor();
  await page.evaluate(() => document.querySelector('button[type=submit]').click());
  await page.waitForFunction(() => location.hash === '#/', null, { polling: 20, timeout: 300_000 });
  await page.evaluate(() => (location.hash = '#/products/rules'));
  await page.locator('.controls input[type=range]').first().waitFor();
  await page.locator('.figures').waitFor();
  const line = [];
  for (const [place, name, candidates] of STEPS) {
    const before = await cpuOf(browser);
    const milliseconds = await page.evaluate(
      ([value, wanted]) =>
        new Promise((resolve) => {
          const slider = document.querySelector('.controls input[type=range]');
          const started = performance.now();
          slider.value = value;
          slider.dispatchEvent(new Event('input', { bubbles: true }));
          slider.dispatchEvent(new Event('change', { bubbles: true }));
          const look = () => {
            const shown = document.querySelector('.figures')?.textContent.includes(wanted);
            if (shown || performance.now() - started > 20_000) resolve(performance.now() - started);
            else requestAnimationFrame(look);
          };
          look();
        }),
      [String(place), candidates.toLocaleString('en')],
    );
    const cpu = (await cpuOf(browser)) - before;
    if (milliseconds > 20_000) wrong++;
    line.push(`${name}, ${candidates} candidates: ${milliseconds.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms`);
  }
  console.log(line.join(' · '));
  await browser.close();
}
await app.close();
process.exit(wrong > 0 ? 1 : 0);
