import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { catalog, type AnalysisId } from '../../../src/analyses/catalog';
import type { ComputeModule, Definition, ExplainModule, Messages } from '../../../src/analyses/contract';
import { readParams, type ParamValues } from '../../../src/core/params';
import { writeRecipe } from '../../../src/core/recipe-file';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { linesOf } from '../../../src/domain/lines';
import { createFormat } from '../../../src/i18n/format';
import { richMessage } from '../../../src/i18n/message';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { readWorkspace } from '../../../scripts/read-workspace';
import { serve } from '../../../scripts/serve.mjs';
import { sharedFile } from '../../shared';
import { LABELS, RECIPE } from './measure';

/** Every page that is seen as of a day, but clusters and recommendations, which learn anew. */
const PAGES: readonly (readonly [route: string, analysis: AnalysisId])[] = [
  ['', 'overview'],
  ['customers/list', 'customers'],
  ['customers/rfm', 'rfm'],
  ['customers/cohorts', 'cohorts'],
  ['customers/life-cycle', 'life-cycle'],
  ['customers/value', 'value-tiers'],
  ['customers/labels', 'labels'],
  ['customers/portraits', 'portraits'],
  ['products/best-sellers', 'best-sellers'],
  ['products/trend', 'trend'],
  ['customers/habits', 'habits'],
  ['customers/profile', 'profile'],
  ['customers/concentration', 'concentration'],
  ['customers/compare', 'comparison'],
  ['customers/relations', 'correlations'],
  ['customers/features', 'features'],
  ['products/rules', 'association-rules'],
  ['products/next', 'sequences'],
  ['products/repurchase', 'repurchase'],
];
const DAYS = 10;

const computes = import.meta.glob<ComputeModule>('../../../src/analyses/*/compute.ts');
const explains = import.meta.glob<ExplainModule>('../../../src/analyses/*/explain.ts');
const english = import.meta.glob<{ en: Messages }>('../../../src/analyses/*/messages/en.ts');

/**
 * The time machine on screen, in Chromium, page by page on the real file in a shop with ten labels and a kept grouping:
 * from the moved slider of the as-of day to the painted new text, for ten days one after the other. Each day the first
 * sentence on screen must be the one that the analysis gives in Node. `npm run build` first; REGULARS_DIST names another
 * build, REGULARS_ANALYSES some of the pages.
 */
export async function main(): Promise<number> {
  const retail = sharedFile('data/online_retail.csv');
  if (!retail) return 0;
  const dist = process.env['REGULARS_DIST'] ?? join(process.cwd(), 'dist');
  if (!existsSync(dist)) throw new Error('there is no build: npm run build');
  const read = await readWorkspace([{ path: retail, kind: 'orders' }]);
  if (!read.ok) throw new Error(read.problem.code);
  const workspace: Workspace = { ...read.value.workspace, recipe: RECIPE };
  const lastDay = linesOf(workspace).lastDay;
  const days = Array.from({ length: DAYS }, (_, k) => lastDay - 3 * k - 2);

  const host = await serve({ folder: dist });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  let wrong = 0;
  try {
    const page = await browser.newPage({ locale: 'en', viewport: { width: 1440, height: 900 } });
    await page.goto(host.url);
    await openShop(page, retail);
    const wanted = process.env['REGULARS_ANALYSES']?.split(',') ?? null;
    process.stdout.write(
      `load average ${loadavg()[0]!.toFixed(1)}\n${row('page', ['median', 'worst', 'all of it', 'tab CPU'])}  ms a day\n`,
    );
    for (const [route, id] of PAGES) {
      if (wanted && !wanted.includes(id)) continue;
      const expected = await headlines(workspace, id, read.value.currency, days.map(isoDay));
      await page.evaluate((to) => void (location.hash = to), `#/${route}`);
      await settled(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('[popovertarget=time-machine]')!.click());
      await page.waitForSelector('#time-machine input[type=range]');
      const before = await tabCpu(browser);
      const moves = await page.evaluate(measure, days);
      const cpu = (await tabCpu(browser)) - before;
      const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[DAYS / 2]!;
      const text = moves.map((move) => move.text);
      const figures = [median(text), Math.max(...text), median(moves.map(({ whole }) => whole)), cpu / DAYS];
      process.stdout.write(
        `${row(
          id,
          figures.map((ms) => ms.toFixed(0)),
        )}\n`,
      );
      moves.forEach(({ headline }, k) => {
        if (headline === expected[k]) return;
        wrong++;
        process.stdout.write(`  ${isoDay(days[k]!)}: "${headline}" instead of "${expected[k]}"\n`);
      });
      await page.keyboard.press('Escape');
      await page.evaluate(backToNewest);
    }
    process.stdout.write(`load average ${loadavg()[0]!.toFixed(1)}\n`);
  } finally {
    await browser.close();
    await host.close();
  }
  return wrong;
}

const row = (name: string, figures: readonly string[]): string =>
  name.padEnd(20) + figures.map((figure) => figure.padStart(11)).join('');

/** Imports the file as it is understood, and replays the labels and groups. */
async function openShop(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('button[type=submit]:enabled').click({ timeout: 60_000 });
  await page.waitForURL(/#\/$/, { timeout: 120_000 });
  await settled(page);
  await page.evaluate(() => void (location.hash = '#/data'));
  const recipe = writeRecipe({
    savedAt: LABELS[0]!.savedAt,
    shop: 'Ten labels',
    version: '1',
    sources: [],
    steps: [],
    identity: [],
    labels: RECIPE.labels!,
    groupings: RECIPE.groupings!,
    parameters: {},
  });
  await page
    .locator('input[type=file][accept*=".json"]')
    .setInputFiles({ name: 'recipe.json', mimeType: 'application/json', buffer: Buffer.from(recipe) });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Replay on (?!files)/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Until nothing is computed, stored or still being laid out. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page.locator('main h1').first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], [role="progressbar"], progress'),
    null,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(1000);
}

/** What the page must say first, as of each day. */
async function headlines(
  workspace: Workspace,
  id: AnalysisId,
  currency: string | null,
  days: readonly string[],
): Promise<string[]> {
  const folder = `../../../src/analyses/${id}`;
  const [{ compute }, { explain }, { en }] = await Promise.all([
    computes[`${folder}/compute.ts`]!(),
    explains[`${folder}/explain.ts`]!(),
    english[`${folder}/messages/en.ts`]!(),
  ]);
  const definition = (catalog as readonly Definition[]).find((each) => each.id === id)!;
  const messages: Readonly<Record<string, string>> = en;
  return days.map((asOf) => {
    const params = readParams(definition.params, { asOf } as ParamValues);
    if (!params.ok) throw new Error(params.problem.code);
    const outcome = compute(workspace, params.value as never, () => {});
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const [first] = explain(outcome.value as never, params.value as never);
    const segments = richMessage(messages[first!.key]!, first!.values, createFormat('en', currency));
    return segments.map(({ text }) => text).join('');
  });
}

/** CPU milliseconds of the browser's page and its workers so far. */
async function tabCpu(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/**
 * In the page: moves the slider to each day and waits until the text of the page is another one and stays. `text` is when
 * the first of it was painted, `whole` when the last was, ms after the slider was moved.
 */
async function measure(days: readonly number[]) {
  const QUIET = 500;
  const LONGEST = 20_000;
  const input = document.querySelector<HTMLInputElement>('#time-machine input[type=range]')!;
  const main = document.querySelector('main')!;
  const moves: { text: number; whole: number; headline: string }[] = [];
  for (const day of days) {
    let shown = main.textContent;
    let asked = false;
    let start = 0;
    let text = 0;
    let whole = 0;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      asked = false;
      const now = performance.now() - start;
      if (main.textContent === shown) return;
      shown = main.textContent;
      whole = now;
      text ||= now;
    };
    const observer = new MutationObserver(() => {
      if (asked) return;
      asked = true;
      // The message comes after the frame that this callback goes before.
      requestAnimationFrame(() => painted.port2.postMessage(null));
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true });
    start = performance.now();
    input.value = String(day);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const since = () => performance.now() - start;
    while (
      since() < LONGEST &&
      (text === 0 || since() - whole < QUIET || main.querySelector('[aria-busy=true]'))
    )
      await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    moves.push({ text: text || NaN, whole, headline: main.querySelector('h1')!.textContent });
  }
  return moves;
}

/** In the page: the shop as it is now, for the next page. */
async function backToNewest(): Promise<void> {
  const sheet = document.querySelector<HTMLElement>('#time-machine')!;
  if (!sheet.matches(':popover-open'))
    document.querySelector<HTMLElement>('[popovertarget=time-machine]')!.click();
  while (!sheet.querySelector('button')) await new Promise((resolve) => setTimeout(resolve, 20));
  sheet.querySelector('button')!.click();
  sheet.hidePopover();
}
