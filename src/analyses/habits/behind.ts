import { sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { HabitsResult } from './result';

/** Orders by hour, weekday, month and value, customers by their orders, gaps by their days: each adds up to the whole. */
export function behind({ totals, gaps }: HabitsResult): Behinds<TableIdOf<typeof definition>> {
  const orders = {
    value: totals.orders,
    as: 'integer',
    again: (rows) => sumOf(rows, 'orders'),
  } satisfies Omit<Behinds[string], 'table'>;
  return {
    headline: { ...orders, table: 'hours' },
    heat: { ...orders, table: 'hours' },
    weekdays: { ...orders, table: 'weekdays' },
    months: { ...orders, table: 'months' },
    orderValues: { ...orders, table: 'order-values' },
    orderCounts: {
      value: totals.customers,
      as: 'integer',
      table: 'order-counts',
      again: (rows) => sumOf(rows, 'customers'),
    },
    gapDays: {
      value: gaps.all.gaps,
      as: 'integer',
      table: 'gap-days',
      again: (rows) => sumOf(rows, 'gaps'),
    },
  };
}
