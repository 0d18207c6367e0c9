import type { Workspace } from '../core/workspace';
import { historyOf } from './history';
import { linesOf } from './lines';
import { moneyOf } from './money';
import { snapshotAt } from './snapshot';

const DAYS_A_YEAR = 365;

/** What the simple formulas are filled with, of known customers before a day. Money in the unit of the file. */
export interface SimpleFigures {
  /** Days of each of the two windows before the day that retention is counted over: a year, or half of what there is. */
  readonly windowDays: number;
  /** Counting orders in the later window, the customers who placed them, and revenue net of returns of that window. */
  readonly orders: number;
  readonly customers: number;
  readonly revenue: number;
  /** Customers with an order in the earlier window, and those of them with one in the later. */
  readonly before: number;
  readonly stayed: number;
  /** Revenue / orders; orders a year / customers; share that stays a year. NaN where nobody tells. */
  readonly orderValue: number;
  readonly ordersAYear: number;
  readonly retention: number;
}

/** O(orders + days with a line). */
export function simpleFiguresAt(workspace: Workspace, asOf: number): SimpleFigures {
  const { people, orderStarts, orderDay, countsDay, dayStarts, day, net } = historyOf(workspace);
  const { first } = snapshotAt(workspace, asOf);
  let firstDay = asOf - 1;
  for (let p = 0; p < people; p++) {
    if (orderStarts[p]! < orderStarts[p + 1]! && first[p]! > -0x80000000)
      firstDay = Math.min(firstDay, first[p]!);
  }
  const windowDays = Math.max(1, Math.min(DAYS_A_YEAR, Math.floor((asOf - firstDay) / 2)));
  const [middle, from] = [asOf - windowDays, asOf - 2 * windowDays];
  let orders = 0;
  let customers = 0;
  let units = 0;
  let before = 0;
  let stayed = 0;
  for (let p = 0; p < people; p++) {
    let later = 0;
    let earlier = 0;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf || orderDay[k]! < from) continue;
      if (orderDay[k]! >= middle) later++;
      else earlier++;
    }
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) {
      if (day[k]! >= middle && later > 0) units += net[k]!;
    }
    orders += later;
    if (later > 0) customers++;
    if (earlier > 0) before++;
    if (earlier > 0 && later > 0) stayed++;
  }
  const revenue = moneyOf(linesOf(workspace).grid, units);
  return {
    windowDays,
    orders,
    customers,
    revenue,
    before,
    stayed,
    orderValue: revenue / orders,
    ordersAYear: (orders / customers) * (DAYS_A_YEAR / windowDays),
    retention: (stayed / before) ** (DAYS_A_YEAR / windowDays),
  };
}

/** Years that a customer is expected to stay, of the share that stays each year: 1 / (1 − r). */
export const expectedYears = (retention: number): number => 1 / (1 - retention);

/** One year of the discounted sum. */
export interface SumYear {
  readonly year: number;
  /** rᵗ, 1 / (1 + d)ᵗ, and margin × both. */
  readonly stays: number;
  readonly discount: number;
  readonly value: number;
  readonly sum: number;
}

/**
 * Σ margin · rᵗ / (1 + d)ᵗ over t = 1 … years: the margin of year t comes at its end, from who is still there then.
 *
 * @param margin of a customer who stays, a year
 * @param discount as a share a year
 */
export function discountedSum(margin: number, retention: number, discount: number, years: number): SumYear[] {
  let sum = 0;
  return Array.from({ length: years }, (_, t) => {
    const stays = retention ** (t + 1);
    const factor = (1 + discount) ** -(t + 1);
    const value = margin * stays * factor;
    sum += value;
    return { year: t + 1, stays, discount: factor, value, sum };
  });
}
