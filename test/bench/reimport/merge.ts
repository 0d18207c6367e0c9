/**
 * A newer export into a shop of 1,000,000 order lines: what canonical order and merging cost beside reading the file.
 * CPU seconds of the whole process, the best of several turns; every merge checks its counts.
 */
import { bytesSource, type ByteSource } from '../../../src/ingest/byte-source';
import { canonicalTable } from '../../../src/ingest/canonical-table';
import { mergeTables } from '../../../src/ingest/merge-tables';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { randomInteger } from '../../../src/kernels/random/deviates';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import type { Outcome } from '../../../src/core/outcome';
import type { Table } from '../../../src/core/table';

const ROWS = 1_000_000;
const ORDERS = 333_333;
const CUSTOMERS = 120_000;
const PRODUCTS = 3000;
const CHANGED_EACH = 100;
const FILES = 12;
const TURNS = 5;
const HEADER = 'order_id,customer_id,ordered_at,product_id,product_name,quantity,unit_price,amount\n';

export async function main(): Promise<number> {
  const sources = exports();
  const file = sources.amended;
  console.log(
    `${ROWS} lines, ${(file.size / 1e6).toFixed(0)} MB, every ${CHANGED_EACH}th with another amount`,
  );

  const read = await best('reading the file', () => tableFrom(file));
  const [before, some] = [await tableFrom(sources.original), await tableFrom(sources.changed)];
  const shop = (await best('putting it into canonical order', () => canonicalTable('orders', before))).value;
  const whole = await best('merging the whole file', () => merged(shop, [read.value]));
  const few = await best('merging only the lines that changed', () => merged(shop, [some]));
  const same = await best('merging the file that is there already', () => merged(shop, [before]));
  const months = await Promise.all(sources.parts.map(tableFrom));
  const year = await best(`merging ${FILES} files`, () => merged(null, months));
  console.log(
    `merging the whole file : reading it = ${(whole.seconds / read.seconds).toFixed(2)} (to reach: .50)`,
  );

  const changed = ROWS / CHANGED_EACH;
  const expected = [
    [whole.value, [0, changed, ROWS - changed]],
    [few.value, [0, changed, 0]],
    [same.value, [0, 0, ROWS]],
    [year.value, [ROWS, 0, 0]],
  ] as const;
  const wrong = expected.filter(([found, counts]) => JSON.stringify(found) !== JSON.stringify(counts));
  for (const [found, counts] of wrong) console.log(`found ${found.join()}, not ${counts.join()}`);
  return wrong.length;
}

/** Files of the shop: as it was, with changed lines, those alone, and as it was in several files. */
function exports(): Record<'original' | 'amended' | 'changed', ByteSource> & { parts: ByteSource[] } {
  const lines = exportLines();
  const amended = lines.map((line, i) => (i % CHANGED_EACH === 0 ? line.replace(/\n$/, '5\n') : line));
  const part = Math.ceil(ROWS / FILES);
  return {
    original: sourceOf(lines),
    amended: sourceOf(amended),
    changed: sourceOf(amended.filter((_, i) => i % CHANGED_EACH === 0)),
    parts: Array.from({ length: FILES }, (_, i) => sourceOf(lines.slice(i * part, (i + 1) * part))),
  };
}

/** Order lines of a year, a few an order, in the order of their moments, to the minute. */
function exportLines(): string[] {
  const random = mulberry32(7);
  const lines: string[] = [];
  for (let order = 0; lines.length < ROWS; order++) {
    const at = new Date(Date.UTC(2024, 0, 1) + Math.floor((order / ORDERS) * 365 * 1440) * 60_000);
    const head = `SO${10_000_000 + order},C${100_000 + randomInteger(random, CUSTOMERS)},${at.toISOString().slice(0, 16).replace('T', ' ')}`;
    for (let left = 1 + randomInteger(random, 5); left > 0 && lines.length < ROWS; left--) {
      const product = randomInteger(random, PRODUCTS);
      const quantity = 1 + randomInteger(random, 3);
      const cents = 590 + (product % 90) * 100;
      const [price, amount] = [cents / 100, (cents * quantity) / 100];
      lines.push(
        `${head},P${1000 + product},Product name ${product},${quantity},${price.toFixed(2)},${amount.toFixed(2)}\n`,
      );
    }
  }
  return lines;
}

const sourceOf = (lines: readonly string[]): ByteSource =>
  bytesSource('orders.csv', new TextEncoder().encode(HEADER + lines.join('')));

async function tableFrom(source: ByteSource): Promise<Table> {
  const { plan } = valueOf(await previewFile(source));
  return valueOf(await readTable(source, plan, () => undefined)).table;
}

/** Rows added, updated, unchanged. */
function merged(base: Table | null, files: readonly Table[]): number[] {
  const named = files.map((table, i) => ({ name: `${i}.csv`, table }));
  const { added, updated, unchanged } = valueOf(
    mergeTables('orders', base && { name: 'Shop', table: base }, named),
  );
  return [added, updated, unchanged];
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function best<T>(what: string, work: () => T | Promise<T>): Promise<{ seconds: number; value: T }> {
  let fastest: { seconds: number; value: T } | null = null;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (!fastest || seconds < fastest.seconds) fastest = { seconds, value };
  }
  console.log(`${what}: ${fastest!.seconds.toFixed(3)} s`);
  return fastest!;
}
