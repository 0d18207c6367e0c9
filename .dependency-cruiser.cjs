/**
 * The architecture, as a table. A folder may import itself and the folders on its line; nothing else of ours.
 * Reading order is dependency order: every line names only lines above it.
 */
const mayImport = {
  'src/core': [],
  'src/kernels': [],
  'src/domain': ['src/core', 'src/kernels'],
  'src/demo': ['src/core', 'src/kernels'],
  'src/adapters': ['src/core'],
  'src/ingest': ['src/core', 'src/kernels', 'src/domain', 'src/adapters'],
  'src/analyses': ['src/core', 'src/kernels', 'src/domain'], // *.ts; a View.svelte also sees i18n, charts, ui
  'src/i18n': ['src/core'],
  'src/charts': ['src/core'],
  'src/ui': ['src/core', 'src/i18n'],
  'src/store': ['src/core'],
  workers: [
    'src/core',
    'src/kernels',
    'src/domain',
    'src/demo',
    'src/adapters',
    'src/ingest',
    'src/analyses',
    'src/store',
  ],
  'src/engine': ['src/core', 'src/analyses', 'workers'],
  'src/state': ['src/core', 'src/analyses', 'src/i18n', 'src/store', 'src/engine'],
  'src/app': [
    'src/core',
    'src/analyses',
    'src/i18n',
    'src/charts',
    'src/ui',
    'src/styles',
    'src/state',
    'src/store',
    'src/engine',
  ],
};

/** One door per third-party library: the only folder that may import it. */
const door = {
  danfojs: 'src/adapters/danfo',
  '@tensorflow/tfjs-core': 'src/adapters/danfo',
  '@tensorflow/tfjs-backend-cpu': 'src/adapters/danfo',
  '@e965/xlsx': 'src/adapters/xlsx',
  papaparse: 'src/adapters/papaparse',
  chardet: 'src/adapters/chardet',
  'chart.js': 'src/charts',
  idb: 'src/store',
  comlink: '(workers|src/engine)',
  'workbox-precaching': 'workers',
};

/** These folders take nothing from npm: they are mathematics and vocabulary. */
const selfContained = 'src/(core|kernels|domain|demo)/|src/analyses/.+\\.ts$';

const escape = (name) => name.replaceAll('.', '\\.');
const npm = (name) => `(^|/)node_modules/${escape(name)}/|^${escape(name)}(/|$)`;
const error = (name, from, to) => ({ name, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    error('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^(virtual:|vite/client$)' }),
    ...Object.entries(mayImport).map(([folder, allowed]) =>
      error(
        `layer:${folder}`,
        { path: `^${folder}/`, pathNot: '^src/(ui|analyses|charts)/.+\\.svelte$' },
        { path: '^(src|workers)/', pathNot: [folder, ...allowed].map((f) => `^${f}/`) },
      ),
    ),
    error(
      'layer:components',
      { path: '^src/(ui|analyses|charts)/.+\\.svelte$' },
      { path: '^(src|workers)/', pathNot: '^src/(core|i18n|charts|ui|analyses)/' },
    ),
    error('app-is-the-top', { path: '^src/', pathNot: '^src/(app/|main\\.ts)' }, { path: '^src/app/' }),
    error(
      'analysis-is-an-island',
      { path: '^src/analyses/([^/]+)/' },
      { path: '^src/analyses/[^/]+/', pathNot: '^src/analyses/$1/' },
    ),
    error(
      'view-does-not-compute',
      { path: '^src/analyses/.+\\.svelte$' },
      { path: '/(compute|kernel)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'self-contained',
      { path: `^(${selfContained})` },
      { path: '(^|/)node_modules/|^[a-z@]', pathNot: '^(src|workers)/' },
    ),
    error(
      'markup-is-shown-by-markup',
      { pathNot: '\\.svelte$|^src/(app|ui)/|^src/main\\.ts$' },
      { path: '^src/.+\\.svelte$' },
    ),
    error('no-test-code-in-product', { path: '^(src|workers)/' }, { path: '^test/' }),
    ...Object.entries(door).map(([name, folder]) =>
      error(`door:${name}`, { path: '^(src|workers)/', pathNot: `^${folder}/` }, { path: npm(name) }),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // count `import type` too: a type is a dependency
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.mjs', '.css', '.json'],
    },
  },
};
