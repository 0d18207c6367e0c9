import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { isFound, type CorrelationsResult, type PairDetail } from './result';

/** The pairs that hold beyond chance, and all that were tested: those tied by a formula are not. */
export const behind = ({ pairs, shown }: CorrelationsResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: {
    value: pairs.filter(isFound).length,
    as: 'integer',
    table: 'pairs',
    only: (rows) => rowsWhere(rows, 'beyond_chance', (is) => is === 'yes'),
    again: countOf,
  },
  pair: {
    value: shown ? peopleOf(shown) : NaN,
    as: 'integer',
    table: 'pair',
    again: (rows) => sumOf(rows, 'customers'),
  },
  pairs: {
    value: pairs.filter(({ isFormula }) => !isFormula).length,
    as: 'integer',
    table: 'pairs',
    only: (rows) => rowsWhere(rows, 'by_formula', (is) => is === 'no'),
    again: countOf,
  },
});

/** Those of whom both are known, as its table lists them. */
const peopleOf = (pair: PairDetail): number =>
  pair.kind === 'groups'
    ? pair.counts.reduce((sum, people) => sum + people, 0)
    : pair.bands.reduce((sum, { people }) => sum + people, 0);
