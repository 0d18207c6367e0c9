import type { ExportTable } from '../../core/export-table';
import { countOf, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { isFound, type ComparisonResult } from './result';

const tested = (rows: ExportTable): ExportTable =>
  rowsWhere(
    rowsWhere(rows, 'by_formula', (is) => is === 'no'),
    'test',
    (test) => test !== null,
  );

/** The figures that were tested, and those that differ beyond chance; those that make the groups are not. */
export function behind({ compared }: ComparisonResult): Behinds<TableIdOf<typeof definition>> {
  const own = compared?.metrics.filter((metric) => !metric.isFormula && metric.tested) ?? [];
  return {
    headline: {
      value: own.filter(isFound).length,
      as: 'integer',
      table: 'differences',
      only: (rows) => rowsWhere(tested(rows), 'beyond_chance', (is) => is === 'yes'),
      again: countOf,
    },
    differences: {
      value: own.length,
      as: 'integer',
      table: 'differences',
      only: tested,
      again: countOf,
    },
  };
}
