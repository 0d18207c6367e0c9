import { countOf, rowsWhere } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { isFound, type CorrelationsResult } from './result';

/** The pairs that hold beyond chance, and all that were tested: those tied by a formula are not. */
export const behind = ({ pairs }: CorrelationsResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: {
    value: pairs.filter(isFound).length,
    as: 'integer',
    table: 'pairs',
    only: (rows) => rowsWhere(rows, 'beyond_chance', (is) => is === 'yes'),
    again: countOf,
  },
  pairs: {
    value: pairs.filter(({ isFormula }) => !isFormula).length,
    as: 'integer',
    table: 'pairs',
    only: (rows) => rowsWhere(rows, 'by_formula', (is) => is === 'no'),
    again: countOf,
  },
});
