/** `npm run icons`: draws the PNG icons of public/icons from icon.svg, with the browser of the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const { chromium } = await import('playwright');
const { browserArguments, findBrowser } = await import('./browser.mjs');

const folder = join(root, 'public/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
// Where a system cuts its own shape out of the icon, the colour reaches the edges and the drawing stays in the middle.
const fullBleed = svg.replace(' rx="112"', '');
const maskable = fullBleed
  .replace('viewBox="0 0 512 512"', 'viewBox="-64 -64 640 640"')
  .replace('<rect ', '<rect x="-64" y="-64" ')
  .replace('width="512" height="512"', 'width="640" height="640"');

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
await draw('icon-192.png', svg, 192);
await draw('icon-512.png', svg, 512);
await draw('icon-maskable-512.png', maskable, 512);
await draw('apple-touch-icon.png', fullBleed, 180);
await browser.close();

async function draw(name, drawing, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}
