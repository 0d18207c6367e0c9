import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type Activity } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { gapListsIn } from '../../domain/gaps';
import { leftOutAt } from '../../domain/left-out';
import { OWN_RULES, STAGES, stagesAt, type Stage } from '../../domain/life-cycle';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf, type MoneyGrid } from '../../domain/money';
import { ordersOf } from '../../domain/orders';
import { ofOwnGroup } from '../../domain/own-shop';
import { ANONYMOUS } from '../../domain/people';
import { snapshotAt } from '../../domain/snapshot';
import type { Progress } from '../contract';
import { divisions } from './parts';
import type { HabitsParams, HabitsResult, Slot } from './result';
import { gapHabits, orderCountsOf, orderValueSpread } from './spread';
import { timesOf, type OrderList } from './times';

/**
 * When, where and what people buy, how much at a time and how far apart.
 *
 * Problems: `habits/no-orders`. Notes: no time of day, orders of nobody known, returns with a number of their own, an
 * earlier as-of day, lines without a date or an amount.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(workspace: Workspace, params: HabitsParams, progress: Progress): Outcome<HabitsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('habits/no-orders');
  const asOf = asOfDay(workspace, params.asOf);
  const days = params.period === 'all' ? Infinity : Number(params.period);
  const window = { from: asOf - days, to: asOf };
  const from = Math.min(asOf, Math.max(window.from, lines.firstDay));
  const activity = activityIn(workspace, window);
  progress(0.3);
  const includes = peopleOfGroup(workspace, params, asOf);
  const { list, placed, anonymous } = ordersIn(workspace, activity, includes);
  const chosen = linesIn(workspace, activity, includes);
  progress(0.5);
  const times = timesOf(list, from, asOf);
  const parts = divisions(workspace, chosen, activity.orders.counts);
  progress(0.8);
  const orderCounts = orderCountsOf(activity.people.orders.map((count, p) => (includes(p) ? count : 0)));
  const snapshot = snapshotAt(workspace, asOf);
  const { grid } = lines;
  let revenue = 0;
  for (const line of chosen) revenue += lines.units[line]!;
  const result: HabitsResult = {
    asOf,
    from,
    choices: { period: params.period, group: params.group },
    totals: {
      orders: list.time.length,
      revenue: moneyOf(grid, revenue),
      placed: moneyOf(grid, placed),
      customers: orderCounts.reduce((sum, { people }) => sum + people, 0),
      anonymousOrders: anonymous,
    },
    hasClock: times.hasClock,
    hourOrders: times.hourOrders,
    hourRevenue: times.hourRevenue.map((units) => moneyOf(grid, units)),
    weekdays: inMoney(grid, times.weekdays),
    months: inMoney(grid, times.months),
    best: times.best,
    parts,
    orderCounts,
    orderValues: orderValueSpread(list.net.map((units) => moneyOf(grid, units))),
    gaps: gapHabits(gapListsIn(workspace, window, includes)),
    evidence: evidenceAt(snapshot),
  };

  const notes: Problem[] = [];
  const { totals, hasClock } = result;
  if (totals.orders > 0 && !hasClock) notes.push(problem('habits/no-clock'));
  if (anonymous > 0) notes.push(problem('habits/anonymous', { orders: anonymous }));
  const apart = moneyOf(grid, revenue - placed);
  if (Math.abs(apart) > 0) notes.push(problem('habits/returns-apart', { revenue: -apart }));
  const { laterThan, undatedLines, unpricedLines } = leftOutAt(workspace, snapshot);
  if (laterThan !== null) notes.push(problem('habits/as-of', { asOf: laterThan }));
  if (undatedLines > 0) notes.push(problem('habits/undated', { lines: undatedLines }));
  if (!knowsAmounts(lines)) notes.push(problem('amounts/partly'));
  else if (unpricedLines > 0) notes.push(problem('habits/unpriced', { lines: unpricedLines }));
  return ok(result, notes);
}

/** Whether a person is looked at; nobody known (−1) where everybody is. */
function peopleOfGroup(
  workspace: Workspace,
  { group }: HabitsParams,
  asOf: number,
): (person: number) => boolean {
  if (group === 'all') return () => true;
  const { stage } = stagesAt(workspace, asOf, OWN_RULES);
  const wanted = STAGES.indexOf(group as Stage);
  return (person) => stage[person] === wanted;
}

function ordersIn(workspace: Workspace, { orders }: Activity, includes: (person: number) => boolean) {
  const { person, count } = ordersOf(workspace);
  const chosen: number[] = [];
  let placed = 0;
  let anonymous = 0;
  for (let o = 0; o < count; o++) {
    if (!orders.counts[o] || !includes(person[o]!)) continue;
    chosen.push(o);
    placed += orders.net[o]!;
    if (person[o] === ANONYMOUS) anonymous++;
  }
  const list: OrderList = {
    time: Float64Array.from(chosen, (o) => orders.time[o]!),
    net: Float64Array.from(chosen, (o) => orders.net[o]!),
  };
  return { list, placed, anonymous };
}

/** Lines of the period and the people looked at. */
function linesIn(
  workspace: Workspace,
  { window }: Activity,
  includes: (person: number) => boolean,
): Uint32Array {
  const { count, time } = linesOf(workspace);
  const orders = ordersOf(workspace);
  const chosen = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const within = time[i]! >= window.from * MS_PER_DAY && time[i]! < window.to * MS_PER_DAY;
    if (within && includes(orders.person[orders.ofLine[i]!]!)) chosen[found++] = i;
  }
  return chosen.slice(0, found);
}

const inMoney = (grid: MoneyGrid, slots: readonly Slot[]): Slot[] =>
  slots.map((slot) => ({ ...slot, revenue: moneyOf(grid, slot.revenue) }));
