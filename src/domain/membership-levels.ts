import { int, number, numbers, text, type ValuesOf } from '../core/params';
import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { median } from '../kernels/statistics/quantile';
import { historyOf } from './history';
import { linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import type { MoneyGrid } from './money';
import { orderDaysOf } from './order-days';
import { ordersOf } from './orders';
import { partOf, pickPeople } from './parts';

/** The rules of points as parameters of a page. */
export const POINT_PARAMS = {
  pointsPerMoney: number({ default: 1, min: 0, max: 1000 }),
  pointsPerOrder: int({ default: 10, min: 0, max: 1_000_000 }),
  pointsPerMonth: int({ default: 20, min: 0, max: 1_000_000 }),
  /** Days; 0: points never lapse. */
  pointsLapse: int({ default: 365, min: 0, max: 36_500 }),
  /** Where the levels after the first begin; empty: at some numbers of usual orders. */
  levelsFrom: numbers({ maxLength: 4 }),
  levelNames: text(),
} as const;
export type PointRules = ValuesOf<typeof POINT_PARAMS>;

/** From the first level to the last, where nobody named them. */
export const LEVEL_NAMES = ['member', 'silver', 'gold', 'platinum', 'diamond'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

export interface MembershipLevel {
  /** What the shop calls it, else one of ours. */
  readonly name: { readonly own: string } | { readonly usual: LevelName };
  /** Least points; −Infinity for the first level, since returns may take more points than there are. */
  readonly from: number;
}

/** Points of a day: whoever they are, one entry a person of the workspace. */
export interface Membership {
  /** At least one, ascending; everybody stands in exactly one. */
  readonly levels: readonly MembershipLevel[];
  readonly points: Float64Array;
  /** Position in `levels`. */
  readonly level: Uint8Array;
  /** Median of the shop's orders before the day, without returns, in grid units, and its points; NaN and 0 without one. */
  readonly usualOrder: number;
  readonly usualPoints: number;
}

/** What is missing to the next level. */
export interface NextLevel {
  readonly points: number;
  /** Grid units of one order that brings them; NaN where money brings no points. */
  readonly units: number;
}

const USUAL_ORDERS = [2, 5, 12, 30];
const THOUSAND = 1000;
const KEPT = 12;
const known = oncePerWorkspace(() => new Recent<string, Membership>(KEPT));

/**
 * Points and levels of everybody as of a day, from what happened before it and nothing else. Money, orders and active
 * months bring points by the day they happened, as long as they have not lapsed; what came back takes its points on the
 * day it came back. Levels and the usual order are always those of the whole shop. O(orders + days with a line);
 * the last few days and rules are remembered and shared: never change or move what it gives.
 */
export const membershipAt = (workspace: Workspace, asOf: number, rules: PointRules): Membership =>
  known(workspace).get(`${asOf} ${JSON.stringify(rules, Object.keys(POINT_PARAMS))}`, () =>
    deriveMembership(workspace, asOf, rules),
  );

function deriveMembership(workspace: Workspace, asOf: number, rules: PointRules): Membership {
  const part = partOf(workspace);
  if (part) {
    const all = membershipAt(part.whole, asOf, rules);
    return {
      ...all,
      points: pickPeople(all.points, part.people),
      level: pickPeople(all.level, part.people),
    };
  }
  const usualOrder = usualOrderAt(workspace, asOf);
  const { grid } = linesOf(workspace);
  const usualPoints = usualOrder > 0 ? moneyPoints(grid, usualOrder, rules) + rules.pointsPerOrder : 0;
  const levels = levelsOf(rules, usualPoints);
  const points = pointsAt(workspace, asOf, rules);
  const level = new Uint8Array(points.length);
  for (let p = 0; p < points.length; p++) {
    while (level[p]! + 1 < levels.length && points[p]! >= levels[level[p]! + 1]!.from) level[p]!++;
  }
  return { levels, points, level, usualOrder, usualPoints };
}

/** What person p needs for the next level; null on the highest. */
export function nextLevelOf(
  { levels, points, level }: Membership,
  p: number,
  rules: PointRules,
  { scale }: MoneyGrid,
): NextLevel | null {
  const next = levels[level[p]! + 1];
  if (!next) return null;
  const missing = next.from - points[p]!;
  const byMoney = Math.max(0, missing - rules.pointsPerOrder);
  const units = Math.ceil((byMoney * THOUSAND * scale) / thousandths(rules));
  return { points: missing, units: thousandths(rules) > 0 ? units : NaN };
}

/** Whether one usual order is enough. */
export const isWithinReach = ({ usualPoints }: Membership, next: NextLevel | null): boolean =>
  next !== null && next.points <= usualPoints;

function pointsAt(workspace: Workspace, asOf: number, rules: PointRules): Float64Array {
  const { people, dayStarts, day, net, orderStarts, orderDay, countsDay } = historyOf(workspace);
  const { grid } = linesOf(workspace);
  const from = rules.pointsLapse > 0 ? asOf - rules.pointsLapse : -Infinity;
  const points = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    let units = 0;
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) {
      if (day[k]! >= from) units += net[k]!;
    }
    let orders = 0;
    let months = 0;
    let lastMonth = NaN;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf || orderDay[k]! < from) continue;
      orders++;
      const month = monthOf(orderDay[k]!);
      if (month !== lastMonth) months++;
      lastMonth = month;
    }
    points[p] =
      moneyPoints(grid, units, rules) + orders * rules.pointsPerOrder + months * rules.pointsPerMonth;
  }
  return points;
}

function monthOf(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const thousandths = ({ pointsPerMoney }: PointRules): number => Math.round(pointsPerMoney * THOUSAND);

/**
 * Whole points for money, rounded down, in whole numbers throughout: 0.29 at 100 points are 29. Whole money and the rest
 * apart, so that the products stay below 2⁵³.
 */
function moneyPoints({ scale }: MoneyGrid, units: number, rules: PointRules): number {
  const each = thousandths(rules);
  const whole = Math.floor(units / scale);
  const rest = units - whole * scale;
  return Math.floor((whole * each + Math.floor((rest * each) / scale)) / THOUSAND);
}

/** Median of what was paid for each known person's counting order before a day, without returns; NaN without an order. */
function usualOrderAt(workspace: Workspace, asOf: number): number {
  const { order, countsDay } = historyOf(workspace);
  const days = orderDaysOf(workspace);
  const sums = new Float64Array(ordersOf(workspace).count);
  for (let i = 0; i < days.count; i++) {
    if (days.day[i]! < asOf) sums[days.order[i]!]! += days.gross[i]!;
  }
  const amounts = new Float64Array(order.length);
  let count = 0;
  for (let k = 0; k < order.length; k++) if (countsDay[k]! < asOf) amounts[count++] = sums[order[k]!]!;
  return median(amounts.subarray(0, count));
}

function levelsOf({ levelsFrom, levelNames }: PointRules, usualPoints: number): MembershipLevel[] {
  const own = levelNames
    .split(/[,，;；、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const typed = levelsFrom.filter((from) => from > 0);
  const usual = usualPoints > 0 ? USUAL_ORDERS.map((orders) => roundNumber(orders * usualPoints)) : [];
  return [-Infinity, ...(typed.length > 0 ? typed : usual)].map((from, i) => ({
    name: own[i] === undefined ? { usual: LEVEL_NAMES[i]! } : { own: own[i] },
    from,
  }));
}

/** The nearest of 1, 2, 5, 10, 20, 50 … by ratio, at least 1. Numbers 2.3 times apart never become one. */
function roundNumber(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const digits = Math.max(1, value) / ten;
  const nearest = digits * digits < 2 ? 1 : digits * digits < 10 ? 2 : digits * digits < 50 ? 5 : 10;
  return nearest * ten;
}
