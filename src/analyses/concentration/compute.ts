import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import {
  holdersFor,
  shareOfTop,
  sharesIn,
  topCount,
  type ShareHolders,
  type Shares,
} from '../../domain/concentration';
import { itemsOf } from '../../domain/items';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import type { Progress } from '../contract';
import type { ConcentrationParams, ConcentrationResult, Stretch, Tenth, RankedHolders } from './result';

const GROUPS = 10;
const MOST_STRETCHES = 8;

/**
 * How the revenue of a period is shared among customers or products.
 *
 * Problems: `concentration/no-orders`, `concentration/nobody-known` {lines}, `concentration/nobody` {asOf}. Notes: what
 * the shop does not know, what the curve leaves out.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: ConcentrationParams,
  progress: Progress,
): Outcome<ConcentrationResult> {
  const { count, firstDay, lastDay } = linesOf(workspace);
  if (Number.isNaN(lastDay)) return fail('concentration/no-orders');
  if (!knowsAmounts(linesOf(workspace))) return fail('amounts/none');
  const of = holdersOf(workspace, params);
  if (!of) return fail('concentration/nobody-known', { lines: count });
  const asOf = asOfDay(workspace, params.asOf);
  const from = params.period === 'all' ? firstDay : Math.max(firstDay, asOf - Number(params.period));
  const shares = sharesIn(workspace, of, { from, to: asOf })!;
  const holders = shares.holder.length;
  if (holders === 0) return fail('concentration/nobody', { asOf: asOf * MS_PER_DAY });
  progress(0.5);

  const { grid } = linesOf(workspace);
  const money = (units: number): number => moneyOf(grid, units);
  const part = params.top / 100;
  const inTop = topCount(holders, part);
  const least = shares.units[inTop - 1]!;
  const once = onceIn(shares);
  const { gaining, losing, losers, withoutOrder, nameless } = shares;
  const stretchDays = lengthOfStretches(params.period, asOf - firstDay);
  const result: ConcentrationResult = {
    of,
    window: { from, to: asOf },
    holders,
    top: {
      part,
      count: inTop,
      share: shares.upTo[inTop - 1]! / gaining,
      least: money(least),
      ties: shares.units.reduce((sum, value, k) => sum + Number(k >= inTop && value === least), 0),
    },
    half: holdersFor(shares, 0.5),
    gini: { ...shares.gini },
    once: { count: once.count, share: once.units / gaining },
    curve: Float64Array.from({ length: 101 }, (_, percent) => shareOfTop(shares, percent / 100)),
    tenths: tenthsOf(shares, money),
    stretches: stretchesOf(workspace, of, { part, asOf, firstDay, days: stretchDays }, money),
    stretchDays,
    totals: {
      gaining: money(gaining),
      losing: money(losing),
      losers,
      withoutOrder: money(withoutOrder),
      nameless: money(nameless),
      revenue: money(gaining + losing + withoutOrder + nameless),
    },
    people: rankedHolders(workspace, of, shares, money),
  };
  progress(0.9);
  return ok(result, notesOf(workspace, result, params));
}

/** Who was asked for where the shop knows them, else whom it knows; null for nobody. */
function holdersOf(workspace: Workspace, { of }: ConcentrationParams): ShareHolders | null {
  const { products, categories } = itemsOf(workspace);
  const items = products ? 'product' : categories ? 'category' : null;
  const customers = peopleOf(workspace).ofLevel.get('orders')?.length ? 'customers' : null;
  return of === 'customers' ? (customers ?? items) : (items ?? customers);
}

/** The period itself, or quarters of all there is, or months where that is short. */
function lengthOfStretches(period: ConcentrationParams['period'], dataDays: number): number {
  if (period !== 'all') return Number(period);
  return dataDays >= 180 ? 90 : 30;
}

function onceIn({ units, orders }: Shares) {
  let count = 0;
  let sum = 0;
  orders.forEach((own, k) => {
    if (own !== 1) return;
    count++;
    sum += Math.max(0, units[k]!);
  });
  return { count, units: sum };
}

function tenthsOf({ units, upTo, orders, gaining }: Shares, money: (units: number) => number): Tenth[] {
  const holders = units.length;
  const groups = Math.min(GROUPS, holders);
  return Array.from({ length: groups }, (_, group) => {
    const from = Math.round((group * holders) / groups);
    const to = Math.round(((group + 1) * holders) / groups);
    const before = from > 0 ? upTo[from - 1]! : 0;
    let ordersOf = 0;
    let once = 0;
    for (let k = from; k < to; k++) {
      ordersOf += orders[k]!;
      if (orders[k] === 1) once++;
    }
    return {
      holders: to - from,
      revenue: money(upTo[to - 1]! - before),
      share: (upTo[to - 1]! - before) / gaining,
      cumulative: upTo[to - 1]! / gaining,
      least: money(units[to - 1]!),
      orders: ordersOf,
      once: once / (to - from),
    };
  });
}

function stretchesOf(
  workspace: Workspace,
  of: ShareHolders,
  { part, asOf, firstDay, days }: Record<'part' | 'asOf' | 'firstDay' | 'days', number>,
  money: (units: number) => number,
): Stretch[] {
  const count = Math.min(MOST_STRETCHES, Math.floor((asOf - firstDay) / days));
  return Array.from({ length: Math.max(0, count) }, (_, k) => {
    const window = { from: asOf - (k + 1) * days, to: asOf - k * days };
    const shares = sharesIn(workspace, of, window)!;
    const holders = shares.holder.length;
    const inTop = holders > 0 ? topCount(holders, part) : 0;
    return {
      from: window.from,
      holders,
      revenue: money(shares.gaining),
      topCount: inTop,
      topShare: inTop > 0 ? shares.upTo[inTop - 1]! / shares.gaining : NaN,
      gini: { ...shares.gini },
    };
  });
}

function rankedHolders(
  workspace: Workspace,
  of: ShareHolders,
  { holder: own, units, upTo, orders, gaining }: Shares,
  money: (units: number) => number,
): RankedHolders {
  const { products, categories } = itemsOf(workspace);
  const list = of === 'product' ? products! : categories!;
  const names =
    of === 'customers'
      ? {
          keys: pickLevels(peopleOf(workspace).keys, own),
          names: namesOf(workspace, peopleOf(workspace).count, own),
        }
      : { keys: pickLevels(list.keys, own), names: pickLevels(list.names, own) };
  return {
    count: own.length,
    ...names,
    value: Float64Array.from(own, (_, k) => money(units[k]!)),
    share: Float64Array.from(own, (_, k) => Math.max(0, units[k]!) / gaining),
    cumulative: Float64Array.from(own, (_, k) => upTo[k]! / gaining),
    orders: orders.slice(),
  };
}

function notesOf(
  workspace: Workspace,
  { of, totals, window }: ConcentrationResult,
  params: ConcentrationParams,
): Problem[] {
  const notes: Problem[] = [];
  const kind = of === 'customers' ? 'customers' : 'products';
  if (params.of !== kind) notes.push(problem(`concentration/no-${params.of}`));
  const { losers, losing, withoutOrder, nameless } = totals;
  if (losers > 0) notes.push(problem(`concentration/losing.${kind}`, { holders: losers, revenue: losing }));
  if (withoutOrder !== 0) notes.push(problem('concentration/without-order', { revenue: withoutOrder }));
  if (nameless !== 0) notes.push(problem(`concentration/nameless.${kind}`, { revenue: nameless }));
  const { undated, lastDay } = linesOf(workspace);
  if (lastDay >= window.to) notes.push(problem('concentration/as-of', { asOf: window.to * MS_PER_DAY }));
  if (undated > 0) notes.push(problem('concentration/undated', { lines: undated }));
  return notes;
}
