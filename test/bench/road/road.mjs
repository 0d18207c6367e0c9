/* global PerformanceObserver, clearInterval, crossOriginIsolated, location, navigator, setInterval -- of Node, and what runs in the page */
/**
 * The road of a file to RFM in Chromium, as a person goes it: choose the file, accept what was understood, wait for
 * Home, open RFM. It ends when RFM is on screen and the workspace is stored and checked, whichever is later. Beside it, in the same run and the same browser, what bare PapaParse (arrays, header row as data,
 * fastMode off, 2 MiB pieces of decoded text, nothing kept) needs in a worker just to tokenise the same bytes.
 *
 * Needs a build (`npm run build`). `npm run bench road` runs 100,000 and 1,000,000 generated lines and, where it lies
 * beside the project, the real gift shop; checks the figures on screen; prints Markdown rows. `REGULARS_LINES=5000000`
 * runs generated files of these sizes instead (numbers with commas between them).
 */
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

/** Of a file that takes its time one. */
const roundsOf = (lines) => (lines > 2_000_000 ? 1 : 3);
const project = fileURLToPath(new URL('../../..', import.meta.url));
const papaparse = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');
const executablePath = await findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'regulars-road-'));

/** Lines of a shop of the real one's shape, from a seed. Returns the path and what must stand on screen. */
function generate(lines) {
  let state = 20231;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const path = join(folder, `generated-${lines}.csv`);
  const file = openSync(path, 'w');
  const customers = new Set();
  let text = 'order_id,sku,description,quantity,order_date,unit_price,customer_id,country\n';
  let order = 0;
  let customer = 0;
  let day = 0;
  for (let line = 0; line < lines; line++) {
    if (line % 20 === 0) {
      order++;
      customer = 10_000 + Math.floor(random() ** 2 * (lines / 100));
      day = Math.floor((line / lines) * 365);
    }
    customers.add(customer);
    const product = Math.floor(random() ** 2 * 4000);
    const date = new Date(Date.UTC(2023, 0, 1 + day, 9, line % 60))
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    const price = (1 + (product % 300) / 10).toFixed(2);
    text += `${order},P${product},"ITEM ${product}, BOXED",${1 + (product % 5)},${date},${price},${customer},United Kingdom\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return { name: `generated ${lines.toLocaleString('en')}`, path, lines, customers: customers.size };
}

/** A page whose worker tokenises a file with bare PapaParse and does nothing with the cells but count them. */
async function servePapa() {
  const worker = `importScripts('/papaparse.js');
    onmessage = async ({ data: file }) => {
      const started = performance.now();
      const decoder = new TextDecoder();
      let rest = '', rows = 0, cells = 0;
      for (let at = 0; at < file.size; at += 2097152) {
        const last = at + 2097152 >= file.size;
        const bytes = await file.slice(at, at + 2097152).arrayBuffer();
        const text = rest + decoder.decode(bytes, { stream: !last });
        const parsed = new Papa.Parser({ fastMode: false, header: false, newline: '\\n' }).parse(text, 0, !last);
        rest = last ? '' : text.slice(parsed.meta.cursor);
        rows += parsed.data.length;
        for (const row of parsed.data) cells += row.length;
      }
      postMessage({ rows, cells, milliseconds: performance.now() - started });
    };`;
  const page = `<input type=file><script>
    globalThis.run = () => new Promise((resolve) => {
      const worker = new Worker('/worker.js');
      worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
      worker.postMessage(document.querySelector('input').files[0]);
    });</script>`;
  const server = createServer((request, response) => {
    if (request.url === '/papaparse.js' || request.url === '/worker.js')
      response.setHeader('content-type', 'text/javascript');
    else response.setHeader('content-type', 'text/html');
    if (request.url === '/papaparse.js') createReadStream(papaparse).pipe(response);
    else response.end(request.url === '/worker.js' ? worker : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** CPU seconds and peak resident bytes of the browser's renderer of this page (Linux; NaN elsewhere). */
async function rendererUse(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  let cpu = 0;
  let peak = 0;
  for (const { id, cpuTime } of renderers) {
    cpu += cpuTime;
    const status = `/proc/${id}/status`;
    const found = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) : null;
    peak = Math.max(peak, found ? Number(found[1]) * 1024 : NaN);
  }
  return { cpu, peak };
}

/**
 * Watches the memory that is the page's own: what the browser's task manager calls its memory, without the pages of the
 * browser's program that every tab maps. Gives what ends the watch and tells the peak, bytes (Linux; NaN elsewhere).
 */
async function watchOwnMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/status`);
  let peak = files.every((file) => existsSync(file)) ? 0 : NaN;
  const look = () => {
    for (const file of files.filter((each) => existsSync(each))) {
      const status = readFileSync(file, 'utf8');
      const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      peak = Math.max(peak, (kilobytes('RssAnon') + kilobytes('VmSwap')) * 1024);
    }
  };
  const timer = Number.isNaN(peak) ? null : setInterval(look, 10);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

async function papaRound(papa, path) {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage();
  await page.goto(papa.url);
  await page.locator('input').setInputFiles(path);
  const before = await rendererUse(browser);
  const result = await page.evaluate(() => globalThis.run());
  const after = await rendererUse(browser);
  await browser.close();
  return { ...result, cpu: after.cpu - before.cpu };
}

async function appRound(app, { path }) {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'en' });
  await page.goto(app.url);
  await page.waitForFunction(() => crossOriginIsolated && navigator.serviceWorker.controller !== null);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.locator('button[type=submit]:enabled').waitFor();
  const before = await rendererUse(browser);
  const ownPeak = await watchOwnMemory(browser);
  const started = performance.now();
  await page.evaluate(() => document.querySelector('button[type=submit]').click());
  await page.waitForFunction(() => location.hash === '#/', null, { polling: 20, timeout: 300_000 });
  const imported = performance.now();
  await page.evaluate(() => (location.hash = '#/customers/rfm'));
  // A locator waits longer and longer between its looks.
  const row = 'table[aria-label]:not([aria-busy=true]) tbody tr';
  await page.waitForFunction((wanted) => document.querySelector(wanted), row, { polling: 20 });
  const answered = performance.now();
  await page.waitForFunction(() => !document.querySelector('progress'), null, { polling: 20 });
  const stored = performance.now();
  const after = await rendererUse(browser);
  const longest = await page.evaluate(() => globalThis.longest);
  const shown = await page.locator('main').innerText();
  const lines = await page.locator('header').first().innerText();
  await browser.close();
  return {
    home: imported - started,
    answer: answered - imported,
    road: Math.max(answered, stored) - started,
    cpu: after.cpu - before.cpu,
    peak: after.peak,
    own: ownPeak(),
    longest,
    shown: `${lines} ${shown}`,
  };
}

const real = join(process.env.REGULARS_SHARED ?? join(project, '../shared'), 'data/online_retail.csv');
const wanted = (process.env.REGULARS_LINES ?? '').split(',').map(Number).filter(Boolean);
const usual = () => [
  generate(100_000),
  generate(1_000_000),
  ...(existsSync(real) ? [{ name: 'online_retail.csv', path: real, lines: 541_909, customers: 4_338 }] : []),
];
const inputs = wanted.length > 0 ? wanted.map(generate) : usual();
const app = await serve({ folder: join(project, 'dist') });
const papa = await servePapa();
const least = (rounds, field) => Math.min(...rounds.map((round) => round[field]));
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);

console.log(
  '| file | MB | Home s | RFM after it s | all stored s | rows/s | CPU s | PapaParse alone s | its CPU s | road : PapaParse | of CPU | longest task ms | peak / file | own peak / file |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
let wrong = 0;
for (const input of inputs) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < roundsOf(input.lines); round++) {
    theirs.push(await papaRound(papa, input.path));
    ours.push(await appRound(app, input));
  }
  const expected = [
    `${input.lines.toLocaleString('en')} lines`,
    `${input.customers.toLocaleString('en')} buyers`,
  ];
  const missing = expected.filter((text) => !ours.every(({ shown }) => shown.includes(text)));
  const papaRows = theirs[0].rows - input.lines;
  if (missing.length > 0 || papaRows < 1 || papaRows > 2) {
    wrong++;
    console.error(`${input.name}: not on screen: ${missing.join(', ')}; PapaParse rows ${theirs[0].rows}`);
  }
  const road = least(ours, 'road');
  const size = statSync(input.path).size;
  console.log(
    [
      '',
      input.name,
      (size / 1e6).toFixed(1),
      seconds(least(ours, 'home')),
      seconds(least(ours, 'answer')),
      seconds(road),
      Math.round(input.lines / (road / 1000)).toLocaleString('en'),
      least(ours, 'cpu').toFixed(2),
      seconds(least(theirs, 'milliseconds')),
      least(theirs, 'cpu').toFixed(2),
      (road / least(theirs, 'milliseconds')).toFixed(2),
      (least(ours, 'cpu') / least(theirs, 'cpu')).toFixed(2),
      Math.round(Math.max(...ours.map(({ longest }) => longest))),
      (Math.max(...ours.map(({ peak }) => peak)) / size).toFixed(1),
      (Math.max(...ours.map(({ own }) => own)) / size).toFixed(1),
      '',
    ]
      .join(' | ')
      .trim(),
  );
}
await app.close();
papa.close();
rmSync(folder, { recursive: true });
process.exit(wrong > 0 ? 1 : 0);
