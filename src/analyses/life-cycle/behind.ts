import { countOf, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { LifeCycleResult } from './result';

/** Everybody known with their stage. */
export function behind({ stages, known, lives }: LifeCycleResult): Behinds<TableIdOf<typeof definition>> {
  const loyal = stages.find(({ id }) => id === 'loyal')!;
  return {
    headline: {
      value: loyal.people,
      as: 'integer',
      table: 'people',
      only: (rows) => rowsWhere(rows, 'stage', (stage) => stage === 'loyal'),
      again: countOf,
    },
    stages: { value: known, as: 'integer', table: 'people', again: countOf },
    lives: { value: lives.person.length, as: 'integer', table: 'lives', again: countOf },
  };
}
