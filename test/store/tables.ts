import { createHash } from 'node:crypto';
import { levelsFrom } from '../../src/core/levels';
import type { Column } from '../../src/core/column';
import type { Table, TableKind } from '../../src/core/table';
import type { StoredChunk } from '../../src/store/pack';
import type { WorkspaceDraft } from '../../src/store/store';

/** A table with these columns; all must be of one length. */
export function tableOf(columns: Readonly<Record<string, Column>>): Table {
  const [first] = Object.values(columns);
  const rowCount = first ? (first.kind === 'category' ? first.codes : first.values).length : 0;
  return { rowCount, columns: new Map(Object.entries(columns)) };
}

export const numbers = (...values: number[]): Column => ({
  kind: 'number',
  values: Float64Array.from(values),
});
export const times = (...values: number[]): Column => ({ kind: 'time', values: Float64Array.from(values) });
export const flags = (...values: number[]): Column => ({ kind: 'flag', values: Uint8Array.from(values) });
export const categories = (codes: number[], ...levels: string[]): Column => ({
  kind: 'category',
  codes: Uint32Array.from(codes),
  levels: levelsFrom(levels),
});

/** Two orders of two people. */
export const twoOrders = (amount = 40): Table =>
  tableOf({
    customer_id: categories([0, 1], 'ana', 'ben'),
    ordered_at: times(Date.UTC(2024, 0, 3), Date.UTC(2024, 1, 1)),
    amount: numbers(amount, 15),
  });

/** A table of `count` columns, each of which is one chunk. */
export const manyColumns = (count: number, value = 1): Table =>
  tableOf(Object.fromEntries(Array.from({ length: count }, (_, i) => [`attribute:${i}`, numbers(i, value)])));

export function draftOf(
  tables: Partial<Record<TableKind, Table>>,
  change: Partial<WorkspaceDraft> = {},
): WorkspaceDraft {
  return {
    name: 'Shop',
    currency: 'GBP',
    demo: false,
    sources: [],
    tables: new Map(Object.entries(tables) as [TableKind, Table][]),
    ...change,
  };
}

/** Where the numbers or texts of a chunk lie, packed or not. */
export const bytesOf = (chunk: StoredChunk): ArrayBuffer =>
  chunk instanceof ArrayBuffer ? chunk : chunk.bytes;

/** As `bitsOf`, in a few letters a column: for tables too large to be written out. */
export const digestOf = (table: Table): string =>
  JSON.stringify([
    table.rowCount,
    [...table.columns].map(([name, column]) => [name, column.kind, ...arraysOf(column).map(digest)]),
  ]);

/** Everything about a table as text: equal for tables that are equal bit for bit. */
export const bitsOf = (table: Table): string =>
  JSON.stringify([
    table.rowCount,
    [...table.columns].map(([name, column]) => [name, column.kind, ...arraysOf(column).map(hex)]),
  ]);

const arraysOf = (column: Column): ArrayBufferView[] =>
  column.kind === 'category' ? [column.codes, column.levels.offsets, column.levels.bytes] : [column.values];

const bufferOf = (array: ArrayBufferView): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

const hex = (array: ArrayBufferView): string => bufferOf(array).toString('hex');

const digest = (array: ArrayBufferView): string => createHash('sha256').update(bufferOf(array)).digest('hex');
