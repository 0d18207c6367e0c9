import type { Workspace } from '../core/workspace';
import { midRankCuts } from '../kernels/mid-rank';
import { detractorsAt } from './detractors';
import { gapsAt, type GapGroup, type Gaps } from './gaps';
import { historyOf, type History } from './history';
import { knownSince } from './known-since';
import { knowsAmounts, linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { partOf, pickPeople } from './parts';
import { orderValues } from './order-values';
import { snapshotAt, type Snapshot } from './snapshot';

/** Every known person is in exactly one. */
export const STAGES = ['potential', 'new', 'growing', 'loyal', 'returned', 'at-risk', 'lost'] as const;
export type Stage = (typeof STAGES)[number];
/** Stage of a person whom the shop did not know yet. */
export const UNKNOWN_STAGE = 255;

/** The four-stage view, and the stages of each. */
export const FOUR_STAGES = {
  introduction: ['potential', 'new'],
  growth: ['growing', 'returned'],
  maturity: ['loyal'],
  decline: ['at-risk', 'lost'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;
export type FourStage = keyof typeof FOUR_STAGES;

/** Up to `active` days after the last order a person is there, beyond `lost` days gone, in between at risk. */
export interface Limits {
  readonly active: number;
  readonly lost: number;
}

/** Where limits come from: the shop's own gaps, or a usual figure of the trade. */
export const TEMPLATES = ['own', 'retail', 'food', 'beauty', 'durable', 'finance'] as const;
export type Template = (typeof TEMPLATES)[number];

/**
 * Starting points for shops without enough gaps of their own, and for those who want a round figure. Assumptions about
 * how often such goods are usually bought again, no measured truth: they are shown as such and can be changed.
 */
export const TRADES: Readonly<Record<Exclude<Template, 'own'>, Limits & { readonly loyalOrders: number }>> = {
  retail: { active: 90, lost: 180, loyalOrders: 4 },
  food: { active: 30, lost: 60, loyalOrders: 6 },
  beauty: { active: 60, lost: 150, loyalOrders: 4 },
  durable: { active: 365, lost: 730, loyalOrders: 2 },
  finance: { active: 180, lost: 365, loyalOrders: 4 },
};
const LOYAL_ORDERS = 4;

/** Fewer gaps than this tell no 95th percentile: one in twenty is then less than one. */
export const GAPS_NEEDED = 20;
/** A category has limits of its own from this many gaps. */
export const CATEGORY_GAPS = 200;

export interface LifeCycleChoices {
  readonly template: Template;
  /** Whether categories with enough gaps have limits of their own. */
  readonly byCategory: boolean;
  /** Typed limits in days, 0 where none is typed; they hold for every category. */
  readonly activeDays: number;
  readonly lostDays: number;
  /** Orders from which somebody is loyal; 0: as the template says. */
  readonly loyalOrders: number;
}

/** The stages as the shop's own gaps tell them. */
export const OWN_RULES: LifeCycleChoices = {
  template: 'own',
  byCategory: true,
  activeDays: 0,
  lostDays: 0,
  loyalOrders: 0,
};

export interface Rules {
  readonly limits: Limits;
  readonly loyalOrders: number;
  /** What the limits are: typed, the shop's percentiles, a template's, or the retail template's for want of gaps. */
  readonly source: 'typed' | 'own' | 'template' | 'fallback';
  /** Limits of each category by its number in `orderValues`; null where the shop's hold for all. */
  readonly ofCategory: readonly (Limits | null)[];
  readonly gaps: Gaps;
}

/** Percentiles in whole days: recency is a whole number, so "up to 43.2" and "up to 43" are the same people. */
const limitsOf = ({ p80, p95 }: GapGroup): Limits => ordered(Math.floor(p80), Math.floor(p95));

/** At least one day, and lost not before at risk. */
const ordered = (active: number, lost: number): Limits => ({
  active: Math.max(1, active),
  lost: Math.max(1, active, lost),
});

/** The rules in force as of a day. They look at no later order: the limits of an earlier day are those that were knowable then. */
export function rulesAt(workspace: Workspace, asOf: number, choices: LifeCycleChoices): Rules {
  const gaps = gapsAt(workspace, asOf);
  const isOwn = choices.template === 'own';
  const enough = gaps.all.gaps >= GAPS_NEEDED;
  const trade = TRADES[choices.template === 'own' ? 'retail' : choices.template];
  const base = isOwn && enough ? limitsOf(gaps.all) : trade;
  const typed = choices.activeDays > 0 || choices.lostDays > 0;
  const limits = ordered(choices.activeDays || base.active, choices.lostDays || base.lost);
  return {
    limits,
    loyalOrders: choices.loyalOrders || (isOwn ? LOYAL_ORDERS : trade.loyalOrders),
    source: typed ? 'typed' : !isOwn ? 'template' : enough ? 'own' : 'fallback',
    ofCategory: gaps.categories.map((group) =>
      isOwn && !typed && choices.byCategory && group.gaps >= CATEGORY_GAPS ? limitsOf(group) : null,
    ),
    gaps,
  };
}

/** Everybody's stage as of a day, with what put them there. */
export interface Stages {
  readonly asOf: number;
  readonly rules: Rules;
  /** Position in STAGES, UNKNOWN_STAGE for those whom the shop did not know yet. */
  readonly stage: Uint8Array;
  readonly reason: Uint8Array;
}

/** What put a person into a stage, by position in `reason`. */
export const REASONS = [
  'no-order',
  'one-order',
  'few-orders',
  'many-orders',
  'top-value',
  'detractor',
  'quiet',
  'gone',
  'came-back',
  'none-counts',
] as const;
export type Reason = (typeof REASONS)[number];

const STAGE = Object.fromEntries(STAGES.map((stage, i) => [stage, i])) as Record<Stage, number>;
const REASON = Object.fromEntries(REASONS.map((reason, i) => [reason, i])) as Record<Reason, number>;

/** The stage that each reason leads to. */
const STAGE_OF: Readonly<Record<Reason, Stage>> = {
  'no-order': 'potential',
  'one-order': 'new',
  'few-orders': 'growing',
  'many-orders': 'loyal',
  'top-value': 'loyal',
  detractor: 'growing',
  quiet: 'at-risk',
  gone: 'lost',
  'came-back': 'returned',
  'none-counts': 'potential',
};
const STAGE_BY_REASON = Uint8Array.from(REASONS, (reason) => STAGE[STAGE_OF[reason]]);

/** O(orders + people); what no choice changes is remembered by day. */
export function stagesAt(workspace: Workspace, asOf: number, choices: LifeCycleChoices): Stages {
  const part = partOf(workspace);
  if (part) {
    const { stage, reason, ...rest } = stagesAt(part.whole, asOf, choices);
    return { ...rest, stage: pickPeople(stage, part.people), reason: pickPeople(reason, part.people) };
  }
  const rules = rulesAt(workspace, asOf, choices);
  const snapshot = snapshotAt(workspace, asOf);
  const history = historyOf(workspace);
  const since = knownSince(workspace).day;
  const topValue = topValueAt(workspace, snapshot);
  const detractor = detractorsAt(workspace, asOf);
  const limitsAfter = limitsAfterOrder(workspace, rules);
  const people = snapshot.orders.length;
  const stage = new Uint8Array(people).fill(UNKNOWN_STAGE);
  const reason = new Uint8Array(people);
  for (let p = 0; p < people; p++) {
    const orders = snapshot.orders[p]!;
    if (orders === 0) {
      if (since[p]! >= asOf) continue;
      stage[p] = STAGE.potential;
      reason[p] = hasLineBefore(history, p, asOf) ? REASON['none-counts'] : REASON['no-order'];
      continue;
    }
    const because = whyOf(p, orders);
    stage[p] = STAGE_BY_REASON[because]!;
    reason[p] = because;
  }
  return { asOf, rules, stage, reason };

  function whyOf(p: number, orders: number): number {
    const recency = asOf - snapshot.last[p]!;
    const limits = limitsAfter(snapshot.lastOrder[p]!);
    if (recency > limits.lost) return REASON.gone;
    if (recency > limits.active) return REASON.quiet;
    if (orders === 1) return REASON['one-order'];
    if (returnedLately(history, asOf, p, limits.active, limitsAfter)) return REASON['came-back'];
    if (orders >= rules.loyalOrders) return REASON['many-orders'];
    if (!topValue[p]) return REASON['few-orders'];
    return detractor?.[p] ? REASON.detractor : REASON['top-value'];
  }
}

/** Whether a person has any line before a day: without a counting order, returns or orders that nothing was paid for. */
export const hasLineBefore = ({ dayStarts, day }: History, p: number, asOf: number): boolean =>
  dayStarts[p]! < dayStarts[p + 1]! && day[dayStarts[p]!]! < asOf;

/** The limits that hold after an order of the history: those of its category, else the shop's. */
export function limitsAfterOrder(workspace: Workspace, { limits, ofCategory }: Rules): (k: number) => Limits {
  if (!ofCategory.some((own) => own !== null)) return () => limits;
  const { order } = historyOf(workspace);
  const categories = orderValues(workspace, 'category')!;
  return (k) => {
    const category = categories.ofOrder[order[k]!]!;
    return (category >= 0 ? ofCategory[category] : null) ?? limits;
  };
}

/** Whether an order of the last `active` days came after a silence in which the person had been lost. */
function returnedLately(
  { orderStarts, orderDay, countsDay }: History,
  asOf: number,
  p: number,
  active: number,
  limitsAfter: (k: number) => Limits,
): boolean {
  let next = -1;
  for (let k = orderStarts[p + 1]! - 1; k >= orderStarts[p]!; k--) {
    if (countsDay[k]! >= asOf) continue;
    if (next >= 0) {
      if (asOf - orderDay[next]! > active) return false;
      if (orderDay[next]! - orderDay[k]! > limitsAfter(k).lost) return true;
    }
    next = k;
  }
  return false;
}

const THIRDS = 3;
const topValues = oncePerWorkspace(() => new WeakMap<Snapshot, Uint8Array>());

/** 1 for the buyers in the top third by their money so far, by mid-rank, so that equal sums stand together. */
function topValueAt(workspace: Workspace, snapshot: Snapshot): Uint8Array {
  const known = topValues(workspace);
  let top = known.get(snapshot);
  if (!top) {
    const sums = snapshot.net.filter((_, p) => snapshot.orders[p]! > 0);
    const limit = midRankCuts(sums, THIRDS)[THIRDS - 2]!;
    top = new Uint8Array(snapshot.net.length);
    for (let p = 0; p < top.length && knowsAmounts(linesOf(workspace)); p++) {
      if (snapshot.orders[p]! > 0 && snapshot.net[p]! >= limit) top[p] = 1;
    }
    known.set(snapshot, top);
  }
  return top;
}

/** A stretch of orders without a silence long enough to be lost; days and positions in the history. */
export interface Life {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  readonly orders: number;
  /** Grid units net from its first day to the day before the next life, or up to the as-of day. */
  readonly net: number;
}

/** The lives of everybody who came back at least once after being lost, person by person, in order. */
export function livesAt(
  workspace: Workspace,
  { asOf, rules }: Pick<Stages, 'asOf' | 'rules'>,
): readonly Life[] {
  const part = partOf(workspace);
  if (part) {
    const places = new Map(Array.from(part.people, (person, place) => [person, place]));
    return livesAt(part.whole, { asOf, rules }).flatMap((life) => {
      const person = places.get(life.person);
      return person === undefined ? [] : [{ ...life, person }];
    });
  }
  const { people, orderStarts, orderDay, countsDay } = historyOf(workspace);
  const limitsAfter = limitsAfterOrder(workspace, rules);
  const lives: Life[] = [];
  for (let p = 0; p < people; p++) {
    const starts: number[] = [];
    let first = -1;
    let previous = -1;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
      if (first < 0) first = k;
      else if (orderDay[k]! - orderDay[previous]! > limitsAfter(previous).lost) starts.push(k);
      previous = k;
    }
    if (starts.length > 0) lives.push(...livesBetween(workspace, asOf, p, [first, ...starts], previous + 1));
  }
  return lives;
}

/** The lives that begin with some orders of a person, the last of which ends before the order `end`. */
function livesBetween(
  workspace: Workspace,
  asOf: number,
  person: number,
  starts: readonly number[],
  end: number,
): Life[] {
  const { orderDay, countsDay } = historyOf(workspace);
  return starts.map((start, i) => {
    let orders = 0;
    let to = start;
    for (let k = start; k < (starts[i + 1] ?? end); k++) {
      if (countsDay[k]! >= asOf) continue;
      orders++;
      to = k;
    }
    const from = orderDay[start]!;
    const next = starts[i + 1];
    // What came before the first order belongs to the first life.
    const since = i === 0 ? -Infinity : from;
    const net = netBetween(workspace, person, since, next === undefined ? asOf : orderDay[next]!);
    return { person, from, to: orderDay[to]!, orders, net };
  });
}

function netBetween(workspace: Workspace, p: number, from: number, to: number): number {
  const { dayStarts, day, net } = historyOf(workspace);
  let sum = 0;
  for (let k = dayStarts[p]!; k < dayStarts[p + 1]!; k++) {
    if (day[k]! >= from && day[k]! < to) sum += net[k]!;
  }
  return sum;
}

/** People by their stage at one day (rows, STAGES and then unknown) and at another (columns, the same), row-major. */
export function movement(before: Uint8Array, after: Uint8Array, kinds: number): Uint32Array {
  const counts = new Uint32Array((kinds + 1) ** 2);
  for (let p = 0; p < before.length; p++) {
    const from = Math.min(before[p]!, kinds);
    counts[from * (kinds + 1) + Math.min(after[p]!, kinds)]!++;
  }
  return counts;
}
