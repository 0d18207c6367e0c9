import type { ParamValues } from '../../../src/core/params';
import type { CleaningStep } from '../../../src/core/recipe';
import type { Column } from '../../../src/core/column';
import { levelTexts } from '../../../src/core/levels';
import type { Table, TableKind } from '../../../src/core/table';
import { UNKNOWN_SURROUNDINGS } from '../../../src/domain/cleaning/method';
import { cleanTables, type Cleaned } from '../../../src/domain/cleaning/replay';

/** Cells of a column as they would be written, null where there is none. */
export function cellsOf(table: Table, name: string): (string | number | null)[] {
  const column: Column | undefined = table.columns.get(name);
  if (!column) throw new Error(`no column ${name}`);
  if (column.kind === 'category') {
    const texts = levelTexts(column.levels);
    return Array.from(column.codes, (code) => texts[code] ?? null);
  }
  return Array.from(column.values, (value) =>
    Number.isNaN(value) || (column.kind === 'flag' && value > 1) ? null : value,
  );
}

/** The rows of a table as text, in an order of their own. */
export function rowsOf(table: Table): string[] {
  const columns = [...table.columns.keys()].map((name) => cellsOf(table, name));
  return Array.from({ length: table.rowCount }, (_, i) =>
    JSON.stringify(columns.map((cells) => cells[i])),
  ).sort();
}

/** A step with an id of its own. */
export const step = (kind: string, params: ParamValues = {}, table: TableKind = 'orders'): CleaningStep => ({
  id: JSON.stringify([kind, params, table]),
  kind,
  table,
  params,
});

/** One table cleaned by these steps. */
export function clean(
  table: Table,
  steps: readonly CleaningStep[],
  today = '',
): Cleaned & { readonly table: Table } {
  const kind = steps[0]?.table ?? 'orders';
  const cleaned = cleanTables(new Map([[kind, table]]), steps, { ...UNKNOWN_SURROUNDINGS, today });
  return { ...cleaned, table: cleaned.tables.get(kind)! };
}
