import { MISSING_CODE } from '../../core/column';
import { categoryColumn, numberColumn, timeColumn } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import type { Activity } from '../../domain/activity';
import {
  hasClock,
  HOURS,
  hourOf,
  preferredHours,
  preferredWeekday,
  weekdayOf,
  WEEKDAYS,
} from '../../domain/day-times';
import { gapsAt } from '../../domain/gaps';
import { historyOf } from '../../domain/history';
import { linesOf } from '../../domain/lines';
import { orderValues } from '../../domain/order-values';
import { ANONYMOUS, personOfLines } from '../../domain/people';
import { boughtBefore, TASTES } from '../../domain/tastes';
import { quantileSorted } from '../../kernels/statistics/quantile';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Favourite, Habits, PriceSense, Rhythm } from './result';
import { rowsOf } from './timeline';

const FAVOURITES = 5;

/** The most bought products, categories and brands, beside how often all customers buy them. O(cells), remembered. */
export function favouritesOf(workspace: Workspace, asOf: number, person: number): Favourite[] {
  return TASTES.flatMap((taste) => {
    const bought = boughtBefore(workspace, asOf, taste);
    if (!bought) return [];
    const { names, starts, items, lines } = bought;
    const ofShop = new Float64Array(names.length);
    let shop = 0;
    items.forEach((item, cell) => {
      ofShop[item]! += lines[cell]!;
      shop += lines[cell]!;
    });
    let own = 0;
    for (let cell = starts[person]!; cell < starts[person + 1]!; cell++) own += lines[cell]!;
    const all: Favourite[] = [];
    for (let cell = starts[person]!; cell < starts[person + 1]!; cell++) {
      const share = lines[cell]! / own;
      const shopShare = ofShop[items[cell]!]! / shop;
      const index = (100 * share) / shopShare;
      all.push({ taste, name: names[items[cell]!]!, lines: lines[cell]!, share, shopShare, index });
    }
    return all
      .sort((a, b) => b.lines - a.lines || b.index - a.index || (a.name < b.name ? -1 : 1))
      .slice(0, FAVOURITES);
  });
}

/** From so many own gaps on their quartiles say more than those of everybody. */
const OWN_GAPS = 3;

/** How far apart a person's days with an order lie, and when the next is usual. */
export function rhythmOf(workspace: Workspace, asOf: number, person: number): Rhythm | null {
  const { orderStarts, orderDay, countsDay } = historyOf(workspace);
  const days: number[] = [];
  for (let k = orderStarts[person]!; k < orderStarts[person + 1]!; k++) {
    if (countsDay[k]! < asOf && orderDay[k] !== days.at(-1)) days.push(orderDay[k]!);
  }
  const last = days.at(-1);
  if (last === undefined) return null;
  const gaps = Float64Array.from(days.slice(1), (day, i) => day - days[i]!).sort();
  const isOwn = gaps.length >= OWN_GAPS;
  const shop = gapsAt(workspace, asOf).all;
  if (!isOwn && shop.gaps === 0) return null;
  const [from, to] = isOwn
    ? [quantileSorted(gaps, 0.25), quantileSorted(gaps, 0.75)]
    : [shop.median, shop.p80];
  return {
    gaps: gaps.length,
    median: gaps.length > 0 ? quantileSorted(gaps, 0.5) : NaN,
    basis: isOwn ? 'own' : 'shop',
    from: last + Math.floor(from),
    to: last + Math.ceil(to),
  };
}

/** The share of sale lines with a discount or a coupon beside that of all customers. O(lines). */
export function priceSenseOf(workspace: Workspace, asOf: number, person: number): PriceSense | null {
  const table = workspace.tables.get('orders');
  const discount = table && numberColumn(table, 'discount')?.values;
  const coupon = table && categoryColumn(table, 'coupon')?.codes;
  if (!discount && !coupon) return null;
  const { time, isReturn } = linesOf(workspace);
  const owner = personOfLines(workspace);
  const own = { reduced: 0, lines: 0 };
  const all = { reduced: 0, lines: 0 };
  for (let i = 0; i < time.length; i++) {
    if (owner[i] === ANONYMOUS || isReturn[i] || !(time[i]! < asOf * MS_PER_DAY)) continue;
    const isReduced = Math.abs(discount?.[i] ?? 0) > 0 || (coupon?.[i] ?? MISSING_CODE) !== MISSING_CODE;
    for (const sums of owner[i] === person ? [own, all] : [all]) {
      sums.lines++;
      if (isReduced) sums.reduced++;
    }
  }
  if (own.lines === 0) return null;
  const { lower, upper } = wilsonInterval(own.reduced, own.lines);
  const shopShare = all.reduced / all.lines;
  const verdict = lower > shopShare ? 'more' : upper < shopShare ? 'less' : 'alike';
  return { ...own, lower, upper, shopShare, verdict };
}

/** Where a person buys, and at which times they buy and open or click what is sent to them. */
export function habitsOf(workspace: Workspace, { window, orders }: Activity, person: number): Habits {
  const { orderStarts, order: orderOf, countsDay } = historyOf(workspace);
  const places = orderValues(workspace, 'channel') ?? orderValues(workspace, 'store');
  const used = new Map<string, number>();
  const moments: number[] = [];
  for (let k = orderStarts[person]!; k < orderStarts[person + 1]!; k++) {
    if (countsDay[k]! >= window.to) continue;
    const order = orderOf[k]!;
    const place = places?.names[places.ofOrder[order]!];
    if (place !== undefined) used.set(place, (used.get(place) ?? 0) + 1);
    moments.push(orders.time[order]!);
  }
  moments.push(...reactionsOf(workspace, window.to, person));
  const weekdays = new Uint32Array(WEEKDAYS);
  const hours = new Uint32Array(HOURS);
  const clocked = moments.filter(hasClock);
  for (const moment of moments) weekdays[weekdayOf(moment)]!++;
  for (const moment of clocked) hours[hourOf(moment)]!++;
  return {
    channels: [...used]
      .map(([name, count]) => ({ name, orders: count }))
      .sort((a, b) => b.orders - a.orders || (a.name < b.name ? -1 : 1)),
    weekday: preferredWeekday(weekdays),
    hours: preferredHours(hours),
    moments: moments.length,
    clocked: clocked.length,
  };
}

function reactionsOf(workspace: Workspace, asOf: number, person: number): number[] {
  const table = workspace.tables.get('contacts');
  if (!table) return [];
  const rows = rowsOf(workspace, 'contacts', person);
  return ['opened_at', 'clicked_at'].flatMap((column) => {
    const time = timeColumn(table, column)?.values;
    return time ? rows.map((row) => time[row]!).filter((moment) => moment < asOf * MS_PER_DAY) : [];
  });
}
