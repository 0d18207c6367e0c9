import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const configuration = '.dependency-cruiser.cjs';
const { forbidden } = createRequire(import.meta.url)(join(project, configuration)) as {
  forbidden: { name: string }[];
};
const ruleNames = forbidden.map(({ name }) => name);
const namesAfter = (prefix: string): string[] =>
  ruleNames.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** `rule from-file` of every violation in a project that holds just these files. */
function violations(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-imports-'));
  try {
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    copyFileSync(join(project, configuration), join(folder, configuration));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = ['--config', configuration, '--output-type', 'json', 'src', 'workers'];
    const { stdout } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** For each layer a file that reaches up to the app; the app itself reaches down past its neighbours. */
const layers = namesAfter('layer:').filter((folder) => folder !== 'components');
const up = (folder: string): string => '../'.repeat(folder.split('/').length);
const layerPlants = layers.map((folder) => {
  const target = folder === 'src/app' ? 'src/kernels/target' : 'src/app/target';
  return { rule: `layer:${folder}`, path: `${folder}/planted.ts`, text: `import '${up(folder)}${target}';` };
});
const doorPlants = namesAfter('door:').map((name, k) => ({
  rule: `door:${name}`,
  path: `src/state/door-${k}.ts`,
  text: `import '${name}';`,
}));
const component = (path: string): string => `<script lang="ts">import '${path}';</script>`;
const plants = [
  ...layerPlants,
  ...doorPlants,
  { rule: 'layer:components', path: 'src/ui/Planted.svelte', text: component('../store/planted') },
  { rule: 'app-is-the-top', path: 'src/styles/planted.ts', text: `import '../app/target';` },
  { rule: 'no-cycles', path: 'src/core/circle-back.ts', text: `import './circle';` },
  { rule: 'no-unresolvable', path: 'src/core/lost.ts', text: `import './nowhere';` },
  {
    rule: 'analysis-is-an-island',
    path: 'src/analyses/rfm/island.ts',
    text: `import '../overview/compute';`,
  },
  { rule: 'view-does-not-compute', path: 'src/analyses/rfm/View.svelte', text: component('./compute') },
  { rule: 'self-contained', path: 'src/kernels/npm.ts', text: `import 'papaparse';` },
  { rule: 'markup-is-shown-by-markup', path: 'src/state/markup.ts', text: `import '../ui/Planted.svelte';` },
  { rule: 'no-test-code-in-product', path: 'src/core/tested.ts', text: `import '../../test/target';` },
];
/** What the planted imports lead to. */
const targets = {
  'src/app/target.ts': '',
  'src/kernels/target.ts': '',
  'src/core/circle.ts': `import './circle-back';`, // a circle is told once, where it closes
  'src/analyses/rfm/compute.ts': 'export const compute = 1;',
  'src/analyses/overview/compute.ts': 'export const compute = 1;',
  'test/target.ts': '',
};

it('every rule has a planted violation', () => {
  expect(plants.map(({ rule }) => rule).sort()).toEqual([...ruleNames].sort());
});

it('every planted violation is caught where it was planted', () => {
  const planted = Object.fromEntries(plants.map(({ path, text }) => [path, text]));
  const caught = violations({ ...planted, ...targets });
  expect(plants.filter(({ rule, path }) => !caught.includes(`${rule} ${path}`))).toEqual([]);
});

it('what the table allows is let through', () => {
  const allowed = {
    'src/core/a.ts': '',
    'src/kernels/a.ts': '',
    'src/domain/a.ts': `import '../core/a'; import '../kernels/a';`,
    'src/analyses/rfm/compute.ts': `import '../../domain/a';`,
    'src/store/a.ts': `import 'idb'; import '../core/a';`,
    'workers/a.ts': `import '../src/store/a'; import 'comlink';`,
    'src/ui/A.svelte': component('../core/a'),
  };
  expect(violations(allowed)).toEqual([]);
});
