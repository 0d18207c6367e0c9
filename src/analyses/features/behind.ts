import { countOf, numbersOf, sumOf } from '../../core/table-figures';
import { mean } from '../../kernels/statistics/moments';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { FeaturesResult } from './result';

/** Every customer with all features. */
export function behind({
  people,
  features,
  others,
  selection,
  reduction,
}: FeaturesResult): Behinds<TableIdOf<typeof definition>> {
  const spend = features.find(({ id }) => id === 'spend');
  return {
    headline: { value: people.count, as: 'integer', table: 'people', again: countOf },
    distribution: {
      value: [...features, ...others].reduce((sum, { counts }) => sum + counts.reduce(added, 0), 0),
      as: 'integer',
      table: 'distribution',
      again: (rows) => sumOf(rows, 'count'),
    },
    selection: {
      value: selection.rows.filter(({ reason }) => reason === null).length,
      as: 'integer',
      table: 'selection',
      again: (rows) => sumOf(rows, 'kept'),
    },
    ...(reduction.count > 0 && {
      reduction: {
        value: reduction.carried.reduce(added, 0),
        as: 'share1',
        table: 'dimensions',
        again: (rows) => sumOf(rows, 'carried_share'),
      },
      scree: {
        value: reduction.eigenvalues.length,
        as: 'integer',
        table: 'dimensions',
        again: countOf,
      },
    }),
    ...(spend && {
      statistics: {
        value: spend.statistics.mean,
        as: 'money',
        table: 'people',
        again: (rows) => mean(numbersOf(rows, 'spend')),
      },
    }),
  };
}

const added = (sum: number, count: number): number => sum + count;
