// What the mining benchmarks share: the kernels bundled once, the reference files, and CPU time.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const shared = process.env.REGULARS_SHARED ?? join(project, '../shared');

/** The kernels as the app would run them: one bundle, types stripped. */
export async function loadKernels(...names) {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  const entry = join(folder, 'entry.ts');
  const lines = names.map(
    (name) => `export * from ${JSON.stringify(join(project, 'src/kernels/mining', name))};`,
  );
  writeFileSync(entry, lines.join('\n'));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const file = join(folder, 'kernels.mjs');
  writeFileSync(file, output[0].output[0].code);
  const kernels = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return kernels;
}

/** Rows of numbers from a file of the reference data, or undefined where it is absent. */
export function readNumbers(path) {
  const file = join(shared, path);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8').trim().split('\n');
  return text.map((line) => line.trim().split(/\s+/).map(Number));
}

/** The same as flat arrays. */
export function flat(rows) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.length));
  return { items: Int32Array.from(rows.flat()), starts };
}

/** CPU seconds of the fastest of `times` runs, all threads of the process counted, with the last result. */
export async function best(times, run) {
  let seconds = Infinity;
  let wall = Infinity;
  let result;
  for (let k = 0; k < times; k++) {
    const before = process.cpuUsage();
    const start = performance.now();
    result = await run();
    const used = process.cpuUsage(before);
    seconds = Math.min(seconds, (used.user + used.system) / 1e6);
    wall = Math.min(wall, (performance.now() - start) / 1e3);
  }
  return { seconds, wall, result };
}
