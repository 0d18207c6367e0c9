import { countOf, numbersOf, sumOf } from '../../core/table-figures';
import { mean } from '../../kernels/statistics/moments';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { FeaturesResult } from './result';

/** Every customer with all features. */
export function behind({ people, features, others }: FeaturesResult): Behinds<TableIdOf<typeof definition>> {
  const spend = features.find(({ id }) => id === 'spend');
  return {
    headline: { value: people.count, as: 'integer', table: 'people', again: countOf },
    distribution: {
      value: [...features, ...others].reduce((sum, { counts }) => sum + counts.reduce(added, 0), 0),
      as: 'integer',
      table: 'distribution',
      again: (rows) => sumOf(rows, 'count'),
    },
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
