/**
 * From file to typed columns beside the bare tokenization of the same bytes by PapaParse (arrays of strings, fast mode off, decoded
 * pieces of 2 MiB). CPU seconds of the whole process, the best of five turns; every contender runs alone in a thread of its own, so that none pays
 * for another's garbage, and they take turns in rounds. Each row checks that all found the same rows and the same sum of quantity × price.
 * Needs the reference data beside the project.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { tokenize } from '../../../src/adapters/papaparse/tokenize';
import type { ImportPlan } from '../../../src/core/import-plan';
import { numberColumn } from '../../../src/core/table';
import type { ByteSource } from '../../../src/ingest/byte-source';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { sharedFile } from '../../shared';

const ROUNDS = 3;
const TURNS = 5;
const PIECE = 2 << 20;

/** What a turn found, to be the same in all; null where it counts nothing. */
interface Found {
  readonly rows: number;
  readonly sum: number;
}
interface Best {
  readonly seconds: number;
  readonly found: Found | null;
}

type Turn = (source: ByteSource, plan: ImportPlan) => Promise<Found | null>;

const CONTENDERS: Readonly<Record<string, Turn>> = {
  'ours, typed columns': readByUs,
  'PapaParse, cells as strings': readByPapaParse,
  'ours, decoded as GB18030': (source, plan) =>
    readByUs(source, { ...plan, dialect: { ...plan.dialect, encoding: 'gb18030' } }),
  'preview (samples only)': async (source) => {
    await previewFile(source);
    return null;
  },
};

export async function main(): Promise<number> {
  const path = sharedFile('data/online_retail.csv');
  if (!path) return 0;
  const best = new Map<string, number>();
  let expected: Found | null = null;
  let peak = 0;
  let failures = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(CONTENDERS)) {
      const { seconds, found } = await inThread(name, path);
      peak ||= process.resourceUsage().maxRSS * 1024;
      best.set(name, Math.min(best.get(name) ?? Infinity, seconds));
      expected ??= found;
      if (found && JSON.stringify(found) !== JSON.stringify(expected)) {
        console.log(`${name} found ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
        failures++;
      }
    }
  }
  const size = statSync(path).size;
  const ratio = best.get('ours, typed columns')! / best.get('PapaParse, cells as strings')!;
  console.log(
    `online_retail.csv: ${(size / 1e6).toFixed(1)} MB, ${expected!.rows} rows, sum ${expected!.sum}`,
  );
  for (const [name, seconds] of best) console.log(`${name}: ${seconds.toFixed(3)} s`);
  console.log(`ours : PapaParse = ${ratio.toFixed(2)} (to reach: .45)`);
  console.log(
    `peak memory with ours alone: ${(peak / 1e6).toFixed(0)} MB = ${(peak / size).toFixed(1)} × the file (to reach: 6)`,
  );
  return failures;
}

if (!isMainThread) {
  const { name, path } = workerData as { name: string; path: string };
  parentPort!.postMessage(await bestTurn(CONTENDERS[name]!, path));
}

function inThread(name: string, path: string): Promise<Best> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { name, path }, execArgv: [] });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

async function bestTurn(turn: Turn, path: string): Promise<Best> {
  const descriptor = openSync(path, 'r');
  const { size } = statSync(path);
  const source: ByteSource = {
    name: 'online_retail.csv',
    size,
    slice: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      readSync(descriptor, bytes, 0, bytes.length, start);
      return Promise.resolve(bytes);
    },
  };
  const preview = await previewFile(source);
  if (!preview.ok) throw new Error(preview.problem.code);
  let seconds = Infinity;
  let found: Found | null = null;
  for (let k = 0; k < TURNS; k++) {
    const before = process.cpuUsage();
    found = await turn(source, preview.value.plan);
    const used = process.cpuUsage(before);
    seconds = Math.min(seconds, (used.user + used.system) / 1e6);
  }
  closeSync(descriptor);
  return { seconds, found };
}

async function readByUs(source: ByteSource, plan: ImportPlan): Promise<Found> {
  const read = await readTable(source, plan, () => undefined);
  if (!read.ok) throw new Error(read.problem.code);
  const { table } = read.value;
  const quantity = numberColumn(table, 'quantity')!.values;
  const price = numberColumn(table, 'unit_price')!.values;
  let sum = 0;
  for (let i = 0; i < table.rowCount; i++) sum += quantity[i]! * price[i]!;
  return { rows: table.rowCount, sum };
}

async function readByPapaParse(source: ByteSource): Promise<Found> {
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
