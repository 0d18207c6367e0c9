import type { Format } from '../../core/format';
import type { TableKind } from '../../core/table';
import type { DataQualityResult, LinkRow } from './result';

/** The tables as a star: what happened between who and what, and how much of it is known there. */
export interface ModelView {
  readonly customers: DimensionView | null;
  readonly products: DimensionView | null;
  /** Tables of what happened, in the order of the data model. */
  readonly facts: readonly FactView[];
}

export interface DimensionView {
  readonly table: TableKind;
  readonly rows: string;
}

export interface FactView extends DimensionView {
  /** Share of its rows with a customer or product that is in that table; '' where nothing links the two. */
  readonly customers: string;
  readonly products: string;
}

const FACTS: readonly TableKind[] = ['orders', 'events', 'contacts', 'feedback', 'spend'];

/** Null where there is but one table. */
export function modelView(
  { dictionary, links }: DataQualityResult,
  format: Format,
  shareOf: (link: LinkRow) => string,
): ModelView | null {
  const rows = new Map(dictionary.map((row) => [row.table, row.rows]));
  if (rows.size < 2) return null;
  const dimension = (table: TableKind): DimensionView | null =>
    rows.has(table) ? { table, rows: format.integer(rows.get(table)!) } : null;
  const coverage = (table: TableKind, target: TableKind): string => {
    const link = links.find((each) => each.table === table && each.target === target);
    return link ? shareOf(link) : '';
  };
  return {
    customers: dimension('customers'),
    products: dimension('products'),
    facts: FACTS.flatMap((table) => {
      const known = dimension(table);
      if (!known) return [];
      return [{ ...known, customers: coverage(table, 'customers'), products: coverage(table, 'products') }];
    }),
  };
}
