import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Ways to reach the network or to run text as code. "Nothing leaves the browser" is kept by using none of them. */
const networkGlobals = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'Image',
  'importScripts',
];
const globalObjects = ['window', 'globalThis', 'self'];
const promise = 'nothing leaves the browser: the app has no way to the network';

const bannedGlobals = networkGlobals.map((name) => ({ name, message: promise }));
const storageGlobal = { name: 'localStorage', message: 'preferences are kept in one place, src/state' };
const bannedProperties = [
  ...globalObjects.flatMap((object) =>
    networkGlobals.map((property) => ({ object, property, message: promise })),
  ),
  { object: 'navigator', property: 'sendBeacon', message: promise },
  {
    object: 'navigator',
    property: 'serviceWorker',
    message: 'only src/app/pwa.ts speaks to the service worker',
  },
  { object: 'window', property: 'open', message: promise },
  { object: 'document', property: 'write', message: 'refused by Trusted Types' },
];
const bannedSyntax = [
  {
    selector: 'ImportExpression[source.type!="Literal"]',
    message: 'a computed import can name another origin',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'refused by Trusted Types',
  },
  {
    selector: 'SvelteAttribute[key.name="style"] > SvelteLiteral',
    message: 'refused by the policy: use a class or style:property',
  },
  { selector: 'SvelteAttribute[key.name="target"]', message: 'the policy opens no new windows' },
];
const newWorker = {
  selector: 'NewExpression[callee.name=/^(Shared)?Worker$/]',
  message: 'workers are started in src/engine',
};

/** A rule switched off in place says why: `-- reason`. */
const disableNeedsReason = {
  meta: { type: 'suggestion', schema: [] },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const comment of sourceCode.getAllComments()) {
        const text = comment.value.trim();
        if (/^eslint-disable/.test(text) && !/ -- \S/.test(text)) {
          report({ loc: comment.loc, message: 'say why: eslint-disable-… -- reason' });
        }
      }
    },
  }),
};

const node = Object.fromEntries(
  ['console', 'process', 'URL', 'setTimeout', 'clearTimeout', 'performance', 'document', 'Buffer'].map(
    (name) => [name, 'readonly'],
  ),
);

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test/fixtures/', 'node_modules/']),
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { regulars: { rules: { 'disable-needs-reason': disableNeedsReason } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['warn', { max: 400 }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-useless-assignment': 'off', // a first value at the declaration is read more easily than its absence
      'prefer-const': 'error',
      'regulars/disable-needs-reason': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-unused-svelte-ignore': 'off', // svelte-check knows the compiler's warnings
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: { globals: { setTimeout: 'readonly', setInterval: 'readonly', window: 'readonly' } }, // for no-implied-eval
    rules: { 'no-undef': 'off' }, // the compiler knows better, folder by folder
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$state'] }],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}', 'workers/**/*.ts'],
    rules: {
      // Scripts and benchmarks are not bound by this: printing is what they are for.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': ['error', ...bannedGlobals, storageGlobal],
      'no-restricted-properties': ['error', ...bannedProperties],
      'no-restricted-syntax': ['error', ...bannedSyntax, newWorker],
      'no-script-url': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-restricted-html-elements': [
        'error',
        {
          elements: ['script', 'iframe', 'frame', 'object', 'embed', 'base', 'link', 'meta'],
          message: 'refused by the policy',
        },
      ],
    },
  },
  {
    files: ['src/state/**'],
    rules: { 'no-restricted-globals': ['error', ...bannedGlobals] },
  },
  {
    files: ['src/engine/**'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax] },
  },
  {
    files: ['src/app/pwa.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...bannedProperties.filter(({ property }) => property !== 'serviceWorker'),
      ],
    },
  },
  {
    // The probe must try what the policy refuses; the service worker fetches the app's own files, listed by the build.
    files: ['workers/refusal.ts', 'workers/service.worker.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...bannedGlobals.filter(({ name }) => name !== 'fetch'),
        storageGlobal,
      ],
    },
  },
  {
    files: ['{scripts,test}/**/*.mjs', '*.js', '*.cjs'],
    languageOptions: { globals: { ...node, module: 'writable' } },
  },
  {
    files: ['*.config.{js,ts}'],
    rules: { 'no-restricted-exports': 'off' }, // a configuration file is its default export
  },
);
