import { MISSING_CODE, MISSING_FLAG, type Column } from '../../core/column';
import { levelsFrom, levelText, levelTexts } from '../../core/levels';
import { int, text } from '../../core/params';
import type { Table } from '../../core/table';
import { defineMethod, NO_EFFECT } from './method';
import { compacted } from './pick-rows';

/** A cell as plain data: times in milliseconds, flags 0 or 1, null where there is none. */
export type Cell = string | number | null;
/** Cells by the names of their columns, the same text for the same row: sorted by name. */
type NamedCells = readonly (readonly [column: string, cell: Cell])[];

/**
 * One row taken back in by hand: no later step takes it out again, and its cells are put right where a person said so.
 * The row is known by what the import read in each of its columns, so the step comes before all others. Of equal rows
 * it is the last that no such step has taken yet; `copy` tells the steps of equal rows apart.
 */
export const readmitRow = defineMethod({
  kind: 'readmit-row',
  params: {
    /** `namedCells` of the row. */
    row: text('[]'),
    /** `namedCells` of what is put right. */
    cells: text('[]'),
    copy: int({ default: 1, min: 1, max: 1_000_000 }),
  },
  propose: () => [],
  apply(table, params, { kept }) {
    const row = readCells(params.row);
    const corrections = readCells(params.cells);
    if (!row || !corrections || row.length === 0) return 'bad-params';
    if (![...row, ...corrections].every(([name]) => table.columns.has(name))) return null;
    const found = lastRow(table, row, kept);
    if (found < 0) return 'no-row';
    const marks = new Uint8Array(table.rowCount);
    marks[found] = 1;
    const columns = new Map<string, Column>();
    for (const [name, cell] of corrections) {
      const corrected = withCell(table.columns.get(name)!, found, cell);
      if (!corrected) return 'bad-params';
      columns.set(name, corrected);
    }
    return { ...NO_EFFECT, kept: marks, columns, changedCells: columns.size };
  },
});

/** The text that stands for these cells in a step. */
export const namedCells = (cells: Iterable<readonly [string, Cell]>): string =>
  JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Cells of the text; null where it is none. */
export function readCells(written: string): NamedCells | null {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return null;
  }
  return Array.isArray(json) && json.every(isNamedCell) ? (json as NamedCells) : null;
}

function isNamedCell(pair: unknown): boolean {
  if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') return false;
  const cell: unknown = pair[1];
  return cell === null || typeof cell === 'string' || typeof cell === 'number';
}

/** A cell as plain data; a number that JSON cannot write counts as none. */
export function cellAt(column: Column, row: number): Cell {
  if (column.kind === 'category') {
    const code = column.codes[row];
    return code === MISSING_CODE ? null : levelText(column.levels, code);
  }
  const value = column.values[row];
  return Number.isFinite(value) && !(column.kind === 'flag' && value > 1) ? value : null;
}

/** The last row with these cells that is not marked; −1 where there is none. */
function lastRow(table: Table, cells: NamedCells, marks: Uint8Array | undefined): number {
  const tests = cells.map(([name, cell]) => isCell(table.columns.get(name)!, cell));
  for (let row = table.rowCount - 1; row >= 0; row--) {
    if (!marks?.[row] && tests.every((test) => test(row))) return row;
  }
  return -1;
}

/** Whether a row has this cell; a text is looked up once. */
function isCell(column: Column, cell: Cell): (row: number) => boolean {
  if (column.kind !== 'category') return (row) => cellAt(column, row) === cell;
  const { codes, levels } = column;
  if (cell === null) return (row) => codes[row] === MISSING_CODE;
  const wanted = new Set(levelTexts(levels).flatMap((level, code) => (level === cell ? code : [])));
  return (row) => wanted.has(codes[row]);
}

/** The column with another cell in this row; null where it cannot hold it. */
function withCell(column: Column, row: number, cell: Cell): Column | null {
  if (column.kind === 'category') {
    if (typeof cell === 'number') return null;
    const codes = column.codes.slice();
    const texts = levelTexts(column.levels);
    const known = cell === null ? MISSING_CODE : texts.indexOf(cell);
    codes[row] = known < 0 ? texts.length : known;
    const levels = known < 0 ? levelsFrom([...texts, cell!]) : column.levels;
    return compacted({ kind: 'category', codes, levels });
  }
  if (typeof cell === 'string') return null;
  if (column.kind === 'flag') {
    if (cell !== null && cell !== 0 && cell !== 1) return null;
    const values = column.values.slice();
    values[row] = cell ?? MISSING_FLAG;
    return { kind: 'flag', values };
  }
  const values = column.values.slice();
  values[row] = cell ?? NaN;
  return { kind: column.kind, values };
}
