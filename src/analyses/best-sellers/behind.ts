import { countOf, firstRows, numberAt, numbersOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { BestSellersResult } from './result';

/** The items by what they bring. Lines that name no item are in the revenue and in no row: a note says so. */
export function behind({
  items,
  vital,
  a,
  totals,
  tested,
}: BestSellersResult): Behinds<TableIdOf<typeof definition>> {
  const isClear = (trend: unknown): boolean => trend === 'up' || trend === 'down';
  return {
    pareto: { value: items.count, as: 'integer', table: 'items', again: countOf },
    classes: {
      value: items.count,
      as: 'integer',
      table: 'classes',
      again: (rows) => sumOf(rows, 'items'),
    },
    vital: {
      value: vital > 0 ? vital : NaN,
      as: 'integer',
      table: 'items',
      only: (rows) =>
        firstRows(rows, numbersOf(rows, 'cumulative_share').findIndex((share) => share >= a) + 1),
      again: countOf,
    },
    top: {
      value: items.share[0] ?? NaN,
      as: 'share1',
      table: 'items',
      again: (rows) =>
        numberAt(rows, 'value', 0) /
        numbersOf(rows, 'value').reduce((sum, value) => sum + Math.max(0, value), 0),
    },
    revenue: {
      value: totals.revenue,
      as: 'money',
      table: 'items',
      again: (rows) => sumOf(rows, 'net_revenue') + totals.nameless + totals.charges,
    },
    trend: {
      value: tested === 0 ? NaN : items.direction.reduce((count, way) => count + Math.abs(way), 0),
      as: 'integer',
      table: 'items',
      only: (rows) => rowsWhere(rows, 'trend', isClear),
      again: countOf,
    },
  };
}
