import { createServer, type Server } from 'node:http';
import type { BrowserContext } from 'playwright';

/**
 * A proxy that all traffic of a test's profile is sent to, but for the app's own host. It lets nothing through and
 * remembers who asked for what, so that a request is seen whatever sent it: page, worker or service worker.
 */
export interface Tripwire {
  readonly address: string;
  /** Addresses asked for since the last call. */
  take(): string[];
  close(): void;
}

/**
 * Chromium asks its maker about every text field of every page, by a hash of the fields' names and types, whatever
 * `autocomplete` says; never with a value. A page cannot prevent it; the README says how a user can.
 */
const autofill = 'content-autofill.googleapis.com:443';

export async function startTripwire(): Promise<Tripwire> {
  let asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    take: () => {
      const taken = asked.filter((address) => address !== autofill);
      asked = [];
      return taken;
    },
    close: () => server.close(),
  };
}

/** What every session says, and why it is no problem. */
const harmless = [
  /data:,probe/, // the app asks at its start whether connections are refused; this address reaches no network
  /An iframe which has both allow-scripts and allow-same-origin/, // Chromium's remark on the page's `sandbox`
];

/** Everything that a page said or tried which a well-behaved session does not. */
export function recordProblems(context: BrowserContext, origin: string, problems: string[]): void {
  const add = (text: string): void => {
    if (!harmless.some((pattern) => pattern.test(text))) problems.push(text);
  };
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) add(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') add(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => add(`uncaught: ${error.error().stack ?? error.error().message}`));
}
