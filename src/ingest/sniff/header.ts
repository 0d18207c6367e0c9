import { isPlaceholder } from '../values/placeholder';
import { isKnownHeader } from '../roles/match-header';
import { isNumberCell, isTimeCell } from './cell-shape';

export interface FoundHeader {
  /** Records above the last one of the header (or above the first row, where there is no header). */
  readonly skipped: number;
  readonly hasHeader: boolean;
  /** Records that name the columns together; 1 unless the header goes over several, 0 where there is none. */
  readonly headerRows: number;
  /** Names of the columns as they stand there, those of several records joined. */
  readonly names: readonly string[];
  /** Cells of a row of the table. */
  readonly width: number;
}

type Row = readonly string[];

const LOOKED_AT = 60;
const BODY_ROWS = 40;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Where the table begins: below titles and blank lines, which fill fewer cells than its rows; and whether its first row names the
 * columns: the cells below it are numbers or moments and its own are not, or it holds headers that shops use.
 *
 * @param rows the first records of the file
 */
export function findHeader(rows: readonly Row[], forced?: boolean): FoundHeader {
  const width = usualWidth(rows);
  const skipped = firstRow(rows, width);
  const header = rows[skipped] ?? [];
  const body = bodyBelow(rows, skipped);
  if (!(forced ?? namesColumns(header, body))) {
    const widest = Math.max(width, lastFilled(header) + 1);
    return { skipped, hasHeader: false, headerRows: 0, names: [], width: widest };
  }
  const joined = joinedHeader(rows, skipped, width);
  return { ...joined, hasHeader: true, width: Math.max(width, lastFilled(joined.names) + 1) };
}

const bodyBelow = (rows: readonly Row[], header: number): readonly Row[] =>
  rows.slice(header + 1, header + 1 + BODY_ROWS).filter((row) => filledCells(row) > 0);

/** Cells of most rows, by their last filled one where rows differ. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (filledCells(row) > 0) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [length, many] of counts) {
    if (many > most || (many === most && length > width)) [width, most] = [length, many];
  }
  return width;
}

function firstRow(rows: readonly Row[], width: number): number {
  const limit = Math.min(rows.length, LOOKED_AT);
  const usual = median(rows.filter((row) => row.length === width).map(filledCells));
  const needed = width === 1 ? 1 : Math.max(2, Math.ceil(Math.min(usual, width) * 0.5));
  for (let k = 0; k < limit; k++) {
    if (filledCells(rows[k]!) < needed || rows[k]!.length < Math.ceil(width * 0.5)) continue;
    return isProseAbove(rows, k, width) ? k + 1 : k;
  }
  return 0;
}

/** A line of prose with more commas than the table has, above a header of the table's width. */
function isProseAbove(rows: readonly Row[], k: number, width: number): boolean {
  const next = rows[k + 1];
  if (!next || next.length !== width || filledCells(next) < width || lastFilled(rows[k]!) < width)
    return false;
  return namesColumns(next, bodyBelow(rows, k + 1)) && !next.some(isTyped);
}

/** Rows below the first one of a header that may still name columns. */
const MOST_SUBHEADERS = 2;
const LONGEST_NAME = 60;

/**
 * A header with the words of the rows that belong to it: rows of words below it, above columns of values (`Air`, `Rail` under
 * `Travel`), and the row above it where that tells columns of one name apart (`2013`, `2014` over `Total`, `Total`).
 */
function joinedHeader(
  rows: readonly Row[],
  first: number,
  width: number,
): Pick<FoundHeader, 'skipped' | 'headerRows' | 'names'> {
  let names: Row = rows[first]!;
  let headerRows = 1;
  let last = first;
  while (last < first + MOST_SUBHEADERS && namesBelow(rows, last + 1, width)) {
    names = underGroups(names, rows[++last]!, width);
    headerRows++;
  }
  const above = rows[first - 1] ?? [];
  const tellsApart =
    hasRepeats(rows[first]!) && filledCells(above) > 1 && !hasRepeats(inColumns([above, names], width));
  if (tellsApart) {
    names = inColumns([above, names], width);
    headerRows++;
  }
  return { skipped: last, headerRows, names };
}

/** Whether a row below a header names columns too: nothing but words, all of them above values. */
function namesBelow(rows: readonly Row[], at: number, width: number): boolean {
  const row = rows[at];
  if (!row || row.length !== width || filledCells(row) === 0) return false;
  const body = bodyBelow(rows, at);
  let aboveValues = 0;
  for (const [c, cell] of row.entries()) {
    if (cell.trim() === '') continue;
    if (isTyped(cell) || isPlaceholder(cell) || cell.length > LONGEST_NAME) return false;
    const below = body
      .map((other) => (other[c] ?? '').trim())
      .filter((other) => other !== '' && !isPlaceholder(other));
    const typed = below.filter(isTyped).length;
    if (typed < below.length * 0.7) return false;
    if (below.length > 0) aboveValues++;
  }
  return aboveValues > 0;
}

/** Names with those below them; a name reaches to the right over blanks where the ones below need it. */
function underGroups(names: Row, below: Row, width: number): Row {
  const joined = inColumns([names, below], width);
  if (filledCells(below) === width && !hasRepeats(joined)) return joined;
  const groups = names.map((name, c) => {
    if (name.trim() !== '' || (below[c] ?? '').trim() === '') return name;
    let left = c;
    while (left > 0 && names[left]!.trim() === '') left--;
    return (below[left] ?? '').trim() === '' ? name : names[left]!;
  });
  return inColumns([groups, below], width);
}

const inColumns = (rows: readonly Row[], width: number): Row =>
  Array.from({ length: width }, (_, c) =>
    rows
      .map((row) => (row[c] ?? '').trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );

const hasRepeats = (names: Row): boolean => {
  const filled = names.map((name) => name.trim()).filter((name) => name !== '');
  return new Set(filled).size < filled.length;
};

function namesColumns(header: readonly string[], body: readonly Row[]): boolean {
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

const sameLength = (cells: Row): boolean => cells.every((cell) => cell.length === cells[0]!.length);

const filledCells = (row: Row): number => row.reduce((n, cell) => n + (cell.trim() === '' ? 0 : 1), 0);

function lastFilled(row: Row): number {
  let last = row.length - 1;
  while (last > 0 && row[last]!.trim() === '') last--;
  return last;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
