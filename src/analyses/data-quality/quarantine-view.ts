import { MISSING_CODE, type Column, type ColumnKind } from '../../core/column';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { CleaningStep } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { cellAt, namedCells, readmitRow, type Cell } from '../../domain/cleaning/readmit-row';
import type { Say } from '../contract';
import { cellText, readCell, writeCell } from './cell-text';
import type { LogEntry, QuarantinePart } from './result';

/** Rows that steps took out. */
export interface QuarantineView {
  readonly count: number;
  row(i: number): QuarantineRow;
  /** The cells of a row, to be put right. */
  cells(i: number): readonly EditedCell[];
  /** The step that takes a row back in with its cells as typed, by column; or the columns that cannot hold what was typed. */
  readmission(i: number, typed: Readonly<Record<string, string>>): Readmission;
}

export interface QuarantineRow {
  readonly table: TableKind;
  readonly row: string;
  readonly reason: string;
  readonly column: string;
  /** The filled cells of the row, and what could not be read, in a line. */
  readonly content: string;
}

export interface EditedCell {
  readonly name: string;
  readonly type: ColumnKind;
  /** What the import read, else what stood there. */
  readonly text: string;
}

export interface Readmission {
  readonly step: Omit<CleaningStep, 'id'> | null;
  readonly wrong: readonly string[];
}

/** The view of these parts; `log` says which rows were taken back in already. */
export function quarantineView(
  parts: readonly QuarantinePart[],
  log: readonly LogEntry[],
  format: Format,
  say: Say,
): QuarantineView {
  const starts: number[] = [];
  let count = 0;
  for (const { rows } of parts) {
    starts.push(count);
    count += rows.length;
  }
  const placeOf = (i: number) => {
    const p = starts.findLastIndex((start) => start <= i);
    return { part: parts[p], k: i - starts[p] };
  };
  return {
    count,
    row(i) {
      const { part, k } = placeOf(i);
      const { code, column } = part.reasons[part.reason[k]];
      return {
        table: part.table,
        row: format.integer(part.rows[k] + 1),
        reason: say(`reason.${code}`),
        column: column === ORDER_VALUE ? '' : column,
        content: part.columns
          .flatMap(
            ({ name, column: cells }) => unreadText(part, k, name) ?? filledText(cells, k, format, say),
          )
          .join(' · '),
      };
    },
    cells(i) {
      const { part, k } = placeOf(i);
      return part.columns.map(({ name, column }) => ({
        name,
        type: column.kind,
        text: unreadText(part, k, name) ?? writeCell(column.kind, cellAt(column, k)),
      }));
    },
    readmission(i, typed) {
      const { part, k } = placeOf(i);
      return readmissionOf(part, k, typed, log);
    },
  };
}

/** What stood in a cell that could not be read. */
const unreadText = ({ unread }: QuarantinePart, k: number, name: string): string | undefined =>
  unread.find(({ at, column }) => at === k && column === name)?.text;

/** A text that could not be read is to be put right, or emptied where it is unknown: it is never taken for nothing in silence. */
function readmissionOf(
  part: QuarantinePart,
  k: number,
  typed: Readonly<Record<string, string>>,
  log: readonly LogEntry[],
): Readmission {
  const { table, columns } = part;
  const wrong: string[] = [];
  const cells: [string, Cell][] = [];
  for (const { name, column } of columns) {
    const text = typed[name] ?? unreadText(part, k, name);
    if (text === undefined || text === writeCell(column.kind, cellAt(column, k))) continue;
    const cell = readCell(column.kind, text);
    if (cell === undefined) wrong.push(name);
    else cells.push([name, cell]);
  }
  if (wrong.length > 0) return { step: null, wrong };
  const row = namedCells(columns.map(({ name, column }) => [name, cellAt(column, k)] as const));
  const copies = log.flatMap(({ kind, params }) =>
    kind === readmitRow.kind && params['row'] === row ? Number(params['copy']) : [],
  );
  const params = { row, cells: namedCells(cells), copy: Math.max(0, ...copies) + 1 };
  return { step: { kind: readmitRow.kind, table, params }, wrong };
}

function filledText(column: Column, row: number, format: Format, say: Say): string[] {
  if (column.kind === 'category') {
    const code = column.codes[row];
    return code === MISSING_CODE ? [] : [levelText(column.levels, code)];
  }
  const value = column.values[row];
  if (value !== value || column.kind === 'flag') return [];
  return [cellText(column.kind, value, format, say)];
}
