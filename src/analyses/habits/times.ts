import { MS_PER_DAY, dayOf } from '../../core/time';
import { hasClock, HOURS, hourOf, WEEKDAYS, weekdayOf } from '../../domain/day-times';
import { mannWhitneyTest } from '../../kernels/statistics/two-samples';
import type { BestTime, Slot } from './result';

/** An order: its moment and its net value in grid units. */
export interface OrderList {
  readonly time: Float64Array;
  readonly net: Float64Array;
}

const MONTHS = 12;
/** Hours of the window that is looked for. */
export const WINDOW = 3;
/** Below either, weekdays tell nothing. */
export const DAYS_NEEDED = 28;
export const ORDERS_NEEDED = 30;
const SAID_BELOW = 0.05;

/** Orders and revenue by weekday, hour and month, within the days from `from` up to `to`. Money stays in grid units. */
export function timesOf(orders: OrderList, from: number, to: number) {
  const { time, net } = orders;
  let clocks = 0;
  for (const moment of time) if (hasClock(moment)) clocks++;
  const withClock = clocks * 2 > time.length;
  const hourOrders = new Uint32Array(WEEKDAYS * HOURS);
  const hourRevenue = new Float64Array(WEEKDAYS * HOURS);
  const weekdays = slots(WEEKDAYS);
  const months = slots(MONTHS);
  const ofDay = new Uint32Array(Math.max(0, to - from));
  for (let i = 0; i < time.length; i++) {
    const weekday = weekdayOf(time[i]!);
    const cell = weekday * HOURS + (withClock ? hourOf(time[i]!) : 0);
    hourOrders[cell]!++;
    hourRevenue[cell]! += net[i]!;
    for (const slot of [weekdays[weekday]!, months[new Date(time[i]!).getUTCMonth()]!]) {
      slot.orders++;
      slot.revenue += net[i]!;
    }
    ofDay[dayOf(time[i]!) - from]!++;
  }
  for (let day = from; day < to; day++) {
    weekdays[weekdayOf(day * MS_PER_DAY)]!.days++;
    months[new Date(day * MS_PER_DAY).getUTCMonth()]!.days++;
  }
  const best = bestTime(hourOrders, weekdays, ofDay, from, withClock);
  return { hasClock: withClock, hourOrders, hourRevenue, weekdays, months, best };
}

const slots = (count: number) => Array.from({ length: count }, () => ({ orders: 0, revenue: 0, days: 0 }));

function bestTime(
  hourOrders: Uint32Array,
  weekdays: readonly Slot[],
  ofDay: Uint32Array,
  from: number,
  withClock: boolean,
): BestTime {
  const weekday = bestWeekday(weekdays, ofDay, from);
  const hours = new Float64Array(HOURS);
  hourOrders.forEach((count, cell) => {
    if (weekday === -1 || Math.floor(cell / HOURS) === weekday) hours[cell % HOURS]! += count;
  });
  const of = hours.reduce((sum, count) => sum + count, 0);
  if (!withClock || of === 0) return { weekday, hour: -1, orders: of, of };
  let best = { hour: 0, orders: -1 };
  for (let hour = 0; hour + WINDOW <= HOURS; hour++) {
    const count = hours[hour]! + hours[hour + 1]! + hours[hour + 2]!;
    if (count > best.orders) best = { hour, orders: count };
  }
  return { weekday, ...best, of };
}

/**
 * The weekday with most orders a day, where its days have more orders than those of the other weekdays with any order:
 * Mann–Whitney, with p times seven because the best of seven was picked. −1 otherwise.
 */
function bestWeekday(weekdays: readonly Slot[], ofDay: Uint32Array, from: number): number {
  const orders = weekdays.reduce((sum, slot) => sum + slot.orders, 0);
  if (ofDay.length < DAYS_NEEDED || orders < ORDERS_NEEDED) return -1;
  let best = 0;
  weekdays.forEach((slot, i) => {
    if (slot.orders / slot.days > weekdays[best]!.orders / weekdays[best]!.days) best = i;
  });
  const own: number[] = [];
  const others: number[] = [];
  ofDay.forEach((count, k) => {
    const weekday = weekdayOf((from + k) * MS_PER_DAY);
    if (weekday === best) own.push(count);
    else if (weekdays[weekday]!.orders > 0) others.push(count);
  });
  if (others.length === 0) return best;
  const { superiority, pValue } = mannWhitneyTest(own, others);
  return superiority > 0.5 && pValue * WEEKDAYS < SAID_BELOW ? best : -1;
}
