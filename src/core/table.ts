import type { CategoryColumn, Column, NumberColumn, TimeColumn } from './column';

/** The seven kinds of source file, each a table of the star: facts around customers and products. */
export const TABLE_KINDS = [
  'orders',
  'customers',
  'events',
  'contacts',
  'feedback',
  'products',
  'spend',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/**
 * Columns of equal length. A column that plays a role is found under the role's name (`customer_id`); any other
 * is kept under `attributeName(header)` and can be used as a feature, a condition or a split.
 */
export interface Table {
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** The column name of a header without a role; cannot collide with a role. */
export const attributeName = (header: string): string => `attribute:${header}`;

export function numberColumn(table: Table, name: string): NumberColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'number' ? column : undefined;
}

export function timeColumn(table: Table, name: string): TimeColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'time' ? column : undefined;
}

export function categoryColumn(table: Table, name: string): CategoryColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'category' ? column : undefined;
}
