import type { ExportTable } from './export-table';

/** Figures of the rows of a table, by the headers of their columns. A header that the table does not have is a bug. */

/** The rows where a column's value passes. */
export function rowsWhere(
  table: ExportTable,
  header: string,
  passes: (value: string | number | null) => boolean,
): ExportTable {
  const value = columnOf(table, header);
  const kept: number[] = [];
  for (let i = 0; i < table.rowCount; i++) if (passes(value(i))) kept.push(i);
  return rowsAt(table, kept);
}

/** These rows, in this order; those that the table does not have are passed over. */
export function rowsAt(table: ExportTable, rows: readonly number[]): ExportTable {
  const kept = rows.filter((i) => i >= 0 && i < table.rowCount);
  return {
    rowCount: kept.length,
    columns: table.columns.map((column) => ({ ...column, value: (i) => column.value(kept[i]!) })),
  };
}

/** The first rows, as they stand. */
export const firstRows = (table: ExportTable, count: number): ExportTable => ({
  ...table,
  rowCount: Math.min(count, table.rowCount),
});

/** Whether two ways to a figure give the same: sums that were made in another order differ in the last digits. */
export const agree = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

export const countOf = ({ rowCount }: ExportTable): number => rowCount;

/** Different values of a column; cells without one are none. */
export const differentOf = (table: ExportTable, header: string): number =>
  new Set(cellsOf(table, header).filter((cell) => cell !== null)).size;

export const sumOf = (table: ExportTable, header: string): number =>
  numbersOf(table, header).reduce((sum, value) => sum + value, 0);

/** The numbers of a column, cells without one left out. */
export const numbersOf = (table: ExportTable, header: string): number[] =>
  cellsOf(table, header).filter((cell) => typeof cell === 'number');

/** The number beside a name, of a table whose rows are names and values; NaN where nothing is called that. */
export function numberBeside(
  table: ExportTable,
  [names, name]: readonly [string, string],
  header: string,
): number {
  return numberAt(
    rowsWhere(table, names, (value) => value === name),
    header,
    0,
  );
}

/** The value of a column in its row; NaN where that is no number. */
export function numberAt(table: ExportTable, header: string, row: number): number {
  const value = row >= 0 && row < table.rowCount ? columnOf(table, header)(row) : null;
  return typeof value === 'number' ? value : NaN;
}

const cellsOf = (table: ExportTable, header: string): (string | number | null)[] => {
  const value = columnOf(table, header);
  return Array.from({ length: table.rowCount }, (_, i) => value(i));
};

function columnOf({ columns }: ExportTable, header: string): (i: number) => string | number | null {
  const column = columns.find((each) => each.header === header);
  if (!column) throw new Error(`no column ${header} among ${columns.map((each) => each.header).join(', ')}`);
  return column.value;
}
