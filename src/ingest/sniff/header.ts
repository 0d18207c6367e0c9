import { isKnownHeader } from '../roles/match-header';
import { isNumberCell, isTimeCell } from './cell-shape';

export interface FoundHeader {
  /** Records above the header (or above the first row, where there is no header). */
  readonly skipped: number;
  readonly hasHeader: boolean;
  /** Cells of a row of the table. */
  readonly width: number;
}

const LOOKED_AT = 60;
const BODY_ROWS = 40;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Where the table begins: below titles and blank lines, which fill fewer cells than its rows; and whether its first row names the
 * columns: the cells below it are numbers or moments and its own are not, or it holds headers that shops use.
 *
 * @param rows the first records of the file
 */
export function findHeader(rows: readonly (readonly string[])[], forced?: boolean): FoundHeader {
  const width = usualWidth(rows);
  const skipped = firstRow(rows, width);
  const header = rows[skipped] ?? [];
  const body = rows.slice(skipped + 1, skipped + 1 + BODY_ROWS).filter((row) => filledCells(row) > 0);
  return {
    skipped,
    hasHeader: forced ?? namesColumns(header, body),
    width: Math.max(width, lastFilled(header) + 1),
  };
}

/** Cells of most rows, by their last filled one where rows differ. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (filledCells(row) > 0) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [length, many] of counts) {
    if (many > most || (many === most && length > width)) [width, most] = [length, many];
  }
  return width;
}

function firstRow(rows: readonly (readonly string[])[], width: number): number {
  const limit = Math.min(rows.length, LOOKED_AT);
  const usual = median(rows.filter((row) => row.length === width).map(filledCells));
  const needed = width === 1 ? 1 : Math.max(2, Math.ceil(Math.min(usual, width) * 0.5));
  for (let k = 0; k < limit; k++) {
    if (filledCells(rows[k]!) >= needed && rows[k]!.length >= Math.ceil(width * 0.5)) return k;
  }
  return 0;
}

function namesColumns(header: readonly string[], body: readonly (readonly string[])[]): boolean {
  const names = header.map((cell) => cell.trim());
  const filled = names.filter((name) => name !== '');
  if (filled.length === 0) return false;
  if (body.length === 0) return filled.every((name) => !isTyped(name));
  let evidence = 0;
  names.forEach((name, c) => {
    if (name === '') return;
    if (isKnownHeader(name)) evidence += 2;
    const below = body.map((row) => (row[c] ?? '').trim()).filter((cell) => cell !== '');
    if (below.length === 0) return;
    const typed = below.filter(isTyped).length / below.length;
    if (typed > 0.7) evidence += isTyped(name) ? (YEAR.test(name) ? 0 : -2) : 1;
    else if (typed < 0.3 && isTyped(name) && !YEAR.test(name)) evidence -= 1;
    else if (below.includes(name)) evidence -= 1;
    else if (below.length >= 3 && sameLength(below) && name.length !== below[0]!.length) evidence += 0.5;
  });
  if (new Set(filled).size < filled.length) evidence -= 0.5;
  if (evidence !== 0) return evidence > 0;
  return filled.every((name) => !isTyped(name)) && filled.length === names.length;
}

const isTyped = (cell: string): boolean => isNumberCell(cell) || isTimeCell(cell);

const sameLength = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.length === cells[0]!.length);

const filledCells = (row: readonly string[]): number =>
  row.reduce((n, cell) => n + (cell.trim() === '' ? 0 : 1), 0);

function lastFilled(row: readonly string[]): number {
  let last = row.length - 1;
  while (last > 0 && row[last]!.trim() === '') last--;
  return last;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
