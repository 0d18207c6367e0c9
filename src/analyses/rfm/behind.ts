import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import { actionsOf } from './actions';
import type { definition } from './definition';
import type { RfmResult } from './result';

/** Everybody with an order that counts, and those of the best segments. */
export function behind(result: RfmResult): Behinds<TableIdOf<typeof definition>> {
  const { totals } = result;
  const best = actionsOf(result).find(({ role }) => role === 'best');
  const isBest = (segment: unknown): boolean => best?.segments.some((id) => id === segment) ?? true;
  return {
    headline: {
      value: best?.people ?? totals.customers,
      as: 'integer',
      table: 'people',
      only: (rows) => rowsWhere(rows, 'segment', isBest),
      again: countOf,
    },
    grid: { value: totals.customers, as: 'integer', table: 'people', again: countOf },
    segments: {
      value: totals.revenue,
      as: 'money',
      table: 'people',
      again: (rows) => sumOf(rows, 'total_spend'),
    },
  };
}
