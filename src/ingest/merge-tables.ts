import {
  MISSING_CODE,
  MISSING_FLAG,
  type CategoryColumn,
  type Column,
  type ColumnKind,
  type FlagColumn,
  type NumberColumn,
} from '../core/column';
import { NO_LEVELS } from '../core/levels';
import { fail, ok, type Outcome } from '../core/outcome';
import type { Table, TableKind } from '../core/table';
import { compacted } from '../domain/cleaning/pick-rows';
import { canonicalTable, columnOrder, compareKeys, picked, recoded, sortKeys } from './canonical-table';
import { mergeLevels } from './merge-levels';
import { keyBlocks } from './natural-keys';

/** A table and what it is called when it does not fit the others: its file, or the shop that has it. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

/** What became of the rows of the files: every one of them counts once. */
export interface MergeCounts {
  /** Rows that were not there before. */
  readonly added: number;
  /** Rows that took the place of an earlier one. */
  readonly updated: number;
  /** Rows that were there already as they are. */
  readonly unchanged: number;
}

export interface MergedTable extends MergeCounts {
  /** In canonical order (`canonical-table.ts`). */
  readonly table: Table;
}

/**
 * A table with newer files of its kind: a row whose natural key is known takes the place of the earlier row where it
 * differs, the rest is added. A column that a file lacks keeps its earlier values and is missing in what the file adds;
 * an empty cell of a column that it has is a value like any other. Of two files the later one counts.
 *
 * Where nothing differs the table is `base` itself, so that a second import of a file leaves no trace. The order of
 * files that do not contradict each other has no effect. See docs/decisions/0011-re-import.md.
 *
 * Problem: `import/columns-differ` {column, first, second}, a column read as different types. Trusts that there is at
 * least one file. Linear in all rows once the files are sorted.
 */
export function mergeTables(
  kind: TableKind,
  base: NamedTable | null,
  files: readonly NamedTable[],
): Outcome<MergedTable> {
  const differing = columnsThatDiffer(base ? [base, ...files] : files);
  if (differing) return differing;
  const tables = files.map(({ table }) => table);
  // Files that tell of the same columns may be merged among themselves first: it gives the same, with less moving.
  const newer = haveSameColumns(tables)
    ? [mergedHalves(kind, tables)]
    : tables.map((table) => asMerged(kind, table));
  if (!base) return ok(newer.reduce((all, next) => mergeTwo(kind, all, next)));
  const before = asMerged(kind, base.table);
  const merged = newer.reduce((all, next) => mergeTwo(kind, all, next), before);
  const added = merged.table.rowCount - base.table.rowCount;
  return ok({ ...merged, added, table: merged.table === before.table ? base.table : merged.table });
}

function columnsThatDiffer(parts: readonly NamedTable[]): Outcome<never> | null {
  const firstWith = new Map<string, { kind: ColumnKind; name: string }>();
  for (const { name, table } of parts)
    for (const [column, { kind }] of table.columns) {
      const first = firstWith.get(column);
      if (!first) firstWith.set(column, { kind, name });
      else if (first.kind !== kind)
        return fail('import/columns-differ', { column, first: first.name, second: name });
    }
  return null;
}

const haveSameColumns = ([first, ...others]: readonly Table[]): boolean =>
  others.every(
    ({ columns }) =>
      columns.size === first!.columns.size && [...columns.keys()].every((name) => first!.columns.has(name)),
  );

/** Tables as one, by halves, so that every row is moved only log₂ (tables) times. */
function mergedHalves(kind: TableKind, tables: readonly Table[]): MergedTable {
  if (tables.length === 1) return asMerged(kind, tables[0]!);
  const middle = tables.length >> 1;
  return mergeTwo(
    kind,
    mergedHalves(kind, tables.slice(0, middle)),
    mergedHalves(kind, tables.slice(middle)),
  );
}

function asMerged(kind: TableKind, unordered: Table): MergedTable {
  const table = canonicalTable(kind, unordered);
  return { table, added: table.rowCount, updated: 0, unchanged: 0 };
}

/** A column as both tables have it, texts in the levels of both; all missing where a table lacks it. */
interface SharedColumn {
  readonly name: string;
  readonly earlier: Column;
  readonly later: Column;
  /** Whether the later table has anything to say of it. */
  readonly told: boolean;
}

/** Where each row of the result comes from: a row of the earlier table, or NONE, and one of the later, or NONE. */
interface Origins {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
}

const NONE = 0xffffffff;

/** Two tables as one, their counts together; the earlier table itself when the later adds and changes nothing. */
function mergeTwo(kind: TableKind, before: MergedTable, after: MergedTable): MergedTable {
  const [earlier, later] = [before.table, after.table];
  const columns = sharedColumns(kind, earlier, later);
  const origins = matchRows(kind, columns, earlier.rowCount, later.rowCount);
  const rowCount = origins.earlier.length;
  const differing = keepUnchanged(origins, columns);
  const same = earlier.rowCount + later.rowCount - rowCount - differing;
  const counts = {
    added: rowCount,
    updated: before.updated + after.updated + differing,
    unchanged: before.unchanged + after.unchanged + same,
  };
  const nothingNew = rowCount === earlier.rowCount && differing === 0;
  if (nothingNew && columns.length === earlier.columns.size) return { table: earlier, ...counts };
  const merged = new Map(columns.map((column) => [column.name, columnFrom(column, origins)]));
  return { table: { rowCount, columns: merged }, ...counts };
}

function sharedColumns(kind: TableKind, earlier: Table, later: Table): SharedColumn[] {
  const names = columnOrder(kind, new Set([...earlier.columns.keys(), ...later.columns.keys()]));
  return names.map((name) => {
    const [first, second] = [earlier.columns.get(name), later.columns.get(name)];
    const type = (first ?? second)!.kind;
    const before = first ?? missingColumn(type, earlier.rowCount);
    const after = second ?? missingColumn(type, later.rowCount);
    return { name, ...inSameLevels(before, after), told: second !== undefined };
  });
}

function missingColumn(kind: ColumnKind, rowCount: number): Column {
  switch (kind) {
    case 'category':
      return { kind, codes: new Uint32Array(rowCount).fill(MISSING_CODE), levels: NO_LEVELS };
    case 'flag':
      return { kind, values: new Uint8Array(rowCount).fill(MISSING_FLAG) };
    default:
      return { kind, values: new Float64Array(rowCount).fill(NaN) };
  }
}

function inSameLevels(earlier: Column, later: Column): { earlier: Column; later: Column } {
  if (earlier.kind !== 'category' || later.kind !== 'category') return { earlier, later };
  const { levels, ofFirst, ofSecond } = mergeLevels(earlier.levels, later.levels);
  const codesOf = (codes: Uint32Array, newCodes: Uint32Array | null) =>
    newCodes ? recoded(codes, newCodes) : codes;
  return {
    earlier: { kind: 'category', codes: codesOf(earlier.codes, ofFirst), levels },
    later: { kind: 'category', codes: codesOf(later.codes, ofSecond), levels },
  };
}

/** Walks both tables along their common order; the k-th rows with one key meet each other. */
function matchRows(
  kind: TableKind,
  columns: readonly SharedColumn[],
  earlierCount: number,
  laterCount: number,
): Origins {
  const earlier = new Uint32Array(earlierCount + laterCount).fill(NONE);
  const later = new Uint32Array(earlierCount + laterCount).fill(NONE);
  const tableOf = (side: 'earlier' | 'later', rowCount: number): Table => ({
    rowCount,
    columns: new Map(columns.map((column) => [column.name, column[side]])),
  });
  const [before, after] = [tableOf('earlier', earlierCount), tableOf('later', laterCount)];
  const beforeBlocks = keyBlocks(kind, before);
  const afterBlocks = keyBlocks(kind, after);
  let at = 0;
  beforeBlocks.forEach(({ columns: names, rows }, b) => {
    const others = afterBlocks[b]!.rows;
    const [keys, otherKeys] = [keysOf(before, names, rows), keysOf(after, names, others)];
    for (let i = 0, j = 0; i < rows.length || j < others.length; at++) {
      const order = i === rows.length ? 1 : j === others.length ? -1 : compareKeys(keys, i, otherKeys, j);
      if (order <= 0) earlier[at] = rows[i++]!;
      if (order >= 0) later[at] = others[j++]!;
    }
  });
  return { earlier: earlier.subarray(0, at), later: later.subarray(0, at) };
}

const keysOf = (table: Table, names: readonly string[], rows: Uint32Array): Float64Array[] =>
  sortKeys(
    names.flatMap((name) => table.columns.get(name) ?? []),
    rows,
  );

/** Forgets the later row where it says what the earlier one said; gives the number of rows that do differ. */
function keepUnchanged({ earlier, later }: Origins, columns: readonly SharedColumn[]): number {
  const meetings = new Uint32Array(earlier.length);
  let count = 0;
  for (let k = 0; k < earlier.length; k++)
    if (earlier[k] !== NONE && later[k] !== NONE) meetings[count++] = k;
  const differs = new Uint8Array(count);
  const rows = picked(earlier, meetings.subarray(0, count));
  const others = picked(later, meetings.subarray(0, count));
  for (const { earlier: before, later: after, told } of columns) {
    if (!told) continue;
    if (before.kind === 'number' || before.kind === 'time')
      markOtherNumbers(differs, before.values, rows, (after as NumberColumn).values, others);
    else markOtherCells(differs, cellsOf(before), rows, cellsOf(after), others);
  }
  let updated = 0;
  for (let m = 0; m < count; m++) {
    if (differs[m] === 1) updated++;
    else later[meetings[m]!] = NONE;
  }
  return updated;
}

function markOtherNumbers(
  differs: Uint8Array,
  values: Float64Array,
  rows: Uint32Array,
  otherValues: Float64Array,
  others: Uint32Array,
): void {
  for (let m = 0; m < differs.length; m++) {
    const x = values[rows[m]!]!;
    const y = otherValues[others[m]!]!;
    if (x !== y && (x === x || y === y)) differs[m] = 1;
  }
}

const cellsOf = (column: Column) =>
  column.kind === 'category' ? column.codes : (column as FlagColumn).values;

function markOtherCells(
  differs: Uint8Array,
  cells: Uint32Array | Uint8Array,
  rows: Uint32Array,
  otherCells: Uint32Array | Uint8Array,
  others: Uint32Array,
): void {
  for (let m = 0; m < differs.length; m++) if (cells[rows[m]!] !== otherCells[others[m]!]) differs[m] = 1;
}

/** The later row's cell where it tells something, else the earlier row's. */
function columnFrom({ earlier, later, told }: SharedColumn, origins: Origins): Column {
  const sides = [
    { column: earlier, rows: origins.earlier },
    { column: later, rows: origins.later },
  ] as const;
  const [first, second] = told ? [sides[1], sides[0]] : sides;
  const { kind } = first.column;
  if (kind === 'number' || kind === 'time') {
    const [values, others] = [first.column.values, (second.column as NumberColumn).values];
    return { kind, values: floatsFrom(values, first.rows, others, second.rows) };
  }
  const rowCount = first.rows.length;
  if (kind === 'flag') {
    const values = new Uint8Array(rowCount);
    fillCells(values, first.column.values, first.rows, (second.column as FlagColumn).values, second.rows);
    return { kind, values };
  }
  const codes = new Uint32Array(rowCount);
  fillCells(codes, first.column.codes, first.rows, (second.column as CategoryColumn).codes, second.rows);
  return compacted({ kind, codes, levels: first.column.levels });
}

/** Values of the first rows, or of the second where there is none: `fillCells` for doubles, apart for its speed. */
function floatsFrom(
  first: Float64Array,
  ofFirst: Uint32Array,
  second: Float64Array,
  ofSecond: Uint32Array,
): Float64Array<ArrayBuffer> {
  const out = new Float64Array(ofFirst.length);
  for (let k = 0; k < out.length; k++) {
    const row = ofFirst[k]!;
    out[k] = row === NONE ? second[ofSecond[k]!]! : first[row]!;
  }
  return out;
}

function fillCells<T extends Uint32Array | Uint8Array>(
  out: T,
  first: T,
  ofFirst: Uint32Array,
  second: T,
  ofSecond: Uint32Array,
): void {
  for (let k = 0; k < out.length; k++) {
    const row = ofFirst[k]!;
    out[k] = row === NONE ? second[ofSecond[k]!]! : first[row]!;
  }
}
