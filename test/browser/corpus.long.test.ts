import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { sharedFile } from '../shared';
import { openApp, settled } from './harness';

const manifest = sharedFile('corpus/manifest.jsonl');
const corpus = manifest?.replace('manifest.jsonl', '');
const paths = manifest
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly path: string; readonly kind: string })
      .flatMap(({ path, kind }) => (kind === 'csv' ? `${corpus}${path}` : []))
  : [];
const AT_ONCE = 15;
const lots = Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, k) =>
  paths.slice(k * AT_ONCE, (k + 1) * AT_ONCE),
);

/** In the page: ms of the longest task since it was first asked. */
const watchTasks = () => {
  const seen = { longest: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
};
const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);

let longest = 0;
let stored = 0;
let refused = 0;

it.skipIf(paths.length === 0).each(lots.map((lot, k) => ({ lot, k })))(
  'files of the corpus, lot $k: each is taken in or refused with a reason, and the page lives',
  async ({ lot }) => {
    const app = await openApp();
    const { page } = app;
    await page.evaluate(watchTasks);
    await app.dropFile(...lot);
    const sections = page.locator('main section[aria-busy]');
    await expect.poll(() => sections.count(), { timeout: 20_000 }).toBe(lot.length);
    await settled(page);

    // Each question gets its first answer, as a person in a hurry gives it.
    const question = page.locator('main section[aria-busy] [role=group] button').first();
    while ((await question.count()) > 0) {
      await question.click();
      await settled(page);
    }
    for (let i = (await sections.count()) - 1; i >= 0; i--) {
      const section = sections.nth(i);
      const reasons = await section.locator('[role=alert]').allInnerTexts();
      if (reasons.length === 0) {
        expect(await section.locator('table').count(), await section.innerText()).toBeGreaterThan(0);
        continue;
      }
      expect(reasons.every((reason) => /\S{3}/.test(reason))).toBe(true);
      refused++;
      await section.locator('header button').click();
    }

    const left = await sections.count();
    if (left > 0) {
      await page.locator('button[type=submit]').click();
      const answer = page.locator('main [role=alert]').first();
      await Promise.race([page.waitForURL(/#\/$/, { timeout: 60_000 }), answer.waitFor({ timeout: 60_000 })]);
      if (page.url().endsWith('#/')) stored += left;
      else expect(await answer.innerText()).toMatch(/\S{3}/);
      await settled(page);
    }
    expect(await page.locator('h1').first().innerText()).toMatch(/\S/);
    longest = Math.max(longest, await longestTask(page));
    console.info(
      `${stored} stored, ${refused} refused or short of a column, longest task ${longest.toFixed(0)} ms`,
    );
  },
  180_000,
);
