import type { Workspace } from '../core/workspace';
import type { Activity } from './activity';
import { linesOf } from './lines';
import { moneyOf } from './money';
import { peopleOf } from './people';

/** The five figures of a shop at a glance. */
export const KPI_IDS = ['revenue', 'orders', 'customers', 'orderValue', 'repeatRate'] as const;
export type KpiId = (typeof KPI_IDS)[number];

/** The figures of one stretch of days; NaN where one cannot be known. Money in the unit of the file. */
export type KpiValues = Readonly<Record<KpiId, number>>;

/** Choices of a period: its days, or the longest of these that fits twice into the data. */
export const PERIODS = ['auto', '30', '90', '365'] as const;
export type Period = (typeof PERIODS)[number];

/** @param dataDays from the first line to the as-of day */
export const periodDaysOf = (period: Period, dataDays: number): number =>
  period === 'auto' ? ([365, 90, 30].find((days) => 2 * days <= dataDays) ?? 30) : Number(period);

/** Whether any order line names its customer. */
export const knowsCustomers = (workspace: Workspace): boolean =>
  (peopleOf(workspace).ofLevel.get('orders')?.length ?? 0) > 0;

/** Customers with at least one and at least two counting orders. */
export function buyersOf({ people }: Activity): { readonly buyers: number; readonly repeaters: number } {
  let buyers = 0;
  let repeaters = 0;
  for (const orders of people.orders) {
    if (orders >= 1) buyers++;
    if (orders >= 2) repeaters++;
  }
  return { buyers, repeaters };
}

/** The figures of what happened in a window. */
export function kpisOf(workspace: Workspace, activity: Activity): KpiValues {
  const { totals } = activity;
  const revenue = moneyOf(linesOf(workspace).grid, totals.net);
  const known = knowsCustomers(workspace);
  const { buyers, repeaters } = buyersOf(activity);
  return {
    revenue,
    orders: totals.orders,
    customers: known ? buyers : NaN,
    orderValue: totals.orders > 0 ? revenue / totals.orders : NaN,
    repeatRate: known ? repeaters / buyers : NaN,
  };
}
