/**
 * A real browser with a profile on disk, and pages from which the app's own modules can be imported
 * (`import('/src/store/store.ts')`), without the app around them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/ensure.mjs';

export async function openProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'store-'));
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom', // no page of the app: only its modules
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, hmr: false },
  });
  await server.listen();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: browserArguments,
  });
  return {
    async newPage() {
      const page = await browser.newPage();
      await page.goto(new URL('/package.json', server.resolvedUrls?.local[0]).href);
      return page;
    },
    /** What a tab is after it ran out of memory: gone, in the middle of whatever it did. */
    async crash(/** @type {import('playwright').Page} */ page) {
      const session = await browser.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => {}); // never answered
      await crashed;
      await page.close();
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
