import { pickLevels } from '../../core/levels';
import { fail, ok, type Outcome, type Problem, problem } from '../../core/outcome';
import { dayOf, MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type Activity } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { evidenceOf } from '../../domain/evidence';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import type { RfmValues } from '../../domain/rfm';
import type { Progress } from '../contract';
import type { RfmParams, RfmResult, RfmTotals } from './result';
import { measure, startOf } from './measure';
import { scaleOf, summarise } from './summarise';

/**
 * Recency, frequency and monetary of everybody, scored and put into segments.
 *
 * Problems: `rfm/no-orders`, `rfm/no-customers` {lines}, `rfm/no-buyers` {lines, from, to}. Notes: lines without a
 * customer, people without a counting order, uneven scores, a map that other pages do not use, rows without a date or an
 * amount.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(workspace: Workspace, params: RfmParams, progress: Progress): Outcome<RfmResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('rfm/no-orders');
  if (!knowsAmounts(lines)) return fail('amounts/none');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length)
    return fail('rfm/no-customers', { lines: lines.count });
  progress(0.2);

  const asOf = asOfDay(workspace, params.asOf);
  const from = startOf(params, asOf);
  const activity = activityIn(workspace, { from, to: asOf });
  progress(0.5);
  const measured = measure(workspace, params, asOf);
  if (!measured) return fail('rfm/no-buyers', { lines: activity.totals.lines, asOf: asOf * MS_PER_DAY });
  progress(0.8);
  const { values, scores, limits, assignment } = measured;
  const { grid, segments } = summarise(params.map, values, assignment);
  progress(0.9);

  const toMoney = (units: number) => moneyOf(values.grid, units);
  const spend = values.spend.map(toMoney);
  const monetary = params.monetary === 'total' ? spend : values.monetary.map(toMoney);
  const totals = totalsOf(activity, values, workspace);
  const result: RfmResult = {
    choices: {
      frequency: params.frequency,
      monetary: params.monetary,
      returns: params.returns,
      scoring: params.scoring,
      limits: params.limits,
      map: params.map,
    },
    asOf,
    from: Math.max(from, lines.firstDay),
    months: params.months,
    people: {
      count: values.count,
      keys: pickLevels(peopleOf(workspace).keys, values.person),
      names: namesOf(workspace, peopleOf(workspace).count, values.person),
      days: values.days,
      orders: values.orders,
      spend,
      frequency: values.frequency.slice(),
      monetary: monetary.slice(),
      r: scores.r,
      f: scores.f,
      m: scores.m,
      cell: assignment.cell,
      segment: assignment.segment,
    },
    scales: {
      r: scaleOf(values.days, scores.r, scores.bins[0]),
      f: scaleOf(values.frequency, scores.f, scores.bins[1]),
      m: scaleOf(monetary, scores.m, scores.bins[2]),
    },
    grid,
    segments,
    totals,
    evidence: evidenceOfBuyers(activity, values),
    limits: limits && {
      days: limits.days,
      frequency: limits.frequency,
      monetary: toMoney(limits.monetary),
    },
  };
  return ok(result, notesOf(result));
}

function totalsOf(activity: Activity, values: RfmValues, workspace: Workspace): RfmTotals {
  const { totals, people } = activity;
  const { grid, undated, unpriced } = linesOf(workspace);
  let onlyReturned = 0;
  let nothingPaid = 0;
  people.lines.forEach((count, p) => {
    if (count === 0 || people.orders[p]! > 0) return;
    if (people.returns[p]! > 0) onlyReturned++;
    else nothingPaid++;
  });
  const sum = (array: Float64Array) => array.reduce((total, value) => total + value, 0);
  return {
    customers: values.count,
    orders: sum(values.orders),
    revenue: moneyOf(grid, sum(values.spend)),
    lines: totals.lines,
    netRevenue: moneyOf(grid, totals.net),
    grossRevenue: moneyOf(grid, totals.gross),
    returnLines: totals.returnLines,
    returnAmount: moneyOf(grid, totals.returned),
    anonymousLines: totals.anonymousLines,
    anonymousRevenue: moneyOf(grid, totals.anonymousNet),
    onlyReturned,
    nothingPaid,
    undatedLines: undated,
    unpricedLines: unpriced,
  };
}

function evidenceOfBuyers(activity: Activity, values: RfmValues) {
  let first = Infinity;
  let last = -Infinity;
  for (const p of values.person) {
    first = Math.min(first, activity.people.first[p]!);
    last = Math.max(last, activity.people.last[p]!);
  }
  return evidenceOf({
    buyers: values.count,
    spanDays: dayOf(last) - dayOf(first),
    quietDays: activity.window.to - dayOf(last),
    mostOrders: values.orders.reduce((most, orders) => Math.max(most, orders), 0),
  });
}

function notesOf(result: RfmResult): Problem[] {
  const { totals, scales, choices } = result;
  const notes: Problem[] = [];
  if (totals.anonymousLines > 0) {
    notes.push(problem('rfm/anonymous', { lines: totals.anonymousLines, revenue: totals.anonymousRevenue }));
  }
  if (totals.onlyReturned > 0) notes.push(problem('rfm/only-returned', { people: totals.onlyReturned }));
  if (totals.nothingPaid > 0) notes.push(problem('rfm/nothing-paid', { people: totals.nothingPaid }));
  if (choices.scoring !== 'typed' && isUneven(scales.f.steps.map((step) => step.people))) {
    const { value, people } = scales.f.tie;
    notes.push(problem(`rfm/ties-${choices.frequency}`, { value, people }));
  }
  if (choices.map !== 'segments') notes.push(problem('rfm/other-map'));
  if (totals.undatedLines > 0) notes.push(problem('rfm/undated', { lines: totals.undatedLines }));
  if (totals.unpricedLines > 0) notes.push(problem('rfm/unpriced', { lines: totals.unpricedLines }));
  return notes;
}

/** Worth a word where the largest group is more than half as large again as equal parts would be. */
const isUneven = (people: readonly number[]): boolean => {
  const total = people.reduce((sum, count) => sum + count, 0);
  return Math.max(...people) * people.length > 1.5 * total;
};
