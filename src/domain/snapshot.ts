import type { Workspace } from '../core/workspace';
import { historyOf } from './history';
import { oncePerWorkspace, Recent } from './memo';

/** Day of a person who has none. */
export const NO_DAY = -0x80000000;

/** Every person as seen from a day: what happened before it, nothing of that day or later. One entry a person. */
export interface Snapshot {
  readonly asOf: number;
  /** Counting orders. */
  readonly orders: Uint32Array;
  /** Days of the first and the last counting order, NO_DAY without one. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Position of the last counting order in the history, −1 without one. */
  readonly lastOrder: Int32Array;
  /** Grid units of all lines, and without returns. */
  readonly net: Float64Array;
  readonly gross: Float64Array;
}

const KEPT = 20;
const snapshots = oncePerWorkspace(() => new Recent<number, Snapshot>(KEPT));

/**
 * The people of a workspace as of a day: O(orders + days with a line), whatever the number of lines. Equals what
 * `activityIn` finds before that day. The last few days are remembered and shared: never change or move what it gives.
 */
export const snapshotAt = (workspace: Workspace, asOf: number): Snapshot =>
  snapshots(workspace).get(asOf, () => deriveSnapshot(workspace, asOf));

function deriveSnapshot(workspace: Workspace, asOf: number): Snapshot {
  const history = historyOf(workspace);
  const { people, dayStarts, day, orderStarts, orderDay, countsDay } = history;
  const orders = new Uint32Array(people);
  const first = new Int32Array(people).fill(NO_DAY);
  const last = new Int32Array(people).fill(NO_DAY);
  const lastOrder = new Int32Array(people).fill(-1);
  const net = new Float64Array(people);
  const gross = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
      if (orders[p]!++ === 0) first[p] = orderDay[k]!;
      last[p] = orderDay[k]!;
      lastOrder[p] = k;
    }
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) {
      net[p]! += history.net[k]!;
      gross[p]! += history.gross[k]!;
    }
  }
  return { asOf, orders, first, last, lastOrder, net, gross };
}

/** The people whom a condition holds for, ascending. */
export function peopleWhere(count: number, holds: (p: number) => boolean): Uint32Array {
  const people = new Uint32Array(count);
  let found = 0;
  for (let p = 0; p < count; p++) if (holds(p)) people[found++] = p;
  return people.slice(0, found);
}
