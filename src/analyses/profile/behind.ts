import type { ExportTable } from '../../core/export-table';
import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { METRICS } from './metric-list';
import type { GroupSummary, ProfileResult } from './result';

/** The groups of the first attribute: everybody is in one of them. */
export function behind({ totals, attributes }: ProfileResult): Behinds<TableIdOf<typeof definition>> {
  const firstAttribute = (rows: ExportTable): ExportTable => {
    const first = rows.rowCount > 0 ? rows.columns[0]!.value(0) : null;
    return rowsWhere(rows, 'attribute', (attribute) => attribute === first);
  };
  const groups = { table: 'groups', only: firstAttribute } as const;
  return {
    headline: { value: totals.people, as: 'integer', ...groups, again: (rows) => sumOf(rows, 'people') },
    shares: { value: totals.people, as: 'integer', ...groups, again: (rows) => sumOf(rows, 'people') },
    detail: { value: totals.revenue, as: 'money', ...groups, again: (rows) => sumOf(rows, 'revenue') },
    differences: {
      value: attributes.reduce((sum, { groups: each }) => sum + each.reduce(comparisons, 0), 0),
      as: 'integer',
      table: 'differences',
      again: countOf,
    },
  };
}

/** The figures by which a group is compared with all others. */
const comparisons = (sum: number, { compared }: GroupSummary): number =>
  sum + METRICS.filter((metric) => compared[metric] !== null).length;
