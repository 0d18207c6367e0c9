import { countOf, numbersOf } from '../../core/table-figures';
import { mean } from '../../kernels/statistics/moments';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { FeaturesResult } from './result';

/** Every customer with all features. */
export function behind({ people, features }: FeaturesResult): Behinds<TableIdOf<typeof definition>> {
  const spend = features.find(({ id }) => id === 'spend');
  return {
    headline: { value: people.count, as: 'integer', table: 'people', again: countOf },
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
