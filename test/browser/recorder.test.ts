import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { startHost } from './harness';
import { recordProblems, startTripwire } from './recorder';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
});
afterAll(() => browser.close());

it('a request to another host, an error and a refusal by the policy are all seen', async () => {
  const tripwire = await startTripwire();
  const host = await startHost();
  const context = await browser.newContext({
    proxy: { server: tripwire.address, bypass: '127.0.0.1' },
    serviceWorkers: 'block',
    bypassCSP: true, // nothing protects this page
  });
  const problems: string[] = [];
  recordProblems(context, new URL(host.url).origin, problems);
  const page = await context.newPage();
  await page.goto(host.url);
  await page.evaluate(async () => {
    await fetch('http://shop.example/?customers').catch(() => undefined);
    await fetch('https://secure.example/?customers').catch(() => undefined);
    console.error('said aloud');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await expect.poll(() => problems.some((problem) => problem.includes('thrown'))).toBe(true);
  expect(problems).toContain('request to http://shop.example/?customers');
  expect(problems).toContain('console: said aloud');
  const asked = tripwire.take();
  expect(asked).toContain('http://shop.example/?customers');
  expect(asked).toContain('secure.example:443');
  await context.close();
  await host.close();
  tripwire.close();
});
