import { sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { PortraitsResult } from './result';

/** The groups: every customer is in one of them. */
export const behind = ({ customers }: PortraitsResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: {
    value: customers,
    as: 'integer',
    table: 'groups',
    again: (rows) => sumOf(rows, 'customers'),
  },
});
