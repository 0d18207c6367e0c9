import { isKnownHeader } from '../roles/match-header';
import { isNumberCell, isTimeCell } from './cell-shape';

type Row = readonly string[];

/** One of several tables that stand below each other. */
export interface StackedTable {
  /** Position of the record that names its columns, and of the one behind its last. */
  readonly header: number;
  readonly end: number;
  /** Records with something in them below the header. */
  readonly rows: number;
  readonly names: Row;
}

const LEAST_KNOWN = 2;

/**
 * The tables of a file that holds several below each other: each begins with a record that names columns by headers shops
 * use, other ones than before, and all but the first behind a blank record or a title. Empty where there is but one.
 *
 * @param rows the first records of the file, or all of them
 */
export function tablesBelow(rows: readonly Row[]): readonly StackedTable[] {
  const headers: number[] = [];
  rows.forEach((row, k) => {
    if (!namesColumns(row, rows[k + 1])) return;
    const isFirst = headers.length === 0;
    if (isFirst || (standsApart(rows[k - 1]!) && headers.every((h) => textOf(rows[h]!) !== textOf(row))))
      headers.push(k);
  });
  if (headers.length < 2) return [];
  return headers.map((header, t) => {
    const end = titlesAbove(rows, headers[t + 1] ?? rows.length);
    const rowsBelow = rows.slice(header + 1, end).filter((row) => filled(row).length > 0).length;
    return { header, end, rows: rowsBelow, names: filled(rows[header]!) };
  });
}

const filled = (row: Row): Row => row.map((cell) => cell.trim()).filter((cell) => cell !== '');
const textOf = (row: Row): string => filled(row).join('\n');
/** A blank record, or a title. */
const standsApart = (row: Row): boolean => filled(row).length <= 1;
const isTyped = (cell: string): boolean => isNumberCell(cell) || isTimeCell(cell);

function namesColumns(row: Row, below: Row | undefined): boolean {
  const names = filled(row);
  if (names.length < LEAST_KNOWN || !below || names.some(isTyped)) return false;
  const known = names.filter(isKnownHeader).length;
  return known >= LEAST_KNOWN && known * 2 >= names.length && filled(below).some(isTyped);
}

/** The first of the blanks and titles right above a record. */
function titlesAbove(rows: readonly Row[], at: number): number {
  let end = at;
  while (end > 0 && end < rows.length && standsApart(rows[end - 1]!)) end--;
  return end;
}
