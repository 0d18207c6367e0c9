import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { moreOf, type PortraitsResult } from './result';

/** The groups: every customer is in one of them. What they say and look at, with each phrase in context. */
export const behind = ({ customers, needs }: PortraitsResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: {
    value: customers,
    as: 'integer',
    table: 'groups',
    again: (rows) => sumOf(rows, 'customers'),
  },
  needs: {
    value: moreOf(needs),
    as: 'integer',
    table: 'needs',
    again: (rows) => countOf(rowsWhere(rows, 'more_than_everybody', (is) => is === 'yes')),
  },
});
