/**
 * `npm run bench [part of a path]`: runs the benchmarks of test/bench one after the other, each in a process of its
 * own. A benchmark is a script, or a TypeScript module that exports `main`; `measure.*` is what they share.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
const wanted = process.argv[2] ?? '';
const runner = pathToFileURL(join(root, 'scripts/run-typescript.mjs')).href;
const benchmarks = readdirSync(join(root, 'test/bench'), { recursive: true })
  .map((path) => join('test/bench', path))
  .filter((path) => /\.(mjs|ts)$/.test(path) && !/measure\.\w+$/.test(path) && path.includes(wanted))
  .sort();

// A bundled benchmark lies elsewhere than its source: it is told where the reference files are.
const env = { REGULARS_SHARED: join(root, '../shared'), ...process.env };

let failed = 0;
for (const path of benchmarks) {
  console.log(`\n== ${path}`);
  const run = `import(${JSON.stringify(runner)}).then((m) => m.runTypescript(${JSON.stringify(path)}, [])).then((code) => process.exit(code))`;
  const args = path.endsWith('.ts') ? ['--input-type=module', '--eval', run] : [path];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status !== 0) failed++;
}
if (benchmarks.length === 0) console.error(`no benchmark has "${wanted}" in its path`);
process.exit(failed > 0 || benchmarks.length === 0 ? 1 : 0);
