/** What a table for models costs: danfojs on so many customers with 19 numbers and 5 texts of 4 values each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { danfoAliases } from '../../../scripts/danfo-aliases.mjs';

const folder = mkdtempSync(join(tmpdir(), 'danfo-'));
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  resolve: { alias: danfoAliases },
  build: {
    ssr: fileURLToPath(new URL('../../../src/adapters/danfo/prepare-frame.ts', import.meta.url)),
    outDir: folder,
    rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
  },
  ssr: { noExternal: true },
});
const { prepareFrame } = await import(pathToFileURL(join(folder, 'module.mjs')).href);
rmSync(folder, { recursive: true });

let wrong = 0;
for (const rowCount of [1000, 10_000, 100_000]) {
  const values = (c) => Float64Array.from({ length: rowCount }, (_, i) => ((i * (c + 7)) % 1009) / 7);
  const frame = {
    rowCount,
    numbers: Array.from({ length: 19 }, (_, c) => ({ name: `n${c}`, values: values(c) })),
    texts: Array.from({ length: 5 }, (_, c) => ({
      name: `t${c}`,
      values: Array.from({ length: rowCount }, (_, i) => 'abcd'[(i + c) % 4]),
    })),
  };
  let best = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    const start = process.cpuUsage();
    const { columns } = prepareFrame(frame, 'one-hot', 'standard');
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
    if (columns.length !== 19 + 20 || Math.abs(columns[0].mean) > 1e-3) wrong++;
  }
  console.log(`${rowCount} customers: ${best.toFixed(2)} s CPU`);
}
process.exit(wrong);
