import type { ExportTable } from '../../core/export-table';
import { rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { ProfileResult } from './result';

/** The groups of the first attribute: everybody is in one of them. */
export function behind({ totals }: ProfileResult): Behinds<TableIdOf<typeof definition>> {
  const firstAttribute = (rows: ExportTable): ExportTable => {
    const first = rows.rowCount > 0 ? rows.columns[0]!.value(0) : null;
    return rowsWhere(rows, 'attribute', (attribute) => attribute === first);
  };
  const groups = { table: 'groups', only: firstAttribute } as const;
  return {
    headline: { value: totals.people, as: 'integer', ...groups, again: (rows) => sumOf(rows, 'people') },
    detail: { value: totals.revenue, as: 'money', ...groups, again: (rows) => sumOf(rows, 'revenue') },
  };
}
