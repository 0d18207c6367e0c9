import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { knownSince } from '../../domain/known-since';
import { leftOutAt } from '../../domain/left-out';
import {
  livesAt,
  movement,
  STAGES,
  stagesAt,
  UNKNOWN_STAGE,
  type Rules,
  type Stages,
} from '../../domain/life-cycle';
import { goalCounts, type GoalCount } from '../../domain/life-cycle-goals';
import { MODEL_LABELS, modelsAt, stagesByLabel, type Model } from '../../domain/life-cycle-models';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { pickPeople } from '../../domain/parts';
import { peopleOf } from '../../domain/people';
import { periodOf, periodStart, type PeriodUnit } from '../../domain/periods';
import { namesOf } from '../../domain/person-names';
import { NO_DAY, peopleWhere, snapshotAt, type Snapshot } from '../../domain/snapshot';
import type { Progress } from '../contract';
import { TARGET_PARAM } from './goals';
import type {
  LifeCycleParams,
  LifeCyclePeople,
  LifeCycleResult,
  Lives,
  ModelOverlap,
  StageSummary,
} from './result';

const MOST_STEPS = 12;
const MONTHS_BACK = 3;

/**
 * The stage that everybody is in, how people moved between stages, and who came back after being lost.
 *
 * Problems: `life-cycle/no-orders`, `life-cycle/no-customers` {lines}, `life-cycle/nobody` {asOf}. Notes: what is left out, limits that are no
 * measured ones, people of whom nothing says since when.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: LifeCycleParams,
  progress: Progress,
): Outcome<LifeCycleResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('life-cycle/no-orders');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('life-cycle/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const before =
    params.before === '' ? monthsBefore(asOf, MONTHS_BACK) : Math.min(asOf, parseIsoDay(params.before));
  const stages = stagesAt(workspace, asOf, params);
  const earlier = stagesAt(workspace, before, params);
  progress(0.5);
  const snapshot = snapshotAt(workspace, asOf);
  const person = peopleWhere(stages.stage.length, (p) => stages.stage[p] !== UNKNOWN_STAGE);
  if (person.length === 0) return fail('life-cycle/nobody', { asOf: asOf * MS_PER_DAY });
  const { rules } = stages;
  const { course, goals } = courseOf(workspace, params, asOf, lines.firstDay + rules.limits.lost);
  progress(0.8);
  const places = modelsAt(workspace, asOf, before, rules);
  const result: LifeCycleResult = {
    choices: { template: params.template, unit: params.unit },
    asOf,
    before,
    limits: rules.limits,
    limitsBefore: earlier.rules.limits,
    source: rules.source,
    loyalOrders: rules.loyalOrders,
    gaps: gapsOf(rules),
    stages: summaries(workspace, stages, earlier, snapshot),
    movement: movement(earlier.stage, stages.stage, STAGES.length),
    course,
    goals,
    models: ofEach((model): ModelOverlap => {
      const { label, untold } = places[model];
      const labels = MODEL_LABELS[model].length;
      return { counts: stagesByLabel(stages.stage, label, STAGES.length, labels), untold };
    }),
    people: {
      ...peopleIn(workspace, person, stages, earlier, snapshot),
      labels: ofEach((model) => pickPeople(places[model].label, person)),
    },
    lives: livesIn(workspace, person, stages),
    known: person.length,
    undated: knownSince(workspace).undated,
    leftOut: leftOutAt(workspace, snapshot),
    evidence: evidenceAt(snapshot),
  };
  return ok(result, notesOf(result));
}

const ofEach = <T>(derive: (model: Model) => T): Readonly<Record<Model, T>> => ({
  aida: derive('aida'),
  crm: derive('crm'),
  value: derive('value'),
});

function gapsOf({ gaps, limits, ofCategory }: Rules): LifeCycleResult['gaps'] {
  const categories = gaps.categories.map((group, category) => ({ ...group, limits: ofCategory[category]! }));
  return [{ ...gaps.all, limits }, ...categories.filter((group) => group.gaps > 0)];
}

function summaries(
  workspace: Workspace,
  { asOf, stage }: Stages,
  earlier: Stages,
  snapshot: Snapshot,
): StageSummary[] {
  const { grid } = linesOf(workspace);
  const sums = STAGES.map((id) => ({ id, people: 0, before: 0, orders: 0, units: 0, days: 0 }));
  let known = 0;
  let allUnits = 0;
  for (let p = 0; p < stage.length; p++) {
    const was = sums[earlier.stage[p]!];
    if (was) was.before++;
    const sum = sums[stage[p]!];
    if (!sum) continue;
    known++;
    allUnits += snapshot.net[p]!;
    sum.people++;
    sum.orders += snapshot.orders[p]!;
    sum.units += snapshot.net[p]!;
    if (snapshot.orders[p]! > 0) sum.days += asOf - snapshot.last[p]!;
  }
  return sums.map(({ id, people, before, orders, units, days }) => ({
    id,
    people,
    before,
    orders,
    revenue: moneyOf(grid, units),
    share: people / known,
    revenueShare: allUnits > 0 ? units / allUnits : NaN,
    meanDays: orders > 0 ? days / people : NaN,
  }));
}

/**
 * Counts at the beginning of the last periods, and at the day itself; who of each stage reached its goal from one to the
 * next, where that is a whole period. It begins on `from`, when the file has lasted as long as a silence that makes
 * somebody lost: before that the gaps seen are short ones, and most would be called lost.
 */
function courseOf(
  workspace: Workspace,
  params: LifeCycleParams,
  asOf: number,
  from: number,
): Pick<LifeCycleResult, 'course' | 'goals'> {
  const days = courseDays(params.unit, asOf, from);
  const counts = STAGES.map(() => days.map(() => 0));
  const periods: { from: number; to: number }[] = [];
  const reached: GoalCount[][] = [];
  let before: Uint8Array | null = null;
  days.forEach((day, at) => {
    const { stage } = stagesAt(workspace, day, params);
    for (const each of stage) {
      const row = counts[each];
      if (row) row[at]!++;
    }
    if (before && periodStart(periodOf(day, params.unit), params.unit) === day) {
      periods.push({ from: days[at - 1]!, to: day });
      reached.push(goalCounts(movement(before, stage, STAGES.length)));
    }
    before = stage;
  });
  return {
    course: { days, counts },
    goals: {
      periods,
      counts: STAGES.map((_, i) => reached.map((goals) => goals[i]!)),
      targets: STAGES.map((stage) => params[TARGET_PARAM[stage]]),
    },
  };
}

function courseDays(unit: PeriodUnit, asOf: number, from: number): number[] {
  const days = [asOf];
  let period = periodOf(asOf - 1, unit);
  while (days.length <= MOST_STEPS && periodStart(period, unit) >= from) {
    days.unshift(periodStart(period--, unit));
  }
  return days;
}

function peopleIn(
  workspace: Workspace,
  person: Uint32Array,
  stages: Stages,
  earlier: Stages,
  snapshot: Snapshot,
): Omit<LifeCyclePeople, 'labels'> {
  const { grid } = linesOf(workspace);
  const count = person.length;
  const stage = new Uint8Array(count);
  const before = new Uint8Array(count);
  const reason = new Uint8Array(count);
  const orders = new Uint32Array(count);
  const spend = new Float64Array(count);
  const last = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const p = person[i]!;
    stage[i] = stages.stage[p]!;
    before[i] = Math.min(earlier.stage[p]!, STAGES.length);
    reason[i] = stages.reason[p]!;
    orders[i] = snapshot.orders[p]!;
    spend[i] = moneyOf(grid, snapshot.net[p]!);
    last[i] = snapshot.last[p] === NO_DAY ? NaN : snapshot.last[p]!;
  }
  return {
    count,
    keys: pickLevels(peopleOf(workspace).keys, person),
    names: namesOf(workspace, peopleOf(workspace).count, person),
    stage,
    before,
    reason,
    orders,
    spend,
    last,
  };
}

function livesIn(workspace: Workspace, person: Uint32Array, stages: Stages): Lives {
  const { grid } = linesOf(workspace);
  const lives = livesAt(workspace, stages);
  const positionOf = new Int32Array(stages.stage.length).fill(-1);
  person.forEach((p, i) => (positionOf[p] = i));
  return {
    person: Uint32Array.from(lives, (life) => positionOf[life.person]!),
    from: Int32Array.from(lives, ({ from }) => from),
    to: Int32Array.from(lives, ({ to }) => to),
    orders: Uint32Array.from(lives, ({ orders }) => orders),
    revenue: Float64Array.from(lives, ({ net }) => moneyOf(grid, net)),
  };
}

function notesOf(result: LifeCycleResult): Problem[] {
  const { leftOut, limits, source, gaps, undated, limitsBefore } = result;
  const notes: Problem[] = [];
  const { active, lost } = limits;
  if (source === 'fallback') {
    notes.push(problem('life-cycle/few-gaps', { gaps: gaps[0]!.gaps, active, lost }));
  }
  if (source === 'template') notes.push(problem('life-cycle/template', { active, lost }));
  if (limitsBefore.active !== active || limitsBefore.lost !== lost) {
    const values = { active: limitsBefore.active, lost: limitsBefore.lost };
    notes.push(problem('life-cycle/limits-before', values));
  }
  if (undated > 0) notes.push(problem('life-cycle/undated-people', { people: undated }));
  const { anonymousLines: lines, anonymousRevenue: revenue, laterThan } = leftOut;
  if (lines > 0) notes.push(problem('life-cycle/anonymous', { lines, revenue }));
  if (laterThan !== null) notes.push(problem('life-cycle/as-of', { asOf: laterThan }));
  if (leftOut.undatedLines > 0) notes.push(problem('life-cycle/undated', { lines: leftOut.undatedLines }));
  return notes;
}
