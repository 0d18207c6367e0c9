import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { knowsAmounts, linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { orderDaysOf } from './order-days';
import { ordersOf } from './orders';
import { ANONYMOUS, peopleOf } from './people';

/** Days from `from` up to, not including, `to`; day numbers since 1970, −Infinity allowed. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** What happened in a window of days. Money in grid units of the lines. */
export interface Activity {
  readonly window: DayWindow;
  readonly orders: OrderActivity;
  readonly people: PersonActivity;
  readonly totals: ActivityTotals;
}

/** One entry an order. */
export interface OrderActivity {
  /** 1 where the lines that are no returns sum to more than 0; without any amount in the file, where there is such a line. */
  readonly counts: Uint8Array;
  /** Moment of its first line that is no return, milliseconds; Infinity where it has none in the window. */
  readonly time: Float64Array;
  /** Sum of the lines that are no returns, and of all lines. */
  readonly gross: Float64Array;
  readonly net: Float64Array;
}

/** One entry a person. Orders and days come from counting orders, money from all lines. */
export interface PersonActivity {
  readonly orders: Uint32Array;
  readonly gross: Float64Array;
  readonly net: Float64Array;
  /** Moments of the first and the last counting order, milliseconds; ±Infinity where there is none. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Lines of the person in the window, returns among them. */
  readonly lines: Uint32Array;
  readonly returns: Uint32Array;
}

/** Sums over all lines of the window, anonymous ones included. */
export interface ActivityTotals {
  readonly lines: number;
  readonly net: number;
  readonly gross: number;
  readonly returnLines: number;
  readonly returned: number;
  readonly anonymousLines: number;
  readonly anonymousNet: number;
  /** Counting orders, with those of unknown customers. */
  readonly orders: number;
}

const WINDOWS_KEPT = 4;
const activities = oncePerWorkspace(() => new Map<string, Activity>());

/**
 * Orders and people in a window of days: O(lines) once a workspace, then O(orders + days with a line). Sums are exact, so
 * the order of the rows has no effect. The last few windows are remembered and shared: never change or move them.
 */
export function activityIn(workspace: Workspace, window: DayWindow): Activity {
  const known = activities(workspace);
  const key = `${window.from} ${window.to}`;
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= WINDOWS_KEPT && oldest !== undefined) known.delete(oldest);
  const activity = deriveActivity(workspace, window);
  known.set(key, activity);
  return activity;
}

function deriveActivity(workspace: Workspace, window: DayWindow): Activity {
  const days = orderDaysOf(workspace);
  const { count } = ordersOf(workspace);
  const gross = new Float64Array(count);
  const net = new Float64Array(count); // returns at first, then all
  const time = new Float64Array(count).fill(Infinity);
  const saleLines = new Uint32Array(count);
  const returnLines = new Uint32Array(count);
  for (let i = 0; i < days.count; i++) {
    const day = days.day[i]!;
    if (!(day >= window.from && day < window.to)) continue;
    const order = days.order[i]!;
    returnLines[order]! += days.returnLines[i]!;
    net[order]! += days.returned[i]!;
    saleLines[order]! += days.saleLines[i]!;
    gross[order]! += days.gross[i]!;
    if (days.firstSale[i]! < time[order]!) time[order] = days.firstSale[i]!;
  }
  return { window, ...byPerson(workspace, { gross, net, time, saleLines, returnLines }) };
}

interface OrderSums {
  readonly gross: Float64Array;
  /** Returns only; becomes the sum of all lines. */
  readonly net: Float64Array;
  readonly time: Float64Array;
  readonly saleLines: Uint32Array;
  readonly returnLines: Uint32Array;
}

function byPerson(workspace: Workspace, { gross, net, time, saleLines, returnLines }: OrderSums) {
  const { count, person: personOf } = ordersOf(workspace);
  const people = peopleOf(workspace).count;
  const person: PersonActivity = {
    orders: new Uint32Array(people),
    gross: new Float64Array(people),
    net: new Float64Array(people),
    first: new Float64Array(people).fill(Infinity),
    last: new Float64Array(people).fill(-Infinity),
    lines: new Uint32Array(people),
    returns: new Uint32Array(people),
  };
  const counts = new Uint8Array(count);
  const paid = knowsAmounts(linesOf(workspace)) ? gross : saleLines;
  const all = {
    lines: 0,
    gross: 0,
    returnLines: 0,
    returned: 0,
    orders: 0,
    anonymousLines: 0,
    anonymousNet: 0,
  };
  for (let o = 0; o < count; o++) {
    const lines = saleLines[o]! + returnLines[o]!;
    if (lines === 0) continue;
    all.lines += lines;
    all.gross += gross[o]!;
    all.returnLines += returnLines[o]!;
    all.returned += net[o]!;
    net[o]! += gross[o]!;
    const p = personOf[o]!;
    const isCounting = paid[o]! > 0;
    if (isCounting) {
      counts[o] = 1;
      all.orders++;
    }
    if (p === ANONYMOUS) {
      all.anonymousLines += lines;
      all.anonymousNet += net[o]!;
      continue;
    }
    person.lines[p]! += lines;
    person.returns[p]! += returnLines[o]!;
    person.gross[p]! += gross[o]!;
    person.net[p]! += net[o]!;
    if (!isCounting) continue;
    person.orders[p]!++;
    if (time[o]! < person.first[p]!) person.first[p] = time[o]!;
    if (time[o]! > person.last[p]!) person.last[p] = time[o]!;
  }
  return {
    orders: { counts, time, gross, net },
    people: person,
    totals: { ...all, net: all.gross + all.returned },
  };
}

/** Counting orders of each person, in the order of their moments: person p has `orders[starts[p]] … orders[starts[p + 1] − 1]`. */
export interface OrdersByPerson {
  readonly starts: Uint32Array;
  readonly orders: Uint32Array;
}

/** O(orders). Orders at the same moment stand by their number. */
export function countingOrdersByPerson(workspace: Workspace, activity: Activity): OrdersByPerson {
  const { person: personOf } = ordersOf(workspace);
  const { counts, time } = activity.orders;
  const { orders: ordersOfPerson } = activity.people;
  const starts = new Uint32Array(ordersOfPerson.length + 1);
  for (let p = 0; p < ordersOfPerson.length; p++) starts[p + 1] = starts[p]! + ordersOfPerson[p]!;
  const orders = new Uint32Array(starts[ordersOfPerson.length]!);
  const next = starts.slice();
  for (const o of ascendingOrder(time)) {
    if (counts[o] && personOf[o] !== ANONYMOUS) orders[next[personOf[o]!]!++] = o;
  }
  return { starts, orders };
}

/** Different days with a counting order, one entry a person. */
export function activeDays(byPerson: OrdersByPerson, activity: Activity): Uint32Array {
  const days = new Uint32Array(byPerson.starts.length - 1);
  for (let p = 0; p < days.length; p++) {
    let previous = -Infinity;
    for (let k = byPerson.starts[p]!; k < byPerson.starts[p + 1]!; k++) {
      const day = dayOf(activity.orders.time[byPerson.orders[k]!]!);
      if (day !== previous) days[p]!++;
      previous = day;
    }
  }
  return days;
}
