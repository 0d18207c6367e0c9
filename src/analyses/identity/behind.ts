import { differentOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { IdentityResult } from './result';

/** Ids and the people they make; of the pairs to decide on only so many are listed. */
export function behind({ totals, cases }: IdentityResult): Behinds<TableIdOf<typeof definition>> {
  return {
    people: {
      value: totals.people,
      as: 'integer',
      table: 'mapping',
      again: (rows) => differentOf(rows, 'person'),
    },
    joined: {
      value: totals.joinedPeople,
      as: 'integer',
      table: 'mapping',
      only: (rows) => rowsWhere(rows, 'joined', (joined) => joined === 'yes'),
      again: (rows) => differentOf(rows, 'person'),
    },
    ambiguous: {
      value: totals.openCases,
      as: 'integer',
      table: 'cases',
      again: cases.length === totals.openCases ? (rows) => differentOf(rows, 'case') : null,
    },
    unmatched: {
      value: totals.unmatched,
      as: 'integer',
      table: 'files',
      again: (rows) => sumOf(rows, 'people_here_only'),
    },
  };
}
