import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { knowsAmounts, linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { orderDaysOf } from './order-days';
import { ordersOf } from './orders';
import { ANONYMOUS, peopleOf } from './people';

/**
 * What every known person did, day by day, so that the shop can be seen as of any day without reading its lines again.
 * An order is in it once something was paid for it, or at once where the file has no amounts: it counts from `countsDay`
 * on, which is nearly always its own day.
 */
export interface History {
  readonly people: number;
  /** Person p has the entries `dayStarts[p]` up to `dayStarts[p + 1]`: the days with a line, ascending. */
  readonly dayStarts: Uint32Array;
  readonly day: Int32Array;
  /** Sums of the day's lines, all and without returns, in grid units. */
  readonly net: Float64Array;
  readonly gross: Float64Array;
  /** Entry of each entry of `orderDaysOf`; −1 where it has no person. */
  readonly entryOfOrderDay: Int32Array;
  /** Person p has the orders `orderStarts[p]` up to `orderStarts[p + 1]`, by moment, equals by their number. */
  readonly orderStarts: Uint32Array;
  /** Number of each order in `ordersOf`. */
  readonly order: Uint32Array;
  /** Day of its first line that is no return, and of its first such line with a price. */
  readonly orderDay: Int32Array;
  readonly countsDay: Int32Array;
}

/** O(orders + days with a line) once the lines are read. Row order has no effect. */
export const historyOf = oncePerWorkspace((workspace): History => {
  const days = personDays(workspace);
  return { people: peopleOf(workspace).count, ...days, ...personOrders(workspace) };
});

/** Any numbers of the lines, summed by the entries of the history. */
export function sumByEntry(workspace: Workspace, values: Float64Array): Float64Array {
  const { entryOfOrderDay, day } = historyOf(workspace);
  const { ofLine } = orderDaysOf(workspace);
  const sums = new Float64Array(day.length);
  for (let i = 0; i < ofLine.length; i++) {
    const entry = ofLine[i]! < 0 ? -1 : entryOfOrderDay[ofLine[i]!]!;
    if (entry >= 0) sums[entry]! += values[i]!;
  }
  return sums;
}

function personDays(workspace: Workspace) {
  const { firstDay, lastDay } = linesOf(workspace);
  const { person } = ordersOf(workspace);
  const days = orderDaysOf(workspace);
  const known = new Uint32Array(days.count);
  let knownCount = 0;
  for (let i = 0; i < days.count; i++) if (person[days.order[i]!] !== ANONYMOUS) known[knownCount++] = i;
  // One number that orders by person, then by day: below 2⁵³ for any calendar and any number of people.
  const span = lastDay - firstDay + 1;
  const keys = new Float64Array(knownCount);
  for (let k = 0; k < knownCount; k++) {
    keys[k] = person[days.order[known[k]!]!]! * span + days.day[known[k]!]! - firstDay;
  }
  const dayStarts = new Uint32Array(peopleOf(workspace).count + 1);
  const entryOfOrderDay = new Int32Array(days.count).fill(-1);
  const day = new Int32Array(knownCount);
  const net = new Float64Array(knownCount);
  const gross = new Float64Array(knownCount);
  let entry = -1;
  let previous = -1;
  for (const k of ascendingOrder(keys)) {
    const i = known[k]!;
    if (keys[k] !== previous) {
      previous = keys[k]!;
      day[++entry] = days.day[i]!;
      dayStarts[person[days.order[i]!]! + 1]!++;
    }
    entryOfOrderDay[i] = entry;
    net[entry]! += days.gross[i]! + days.returned[i]!;
    gross[entry]! += days.gross[i]!;
  }
  for (let p = 1; p < dayStarts.length; p++) dayStarts[p]! += dayStarts[p - 1]!;
  const entries = entry + 1;
  return {
    dayStarts,
    entryOfOrderDay,
    day: day.slice(0, entries),
    net: net.slice(0, entries),
    gross: gross.slice(0, entries),
  };
}

function personOrders(workspace: Workspace) {
  const orders = ordersOf(workspace);
  const days = orderDaysOf(workspace);
  const first = new Float64Array(orders.count).fill(Infinity);
  const firstPaid = new Float64Array(orders.count).fill(Infinity); // a day
  const paid = knowsAmounts(linesOf(workspace)) ? days.gross : days.saleLines;
  for (let i = 0; i < days.count; i++) {
    const o = days.order[i]!;
    if (days.firstSale[i]! < first[o]!) first[o] = days.firstSale[i]!;
    if (paid[i]! > 0 && days.day[i]! < firstPaid[o]!) firstPaid[o] = days.day[i]!;
  }
  const counts = (o: number): boolean => orders.person[o] !== ANONYMOUS && firstPaid[o]! < Infinity;
  const orderStarts = new Uint32Array(peopleOf(workspace).count + 1);
  for (let o = 0; o < orders.count; o++) if (counts(o)) orderStarts[orders.person[o]! + 1]!++;
  for (let p = 1; p < orderStarts.length; p++) orderStarts[p]! += orderStarts[p - 1]!;
  const total = orderStarts[orderStarts.length - 1]!;
  const order = new Uint32Array(total);
  const orderDay = new Int32Array(total);
  const countsDay = new Int32Array(total);
  const next = orderStarts.slice();
  for (const o of ascendingOrder(first)) {
    if (!counts(o)) continue;
    const k = next[orders.person[o]!]!++;
    order[k] = o;
    orderDay[k] = dayOf(first[o]!);
    countsDay[k] = firstPaid[o]!;
  }
  return { orderStarts, order, orderDay, countsDay };
}
