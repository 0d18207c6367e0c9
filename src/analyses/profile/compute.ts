import { timeColumn } from '../../core/table';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { dayOf, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type PersonActivity } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { evidenceAt } from '../../domain/evidence';
import { knownSince } from '../../domain/known-since';
import { leftOutAt } from '../../domain/left-out';
import { OWN_RULES, STAGES, stagesAt, type Stage } from '../../domain/life-cycle';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import { ANONYMOUS, peopleOf, personOfRows } from '../../domain/people';
import { peopleAttributes, type PeopleAttribute } from '../../domain/people-attributes';
import { snapshotAt } from '../../domain/snapshot';
import { pairMoments } from '../../kernels/statistics/pair-moments';
import type { Progress } from '../contract';
import { compareGroups, type GroupSums } from './compare';
import type { AttributeSummary, GroupSummary, ProfileParams, ProfileResult } from './result';

const AGE_BANDS = [18, 25, 35, 45, 55, 65];

/**
 * Who the people of a shop are by everything that is known of them, and what each group brings.
 *
 * Problems: `profile/no-people`, `profile/no-list` {people}, `profile/no-columns` {people}. Notes: no customer list,
 * people who are not on it, lines without a customer, an earlier as-of day, lines without a date.
 */
export const compute = ofOwnGroup(computeShop, dayOfProfile);

function computeShop(
  workspace: Workspace,
  params: ProfileParams,
  progress: Progress,
): Outcome<ProfileResult> {
  const all = peopleOf(workspace).count;
  const hasList = workspace.tables.has('customers');
  if (all === 0) return fail('profile/no-people');
  const asOf = dayOfProfile(workspace, params.asOf);
  const ageBands = params.ageBands.length > 0 ? params.ageBands : AGE_BANDS;
  const found = peopleAttributes(workspace, { asOf, ageBands });
  if (found.length === 0) return fail(hasList ? 'profile/no-columns' : 'profile/no-list', { people: all });
  progress(0.4);

  const days = params.period === 'all' ? Infinity : Number(params.period);
  const activity = activityIn(workspace, { from: asOf - days, to: asOf });
  const base = peopleInBase(workspace, params, asOf, activity.people);
  progress(0.7);
  const attributes = base.length === 0 ? [] : summaries(workspace, params, found, base, activity.people);
  const snapshot = snapshotAt(workspace, asOf);
  const { grid } = linesOf(workspace);
  const units = sumsOf(base, activity.people);
  const listed = new Uint8Array(all);
  for (const person of personOfRows(workspace, 'customers')) if (person !== ANONYMOUS) listed[person] = 1;
  const result: ProfileResult = {
    asOf,
    choices: { period: params.period, base: params.base, group: params.group, fewest: params.fewest },
    attributes,
    totals: {
      people: base.length,
      buyers: units.buyers,
      orders: units.orders,
      revenue: moneyOf(grid, units.net),
      largest: moneyOf(grid, units.largest),
      anonymousRevenue: moneyOf(grid, activity.totals.anonymousNet),
      otherRevenue: moneyOf(grid, activity.totals.net - activity.totals.anonymousNet - units.net),
      unlisted: base.filter((p) => listed[p] === 0).length,
    },
    evidence: evidenceAt(snapshot),
  };

  const notes: Problem[] = [];
  if (!hasList) notes.push(problem('profile/orders-only'));
  else if (result.totals.unlisted > 0) {
    notes.push(problem('profile/unlisted', { people: result.totals.unlisted }));
  }
  const { anonymousLines: lines } = activity.totals;
  if (lines > 0) {
    notes.push(problem('profile/anonymous', { lines, revenue: result.totals.anonymousRevenue }));
  }
  const left = leftOutAt(workspace, snapshot);
  if (left.laterThan !== null) notes.push(problem('profile/as-of', { asOf: left.laterThan }));
  if (left.undatedLines > 0) notes.push(problem('profile/undated', { lines: left.undatedLines }));
  return ok(result, notes);
}

/** The as-of day; of a shop without orders the day after the last one joined, NaN where nobody has such a day. */
function dayOfProfile(workspace: Workspace, chosen: string): number {
  const day = asOfDay(workspace, chosen);
  if (!Number.isNaN(day)) return day;
  if (chosen !== '') return parseIsoDay(chosen);
  const list = workspace.tables.get('customers');
  let last = -Infinity;
  for (const moment of (list && timeColumn(list, 'joined_at')?.values) ?? [])
    if (moment > last) last = moment;
  return last > -Infinity ? dayOf(last) + 1 : NaN;
}

/** Who is looked at: known before the day, of the stage, and in the period if only buyers are asked for. */
function peopleInBase(
  workspace: Workspace,
  { base, group }: ProfileParams,
  asOf: number,
  { orders }: PersonActivity,
): Uint32Array {
  const { day } = knownSince(workspace);
  const stage = group === 'all' ? null : stagesAt(workspace, asOf, OWN_RULES).stage;
  const wanted = STAGES.indexOf(group as Stage);
  const people: number[] = [];
  for (let p = 0; p < orders.length; p++) {
    if (day[p]! >= asOf || (stage && stage[p] !== wanted)) continue;
    if (base === 'everyone' || orders[p]! > 0) people.push(p);
  }
  return Uint32Array.from(people);
}

/** Sums over the people with an order in the period, in grid units. */
function sumsOf(people: Uint32Array, { orders, net }: PersonActivity) {
  const sums = { buyers: 0, orders: 0, net: 0, largest: 0 };
  for (const p of people) {
    if (orders[p] === 0) continue;
    sums.buyers++;
    sums.orders += orders[p]!;
    sums.net += net[p]!;
    sums.largest = Math.max(sums.largest, net[p]!);
  }
  return sums;
}

function summaries(
  workspace: Workspace,
  { fewest }: ProfileParams,
  attributes: readonly PeopleAttribute[],
  base: Uint32Array,
  activity: PersonActivity,
): AttributeSummary[] {
  const { grid } = linesOf(workspace);
  const spend = Float64Array.from(base, (p) => moneyOf(grid, activity.net[p]!));
  const orders = Float64Array.from(base, (p) => activity.orders[p]!);
  const sums = attributes.map(({ values, ofPerson }) => {
    // Group of each person, the unknown as one more; and of the buyers alone.
    const groupOf = Int32Array.from(base, (p) => (ofPerson[p]! < 0 ? values.length : ofPerson[p]!));
    const groupOfBuyer = groupOf.map((group, i) => (orders[i]! > 0 ? group : -1));
    const moments = pairMoments(spend, orders, groupOfBuyer, values.length + 1);
    const people = new Uint32Array(values.length + 1);
    const repeaters = new Uint32Array(values.length + 1);
    const units = new Float64Array(values.length + 1);
    const orderCounts = new Float64Array(values.length + 1);
    groupOf.forEach((group, i) => {
      people[group]!++;
      if (orders[i]! >= 2) repeaters[group]!++;
      if (orders[i]! === 0) return;
      units[group]! += activity.net[base[i]!]!;
      orderCounts[group]! += orders[i]!;
    });
    const groups = Array.from(moments, (each, group) => ({
      people: people[group]!,
      repeaters: repeaters[group]!,
      moments: each,
      orders: orderCounts[group]!,
      revenue: moneyOf(grid, units[group]!),
    }));
    return { known: groups.slice(0, -1), unknown: groups.at(-1)! };
  });
  const compared = compareGroups(
    sums.map(({ known }) => known),
    fewest,
  );
  const summary = (
    { people, repeaters, moments, orders: count, revenue }: GroupSums & { orders: number; revenue: number },
    value: GroupSummary['value'],
    comparisons: GroupSummary['compared'],
  ): GroupSummary => ({
    value,
    people,
    buyers: moments.n,
    repeaters,
    orders: count,
    revenue,
    compared: comparisons,
  });
  return attributes
    .map(({ id, values, isOrdered }, a): AttributeSummary => {
      const { known, unknown } = sums[a]!;
      const groups = known.map((group, g) => summary(group, values[g]!, compared[a]![g]!));
      if (unknown.people > 0) groups.push(summary(unknown, { kind: 'unknown' }, NOT_COMPARED));
      return {
        id,
        isOrdered,
        known: base.length - unknown.people,
        groups: groups.filter(({ people }) => people > 0),
      };
    })
    .filter(({ known }) => known > 0);
}

const NOT_COMPARED: GroupSummary['compared'] = {
  spend: null,
  bought: null,
  orders: null,
  orderValue: null,
  again: null,
};
