/** `npm run screenshot`: builds the app, opens the demo shop in it and saves the README's picture, docs/screenshot.png. */
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';
import { serve } from './serve.mjs';

ensureInstalled();
const { build } = await import('vite');
const { chromium } = await import('playwright');
const { browserArguments, findBrowser } = await import('./browser.mjs');

await build({ root, logLevel: 'warn' });
const host = await serve({ folder: join(root, 'dist') });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'en',
  colorScheme: 'light',
});

await page.goto(host.url);
await page.getByRole('button', { name: 'Try the demo shop' }).click();
await page.getByRole('navigation').first().waitFor();
await page.goto(`${host.url}#/customers/rfm`);
await page.getByRole('article').waitFor();
await page.waitForFunction(
  () => !document.querySelector('[aria-busy="true"], [role="progressbar"], progress'),
);
await page.screenshot({ path: join(root, 'docs/screenshot.png') });

await browser.close();
await host.close();
