import type { MergedCells, SheetCell, WorkbookSheet } from '../../adapters/xlsx/read-workbook';
import type { Dialect } from '../../core/import-plan';

/** How a sheet is written down as text. Every row of the sheet is one record, so that numbers of records are those of its rows. */
export const SHEET_DIALECT = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
} as const satisfies Partial<Dialect>;

/** Cells of a sheet, empty ones in filled rows included, beyond which it is refused. */
export const MAX_SHEET_CELLS = 20_000_000;

/** What the cells of a column are in the sheet, which their text alone does not say. */
export interface SheetColumn {
  /** Whether there are numbers: written with a point whatever the country. */
  readonly numbers: boolean;
  /** Currency sign or code in the formats of its numbers; null where there is none, or more than one. */
  readonly currency: string | null;
}

/** A cell shown over several columns of its row; all from 0, `right` included. */
export interface WideCell {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet as a table of text in the sheet's dialect. */
export interface SheetText {
  readonly name: string;
  readonly hidden: boolean;
  readonly bytes: Uint8Array;
  /** Rows with something in them. */
  readonly filledRows: number;
  readonly columns: readonly SheetColumn[];
  /** Cells merged over columns, of the rows near the top. */
  readonly wide: readonly WideCell[];
  /** Cells that got the text of the merged cell they belong to. */
  readonly filledByMerge: number;
}

/** Rows at the top in which a header can stand. */
const HEADER_ROWS = 100;
const FLUSHED_CHARACTERS = 1 << 20;

/**
 * Writes a sheet down as text, or null where it has too many cells. A text or a date merged over rows (an order over its lines, a
 * header over two) is repeated in each of them; a number stays where it is, so that nothing counts twice.
 */
export function sheetText(sheet: WorkbookSheet): SheetText | null {
  const repeated = repeatedDown(sheet);
  const size = sizeOf(sheet, repeated);
  if (size.rows * size.width > MAX_SHEET_CELLS) return null;
  const columns = Array.from({ length: size.width }, () => ({
    numbers: false,
    currencies: new Set<string>(),
  }));
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let pending = '';
  for (let row = 0; row <= size.lastRow; row++) {
    let cells: string[] | null = null;
    const take = (column: number, cell: SheetCell): void => {
      cells ??= Array<string>(size.width).fill('');
      cells[column] = quoted(cell.text);
      if (!cell.isNumber) return;
      columns[column]!.numbers = true;
      if (cell.currency !== null) columns[column]!.currencies.add(cell.currency);
    };
    sheet.visitRow(row, take);
    repeated.get(row)?.forEach((cell, column) => take(column, cell));
    pending += lineOf(cells);
    if (pending.length > FLUSHED_CHARACTERS || row === size.lastRow) {
      parts.push(encoder.encode(pending));
      pending = '';
    }
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    bytes: joined(parts),
    filledRows: size.rows,
    columns: columns.map(({ numbers, currencies }) => ({
      numbers,
      currency: currencies.size === 1 ? [...currencies][0]! : null,
    })),
    wide: sheet.merges
      .filter(({ top, bottom, left, right }) => top === bottom && left < right && top < HEADER_ROWS)
      .map(({ top, left, right }) => ({ row: top, left, right })),
    filledByMerge: [...repeated.values()].reduce((sum, cells) => sum + cells.size, 0),
  };
}

const lineOf = (cells: readonly string[] | null): string => (cells ? `${cells.join(',')}\n` : '\n');

type CellsByColumn = Map<number, SheetCell>;

/** What merging over rows adds to each row. */
function repeatedDown(sheet: WorkbookSheet): ReadonlyMap<number, CellsByColumn> {
  const tall = sheet.merges.filter(({ top, bottom, left, right }) => top < bottom && left === right);
  const starts = new Map<number, MergedCells[]>();
  for (const merge of tall) {
    const known = starts.get(merge.top);
    if (known) known.push(merge);
    else starts.set(merge.top, [merge]);
  }
  const added = new Map<number, CellsByColumn>();
  for (const [row, merges] of starts) {
    const texts: CellsByColumn = new Map();
    sheet.visitRow(row, (column, cell) => {
      if (!cell.isNumber) texts.set(column, cell);
    });
    for (const { top, left, bottom } of merges) {
      const cell = texts.get(left);
      if (!cell) continue;
      for (let below = top + 1; below <= Math.min(bottom, sheet.rowCount - 1); below++) {
        let cells = added.get(below);
        if (!cells) added.set(below, (cells = new Map()));
        cells.set(left, cell);
      }
    }
  }
  return added;
}

function sizeOf(
  sheet: WorkbookSheet,
  repeated: ReadonlyMap<number, CellsByColumn>,
): { readonly rows: number; readonly width: number; readonly lastRow: number } {
  let rows = 0;
  let width = 0;
  let lastRow = -1;
  for (let row = 0; row < sheet.rowCount; row++) {
    let last = -1;
    sheet.visitRow(row, (column) => (last = column));
    repeated.get(row)?.forEach((_, column) => (last = Math.max(last, column)));
    if (last < 0) continue;
    rows++;
    lastRow = row;
    width = Math.max(width, last + 1);
  }
  return { rows, width, lastRow };
}

const quoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
