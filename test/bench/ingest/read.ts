/**
 * From file to typed columns beside the bare tokenization of the same bytes by PapaParse (arrays of strings, fast mode off, decoded
 * pieces of 2 MiB). CPU seconds of the whole process, the best of several turns taken in alternation; every row checks that both found the
 * same rows and the same sum of quantity × price. Needs the reference data beside the project.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { tokenize } from '../../../src/adapters/papaparse/tokenize';
import type { ImportPlan } from '../../../src/core/import-plan';
import { numberColumn } from '../../../src/core/table';
import type { ByteSource } from '../../../src/ingest/byte-source';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { sharedFile } from '../../shared';

const TURNS = 7;
const PIECE = 2 << 20;

/** What a turn found, to be the same in all. */
interface Found {
  readonly rows: number;
  readonly sum: number;
}

export async function main(): Promise<number> {
  const path = sharedFile('data/online_retail.csv');
  if (!path) return 0;
  const descriptor = openSync(path, 'r');
  const source: ByteSource = {
    name: 'online_retail.csv',
    size: statSync(path).size,
    slice: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, statSync(path).size) - start));
      readSync(descriptor, bytes, 0, bytes.length, start);
      return Promise.resolve(bytes);
    },
  };
  const preview = await previewFile(source);
  if (!preview.ok) throw new Error(preview.problem.code);
  const { plan } = preview.value;

  const ours = await ourTurn(source, plan);
  const peak = process.resourceUsage().maxRSS * 1024;
  const columns = [
    ['preview (samples only)', async () => void (await previewFile(source)), null],
    ['PapaParse, cells as strings', () => papaTurn(source), ours],
    ['ours, typed columns', () => ourTurn(source, plan), ours],
    ['ours, decoded as GB18030', () => ourTurn(source, withEncoding(plan, 'gb18030')), ours],
  ] as const;
  const best = columns.map(() => Infinity);
  let failures = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [k, [name, run, expected]] of columns.entries()) {
      const before = process.cpuUsage();
      const found = await run();
      const used = process.cpuUsage(before);
      best[k] = Math.min(best[k]!, (used.user + used.system) / 1e6);
      if (expected && JSON.stringify(found) !== JSON.stringify(expected)) {
        console.log(`${name} found ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
        failures++;
      }
    }
  }
  closeSync(descriptor);
  console.log(`${source.name}: ${(source.size / 1e6).toFixed(1)} MB, ${ours.rows} rows, sum ${ours.sum}`);
  columns.forEach(([name], k) => console.log(`${name}: ${best[k]!.toFixed(3)} s`));
  console.log(`ours : PapaParse = ${(best[2]! / best[1]!).toFixed(2)} (to reach: .45)`);
  console.log(
    `peak memory of the process after one read: ${(peak / 1e6).toFixed(0)} MB = ${(peak / source.size).toFixed(1)} × the file (to reach: 6)`,
  );
  return failures;
}

const withEncoding = (plan: ImportPlan, encoding: string): ImportPlan => ({
  ...plan,
  dialect: { ...plan.dialect, encoding },
});

async function ourTurn(source: ByteSource, plan: ImportPlan): Promise<Found> {
  const read = await readTable(source, plan, () => undefined);
  if (!read.ok) throw new Error(read.problem.code);
  const { table } = read.value;
  const quantity = numberColumn(table, 'quantity')!.values;
  const price = numberColumn(table, 'unit_price')!.values;
  let sum = 0;
  for (let i = 0; i < table.rowCount; i++) sum += quantity[i]! * price[i]!;
  return { rows: table.rowCount, sum };
}

async function papaTurn(source: ByteSource): Promise<Found> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let rows = -1; // the header
  let sum = 0;
  for (let at = 0; at < source.size; at += PIECE) {
    const last = at + PIECE >= source.size;
    rest += decoder.decode(await source.slice(at, at + PIECE), { stream: !last });
    const tokens = tokenize(rest, { delimiter: ',', quote: '"', newline: '\n' }, !last);
    rest = rest.slice(tokens.cursor);
    for (const row of tokens.rows) {
      if (row.length === 1) continue;
      if (++rows > 0) sum += Number(row[3]) * Number(row[5]);
    }
  }
  return { rows, sum };
}
