import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, countingOrdersByPerson } from '../../domain/activity';
import { linesOf } from '../../domain/lines';
import { orderDaysOf } from '../../domain/order-days';
import { moneyOf } from '../../domain/money';
import type { KpiSeries } from './result';

const MOST_BLOCKS = 12;

interface SeriesRange {
  readonly asOf: number;
  readonly dataDays: number;
  readonly periodDays: number;
  readonly knowsCustomers: boolean;
}

/** Up to twelve whole blocks before the as-of day: of 30 days for a year, else weeks. O(lines). */
export function seriesOf(workspace: Workspace, range: SeriesRange): KpiSeries {
  const { asOf, dataDays, periodDays, knowsCustomers } = range;
  const blockDays = periodDays >= 365 ? 30 : 7;
  const count = Math.min(MOST_BLOCKS, Math.floor(dataDays / blockDays));
  const start = asOf - count * blockDays;
  const blockOf = (day: number): number => Math.floor((day - start) / blockDays);

  const lines = linesOf(workspace);
  const units = new Float64Array(count);
  const { day, gross, returned } = orderDaysOf(workspace);
  for (let i = 0; i < day.length; i++) {
    const block = blockOf(day[i]!);
    if (block >= 0 && block < count) units[block]! += gross[i]! + returned[i]!;
  }
  const ever = activityIn(workspace, { from: -Infinity, to: asOf });
  const dayOfOrder = (order: number): number => dayOf(ever.orders.time[order]!);
  const orders = new Float64Array(count);
  ever.orders.counts.forEach((counts, o) => {
    const block = blockOf(dayOfOrder(o));
    if (counts && block >= 0) orders[block]!++;
  });
  const byPerson = countingOrdersByPerson(workspace, ever);
  const days = Float64Array.from(byPerson.orders, dayOfOrder);
  const customers = customersByBlock(byPerson.starts, days, count, blockOf);
  const repeatRates = Array.from({ length: count }, (_, block) => {
    const end = start + (block + 1) * blockDays;
    return end - periodDays < lines.firstDay ? NaN : repeatRate(byPerson.starts, days, end - periodDays, end);
  });
  const revenue = Array.from(units, (sum) => moneyOf(lines.grid, sum));
  return {
    blockDays,
    from: Array.from({ length: count }, (_, block) => start + block * blockDays),
    values: {
      revenue,
      orders: [...orders],
      customers: knowsCustomers ? [...customers] : [...customers].map(() => NaN),
      orderValue: revenue.map((sum, block) => (orders[block]! > 0 ? sum / orders[block]! : NaN)),
      repeatRate: knowsCustomers ? repeatRates : repeatRates.map(() => NaN),
    },
  };
}

/** Person p has the days `days[starts[p]] … days[starts[p + 1] − 1]`, ascending. */
function customersByBlock(
  starts: Uint32Array,
  days: Float64Array,
  count: number,
  blockOf: (day: number) => number,
): Float64Array {
  const customers = new Float64Array(count);
  for (let p = 0; p + 1 < starts.length; p++) {
    let previous = -1;
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      const block = blockOf(days[k]!);
      if (block >= 0 && block !== previous) customers[block]!++;
      previous = block;
    }
  }
  return customers;
}

/** Of the people with an order from the first day up to the last, those with two. */
function repeatRate(starts: Uint32Array, days: Float64Array, from: number, to: number): number {
  let buyers = 0;
  let repeaters = 0;
  for (let p = 0; p + 1 < starts.length; p++) {
    let count = 0;
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      if (days[k]! >= from && days[k]! < to) count++;
    }
    if (count >= 1) buyers++;
    if (count >= 2) repeaters++;
  }
  return repeaters / buyers;
}
