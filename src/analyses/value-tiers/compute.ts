import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { leftOutAt } from '../../domain/left-out';
import { movement } from '../../domain/life-cycle';
import { carriesModel } from '../../domain/lifetime-value-fit';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import { CELL_SEGMENTS } from '../../domain/rfm-cells';
import { peopleWhere, snapshotAt, type Snapshot } from '../../domain/snapshot';
import {
  isMoneyMeasure,
  NO_GROUP,
  scoresAt,
  segmentsAt,
  TIERS,
  tiersAt,
  VALUE_MEASURES,
  valuesAt,
  type ScoresAt,
  type ValueMeasure,
} from '../../domain/value-tiers';
import type { Progress } from '../contract';
import { growthOf } from './growth';
import type { GroupSummary, ShopFigures, TieredPeople, ValueTiersParams, ValueTiersResult } from './result';
import { upkeepOf } from './upkeep';

const MONTHS_BACK = 3;

/**
 * The shop as of a day, its customers by value, and how they moved since another day or differ by another measure.
 *
 * Problems: `value-tiers/no-orders`, `value-tiers/no-customers` {lines}, `value-tiers/no-buyers` {asOf}. Notes: what is
 * left out, what the shop does not know.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: ValueTiersParams,
  progress: Progress,
): Outcome<ValueTiersResult> {
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('value-tiers/no-orders');
  if (!knowsAmounts(lines)) return fail('amounts/none');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length) {
    return fail('value-tiers/no-customers', { lines: lines.count });
  }
  const asOf = asOfDay(workspace, params.asOf);
  const before =
    params.before === '' ? monthsBefore(asOf, MONTHS_BACK) : Math.min(asOf, parseIsoDay(params.before));
  const snapshot = snapshotAt(workspace, asOf);
  const person = peopleWhere(snapshot.orders.length, (p) => snapshot.orders[p]! > 0);
  if (person.length === 0) return fail('value-tiers/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.4);

  const margins = valuesAt(workspace, asOf, 'margin');
  const known = (measure: ValueMeasure): ValueMeasure =>
    (measure === 'margin' || measure === 'clv') && !valuesAt(workspace, asOf, measure) ? 'spend' : measure;
  const measure = known(params.measure);
  const versus = params.groups === 'segments' || params.versus === 'before' ? 'before' : known(params.versus);
  const groupsAt = (day: number, by: ValueMeasure): Uint8Array =>
    params.groups === 'segments'
      ? segmentsAt(workspace, day)
      : (tiersAt(workspace, day, by, params) ?? tiersAt(workspace, day, 'spend', params)!);
  const now = groupsAt(asOf, measure);
  const then = versus === 'before' ? groupsAt(before, measure) : groupsAt(asOf, versus);
  progress(0.7);

  const ids = params.groups === 'segments' ? CELL_SEGMENTS : TIERS;
  const scores = scoresAt(workspace, asOf);
  const values = valuesAt(workspace, asOf, measure)!;
  const inUnit = (value: number): number => (isMoneyMeasure(measure) ? moneyOf(lines.grid, value) : value);
  const result: ValueTiersResult = {
    choices: { groups: params.groups, measure, versus, core: params.core, potential: params.potential },
    measures: VALUE_MEASURES.filter(
      (each) => (each !== 'margin' || margins !== null) && (each !== 'clv' || carriesModel(workspace, asOf)),
    ),
    isForeseenBefore: measure !== 'clv' || versus !== 'before' || carriesModel(workspace, before),
    plus: (['engagement', 'satisfaction'] as const).filter((part) => scores[part] !== null),
    asOf,
    before,
    firstDay: lines.firstDay + 1,
    lastDay: lines.lastDay + 1,
    shop: shopOf(workspace, snapshot),
    shopBefore: shopOf(workspace, snapshotAt(workspace, before)),
    groups: summaries({ workspace, snapshot, person, ids, now, then, values, margins }, inUnit),
    movement: movement(then, now, ids.length),
    people: peopleIn({ workspace, snapshot, person, now, then, values, scores }, ids.length, inUnit),
    growth: growthOf(workspace, snapshot, person, params),
    upkeep: upkeepOf(workspace, params, asOf, person, now),
    leftOut: leftOutAt(workspace, snapshot),
    evidence: evidenceAt(snapshot),
  };
  return ok(result, notesOf(result, params));
}

function shopOf(workspace: Workspace, { orders, net }: Snapshot): ShopFigures {
  let customers = 0;
  let repeaters = 0;
  let count = 0;
  let units = 0;
  for (let p = 0; p < orders.length; p++) {
    if (orders[p] === 0) continue;
    customers++;
    if (orders[p]! > 1) repeaters++;
    count += orders[p]!;
    units += net[p]!;
  }
  const revenue = moneyOf(linesOf(workspace).grid, units);
  return {
    customers,
    orders: count,
    revenue,
    repeatRate: repeaters / customers,
    orderValue: revenue / count,
    perCustomer: revenue / customers,
  };
}

interface Grouped {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  readonly person: Uint32Array;
  readonly ids: readonly GroupSummary['id'][];
  readonly now: Uint8Array;
  readonly then: Uint8Array;
  readonly values: Float64Array;
  readonly margins: Float64Array | null;
}

function summaries(
  { workspace, snapshot, person, ids, now, then, values, margins }: Grouped,
  inUnit: (value: number) => number,
): GroupSummary[] {
  const { grid } = linesOf(workspace);
  const sums = ids.map((id) => ({
    id,
    people: 0,
    before: 0,
    orders: 0,
    units: 0,
    margin: 0,
    days: 0,
    from: Infinity,
  }));
  let allUnits = 0;
  for (const group of then) if (group !== NO_GROUP) sums[group]!.before++;
  for (const p of person) {
    const sum = sums[now[p]!]!;
    sum.people++;
    sum.orders += snapshot.orders[p]!;
    sum.units += snapshot.net[p]!;
    sum.margin += margins ? margins[p]! : 0;
    sum.days += snapshot.asOf - snapshot.last[p]!;
    sum.from = Math.min(sum.from, values[p]!);
    allUnits += snapshot.net[p]!;
  }
  return sums.map(({ id, people, before, orders, units, margin, days, from }) => ({
    id,
    people,
    before,
    orders,
    revenue: moneyOf(grid, units),
    share: people / person.length,
    revenueShare: allUnits > 0 ? units / allUnits : NaN,
    margin: margins && moneyOf(grid, margin),
    meanDays: days / people,
    from: people > 0 && ids.length === TIERS.length ? inUnit(from) : NaN,
  }));
}

function peopleIn(
  {
    workspace,
    snapshot,
    person,
    now,
    then,
    values,
    scores,
  }: Omit<Grouped, 'ids' | 'margins'> & {
    readonly scores: ScoresAt;
  },
  groups: number,
  inUnit: (value: number) => number,
): TieredPeople {
  const { grid } = linesOf(workspace);
  const parts = [scores.recency, scores.frequency, scores.monetary, scores.engagement, scores.satisfaction];
  const count = person.length;
  const group = new Uint8Array(count);
  const before = new Uint8Array(count);
  const value = new Float64Array(count);
  const orders = new Uint32Array(count);
  const spend = new Float64Array(count);
  const last = new Int32Array(count);
  const all = new Uint8Array(count * parts.length);
  for (let i = 0; i < count; i++) {
    const p = person[i]!;
    group[i] = now[p]!;
    before[i] = Math.min(then[p]!, groups);
    value[i] = inUnit(values[p]!);
    orders[i] = snapshot.orders[p]!;
    spend[i] = moneyOf(grid, snapshot.net[p]!);
    last[i] = snapshot.last[p]!;
    for (let k = 0; k < parts.length; k++) all[i * parts.length + k] = parts[k]?.[p] ?? 0;
  }
  return {
    count,
    keys: pickLevels(peopleOf(workspace).keys, person),
    names: namesOf(workspace, peopleOf(workspace).count, person),
    group,
    before,
    value,
    orders,
    spend,
    last,
    scores: all,
  };
}

function notesOf(
  { leftOut, measures, plus, choices, isForeseenBefore }: ValueTiersResult,
  params: ValueTiersParams,
): Problem[] {
  const notes: Problem[] = [];
  const asked = [params.measure, params.versus];
  if (asked.includes('margin') && !measures.includes('margin')) notes.push(problem('value-tiers/no-cost'));
  if (params.measure === 'clv' && choices.measure !== 'clv') notes.push(problem('value-tiers/no-clv'));
  if (!isForeseenBefore) notes.push(problem('value-tiers/no-clv-before'));
  if (asked.includes('rfm-plus') && plus.length === 0) notes.push(problem('value-tiers/no-plus'));
  const { anonymousLines: lines, anonymousRevenue: revenue, laterThan } = leftOut;
  if (lines > 0) notes.push(problem('value-tiers/anonymous', { lines, revenue }));
  if (leftOut.withoutOrder > 0) {
    notes.push(problem('value-tiers/without-order', { people: leftOut.withoutOrder }));
  }
  if (laterThan !== null) notes.push(problem('value-tiers/as-of', { asOf: laterThan }));
  if (leftOut.undatedLines > 0) notes.push(problem('value-tiers/undated', { lines: leftOut.undatedLines }));
  return notes;
}
