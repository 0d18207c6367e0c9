import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { gini, type Gini } from '../kernels/statistics/gini';
import { activityIn, type DayWindow } from './activity';
import { itemSales, type SalesLevel } from './item-sales';
import { oncePerWorkspace, Recent } from './memo';

/** Whose shares of the revenue: known customers with an order in the window, or products or categories with a line in it. */
export type ShareHolders = 'customers' | SalesLevel;

/** How the revenue of a window is shared. Money in grid units; holders stand the greatest first, equals by number. */
export interface Shares {
  /** Person of `peopleOf`, or item of `itemsOf`. */
  readonly holder: Uint32Array;
  /** What is left after returns; may be below 0. */
  readonly units: Float64Array;
  /** Sum up to and with each holder, what is below 0 taken as 0: it never falls and ends at `gaining`. */
  readonly upTo: Float64Array;
  /** Orders of each holder. */
  readonly orders: Uint32Array;
  readonly gaining: number;
  /** Holders with nothing or less, and their sum. */
  readonly losers: number;
  readonly losing: number;
  /** People who only returned something in the window. */
  readonly withoutOrder: number;
  /** Lines of unknown customers; or without an item, charges among them. */
  readonly nameless: number;
  readonly gini: Gini;
}

const KEPT = 24;
const remembered = oncePerWorkspace(() => new Recent<string, Shares | null>(KEPT));

/** Null where no column names items. gaining + losing + withoutOrder + nameless is the revenue of the window. O(lines). */
export const sharesIn = (workspace: Workspace, of: ShareHolders, window: DayWindow): Shares | null =>
  remembered(workspace).get(`${of} ${window.from} ${window.to}`, () => derive(workspace, of, window));

function derive(workspace: Workspace, of: ShareHolders, window: DayWindow): Shares | null {
  if (of !== 'customers') {
    const sales = itemSales(workspace, of, window);
    if (!sales) return null;
    const { units, orders, lines, namelessUnits, chargeUnits } = sales;
    const nameless = namelessUnits + chargeUnits;
    return { ...ranked(units, orders, (item) => lines[item]! > 0), nameless };
  }
  const { people, totals } = activityIn(workspace, window);
  const shares = ranked(people.net, people.orders, (p) => people.orders[p]! > 0);
  return { ...shares, nameless: totals.anonymousNet };
}

function ranked(
  sums: Float64Array,
  orders: Uint32Array,
  holds: (holder: number) => boolean,
): Omit<Shares, 'nameless'> {
  let withoutOrder = 0;
  const all = Uint32Array.from(sums.keys()).filter((holder) => {
    if (!holds(holder)) withoutOrder += sums[holder]!;
    return holds(holder);
  });
  const holder = ascendingOrder(Float64Array.from(all, (own) => -sums[own]!)).map((k) => all[k]!);
  const units = Float64Array.from(holder, (own) => sums[own]!);
  let gaining = 0;
  let losing = 0;
  let losers = 0;
  const upTo = units.map((value) => {
    if (value > 0) return (gaining += value);
    losing += value;
    losers++;
    return gaining;
  });
  return {
    holder,
    units,
    upTo,
    orders: holder.map((own) => orders[own]!),
    gaining,
    losers,
    losing,
    withoutOrder,
    gini: gini(units.map((value) => Math.max(0, value)).reverse()),
  };
}

/** What the first `part` of the holders bring, of all: the Lorenz curve from the top, straight between two holders. */
export function shareOfTop({ upTo, gaining }: Shares, part: number): number {
  if (!(gaining > 0)) return NaN;
  const place = part * upTo.length;
  const whole = Math.min(upTo.length, Math.floor(place + 1e-9));
  const reached = whole > 0 ? upTo[whole - 1]! : 0;
  const next = whole < upTo.length ? upTo[whole]! - reached : 0;
  return (reached + Math.max(0, place - whole) * next) / gaining;
}

/** How many holders are the first `part` of them: those whose middle, rank − ½, lies below it, as in the value tiers; at least one. */
export const topCount = (holders: number, part: number): number =>
  Math.min(holders, Math.max(1, Math.ceil(part * holders - 0.5 - 1e-9)));

/** The least number of holders who bring `share` of all; 0 where there is nothing. */
export function holdersFor({ upTo, gaining }: Shares, share: number): number {
  return gaining > 0 ? upTo.findIndex((sum) => sum >= share * gaining * (1 - 1e-12)) + 1 : 0;
}
