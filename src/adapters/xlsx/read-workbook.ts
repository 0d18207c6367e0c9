import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** A rectangle of cells shown as one; rows and columns from 0, both ends included. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What stands in a cell: `text` as a table of text would hold it, and whether it is a number there. */
export interface SheetCell {
  readonly text: string;
  readonly isNumber: boolean;
  /** Currency sign or code that the cell's format shows, e.g. `£`; null where it shows none. */
  readonly currency: string | null;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly MergedCells[];
  /** Rows up to the last one with a cell. */
  readonly rowCount: number;
  /** Calls `visit` for every cell of a row with something in it, from left to right. */
  visitRow(row: number, visit: (column: number, cell: SheetCell) => void): void;
}

/** Why a workbook could not be opened. */
export type WorkbookFault = 'encrypted' | 'damaged';

/** The worksheets of an XLSX, XLSM, XLSB, XLS or ODS file in its own order, or why there are none; charts and macro sheets are left out. */
export function readWorkbook(bytes: Uint8Array): readonly WorkbookSheet[] | WorkbookFault {
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
    });
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged';
  }
  const base1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: WorkbookSheet[] = [];
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) return 'damaged';
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue;
    sheets.push(worksheet(name, (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, sheet, base1904));
  }
  return sheets;
}

function worksheet(name: string, hidden: boolean, sheet: WorkSheet, base1904: boolean): WorkbookSheet {
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const known = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    let format = known.get(code);
    if (!format) known.set(code, (format = numberFormat(code)));
    return format;
  };
  return {
    name,
    hidden,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    rowCount: rows.length,
    visitRow: (row, visit) =>
      rows[row]?.forEach((cell, column) => {
        const read = sheetCell(cell, formatOf, base1904);
        if (read) visit(column, read);
      }),
  };
}

/** The package leaves its number formats untyped. */
const formats = SSF as {
  is_date(code: string): boolean;
  format(code: string, value: number): string;
};

const DAY_MS = 86_400_000;
/** Serial number of 1970-01-01 in days since the 30th of December 1899. */
const UNIX_EPOCH = 25_569;
/** Days between the two date systems. */
const TO_1900 = 1462;
/** Serials below count a 29 February 1900 that never was. */
const LEAP_BUG_END = 61;

/** What the format of a number makes of it. */
interface NumberFormat {
  readonly code: string;
  readonly shows: 'number' | 'moment' | 'digits' | 'duration';
  readonly currency: string | null;
}

/** A format of nothing but zeros and separators: 00000, 000-0000. What it shows is an id, not an amount. */
const DIGITS = /^(?:0|\\[-\s/.]|[-\s]|"[-\s/.]")*0$/;
const CURRENCY = /\[\$([^\]-]+)(?:-[^\]]*)?\]|([$£€¥₩₹₽₺₫฿])/;

function numberFormat(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const sign = CURRENCY.exec(first);
  const shows = /\[(?:h+|m+|s+)\]/i.test(first)
    ? 'duration'
    : formats.is_date(first)
      ? 'moment'
      : DIGITS.test(first) && /0\D*0/.test(first)
        ? 'digits'
        : 'number';
  return { code, shows, currency: (sign?.[1] ?? sign?.[2] ?? '').trim() || null };
}

function sheetCell(
  cell: CellObject | undefined,
  formatOf: (code: string) => NumberFormat,
  base1904: boolean,
): SheetCell | null {
  if (cell?.v === undefined) return null;
  const { v } = cell;
  if (cell.t === 'e') return plain(SHOWN_ERRORS.get(Number(v)) ?? '#N/A');
  if (v instanceof Date) return plain(momentText(v.getTime()));
  if (typeof v === 'boolean') return plain(v ? 'TRUE' : 'FALSE');
  if (typeof v === 'string') return v === '' ? null : plain(v);
  if (!Number.isFinite(v)) return plain('#NUM!');
  const format = formatOf(String(cell.z ?? 'General'));
  switch (format.shows) {
    case 'moment':
      return plain(serialText(v, base1904));
    case 'digits':
    case 'duration':
      return plain(formats.format(format.code, v).trim());
    case 'number':
      return { text: String(v), isNumber: true, currency: format.currency };
  }
}

const plain = (text: string): SheetCell => ({ text, isNumber: false, currency: null });

/** Excel's codes of errors and how it shows them. */
const SHOWN_ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** A serial number of days as written moment; below one day it is a time of day alone. */
function serialText(serial: number, base1904: boolean): string {
  if (serial >= 0 && serial < 1 && !base1904) return clockText(Math.round(serial * DAY_MS));
  const days = base1904 ? serial + TO_1900 : serial < LEAP_BUG_END ? serial + 1 : serial;
  const moment = Math.round((days - UNIX_EPOCH) * DAY_MS);
  // Beyond the calendar: not a date whatever its format, so the number itself is shown and reported as no date.
  return Math.abs(moment) < 8.64e15 && serial >= 0 ? momentText(moment) : String(serial);
}

/** `2023-01-05`, or `2023-01-05 08:26:00` where it is not midnight. */
function momentText(moment: number): string {
  const day = new Date(moment).toISOString().split('T')[0]!;
  const clock = ((moment % DAY_MS) + DAY_MS) % DAY_MS;
  return clock === 0 ? day : `${day} ${clockText(clock)}`;
}

function clockText(clock: number): string {
  const text = new Date(clock).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}
