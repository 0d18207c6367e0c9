import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { linesOf } from './lines';
import { ordersOf } from './orders';
import { ANONYMOUS, peopleOf, personOfLines } from './people';

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
  /** 1 where the lines that are no returns sum to more than 0. */
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
  readonly anonymousOrders: number;
}

/** Orders and people in a window of days: O(lines). Sums are exact, so the order of the rows has no effect. */
export function activityIn(workspace: Workspace, window: DayWindow): Activity {
  const lines = linesOf(workspace);
  const orders = ordersOf(workspace);
  const personOfLine = personOfLines(workspace);
  const people = peopleOf(workspace).count;
  const from = window.from * MS_PER_DAY;
  const to = window.to * MS_PER_DAY;
  const gross = new Float64Array(orders.count);
  const net = new Float64Array(orders.count);
  const time = new Float64Array(orders.count).fill(Infinity);
  const linesOfPerson = new Uint32Array(people);
  const returnsOfPerson = new Uint32Array(people);
  const totals = {
    lines: 0,
    net: 0,
    gross: 0,
    returnLines: 0,
    returned: 0,
    anonymousLines: 0,
    anonymousNet: 0,
    orders: 0,
    anonymousOrders: 0,
  };
  for (let i = 0; i < lines.count; i++) {
    const moment = lines.time[i]!;
    if (!(moment >= from && moment < to)) continue;
    const order = orders.ofLine[i]!;
    const units = lines.units[i]!;
    const person = personOfLine[i]!;
    totals.lines++;
    net[order]! += units;
    if (lines.isReturn[i]) {
      totals.returnLines++;
      totals.returned += units;
    } else {
      totals.gross += units;
      gross[order]! += units;
      if (moment < time[order]!) time[order] = moment;
    }
    if (person === ANONYMOUS) {
      totals.anonymousLines++;
      totals.anonymousNet += units;
    } else {
      linesOfPerson[person]!++;
      returnsOfPerson[person]! += lines.isReturn[i]!;
    }
  }
  totals.net = totals.gross + totals.returned;
  const counts = new Uint8Array(orders.count);
  const person: PersonActivity = {
    orders: new Uint32Array(people),
    gross: new Float64Array(people),
    net: new Float64Array(people),
    first: new Float64Array(people).fill(Infinity),
    last: new Float64Array(people).fill(-Infinity),
    lines: linesOfPerson,
    returns: returnsOfPerson,
  };
  for (let o = 0; o < orders.count; o++) {
    const p = orders.person[o]!;
    const isCounting = gross[o]! > 0;
    if (isCounting) {
      counts[o] = 1;
      totals.orders++;
    }
    if (p === ANONYMOUS) {
      if (isCounting) totals.anonymousOrders++;
      continue;
    }
    person.gross[p]! += gross[o]!;
    person.net[p]! += net[o]!;
    if (!isCounting) continue;
    person.orders[p]!++;
    if (time[o]! < person.first[p]!) person.first[p] = time[o]!;
    if (time[o]! > person.last[p]!) person.last[p] = time[o]!;
  }
  return { window, orders: { counts, time, gross, net }, people: person, totals };
}

/** Counting orders of each person, in the order of their moments: person p has `orders[starts[p]] … orders[starts[p + 1] − 1]`. */
export interface OrdersByPerson {
  readonly starts: Uint32Array;
  readonly orders: Uint32Array;
}

/** O(orders · log of the most orders one person has). Orders at the same moment stand by their number. */
export function countingOrdersByPerson(workspace: Workspace, activity: Activity): OrdersByPerson {
  const { person: personOf } = ordersOf(workspace);
  const { counts, time } = activity.orders;
  const starts = new Uint32Array(activity.people.orders.length + 1);
  for (let p = 0; p < activity.people.orders.length; p++) {
    starts[p + 1] = starts[p]! + activity.people.orders[p]!;
  }
  const orders = new Uint32Array(starts[activity.people.orders.length]!);
  const next = starts.slice();
  for (let o = 0; o < counts.length; o++) {
    if (counts[o] && personOf[o] !== ANONYMOUS) orders[next[personOf[o]!]!++] = o;
  }
  for (let p = 0; p + 1 < starts.length; p++) {
    if (starts[p + 1]! - starts[p]! > 1) {
      orders.subarray(starts[p]!, starts[p + 1]!).sort((a, b) => time[a]! - time[b]! || a - b);
    }
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
