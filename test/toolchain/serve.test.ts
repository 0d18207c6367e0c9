import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { serve, serveFrom } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'regulars-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'app/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'not served');
writeFileSync(join(folder, 'app/index.html'), '<!doctype html>');
writeFileSync(join(folder, 'app/assets/a.js'), 'export {};');
writeFileSync(
  join(folder, 'app/_headers'),
  '/*\n  X-All: yes\n\n/assets/*\n  X-Asset: yes\n\n/\n  X-Page: yes\n',
);
const app = join(folder, 'app');

/** Asks for a path as it is written; `fetch` would tidy it first. */
const ask = (port: number, path: string): Promise<{ status: number; headers: Record<string, unknown> }> =>
  new Promise((answer, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      answer({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', fail)
      .end();
  });

it('a file has the headers of every path that matches it, and its type', async () => {
  const { port, close } = await serve({ folder: app });
  const page = await ask(port, '/');
  expect(page.headers).toMatchObject({
    'x-all': 'yes',
    'x-page': 'yes',
    'content-type': 'text/html; charset=utf-8',
  });
  expect(page.headers).not.toHaveProperty('x-asset');
  const script = await ask(port, '/assets/a.js?x=1');
  expect(script.headers).toMatchObject({
    'x-all': 'yes',
    'x-asset': 'yes',
    'content-type': 'text/javascript; charset=utf-8',
  });
  await close();
});

it('a host without headers sends none of them', async () => {
  const { port, close } = await serve({ folder: app, headers: false });
  expect((await ask(port, '/')).headers).not.toHaveProperty('x-all');
  await close();
});

it('nothing outside of the folder is served, nor a folder, nor the list of headers', async () => {
  const { port, close } = await serve({ folder: app });
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets',
    '/assets/',
    '/_headers',
    '/%00',
    '/%',
  ];
  for (const path of paths) expect((await ask(port, path)).status, path).toBe(404);
  await close();
});

it('a port in use gives way to the next one', async () => {
  const first = await serve({ folder: app });
  const second = await serveFrom(first.port, { folder: app });
  expect(second.port).toBeGreaterThan(first.port);
  await first.close();
  await second.close();
});
