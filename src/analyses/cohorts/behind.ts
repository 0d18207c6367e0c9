import { countOf, numberAt, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { farAge } from './explain';
import { allRows, meanAt } from './measures';
import type { CohortsResult } from './result';

/** The cells that a mean is taken over, those of periods that are over, and everybody in a cohort. */
export function behind(result: CohortsResult): Behinds<TableIdOf<typeof definition>> {
  const age = farAge(result);
  return {
    headline: {
      value: age === 0 ? NaN : meanAt(result, result.active, allRows(result), age).value,
      as: 'share1',
      table: 'cells',
      only: (rows) =>
        rowsWhere(
          rowsWhere(rows, 'age', (each) => each === age),
          'period_over',
          (over) => over === 'yes',
        ),
      again: (rows) => sumOf(rows, 'customers_in_period') / sumOf(rows, 'customers_counted'),
    },
    curve: {
      value: age === 0 ? NaN : meanAt(result, result.active, allRows(result), age).value,
      as: 'share1',
      table: 'means',
      again: (rows) => numberAt(rows, 'mean_on', age),
    },
    triangle: { value: result.totals.customers, as: 'integer', table: 'people', again: countOf },
  };
}
