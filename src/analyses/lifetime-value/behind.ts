import { numberBeside, rowsWhere, sumOf, countOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { topTenth, type LifetimeValueResult } from './result';

/** Every customer: each sum of the page adds up from them. */
export function behind(result: LifetimeValueResult): Behinds<TableIdOf<typeof definition>> {
  const { model, trial, channels, people } = result;
  const all = { table: 'people' } as const;
  const top = topTenth(people.count);
  const value = model?.value ?? NaN;
  return {
    headline: {
      value: model ? value : result.customers,
      as: model ? 'money' : 'integer',
      ...all,
      again: model ? (rows) => sumOf(rows, 'lifetime_value') : countOf,
    },
    'totals.value': { value, as: 'money', ...all, again: (rows) => sumOf(rows, 'lifetime_value') },
    'totals.alive': {
      value: model?.alive ?? NaN,
      as: 'number',
      ...all,
      again: (rows) => sumOf(rows, 'probability_still_customer'),
    },
    'totals.orders': {
      value: model?.orders ?? NaN,
      as: 'number',
      ...all,
      again: (rows) => sumOf(rows, 'expected_orders'),
    },
    'totals.top': {
      value: model?.top.value ?? NaN,
      as: 'money',
      ...all,
      only: (rows) => rowsWhere(rows, 'rank', (rank) => rank !== null && Number(rank) <= top),
      again: (rows) => sumOf(rows, 'lifetime_value'),
    },
    classes: {
      value: trial?.customers ?? NaN,
      as: 'integer',
      table: 'classes',
      again: (rows) => sumOf(rows, 'customers'),
    },
    weeks: {
      value: trial?.weeks.at(-1)?.actual ?? NaN,
      as: 'integer',
      table: 'weeks',
      again: (rows) =>
        Number(
          rows.columns.find(({ header }) => header === 'repeat_orders_actual')!.value(rows.rowCount - 1),
        ),
    },
    channels: {
      value: channels?.rows[0]?.ratio ?? NaN,
      as: 'number',
      table: 'channels',
      again: (rows) => numberBeside(rows, ['channel', channels!.rows[0]!.channel], 'value_per_cost'),
    },
  };
}
