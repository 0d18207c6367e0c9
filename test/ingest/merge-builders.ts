import type { Outcome } from '../../src/core/outcome';
import type { Table, TableKind } from '../../src/core/table';
import { mergeTables, type MergedTable } from '../../src/ingest/merge-tables';
import { describeColumns } from '../../src/store/chunks';
import { tableDigest } from '../../src/store/digest';
import { tableOf, type Cells } from '../builders/workspace';
import { valuesOf } from './builders';

const valueOf = (outcome: Outcome<MergedTable>): MergedTable => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

export const named = (table: Table, i = 0) => ({ name: `${i + 1}.csv`, table });

/** A table with newer files of its kind. */
export const merge = (kind: TableKind, base: Table | null, ...files: Table[]): MergedTable =>
  valueOf(mergeTables(kind, base && { name: 'Shop', table: base }, files.map(named)));

export const countsOf = ({ added, updated, unchanged }: MergedTable) => [added, updated, unchanged];

/** What the store's version is made of. */
export const digestOf = async (kind: TableKind, table: Table): Promise<string> =>
  tableDigest({ kind, rowCount: table.rowCount, columns: await describeColumns(table, () => {}) });

/** Rows as text, cells in the order of the columns, `?` where missing. */
export function rowsOf({ rowCount, columns }: Table): string[] {
  const cells = [...columns.values()].map(valuesOf);
  return Array.from({ length: rowCount }, (_, i) => cells.map((values) => values[i] ?? '?').join(' '));
}

/** Order lines `order day product amount`, `?` for what is missing. */
export const lines = (text: string): Table => fromRows(text.split('|').map((row) => row.trim().split(' ')));

export function fromRows(rows: readonly (readonly string[])[]): Table {
  const column = (c: number): Cells => rows.map((row) => (row[c] === '?' ? null : row[c]!));
  return tableOf('orders', {
    order_id: column(0),
    ordered_at: column(1).map((day) => day && `2024-01-${String(day).padStart(2, '0')}`),
    product_id: column(2),
    amount: column(3),
  });
}
