/** A table ready to leave as CSV: English headers in snake_case, plain values, null where there is none. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rowCount: number;
}

export interface ExportColumn {
  readonly header: string;
  /** Text, number (full precision) or null of row i. */
  readonly value: (i: number) => string | number | null;
}

/** A table of objects: each column a header and what it takes of a row. A number that is not finite becomes null. */
export function tableOfRows<Row>(
  rows: readonly Row[],
  columns: readonly (readonly [header: string, value: (row: Row) => string | number | null])[],
): ExportTable {
  return {
    rowCount: rows.length,
    columns: columns.map(([header, take]) => ({
      header,
      value: (i) => {
        const value = take(rows[i]!);
        return typeof value === 'number' ? cellOf(value) : value;
      },
    })),
  };
}

/** A number as a cell: null where it is not known. */
export const cellOf = (value: number): number | null => (Number.isFinite(value) ? value : null);

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for the start of a formula, in half and full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * RFC 4180 text with CRLF and a byte order mark. A text cell whose first visible character could start a formula
 * gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv(table: ExportTable): string {
  const lines: string[] = [table.columns.map((column) => cell(column.header)).join(',')];
  for (let i = 0; i < table.rowCount; i++) {
    lines.push(table.columns.map((column) => cell(column.value(i))).join(','));
  }
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = FORMULA_START.test(value.trimStart()) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
