import type { Workspace } from '../core/workspace';
import { historyOf, sumByEntry, type History } from './history';
import { marginsOf } from './margins';
import { oncePerWorkspace } from './memo';
import { orderValues, type OrderAttribute } from './order-values';
import { periodOf, periodStart, type PeriodUnit } from './periods';
import { snapshotAt, type Snapshot } from './snapshot';

/** People are grouped by the period of their first order, or by something that their first order tells. */
export type CohortGrouping = 'time' | OrderAttribute;

export interface CohortChoices {
  readonly asOf: number;
  readonly unit: PeriodUnit;
  readonly by: CohortGrouping;
  /** Cohorts by time: the latest ones. Other groups: the largest ones, the rest together as one more. Ages: at most as many. */
  readonly most: number;
}

/** Who a cohort is: those of a period, of a value, without a value, or of all values beyond the largest groups. */
export type CohortKey =
  | { readonly kind: 'period'; readonly period: number }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'others'; readonly groups: number };

/**
 * What each cohort did in the period of its first order (age 0) and each one after. Matrices are row-major, cohorts ×
 * ages; money in grid units. A person is *eligible* at an age when that period has begun (cohorts by time) or is over
 * (other groups, whose people are of every age): sums are over the eligible.
 */
export interface Cohorts {
  readonly keys: readonly CohortKey[];
  readonly ages: number;
  /** People of each cohort. */
  readonly people: Uint32Array;
  readonly eligible: Uint32Array;
  /** 1 where the period is not over at the as-of day. */
  readonly unfinished: Uint8Array;
  /** People with an order in the period, and with one in it or later. */
  readonly active: Uint32Array;
  readonly activeLater: Uint32Array;
  readonly orders: Float64Array;
  /** Money of the period, and of all periods up to it; what came before the first order stands at age 0. */
  readonly revenue: Float64Array;
  readonly accumulated: Float64Array;
  /** The same of margins; null without known costs. */
  readonly margin: { readonly period: Float64Array; readonly accumulated: Float64Array } | null;
  /** Cohort of each person, −1 for nobody's: without an order, or of a period before the latest ones. */
  readonly cohortOf: Int32Array;
  /** People whose first order lies before the latest cohorts. */
  readonly earlier: number;
}

const marginByEntry = oncePerWorkspace((workspace) => {
  const margins = marginsOf(workspace);
  return margins && sumByEntry(workspace, margins.units);
});

const derivedPeriods = oncePerWorkspace(() => new Map<PeriodUnit, HistoryPeriods>());

/** Periods of what stands in the history: one entry an order, and one an entry of a day. */
export interface HistoryPeriods {
  readonly ofOrder: Int32Array;
  readonly ofDay: Int32Array;
}

/** The history by periods, derived once for each unit. */
export function historyPeriods(workspace: Workspace, unit: PeriodUnit): HistoryPeriods {
  const known = derivedPeriods(workspace);
  let found = known.get(unit);
  if (!found) {
    const { orderDay, day } = historyOf(workspace);
    const toPeriod = (each: number): number => periodOf(each, unit);
    known.set(unit, (found = { ofOrder: orderDay.map(toPeriod), ofDay: day.map(toPeriod) }));
  }
  return found;
}

/** Cohorts as of a day: O(orders + days with a line + people × ages). Nobody with a counting order: no cohorts. */
export function cohortsOf(workspace: Workspace, choices: CohortChoices): Cohorts {
  const snapshot = snapshotAt(workspace, choices.asOf);
  const current = periodOf(choices.asOf - 1, choices.unit);
  const isOver = periodStart(current + 1, choices.unit) <= choices.asOf;
  const grouped =
    choices.by === 'time'
      ? groupByTime(snapshot, choices, current)
      : groupByValue(workspace, snapshot, choices, choices.by);
  const periods =
    choices.by === 'time' ? grouped.keys.length : current - earliestPeriod(snapshot, choices.unit) + 1;
  const ages = Math.max(0, Math.min(choices.most, periods));
  const lastEligible = choices.by === 'time' || isOver ? current : current - 1;
  const history = historyOf(workspace);
  const { ofOrder, ofDay } = historyPeriods(workspace, choices.unit);
  const sums = new CohortSums(grouped.keys.length, ages);
  const margins = marginByEntry(workspace);
  const marginSums = margins && new MoneySums(grouped.keys.length, ages);
  for (let p = 0; p < history.people; p++) {
    const cohort = grouped.cohortOf[p]!;
    if (cohort === -1) continue;
    sums.people[cohort]!++;
    const first = periodOf(snapshot.first[p]!, choices.unit);
    const lastAge = Math.min(lastEligible - first, ages - 1);
    const member = { p, cohort, first, lastAge, asOf: choices.asOf };
    addOrders(sums, history, ofOrder, member);
    sums.money.add(history, ofDay, history.net, member);
    if (margins) marginSums!.add(history, ofDay, margins, member);
  }
  return {
    keys: grouped.keys,
    ages,
    people: sums.people,
    eligible: sums.eligible,
    unfinished: unfinishedCells(grouped.keys, ages, current, isOver),
    active: sums.active,
    activeLater: sums.activeLater,
    orders: sums.orders,
    revenue: sums.money.period,
    accumulated: sums.money.accumulated,
    margin: marginSums && { period: marginSums.period, accumulated: marginSums.accumulated },
    cohortOf: grouped.cohortOf,
    earlier: grouped.earlier,
  };
}

type FirstOrders = Pick<Snapshot, 'orders' | 'first'>;

interface Grouped {
  readonly keys: readonly CohortKey[];
  readonly cohortOf: Int32Array;
  readonly earlier: number;
}

/** Every period from the first (or the first of the latest ones) to the current, empty ones too. */
function groupByTime({ orders, first }: Snapshot, { unit, most }: CohortChoices, current: number): Grouped {
  const from = Math.max(earliestPeriod({ orders, first }, unit), current - most + 1);
  const cohortOf = new Int32Array(orders.length).fill(-1);
  let earlier = 0;
  for (let p = 0; p < orders.length; p++) {
    if (orders[p] === 0) continue;
    const cohort = periodOf(first[p]!, unit) - from;
    if (cohort < 0) earlier++;
    else cohortOf[p] = cohort;
  }
  const count = from === Infinity ? 0 : current - from + 1;
  const keys = Array.from({ length: count }, (_, c) => ({ kind: 'period', period: from + c }) as const);
  return { keys, cohortOf, earlier };
}

/** The largest groups, equals by the bytes of their names; then the others together, then those without a value. */
function groupByValue(
  workspace: Workspace,
  snapshot: Snapshot,
  { most }: CohortChoices,
  by: OrderAttribute,
): Grouped {
  const values = orderValues(workspace, by);
  const { people, orderStarts, order, countsDay } = historyOf(workspace);
  const names = values?.names ?? [];
  const sizes = new Uint32Array(names.length);
  const valueOf = new Int32Array(people).fill(-2);
  let without = 0;
  for (let p = 0; p < people; p++) {
    if (snapshot.orders[p] === 0) continue;
    let k = orderStarts[p]!;
    while (countsDay[k]! >= snapshot.asOf) k++;
    const value = values ? values.ofOrder[order[k]!]! : -1;
    valueOf[p] = value;
    if (value === -1) without++;
    else sizes[value]!++;
  }
  const filled = names.map((_, value) => value).filter((value) => sizes[value]! > 0);
  filled.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const shown = filled.slice(0, most);
  const others = filled.length - shown.length;
  const keys: CohortKey[] = shown.map((value) => ({ kind: 'value', text: names[value]! }));
  const cohortOfValue = new Int32Array(names.length).fill(keys.length);
  shown.forEach((value, cohort) => (cohortOfValue[value] = cohort));
  if (others > 0) keys.push({ kind: 'others', groups: others });
  if (without > 0) keys.push({ kind: 'none' });
  const cohortOf = valueOf.map((value) =>
    value === -2 ? -1 : value === -1 ? keys.length - 1 : cohortOfValue[value]!,
  );
  return { keys, cohortOf, earlier: 0 };
}

/** Period of the first order of all; Infinity without one. */
function earliestPeriod({ orders, first }: FirstOrders, unit: PeriodUnit): number {
  let day = Infinity;
  for (let p = 0; p < orders.length; p++) if (orders[p]! > 0 && first[p]! < day) day = first[p]!;
  return day === Infinity ? Infinity : periodOf(day, unit);
}

function unfinishedCells(
  keys: readonly CohortKey[],
  ages: number,
  current: number,
  isOver: boolean,
): Uint8Array {
  const cells = new Uint8Array(keys.length * ages);
  if (isOver) return cells;
  keys.forEach((key, cohort) => {
    const age = key.kind === 'period' ? current - key.period : ages;
    if (age < ages) cells[cohort * ages + age] = 1;
  });
  return cells;
}

/** A person whose sums are being added: ages up to `lastAge` count (−1: none), days before `asOf`. */
interface Member {
  readonly p: number;
  readonly cohort: number;
  /** Period of the first order. */
  readonly first: number;
  readonly lastAge: number;
  readonly asOf: number;
}

class CohortSums {
  readonly people: Uint32Array;
  readonly eligible: Uint32Array;
  readonly active: Uint32Array;
  readonly activeLater: Uint32Array;
  readonly orders: Float64Array;
  readonly money: MoneySums;
  readonly ages: number;

  constructor(cohorts: number, ages: number) {
    const cells = cohorts * ages;
    this.ages = ages;
    this.people = new Uint32Array(cohorts);
    this.eligible = new Uint32Array(cells);
    this.active = new Uint32Array(cells);
    this.activeLater = new Uint32Array(cells);
    this.orders = new Float64Array(cells);
    this.money = new MoneySums(cohorts, ages);
  }
}

function addOrders(
  sums: CohortSums,
  { orderStarts, countsDay }: History,
  periodOfOrder: Int32Array,
  { p, cohort, first, lastAge, asOf }: Member,
): void {
  const row = cohort * sums.ages;
  for (let age = 0; age <= lastAge; age++) sums.eligible[row + age]!++;
  let previous = -1;
  for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
    if (countsDay[k]! >= asOf) continue;
    const age = periodOfOrder[k]! - first;
    if (age <= lastAge) {
      sums.orders[row + age]!++;
      if (age !== previous) sums.active[row + age]!++;
    }
    previous = age;
  }
  for (let age = Math.min(previous, lastAge); age >= 0; age--) sums.activeLater[row + age]!++;
}

class MoneySums {
  readonly period: Float64Array;
  readonly accumulated: Float64Array;
  readonly #ages: number;
  readonly #ofPerson: Float64Array;

  constructor(cohorts: number, ages: number) {
    this.#ages = ages;
    this.period = new Float64Array(cohorts * ages);
    this.accumulated = new Float64Array(cohorts * ages);
    this.#ofPerson = new Float64Array(ages);
  }

  add(
    { dayStarts, day }: History,
    periodOfDay: Int32Array,
    units: Float64Array,
    { p, cohort, first, lastAge, asOf }: Member,
  ): void {
    const ofPerson = this.#ofPerson.fill(0);
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) {
      const age = Math.max(0, periodOfDay[k]! - first);
      if (age <= lastAge) ofPerson[age]! += units[k]!;
    }
    const row = cohort * this.#ages;
    let sum = 0;
    for (let age = 0; age <= lastAge; age++) {
      sum += ofPerson[age]!;
      this.period[row + age]! += ofPerson[age]!;
      this.accumulated[row + age]! += sum;
    }
  }
}
