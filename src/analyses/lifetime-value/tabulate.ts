import { cellOf, tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { periodStart } from '../../domain/periods';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { LifetimeValueResult } from './result';

/** The tables of the page. */
export function tabulate(result: LifetimeValueResult, table: TableIdOf<typeof definition>): ExportTable {
  const { trial, simple, channels } = result;
  switch (table) {
    case 'people':
      return peopleTable(result, peopleOf(result, 'all', 'key'));
    case 'top':
      return peopleTable(result, peopleOf(result, 'top', 'value'));
    case 'errors':
      return tableOfRows(trial?.errors ?? [], [
        ['forecast', ({ forecast }) => forecast],
        ['expected_orders', ({ orders }) => orders],
        ['actual_orders', () => trial!.orders],
        ['expected_money', ({ money }) => money],
        ['actual_money', () => trial!.money],
        ['mean_error_orders', ({ orderError }) => orderError],
        ['root_mean_square_error_orders', ({ orderSquareError }) => orderSquareError],
        ['mean_error_money', ({ moneyError }) => moneyError],
      ]);
    case 'classes':
      return tableOfRows(trial?.classes ?? [], [
        ['repeat_orders_before', ({ frequency }) => frequency],
        ['customers', ({ customers }) => customers],
        ['mean_orders_actual', ({ actual }) => actual],
        ['mean_orders_expected', ({ expected }) => expected],
      ]);
    case 'weeks':
      return tableOfRows(trial?.weeks ?? [], [
        ['day', ({ day }) => isoDay(day)],
        ['held_out', ({ day }) => (day >= trial!.from ? 'yes' : 'no')],
        ['repeat_orders_actual', ({ actual }) => actual],
        ['repeat_orders_expected', ({ expected }) => expected],
      ]);
    case 'sum':
      return tableOfRows(simple.years, [
        ['year', ({ year }) => year],
        ['margin_a_year', () => simple.yearly],
        ['share_staying', ({ stays }) => stays],
        ['discount_factor', ({ discount }) => discount],
        ['value', ({ value }) => value],
        ['sum_so_far', ({ sum }) => sum],
      ]);
    case 'channels':
      return tableOfRows(channels?.rows ?? [], [
        ['channel', ({ channel }) => channel],
        ['from', ({ from }) => isoDay(from)],
        ['to', ({ to }) => isoDay(to)],
        ['spend', ({ spend }) => spend],
        ['new_customers', ({ newCustomers }) => newCustomers],
        ['buyers', ({ buyers }) => buyers],
        ['cost_per_new_customer', ({ cac }) => cac],
        ['brought_so_far', ({ brought }) => brought],
        ['value_per_new_customer', ({ value }) => value],
        ['value_lower_95', ({ lower }) => lower],
        ['value_upper_95', ({ upper }) => upper],
        ['value_per_cost', ({ ratio }) => ratio],
        ['value_per_cost_lower_95', ({ ratioLower }) => ratioLower],
        ['value_per_cost_upper_95', ({ ratioUpper }) => ratioUpper],
        ['payback_month', ({ paybackMonth }) => paybackMonth],
      ]);
    case 'cohorts':
      return tableOfRows(
        (channels?.rows ?? []).flatMap(({ channel, cohorts }) =>
          cohorts.map((cohort) => ({ channel, ...cohort })),
        ),
        [
          ['channel', ({ channel }) => channel],
          ['cohort', ({ month }) => isoDay(periodStart(month, 'month'))],
          ['spend', ({ spend }) => spend],
          ['new_customers', ({ newCustomers }) => newCustomers],
          ['buyers', ({ buyers }) => buyers],
          ['cost_per_new_customer', ({ spend, newCustomers }) => spend / newCustomers],
          ['brought_so_far', ({ brought }) => brought],
          ['brought_per_new_customer', ({ brought, newCustomers }) => brought / newCustomers],
          ['months_seen', ({ monthsSeen }) => monthsSeen],
          ['payback_month', ({ paybackMonth }) => paybackMonth],
        ],
      );
  }
}

/** The selected people with what they are expected to bring and how sure that is. */
export function peopleTable({ people }: LifetimeValueResult, rows: Uint32Array): ExportTable {
  const figure = (header: string, values: ArrayLike<number>) => ({
    header,
    value: (k: number) => cellOf(values[rows[k]!]!),
  });
  return {
    rowCount: rows.length,
    columns: [
      { header: 'customer_id', value: (k) => levelText(people.keys, rows[k]!) },
      { header: 'rank', value: (k) => people.rank[rows[k]!]! || null },
      figure('probability_still_customer', people.alive),
      figure('expected_orders', people.orders),
      figure('expected_order_value', people.orderValue),
      figure('lifetime_value', people.value),
      figure('lifetime_value_lower_95', people.lower),
      figure('lifetime_value_upper_95', people.upper),
      figure('in_top_tenth', people.inTopTenth),
      figure('days_with_order', people.ordered),
      { header: 'last_order', value: (k) => isoDay(people.last[rows[k]!]!) },
      figure('brought_so_far', people.brought),
    ],
  };
}
