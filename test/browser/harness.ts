/**
 * A person's session in a real browser, against the built app (`npm run build` first). Every test gets a profile of
 * its own; after it, whatever the session tried that it should not have fails the test: a request to another
 * origin, a request after the app was loaded, a refusal by the policy, an error on the console.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { recordProblems, startTripwire, type Tripwire } from './recorder';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** The build that is driven; REGULARS_DIST names another. */
export const dist = process.env['REGULARS_DIST'] ?? join(project, 'dist');
const screenshots = join(project, 'test/browser/screenshots');

export interface Host {
  readonly url: string;
  /** Paths asked for so far, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly language?: 'en' | 'zh-CN';
  readonly theme?: 'light' | 'dark';
  /** In pixels; the height follows a phone or a desk. */
  readonly width?: number;
  /** Another host than the one that serves the build with its headers. */
  readonly host?: Host;
  /** The part after `#`. */
  readonly route?: string;
  /** Lets the accessibility checker in; the policy is off in such a session. */
  readonly forAxe?: boolean;
}

export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly host: Host;
  /** Drops files from disk on the window, as from a file manager. */
  dropFile(...paths: string[]): Promise<void>;
  /** Saves test/browser/screenshots/<name>.png, the whole page. */
  screenshot(name: string): Promise<void>;
  /** Rule, target and help of every violation of WCAG 2.2 A and AA found on the page; only with `forAxe`. */
  axeViolations(): Promise<string[]>;
  /** A problem that the test provokes on purpose is left out of the reckoning. */
  expectProblem(pattern: RegExp): void;
}

interface Session {
  readonly context: BrowserContext;
  readonly host: Host;
  readonly problems: string[];
  readonly expected: RegExp[];
  /** How many requests the host had seen when the app was loaded. */
  loadedAt: number;
}

let browser: Browser;
let tripwire: Tripwire;
let host: Host;
let sessions: Session[] = [];

beforeAll(async () => {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no build: npm run build');
  tripwire = await startTripwire();
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArguments,
  });
  host = await startHost();
});

afterEach(async () => {
  const ended = sessions;
  sessions = [];
  for (const session of ended) {
    await session.context.close();
    expect(unexpected(session), 'what the session tried').toEqual([]);
  }
  expect(tripwire.take(), 'requests to other hosts').toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  tripwire?.close();
});

/** Serves a build; `headers: false` is a host that cannot send `_headers`. The test closes it. */
export async function startHost(options: { folder?: string; headers?: boolean } = {}): Promise<Host> {
  const requests: string[] = [];
  const server = await serve({
    folder: options.folder ?? dist,
    headers: options.headers ?? true,
    onRequest: (path: string) => requests.push(path),
  });
  return { url: server.url, requests, close: server.close };
}

/** Opens the app in a fresh profile and waits until it is drawn, protected and ready for use without a network. */
export async function openApp(options: OpenOptions = {}): Promise<OpenApp> {
  const width = options.width ?? 1280;
  const context = await browser.newContext({
    locale: options.language ?? 'en',
    colorScheme: options.theme ?? 'light',
    viewport: { width, height: width < 600 ? 780 : 860 },
    reducedMotion: 'reduce',
    bypassCSP: options.forAxe ?? false,
    // For this profile only: what the browser asks for on its own account is not the app's.
    proxy: { server: tripwire.address, bypass: '127.0.0.1' },
  });
  const at = options.host ?? host;
  const session: Session = { context, host: at, problems: [], expected: [], loadedAt: Infinity };
  sessions.push(session);
  recordProblems(context, new URL(at.url).origin, session.problems);

  const page = await context.newPage();
  await page.goto(options.route ? `${at.url}#${options.route}` : at.url);
  await ready(page);
  session.loadedAt = at.requests.length;
  return {
    page,
    context,
    host: at,
    dropFile: (...paths) => dropFiles(page, paths),
    screenshot: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    },
    axeViolations: () => axeViolations(page),
    expectProblem: (pattern) => session.expected.push(pattern),
  };
}

/** Waits until the app is drawn and its service worker answers for it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => crossOriginIsolated && navigator.serviceWorker.controller !== null);
  await page.locator('#app h1').first().waitFor();
}

function unexpected({ problems, expected, host: { requests }, loadedAt }: Session): string[] {
  const late = requests.slice(loadedAt).filter((path) => path !== '/service.worker.js');
  const all = [...problems, ...late.map((path) => `request after load: ${path}`)];
  return all.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
}

async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  // A file input is the one way to hand the page files from disk; it is never attached to the document.
  const input = await page.evaluateHandle(() =>
    Object.assign(document.createElement('input'), { type: 'file', multiple: true }),
  );
  await input.setInputFiles([...paths]);
  await input.evaluate(({ files }) => {
    const dataTransfer = new DataTransfer();
    for (const file of files ?? []) dataTransfer.items.add(file);
    const options = { dataTransfer, bubbles: true, cancelable: true };
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, options));
  });
  await input.dispose();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
}

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(' ')}: ${help}`),
    );
  });
}

/** From the first screen into the demo shop, its Home computed. */
export async function openDemo({ page }: OpenApp): Promise<void> {
  const label = (await page.locator('html').getAttribute('lang')) === 'zh-CN' ? zhCN : en;
  await page.getByRole('button', { name: label['welcome.demo'] }).click();
  await page.getByRole('navigation').first().waitFor();
  await settled(page);
}

/** Goes to another place of the app and waits until it shows its answer. */
export async function goTo(page: Page, route: string): Promise<void> {
  const before = await page.locator('h1').first().elementHandle();
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
  await before?.waitForElementState('hidden'); // every page is made anew
  await settled(page);
}

/** Waits until nothing is being computed and the page has its headline. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#app h1').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy="true"], [role="progressbar"], progress'),
  );
}
