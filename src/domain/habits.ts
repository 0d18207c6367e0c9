import { NO_LEVELS, levelsFrom, type Levels } from '../core/levels';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { weekdayOf, WEEKDAYS } from './day-times';
import { historyOf } from './history';
import { orderValues, type OrderAttribute } from './order-values';

const SATURDAY = 5;

/** Share of each person's counting orders before a day that were on a Saturday or Sunday; NaN without one. */
export function weekendShares(workspace: Workspace, asOf: number): Float64Array {
  const { people, orderStarts, orderDay, countsDay } = historyOf(workspace);
  const shares = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    let orders = 0;
    let weekend = 0;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
      orders++;
      if (weekdayOf(orderDay[k]! * MS_PER_DAY) >= SATURDAY) weekend++;
    }
    shares[p] = weekend / orders;
  }
  return shares;
}

/** The weekday of most counting orders of each person before a day, equals by the later order; −1 without one. */
export function usualWeekdays(workspace: Workspace, asOf: number): Int32Array {
  const { orderDay } = historyOf(workspace);
  return mostFrequent(workspace, asOf, WEEKDAYS, (k) => weekdayOf(orderDay[k]! * MS_PER_DAY));
}

/**
 * The value (channel, category, region …) that most counting orders of each person before a day stand for, equals by
 * the later order; −1 where none tells.
 */
export function usualValues(
  workspace: Workspace,
  asOf: number,
  by: OrderAttribute,
): { readonly codes: Int32Array; readonly levels: Levels } {
  const values = orderValues(workspace, by);
  const { order, people } = historyOf(workspace);
  if (!values) return { codes: new Int32Array(people).fill(-1), levels: NO_LEVELS };
  const codes = mostFrequent(workspace, asOf, values.names.length, (k) => values.ofOrder[order[k]!]!);
  return { codes, levels: levelsFrom(values.names) };
}

/** O(orders): the counts of one person are undone before the next. */
function mostFrequent(
  workspace: Workspace,
  asOf: number,
  values: number,
  valueOf: (k: number) => number,
): Int32Array {
  const { people, orderStarts, countsDay } = historyOf(workspace);
  const counts = new Uint32Array(values);
  const usual = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p++) {
    const [from, to] = [orderStarts[p]!, orderStarts[p + 1]!];
    for (let k = from; k < to; k++) {
      const value = valueOf(k);
      if (countsDay[k]! >= asOf || value < 0) continue;
      counts[value]!++;
      if (usual[p] === -1 || counts[value]! >= counts[usual[p]!]!) usual[p] = value;
    }
    for (let k = from; k < to; k++) if (valueOf(k) >= 0) counts[valueOf(k)] = 0;
  }
  return usual;
}
