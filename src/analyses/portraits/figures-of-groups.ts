import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { hasClock, HOURS, hourOf, preferredHours } from '../../domain/day-times';
import { historyOf } from '../../domain/history';
import { lifetimeValuesAt, USUAL_LIFETIME } from '../../domain/lifetime-value';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { orderValues } from '../../domain/order-values';
import { snapshotAt } from '../../domain/snapshot';
import { boughtBefore } from '../../domain/tastes';
import type { Grouped } from './groups';
import type { Group } from './result';

const BASKET = 3;

/** Size, money, channel, hours and usual purchases of each group. O(orders + what was bought). */
export function groupsOf(
  workspace: Workspace,
  asOf: number,
  buyers: Uint32Array,
  { heads, ofBuyer }: Grouped,
): Group[] {
  const snapshot = snapshotAt(workspace, asOf);
  const activity = activityIn(workspace, { from: -Infinity, to: asOf });
  const { orderStarts, order: orderOf, countsDay } = historyOf(workspace);
  const places = orderValues(workspace, 'channel') ?? orderValues(workspace, 'store');
  const bought = boughtBefore(workspace, asOf, 'category') ?? boughtBefore(workspace, asOf, 'product');
  const { grid } = linesOf(workspace);
  // Of the same buyers in the same order.
  const future = lifetimeValuesAt(workspace, asOf, USUAL_LIFETIME);
  const sums = heads.map(() => ({
    people: 0,
    units: 0,
    orders: 0,
    lines: 0,
    days: 0,
    value: 0,
    alive: 0,
    places: new Uint32Array(places?.names.length ?? 0),
    hours: new Uint32Array(HOURS),
    bought: new Uint32Array(bought?.names.length ?? 0),
  }));
  buyers.forEach((p, i) => {
    const sum = sums[ofBuyer[i]!]!;
    sum.people++;
    sum.units += snapshot.net[p]!;
    sum.orders += snapshot.orders[p]!;
    sum.lines += activity.people.lines[p]! - activity.people.returns[p]!;
    sum.days += asOf - snapshot.last[p]!;
    sum.value += future?.value[i] ?? 0;
    sum.alive += future?.alive[i] ?? 0;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
      const place = places?.ofOrder[orderOf[k]!] ?? -1;
      if (place >= 0) sum.places[place]!++;
      const moment = activity.orders.time[orderOf[k]!]!;
      if (hasClock(moment)) sum.hours[hourOf(moment)]!++;
    }
    if (bought)
      for (let k = bought.starts[p]!; k < bought.starts[p + 1]!; k++) sum.bought[bought.items[k]!]!++;
  });
  const all = sums.reduce((total, { units }) => total + units, 0);
  return sums.map((sum, g): Group => ({
    ...heads[g]!,
    people: sum.people,
    share: sum.people / buyers.length,
    revenue: moneyOf(grid, sum.units),
    revenueShare: all > 0 ? sum.units / all : NaN,
    orders: sum.orders,
    orderValue: moneyOf(grid, sum.units) / sum.orders,
    orderLines: sum.lines / sum.orders,
    days: sum.days / sum.people,
    channel: places && mostUsed(sum.places, places.names),
    hours: preferredHours(sum.hours),
    future: future && { value: sum.value / sum.people, alive: sum.alive / sum.people },
    basket: bought
      ? greatest(sum.bought)
          .slice(0, BASKET)
          .map((item) => ({ name: bought.names[item]!, share: sum.bought[item]! / sum.people }))
      : [],
  }));
}

function mostUsed(counts: Uint32Array, names: readonly string[]): Group['channel'] {
  const [first] = greatest(counts);
  if (first === undefined) return null;
  const of = counts.reduce((total, count) => total + count, 0);
  return { name: names[first]!, orders: counts[first]!, of };
}

/** Places with a count, the greatest first. */
const greatest = (counts: Uint32Array): number[] =>
  Array.from(counts.keys())
    .filter((i) => counts[i]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
