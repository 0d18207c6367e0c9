import { MISSING_CODE, MISSING_FLAG, type Column } from '../core/column';
import type { Table, TableKind } from '../core/table';

/** Columns that together say which row of the world a row of a file is. */
export interface NaturalKey {
  /** Without a value in each of these the key tells nothing. The moment comes first: rows are sorted by the key. */
  readonly needed: readonly string[];
  /** Tell more where they have a value; a missing one equals a missing one. */
  readonly also: readonly string[];
}

const key = (needed: readonly string[], also: readonly string[] = []): NaturalKey => ({ needed, also });

/**
 * Natural keys of each kind of table: a row goes by the first whose needed columns all have a value. Rows with one
 * key are told apart by their place among them, counted within their file. Receipts are numbered anew every day in
 * many shops, so an order's id counts with its moment only.
 */
export const NATURAL_KEYS: Readonly<Record<TableKind, readonly NaturalKey[]>> = {
  orders: [
    key(['ordered_at', 'order_id'], ['product_id']),
    key(['ordered_at', 'customer_id'], ['product_id']),
  ],
  customers: [key(['customer_id'])],
  events: [
    key(['happened_at', 'customer_id', 'event'], ['product_id']),
    key(['happened_at', 'visitor_id', 'event'], ['product_id']),
  ],
  contacts: [key(['sent_at', 'customer_id'], ['campaign_id']), key(['customer_id', 'campaign_id'])],
  feedback: [key(['feedback_id']), key(['created_at', 'customer_id'], ['text'])],
  products: [key(['product_id'])],
  spend: [key(['date'], ['channel', 'campaign_id'])],
};

/** Rows of a table that are told apart by the same columns. */
export interface KeyBlock {
  /** Names of the columns, in the order in which they sort. */
  readonly columns: readonly string[];
  /** In the order of the table. */
  readonly rows: Uint32Array;
}

/**
 * The rows of a table by the key they go by: a block a natural key, in their order, then the rows that have none and
 * are compared whole, by every column. Blocks may be empty.
 */
export function keyBlocks(kind: TableKind, table: Table): KeyBlock[] {
  const keys = NATURAL_KEYS[kind];
  const keyOfRow = new Uint8Array(table.rowCount).fill(keys.length);
  for (let k = keys.length - 1; k >= 0; k--) {
    const needed = keys[k]!.needed.map((name) => table.columns.get(name));
    if (needed.every((column) => column !== undefined)) markFilled(keyOfRow, k, needed);
  }
  const columns = [...keys.map(({ needed, also }) => [...needed, ...also]), [...table.columns.keys()]];
  return columns.map((names, k) => ({ columns: names, rows: rowsWith(keyOfRow, k) }));
}

/** Sets the mark of each row that has a value in all of the columns. */
function markFilled(marks: Uint8Array, mark: number, columns: readonly Column[]): void {
  const filled = new Uint8Array(marks.length).fill(1);
  for (const column of columns) unsetMissing(filled, column);
  for (let i = 0; i < marks.length; i++) if (filled[i] === 1) marks[i] = mark;
}

function unsetMissing(filled: Uint8Array, column: Column): void {
  if (column.kind === 'number' || column.kind === 'time') {
    const { values } = column;
    for (let i = 0; i < filled.length; i++) if (values[i] !== values[i]) filled[i] = 0;
    return;
  }
  const [cells, missing] =
    column.kind === 'category' ? [column.codes, MISSING_CODE] : [column.values, MISSING_FLAG];
  for (let i = 0; i < filled.length; i++) if (cells[i] === missing) filled[i] = 0;
}

function rowsWith(marks: Uint8Array, mark: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === mark) count++;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === mark) rows[at++] = i;
  return rows;
}
