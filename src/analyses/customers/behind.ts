import { countOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { CustomersResult } from './result';

/** The people found. */
export const behind = ({ found }: CustomersResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: { value: found.length, as: 'integer', table: 'customers', again: countOf },
});
