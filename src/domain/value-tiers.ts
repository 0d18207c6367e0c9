import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { midRankCuts, scoresByCuts } from '../kernels/mid-rank';
import { engagementAt, satisfactionAt } from './engagement';
import { historyOf, sumByEntry } from './history';
import { lifetimeValuesAt, USUAL_LIFETIME } from './lifetime-value';
import { linesOf } from './lines';
import { marginsOf } from './margins';
import { oncePerWorkspace, Recent } from './memo';
import { partOf, pickPeople } from './parts';
import { CELL_SEGMENTS, DEFAULT_CELLS } from './rfm-cells';
import { peopleWhere, snapshotAt } from './snapshot';

/** From the most valuable to the least. */
export const TIERS = ['core', 'potential', 'marginal'] as const;
export type Tier = (typeof TIERS)[number];
/** Tier, segment and score of somebody without a counting order. */
export const NO_GROUP = 255;

/**
 * What customers are ranked by: money, what is left of it, what they are expected to bring in the next year, or scores of
 * 1–5 for recency, frequency and money (and what else the shop knows).
 */
export const VALUE_MEASURES = ['spend', 'margin', 'clv', 'rfm', 'rfm-plus'] as const;
export type ValueMeasure = (typeof VALUE_MEASURES)[number];
/** Those that are sums of money. */
export const isMoneyMeasure = (measure: ValueMeasure): boolean =>
  measure === 'spend' || measure === 'margin' || measure === 'clv';

/** Cut-points in whole percent of the customers, from the top. */
export interface TierCuts {
  readonly core: number;
  readonly potential: number;
}

/** The cut-points that hold until somebody moves them. */
export const USUAL_CUTS: TierCuts = { core: 15, potential: 35 };

/** Scores 1–5 of every buyer as of a day, 0 where there is none; 5 is best. */
export interface ScoresAt {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** null where the shop knows nothing of the kind. */
  readonly engagement: Uint8Array | null;
  readonly satisfaction: Uint8Array | null;
}

const FIFTHS = 5;
const KEPT = 12;
const scores = oncePerWorkspace(() => new Recent<number, ScoresAt>(KEPT));
const ranks = oncePerWorkspace(() => new Recent<string, Float64Array | null>(2 * KEPT));
const marginByEntry = oncePerWorkspace((workspace) => {
  const margins = marginsOf(workspace);
  return margins && sumByEntry(workspace, margins.units);
});

/** Fifths by mid-rank among the buyers of the day, so that equal values have equal scores. Remembered by day. */
export const scoresAt = (workspace: Workspace, asOf: number): ScoresAt =>
  scores(workspace).get(asOf, () => deriveScores(workspace, asOf));

function deriveScores(workspace: Workspace, asOf: number): ScoresAt {
  const part = partOf(workspace);
  if (part) {
    const all = scoresAt(part.whole, asOf);
    const own = (scores: Uint8Array) => pickPeople(scores, part.people);
    return {
      recency: own(all.recency),
      frequency: own(all.frequency),
      monetary: own(all.monetary),
      engagement: all.engagement && own(all.engagement),
      satisfaction: all.satisfaction && own(all.satisfaction),
    };
  }
  const { orders, last, net } = snapshotAt(workspace, asOf);
  const isBuyer = (p: number): boolean => orders[p]! > 0;
  const days = last.map((day) => asOf - day);
  const engagement = engagementAt(workspace, asOf);
  const satisfaction = satisfactionAt(workspace, asOf);
  return {
    recency: fifths(days, isBuyer).map((score) => (score === 0 ? 0 : FIFTHS + 1 - score)),
    frequency: fifths(orders, isBuyer),
    monetary: fifths(net, isBuyer),
    engagement: engagement && fifths(engagement, isBuyer),
    satisfaction:
      satisfaction && fifths(satisfaction, (p) => isBuyer(p) && satisfaction[p] === satisfaction[p]),
  };
}

function fifths(values: ArrayLike<number>, takesPart: (p: number) => boolean): Uint8Array {
  const people = peopleWhere(values.length, takesPart);
  const own = new Float64Array(people.length);
  for (let i = 0; i < own.length; i++) own[i] = values[people[i]!]!;
  const scored = scoresByCuts(own, midRankCuts(own, FIFTHS));
  const all = new Uint8Array(values.length);
  for (let i = 0; i < own.length; i++) all[people[i]!] = scored[i]!;
  return all;
}

/** The mean of the scores that each buyer has, NaN for others: three, or up to five with engagement and satisfaction. */
export function meanScores(all: ScoresAt, plus: boolean): Float64Array {
  const parts = [all.recency, all.frequency, all.monetary];
  if (plus) parts.push(...[all.engagement, all.satisfaction].filter((part) => part !== null));
  const means = new Float64Array(all.recency.length);
  for (let p = 0; p < means.length; p++) {
    let sum = 0;
    let count = 0;
    for (const part of parts) {
      if (part[p] === 0) continue;
      sum += part[p]!;
      count++;
    }
    means[p] = sum / count;
  }
  return means;
}

/**
 * What each buyer is ranked by as of a day, NaN for others: grid units of money, margin or lifetime value, or a mean score;
 * null for margins that nobody knows, and for lifetime values where there is too little for a model.
 */
export function valuesAt(workspace: Workspace, asOf: number, measure: ValueMeasure): Float64Array | null {
  const { orders, net } = snapshotAt(workspace, asOf);
  if (measure === 'spend') return net.map((sum, p) => (orders[p]! > 0 ? sum : NaN));
  if (measure === 'clv') return lifetimeUnits(workspace, asOf);
  if (measure !== 'margin') return meanScores(scoresAt(workspace, asOf), measure === 'rfm-plus');
  const margins = marginByEntry(workspace);
  if (!margins) return null;
  const { dayStarts, day } = historyOf(workspace);
  const sums = new Float64Array(orders.length);
  for (let p = 0; p < orders.length; p++) {
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) sums[p]! += margins[k]!;
    if (orders[p] === 0) sums[p] = NaN;
  }
  return sums;
}

/** Lifetime value of each buyer as the page of that name gives it with nothing changed there. */
function lifetimeUnits(workspace: Workspace, asOf: number): Float64Array | null {
  const values = lifetimeValuesAt(workspace, asOf, USUAL_LIFETIME);
  if (!values) return null;
  const { scale } = linesOf(workspace).grid;
  const units = new Float64Array(snapshotAt(workspace, asOf).orders.length).fill(NaN);
  values.summary.person.forEach((p, i) => (units[p] = values.value[i]! * scale));
  return units;
}

/** What each person brought from a day to before another, in grid units: margin where the shop knows it, else money. */
export function broughtIn(
  workspace: Workspace,
  from: number,
  to: number,
): { readonly units: Float64Array; readonly isMargin: boolean } {
  const { people, dayStarts, day, net } = historyOf(workspace);
  const margins = marginByEntry(workspace);
  const values = margins ?? net;
  const units = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < to; k++) {
      if (day[k]! >= from) units[p]! += values[k]!;
    }
  }
  return { units, isMargin: margins !== null };
}

/**
 * Tier of each person as of a day, NO_GROUP for who has not bought. A rank from the top belongs to a tier when its middle,
 * rank − ½, lies below the tier's share of the buyers, so that 15 % of 20 are 3; equal values share the mean of their
 * ranks, and so a tier. Equal mean scores are ranked by money. Moving a cut-point costs one pass over the people.
 */
export function tiersAt(
  workspace: Workspace,
  asOf: number,
  measure: ValueMeasure,
  { core, potential }: TierCuts,
): Uint8Array | null {
  const part = partOf(workspace);
  if (part) {
    const tiers = tiersAt(part.whole, asOf, measure, { core, potential });
    return tiers && pickPeople(tiers, part.people);
  }
  const doubleRanks = doubleRanksAt(workspace, asOf, measure);
  if (!doubleRanks) return null;
  let buyers = 0;
  for (const rank of doubleRanks) if (rank === rank) buyers++;
  // (2 · rank − 1) / 2n < percent / 100, in whole numbers.
  const isWithin = (doubleRank: number, percent: number): boolean =>
    (doubleRank - 1) * 100 < 2 * buyers * percent;
  const tiers = new Uint8Array(doubleRanks.length).fill(NO_GROUP);
  for (let p = 0; p < tiers.length; p++) {
    const rank = doubleRanks[p]!;
    if (rank === rank) tiers[p] = isWithin(rank, core) ? 0 : isWithin(rank, core + potential) ? 1 : 2;
  }
  return tiers;
}

/** Twice the mid-rank from the top of each buyer, NaN for others. Remembered by day and measure. */
function doubleRanksAt(workspace: Workspace, asOf: number, measure: ValueMeasure): Float64Array | null {
  return ranks(workspace).get(`${asOf} ${measure}`, () => {
    const values = valuesAt(workspace, asOf, measure);
    if (!values || isMoneyMeasure(measure)) return values && doubleRanksOf(values);
    // Scores of 3, 4 or 5 parts are whole sixtieths; the rank by money, within (0, 1), parts equal ones.
    const byMoney = doubleRanksAt(workspace, asOf, 'spend')!;
    const most = 2 * (values.length + 1);
    return doubleRanksOf(values.map((value, p) => Math.round(60 * value) + 1 - byMoney[p]! / most));
  });
}

function doubleRanksOf(values: Float64Array): Float64Array {
  const order = ascendingOrder(values.map((value) => -value)); // NaN comes last
  const ranksOf = new Float64Array(values.length).fill(NaN);
  for (let start = 0; start < order.length;) {
    const value = values[order[start]!]!;
    if (value !== value) break;
    let end = start + 1;
    while (end < order.length && values[order[end]!] === value) end++;
    for (let k = start; k < end; k++) ranksOf[order[k]!] = start + 1 + end;
    start = end;
  }
  return ranksOf;
}

/** Segment of each person as of a day by R × FM, position in CELL_SEGMENTS; NO_GROUP for who has not bought. */
export function segmentsAt(workspace: Workspace, asOf: number): Uint8Array {
  const { recency, frequency, monetary } = scoresAt(workspace, asOf);
  return recency.map((r, p) => {
    if (r === 0) return NO_GROUP;
    const fm = (frequency[p]! + monetary[p]! + 1) >> 1;
    return CELL_SEGMENTS.indexOf(DEFAULT_CELLS[(FIFTHS - r) * FIFTHS + fm - 1]!);
  });
}
