import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });

/** Ids of the rules that complain about a text as if it stood in that file. */
async function complaints(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const syntax = 'no-restricted-syntax';

it.each([
  ['a request', 'src/app/planted.ts', `await fetch('https://example.com');`, globals],
  ['a request of a worker', 'workers/planted.ts', `await fetch('/data');`, globals],
  ['a request of the window', 'src/app/planted.ts', `await window.fetch('/data');`, properties],
  ['a request of the global object', 'workers/planted.ts', `await globalThis.fetch('/data');`, properties],
  ['an old request', 'src/store/planted.ts', `new XMLHttpRequest();`, globals],
  ['a socket', 'src/engine/planted.ts', `new WebSocket('wss://example.com');`, globals],
  ['a stream of events', 'src/engine/planted.ts', `new EventSource('/events');`, globals],
  ['a transport', 'src/engine/planted.ts', `new WebTransport('https://example.com');`, globals],
  ['a peer connection', 'src/app/planted.ts', `new RTCPeerConnection();`, globals],
  ['an image as a request', 'src/charts/planted.ts', `new Image().src = '/pixel';`, globals],
  ['a beacon', 'src/app/planted.ts', `navigator.sendBeacon('/data', 'x');`, properties],
  ['a new window', 'src/app/planted.ts', `window.open('/');`, properties],
  ['a script loaded by a worker', 'workers/planted.ts', `importScripts('/x.js');`, globals],
  ['text as code', 'src/core/planted.ts', `eval('1');`, 'no-eval'],
  ['text as a function', 'src/core/planted.ts', `new Function('return 1');`, 'no-new-func'],
  ['text as a timer', 'src/core/planted.ts', `setTimeout('run()', 1);`, 'no-implied-eval'],
  ['a computed import', 'src/app/planted.ts', 'await import(`./${name}.ts`);', syntax],
  [
    'raw markup',
    'src/ui/Planted.svelte',
    `<script lang="ts">let { text } = $props();</script>{@html text}`,
    'svelte/no-at-html-tags',
  ],
  ['raw markup by hand', 'src/charts/planted.ts', `element.innerHTML = text;`, syntax],
  ['a style that the policy refuses', 'src/ui/Planted.svelte', `<p style="color: red">x</p>`, syntax],
  ['a link to a new window', 'src/ui/Planted.svelte', `<a href="#x" target="_blank">x</a>`, syntax],
  ['a frame', 'src/ui/Planted.svelte', `<iframe title="x"></iframe>`, 'svelte/no-restricted-html-elements'],
  ['storage outside of the state', 'src/app/planted.ts', `localStorage.setItem('a', 'b');`, globals],
  ['a worker outside of the engine', 'src/state/planted.ts', `new Worker('/x.js');`, syntax],
  [
    'the service worker spoken to from elsewhere',
    'src/state/planted.ts',
    `navigator.serviceWorker.ready;`,
    properties,
  ],
  ['a line on the console', 'workers/planted.ts', `console.log('x');`, 'no-console'],
  [
    'an untyped value',
    'src/core/planted.ts',
    `export const x = (y: any): void => y;`,
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a silenced compiler',
    'src/core/planted.ts',
    `// @ts-ignore\nexport const x = 1;`,
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'a rule switched off without a reason',
    'src/core/planted.ts',
    `// eslint-disable-next-line no-eval\neval('1');`,
    'regulars/disable-needs-reason',
  ],
  [
    'a mark for later',
    'src/core/planted.ts',
    `// TO${'DO'} later\nexport const x = 1;`,
    'no-warning-comments',
  ],
  ['a default export', 'src/core/planted.ts', `export default 1;`, 'no-restricted-exports'],
])('%s is caught', async (_, file, code, rule) => {
  expect(await complaints(file, code)).toContain(rule);
});

it.each([
  ['the probe may try a request', 'workers/refusal.ts', `await fetch('data:,probe');`],
  [
    'the service worker may fetch the files of the app',
    'workers/service.worker.ts',
    `await fetch('index.html');`,
  ],
  ['the state may keep preferences', 'src/state/planted.ts', `localStorage.setItem('a', 'b');`],
  ['the engine may start workers', 'src/engine/planted.ts', `new Worker(url);`],
  [
    'a rule may be switched off with a reason',
    'src/core/planted.ts',
    `// eslint-disable-next-line no-eval -- shown in a test\neval('1');`,
  ],
])('%s', async (_, file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});
