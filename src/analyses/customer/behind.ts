import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { CustomerResult } from './result';

/** The lines of the person's orders and returns, and the orders that count. */
export const behind = ({ totals }: CustomerResult): Behinds<TableIdOf<typeof definition>> => ({
  headline: { value: totals.spend, as: 'money', table: 'lines', again: (rows) => sumOf(rows, 'amount') },
  totals: { value: totals.spend, as: 'money', table: 'lines', again: (rows) => sumOf(rows, 'amount') },
  orders: {
    value: totals.orders,
    as: 'integer',
    table: 'orders',
    only: (rows) => rowsWhere(rows, 'counts_as_order', (counts) => counts === 'yes'),
    again: countOf,
  },
  months: { value: totals.spend, as: 'money', table: 'months', again: (rows) => sumOf(rows, 'spend') },
});
