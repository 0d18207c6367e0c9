import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import type { ValueTiersResult } from './result';

/** Everybody with an order before the day: each figure of the shop adds up from them. */
export function behind({ shop, groups, growth }: ValueTiersResult): Behinds<TableIdOf<typeof definition>> {
  const people = { table: 'people' } as const;
  const [best] = groups;
  return {
    headline: {
      value: best!.people,
      as: 'integer',
      ...people,
      only: (rows) => rowsWhere(rows, 'group', (group) => group === best!.id),
      again: countOf,
    },
    'shop.customers': { value: shop.customers, as: 'integer', ...people, again: countOf },
    'shop.orders': { value: shop.orders, as: 'integer', ...people, again: (rows) => sumOf(rows, 'orders') },
    'shop.revenue': {
      value: shop.revenue,
      as: 'money',
      ...people,
      again: (rows) => sumOf(rows, 'net_spend'),
    },
    'shop.repeatRate': {
      value: shop.repeatRate,
      as: 'share1',
      ...people,
      again: (rows) => rowsWhere(rows, 'orders', (orders) => Number(orders) >= 2).rowCount / rows.rowCount,
    },
    'shop.orderValue': {
      value: shop.orderValue,
      as: 'money',
      ...people,
      again: (rows) => sumOf(rows, 'net_spend') / sumOf(rows, 'orders'),
    },
    'shop.perCustomer': {
      value: shop.perCustomer,
      as: 'money',
      ...people,
      again: (rows) => sumOf(rows, 'net_spend') / rows.rowCount,
    },
    'levels.within': {
      value: growth.within,
      as: 'integer',
      ...people,
      only: (rows) => rowsWhere(rows, 'within_one_order', (within) => within === 'yes'),
      again: countOf,
    },
    'levels.points': {
      value: growth.points,
      as: 'integer',
      ...people,
      again: (rows) => sumOf(rows, 'points'),
    },
  };
}
