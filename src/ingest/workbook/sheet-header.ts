import { isNumberCell, isTimeCell } from '../sniff/cell-shape';
import type { WideCell } from './sheet-text';

type Row = readonly string[];

/**
 * The first rows with those blanked that only head groups of columns (`Order` over `Date` and `Amount`): the names below
 * them are the header.
 */
export function withoutGroupRows(rows: readonly Row[], wide: readonly WideCell[]): readonly Row[] {
  const groups = new Set(wide.filter((cell) => headsGroup(rows, cell)).map(({ row }) => row));
  return groups.size === 0 ? rows : rows.map((row, k) => (groups.has(k) ? row.map(() => '') : row));
}

/** A header whose merged cells name every column below them. */
export function withWideCells(header: Row, row: number, wide: readonly WideCell[]): Row {
  const names = [...header];
  for (const { left, right } of wide.filter((cell) => cell.row === row)) {
    for (let c = left + 1; c <= right && c < names.length; c++) names[c] ||= names[left]!;
  }
  return names;
}

/** Words under all columns of a wide cell, nothing but words in their row, and values in the next: the words are names. */
function headsGroup(rows: readonly Row[], { row, left, right }: WideCell): boolean {
  const below = rows[row + 1];
  const next = rows[row + 2];
  if (!below || !next) return false;
  const named = below.slice(left, right + 1).every((cell) => cell !== '');
  return named && !below.some(isValue) && next.some(isValue);
}

const isValue = (cell: string): boolean => isNumberCell(cell) || isTimeCell(cell);
