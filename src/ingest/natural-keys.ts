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
  const blocks: KeyBlock[] = [];
  let rest = new Uint32Array(table.rowCount);
  for (let i = 0; i < rest.length; i++) rest[i] = i;
  for (const { needed, also } of NATURAL_KEYS[kind]) {
    if (rest.length === 0) {
      blocks.push({ columns: [...needed, ...also], rows: rest });
      continue;
    }
    const lacks = new Uint8Array(table.rowCount);
    let complete = true;
    for (const name of needed) complete = markMissing(lacks, table.columns.get(name)) && complete;
    blocks.push({ columns: [...needed, ...also], rows: complete ? rest : rowsWhere(rest, lacks, 0) });
    rest = complete ? new Uint32Array(0) : rowsWhere(rest, lacks, 1);
  }
  return [...blocks, { columns: [...table.columns.keys()], rows: rest }];
}

/** Sets the mark of each row without a value; true when there is none. Without the column no row has one. */
function markMissing(marks: Uint8Array, column: Column | undefined): boolean {
  let found = 0;
  if (column === undefined) {
    marks.fill(1);
    found = marks.length;
  } else if (column.kind === 'number' || column.kind === 'time') {
    const { values } = column;
    for (let i = 0; i < values.length; i++) if (values[i] !== values[i]) found = marks[i] = 1;
  } else if (column.kind === 'category') {
    const { codes } = column;
    for (let i = 0; i < codes.length; i++) if (codes[i] === MISSING_CODE) found = marks[i] = 1;
  } else {
    const { values } = column;
    for (let i = 0; i < values.length; i++) if (values[i] === MISSING_FLAG) found = marks[i] = 1;
  }
  return found === 0;
}

/** The rows whose mark is this, in their order. */
function rowsWhere(rows: Uint32Array, marks: Uint8Array, mark: number): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let k = 0; k < rows.length; k++) if (marks[rows[k]!] === mark) found[count++] = rows[k]!;
  return found.slice(0, count);
}
