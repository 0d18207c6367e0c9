import { MISSING_CODE, MISSING_FLAG, type Column } from '../core/column';
import { compareLevels, levelCount, pickLevels, type Levels } from '../core/levels';
import { ROLES } from '../core/roles';
import type { Table, TableKind } from '../core/table';
import { compacted, pickCells } from '../domain/cleaning/pick-rows';
import { ascendingOrder } from '../kernels/ascending-order';
import { byteOrder } from '../kernels/byte-order';
import { keyBlocks } from './natural-keys';

/**
 * The same rows in the one order that does not depend on how they came: columns by role, then by name; the levels of
 * each text column by their bytes, none unused; rows by the key they go by (`natural-keys.ts`), a missing value last.
 * Rows with one key keep their order. Shares what is in order already; the table itself when all is.
 */
export function canonicalTable(kind: TableKind, table: Table): Table {
  const columns = new Map<string, Column>();
  for (const name of columnOrder(kind, table.columns.keys()))
    columns.set(name, inByteOrder(table.columns.get(name)!));
  const order = rowOrder(kind, { rowCount: table.rowCount, columns });
  for (const [name, column] of columns)
    columns.set(name, order ? pickCells(column, order) : onlyUsed(column));
  const names = [...table.columns.keys()];
  const same = [...columns].every(
    ([name, column], i) => names[i] === name && table.columns.get(name) === column,
  );
  return same ? table : { rowCount: table.rowCount, columns };
}

/** Names of columns: roles as they are offered, then the attributes by their UTF-16 units. */
export function columnOrder(kind: TableKind, names: Iterable<string>): string[] {
  const roles = new Map(ROLES[kind].map(({ name }, i) => [name, i]));
  const placeOf = (name: string) => roles.get(name) ?? roles.size;
  return [...names].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : Number(a > b)));
}

/** A text column with its levels ascending by their bytes, so that its codes are ranks. Others as they are. */
function inByteOrder(column: Column): Column {
  if (column.kind !== 'category' || ascends(column.levels)) return column;
  const { codes, levels } = column;
  const order = byteOrder(levels.bytes, levels.offsets);
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return { kind: 'category', codes: recoded(codes, ranks), levels: pickLevels(levels, order) };
}

const onlyUsed = (column: Column): Column => (column.kind === 'category' ? compacted(column) : column);

function ascends(levels: Levels): boolean {
  for (let i = levelCount(levels) - 1; i > 0; i--) if (compareLevels(levels, i - 1, i) >= 0) return false;
  return true;
}

/** The codes in another numbering of the levels. */
export function recoded(codes: Uint32Array, newCodes: Uint32Array): Uint32Array {
  const out = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    out[i] = code === MISSING_CODE ? MISSING_CODE : newCodes[code]!;
  }
  return out;
}

/** The rows of a table with sorted levels in canonical order; null when they are in it already. */
function rowOrder(kind: TableKind, table: Table): Uint32Array | null {
  const order = new Uint32Array(table.rowCount);
  let at = 0;
  for (const { columns, rows } of keyBlocks(kind, table)) {
    const keys = columns.flatMap((name) => table.columns.get(name) ?? []);
    order.set(inKeyOrder(rows, keys), at);
    at += rows.length;
  }
  for (let i = 0; i < order.length; i++) if (order[i] !== i) return order;
  return null;
}

/**
 * The rows in the order of their cells in these columns, what is missing last; rows with equal cells keep their order.
 * By the least important column first, each counted by rank (radix sort): O(columns × (rows + ranks)).
 */
function inKeyOrder(rows: Uint32Array, columns: readonly Column[]): Uint32Array {
  let order = rows;
  if (rows.length > 1)
    for (const column of columns.toReversed()) order = countedBy(order, ranksOf(column, rows), rows);
  return order;
}

/** Of each row of a table a number that orders like its cell; a cell of `count` or more, one that is missing, comes last. */
interface Ranks {
  readonly of: Uint32Array | Uint8Array;
  readonly count: number;
}

/** Ranks of the cells of these rows; of other rows they mean nothing. */
function ranksOf(column: Column, rows: Uint32Array): Ranks {
  if (column.kind === 'category') return { of: column.codes, count: levelCount(column.levels) };
  if (column.kind === 'flag') return { of: column.values, count: MISSING_FLAG };
  const cells = column.values;
  const values = new Float64Array(rows.length);
  let ascending = true;
  for (let k = 0, last = -Infinity; k < rows.length; k++) {
    const cell = cells[rows[k]!]!;
    const value = cell === cell ? cell : Infinity;
    values[k] = value;
    if (value < last) ascending = false;
    last = value;
  }
  const order = ascending ? null : ascendingOrder(values);
  const of = new Uint32Array(cells.length);
  let rank = 0;
  for (let k = 0, last = NaN; k < rows.length; k++) {
    const at = order ? order[k]! : k;
    const value = values[at]!;
    if (k > 0 && value !== last) rank++;
    last = value;
    of[rows[at]!] = rank;
  }
  return { of, count: rank + 1 };
}

/** The rows by rank; rows of one rank keep their order. `same` rows in another order, in which counting is quicker. */
function countedBy(rows: Uint32Array, { of, count }: Ranks, same: Uint32Array): Uint32Array {
  const next = new Uint32Array(count + 2);
  for (let k = 0; k < same.length; k++) next[Math.min(of[same[k]!]!, count) + 1]!++;
  for (let rank = 0; rank < count; rank++) next[rank + 1]! += next[rank]!;
  const order = new Uint32Array(rows.length);
  for (let k = 0; k < rows.length; k++) order[next[Math.min(of[rows[k]!]!, count)]!++] = rows[k]!;
  return order;
}

/**
 * Cells of the rows as few columns of numbers that order like the columns one after the other: neighbouring text
 * and flag columns share one where it stays exact. What is missing comes last, a number as Infinity. Trusts that
 * levels are sorted.
 */
export function sortKeys(columns: readonly Column[], rows: Uint32Array): Float64Array[] {
  const keys: Float64Array[] = [];
  /** How many values the last key can take; Infinity where nothing more fits in. */
  let range = Infinity;
  for (const column of columns) {
    if (column.kind === 'number' || column.kind === 'time') {
      const { values } = column;
      const numbers = new Float64Array(rows.length);
      for (let k = 0; k < rows.length; k++) {
        const value = values[rows[k]!]!;
        numbers[k] = value === value ? value : Infinity;
      }
      keys.push(numbers);
      range = Infinity;
      continue;
    }
    const size = column.kind === 'category' ? levelCount(column.levels) + 1 : 256;
    const cells = column.kind === 'category' ? column.codes : column.values;
    const room = range * size <= Number.MAX_SAFE_INTEGER;
    const packed = room ? keys.at(-1)! : new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k++)
      packed[k] = packed[k]! * size + Math.min(cells[rows[k]!]!, size - 1);
    if (!room) keys.push(packed);
    range = room ? range * size : size;
  }
  return keys;
}

/** Order of key i of one list and key j of another: negative, zero or positive. */
export function compareKeys(
  a: readonly Float64Array[],
  i: number,
  b: readonly Float64Array[],
  j: number,
): number {
  for (let c = 0; c < a.length; c++) {
    const x = a[c]![i]!;
    const y = b[c]![j]!;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Items `at[0], at[1], …` of an array. */
export function picked<T extends Float64Array | Uint32Array>(items: T, at: Uint32Array): T {
  const out = new (items.constructor as new (length: number) => T)(at.length);
  for (let k = 0; k < at.length; k++) out[k] = items[at[k]!]!;
  return out;
}
