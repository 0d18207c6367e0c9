import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay } from '../../domain/as-of';
import { cohortsOf, historyPeriods, type Cohorts } from '../../domain/cohorts';
import { evidenceAt } from '../../domain/evidence';
import { historyOf } from '../../domain/history';
import { leftOutAt } from '../../domain/left-out';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { marginsOf } from '../../domain/margins';
import { moneyOf } from '../../domain/money';
import { orderAttributesOf } from '../../domain/order-values';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { periodOf } from '../../domain/periods';
import { namesOf } from '../../domain/person-names';
import { peopleWhere, snapshotAt, type Snapshot } from '../../domain/snapshot';
import type { Progress } from '../contract';
import type { CohortPeople, CohortsParams, CohortsResult } from './result';

/**
 * Who came back, and what they brought, by when they first came.
 *
 * Problems: `cohorts/no-orders`, `cohorts/no-customers` {lines}, `cohorts/no-buyers` {asOf}. Notes: what is left out, a
 * column that is missing, lines without a known cost.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: CohortsParams,
  progress: Progress,
): Outcome<CohortsResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('cohorts/no-orders');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('cohorts/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const snapshot = snapshotAt(workspace, asOf);
  progress(0.4);
  const cohorts = cohortsOf(workspace, { ...params, asOf });
  const people = peopleIn(workspace, snapshot, cohorts, params);
  if (!snapshot.orders.some((orders) => orders > 0))
    return fail('cohorts/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.8);
  const inMoney = (units: Float64Array): Float64Array => units.map((value) => moneyOf(lines.grid, value));
  const result: CohortsResult = {
    choices: { unit: params.unit, by: params.by },
    attributes: orderAttributesOf(workspace),
    asOf,
    cohorts: cohorts.keys.map((key, c) => ({ key, people: cohorts.people[c]! })),
    ages: cohorts.ages,
    eligible: cohorts.eligible,
    unfinished: cohorts.unfinished,
    active: cohorts.active,
    activeLater: cohorts.activeLater,
    orders: cohorts.orders,
    revenue: inMoney(cohorts.revenue),
    accumulated: inMoney(cohorts.accumulated),
    margin: cohorts.margin && {
      period: inMoney(cohorts.margin.period),
      accumulated: inMoney(cohorts.margin.accumulated),
    },
    people,
    totals: { customers: people.count, earlier: cohorts.earlier },
    leftOut: leftOutAt(workspace, snapshot),
    evidence: evidenceAt(snapshot),
  };
  return ok(result, notesOf(workspace, result));
}

function peopleIn(
  workspace: Workspace,
  snapshot: Snapshot,
  { cohortOf, ages }: Cohorts,
  { unit }: CohortsParams,
): CohortPeople {
  const { orderStarts, countsDay } = historyOf(workspace);
  const { ofOrder } = historyPeriods(workspace, unit);
  const { grid } = linesOf(workspace);
  const person = peopleWhere(cohortOf.length, (p) => cohortOf[p] !== -1);
  const count = person.length;
  const current = periodOf(snapshot.asOf - 1, unit);
  const cohort = new Uint16Array(count);
  const orders = new Uint32Array(count);
  const spend = new Float64Array(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const reached = new Int32Array(count);
  const cameStarts = new Uint32Array(count + 1);
  const cameAt = new Uint16Array(ofOrder.length);
  let came = 0;
  for (let i = 0; i < count; i++) {
    const p = person[i]!;
    cohort[i] = cohortOf[p]!;
    orders[i] = snapshot.orders[p]!;
    spend[i] = moneyOf(grid, snapshot.net[p]!);
    first[i] = snapshot.first[p]!;
    last[i] = snapshot.last[p]!;
    const period = periodOf(first[i]!, unit);
    reached[i] = current - period;
    let previous = -1;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      const age = ofOrder[k]! - period;
      if (countsDay[k]! >= snapshot.asOf || age === previous || age >= ages) continue;
      cameAt[came++] = age;
      previous = age;
    }
    cameStarts[i + 1] = came;
  }
  return {
    count,
    keys: pickLevels(peopleOf(workspace).keys, person),
    names: namesOf(workspace, peopleOf(workspace).count, person),
    cohort,
    orders,
    spend,
    first,
    last,
    cameStarts,
    cameAt: cameAt.slice(0, came),
    reached,
  };
}

function notesOf(
  workspace: Workspace,
  { choices, attributes, cohorts, totals, leftOut }: CohortsResult,
): Problem[] {
  const notes: Problem[] = [];
  const { by } = choices;
  if (by !== 'time' && !attributes.includes(by)) notes.push(problem(`cohorts/no-column-${by}`));
  if (totals.earlier > 0) notes.push(problem('cohorts/earlier', { people: totals.earlier }));
  else if (by === 'time' && cohorts.length > 1 && cohorts[0]!.people > 0) {
    notes.push(problem('cohorts/first', { people: cohorts[0]!.people }));
  }
  const { anonymousLines: lines, anonymousRevenue: revenue, laterThan } = leftOut;
  if (lines > 0) notes.push(problem('cohorts/anonymous', { lines, revenue }));
  if (leftOut.withoutOrder > 0)
    notes.push(problem('cohorts/without-order', { people: leftOut.withoutOrder }));
  const margins = marginsOf(workspace);
  if (margins && margins.unknownLines > 0) {
    const unknown = moneyOf(linesOf(workspace).grid, margins.unknownUnits);
    notes.push(problem('cohorts/no-cost', { lines: margins.unknownLines, revenue: unknown }));
  }
  if (laterThan !== null) notes.push(problem('cohorts/as-of', { asOf: laterThan }));
  if (leftOut.undatedLines > 0) notes.push(problem('cohorts/undated', { lines: leftOut.undatedLines }));
  if (!knowsAmounts(linesOf(workspace))) notes.push(problem('amounts/partly'));
  else if (leftOut.unpricedLines > 0)
    notes.push(problem('cohorts/unpriced', { lines: leftOut.unpricedLines }));
  return notes;
}
