import { countOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { RepurchaseResult } from './result';

/** Purchases that are expected, and the items that have a rhythm. */
export const behind = ({
  due,
  coming,
  rhythms,
}: RepurchaseResult): Behinds<TableIdOf<typeof definition>> => ({
  due: { value: due.people.length, as: 'integer', table: 'due', again: countOf },
  coming: { value: coming.people.length, as: 'integer', table: 'coming', again: countOf },
  rhythms: { value: rhythms.count, as: 'integer', table: 'rhythms', again: countOf },
});
