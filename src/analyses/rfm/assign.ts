import type { RfmScores, RfmValues } from '../../domain/rfm';
import type { RfmGrid, RfmParams } from './result';
import { CELL_SEGMENTS, EIGHT_CLASSES, MAP_SEGMENTS, type MapId, type SegmentId } from './segments';

/** Who stands in which cell of the picture and in which segment of the map. */
export interface Assignment {
  readonly cell: Uint8Array;
  readonly segment: Uint8Array;
  readonly grid: Pick<RfmGrid, 'kind' | 'rows' | 'columns' | 'segment'>;
}

/** A class is high where it is better than the limit: fewer days, more orders, more money. */
export interface HighLowLimits {
  readonly days: number;
  readonly frequency: number;
  readonly monetary: number;
  /** Whether a value at the limit is high: yes for a limit that somebody typed, no for a mean or median. */
  readonly inclusive: boolean;
}

/** What the four rules look at besides recency: days since the first order, orders in the last 90 days. */
export interface RuleFacts {
  readonly daysSinceFirst: Float64Array;
  readonly ordersIn90Days: Float64Array;
}

const GRID = 5;
const positionIn = (map: MapId, id: SegmentId): number =>
  (MAP_SEGMENTS[map] as readonly SegmentId[]).indexOf(id);

/** A score of 1 … bins as one of 1 … 5: ⌈5 · score / bins⌉. */
const toFifth = (score: number, bins: number): number => Math.ceil((GRID * score) / bins);

/** The 25 cells of R × FM, FM = (F + M) / 2 with halves up, each with the segment that was chosen for it. */
export function assignCells(scores: RfmScores, cells: RfmParams['cells']): Assignment {
  const ofCell = Int8Array.from(cells, (id) => CELL_SEGMENTS.indexOf(id));
  const cell = cellsOfScores(scores);
  return {
    cell,
    segment: Uint8Array.from(cell, (c) => ofCell[c]!),
    grid: { kind: 'scores', rows: GRID, columns: GRID, segment: ofCell },
  };
}

function cellsOfScores(scores: RfmScores): Uint8Array {
  const [rBins, fBins, mBins] = scores.bins;
  return scores.r.map((score, i) => {
    const r = toFifth(score, rBins);
    const sum = toFifth(scores.f[i]!, fBins) + toFifth(scores.m[i]!, mBins);
    return (GRID - r) * GRID + ((sum + 1) >> 1) - 1;
  });
}

const HALF_STEPS = 9;

/** The groups of the shop platforms, on R and FM = (F + M) / 2 in half steps. */
export function assignMerchant(scores: RfmScores): Assignment {
  const [rBins, fBins, mBins] = scores.bins;
  const ofCell = new Int8Array(GRID * HALF_STEPS);
  for (let r = 1; r <= GRID; r++) {
    for (let half = 0; half < HALF_STEPS; half++) {
      ofCell[(GRID - r) * HALF_STEPS + half] = positionIn('merchant', merchantGroup(r, 1 + half / 2));
    }
  }
  const cell = scores.r.map((score, i) => {
    const r = toFifth(score, rBins);
    return (GRID - r) * HALF_STEPS + toFifth(scores.f[i]!, fBins) + toFifth(scores.m[i]!, mBins) - 2;
  });
  return {
    cell,
    segment: Uint8Array.from(cell, (c) => ofCell[c]!),
    grid: { kind: 'halves', rows: GRID, columns: HALF_STEPS, segment: ofCell },
  };
}

function merchantGroup(r: number, fm: number): SegmentId {
  if (r === 5) return fm >= 4 ? 'champions' : fm >= 2 ? 'active' : 'new';
  if (r === 4) return fm >= 4 ? 'loyal' : fm >= 2 ? 'active' : 'promising';
  if (r === 3) return fm >= 4 ? 'loyal' : fm >= 2 ? 'need-attention' : 'promising';
  if (fm >= 4) return 'previously-loyal';
  if (fm >= 3) return 'at-risk';
  return r === 2 ? 'almost-lost' : 'dormant';
}

/** Columns of the high-low picture, from poor to rich: neither, often, much, both (bits 2 and 1 of a class). */
const HIGH_LOW_COLUMNS = [0, 2, 1, 3];

/** The eight classes: recent or not, often or not, much or not. */
export function assignEight(values: RfmValues, limits: HighLowLimits): Assignment {
  const better = limits.inclusive
    ? (value: number, limit: number) => value >= limit
    : (value: number, limit: number) => value > limit;
  const columns = HIGH_LOW_COLUMNS.length;
  const ofCell = Int8Array.from({ length: 2 * columns }, (_, c) => {
    const recent = c < columns ? 4 : 0;
    return positionIn('eight', EIGHT_CLASSES[recent + HIGH_LOW_COLUMNS[c % columns]!]!);
  });
  const cell = Uint8Array.from(values.days, (days, i) => {
    const row = better(-days, -limits.days) ? 0 : 1;
    const often = better(values.frequency[i]!, limits.frequency) ? 2 : 0;
    const much = better(values.monetary[i]!, limits.monetary) ? 1 : 0;
    return row * columns + HIGH_LOW_COLUMNS.indexOf(often + much);
  });
  return {
    cell,
    segment: Uint8Array.from(cell, (c) => ofCell[c]!),
    grid: { kind: 'high-low', rows: 2, columns, segment: ofCell },
  };
}

/**
 * Four groups as rules, the first that fits: new (first order within 90 days), lost (none for 180 days and a mean
 * order below the shop's), high value (≥ 2 orders a month of 30 days over the last 90 days and a mean order ≥ 2 × the
 * shop's), growth (0.5 – <2 a month and 0.7 – 1.5 ×). Who fits none is unclassified.
 */
export function assignRules(values: RfmValues, scores: RfmScores, facts: RuleFacts): Assignment {
  const sum = (array: Float64Array) => array.reduce((total, value) => total + value, 0);
  const shopOrderValue = sum(values.spend) / sum(values.orders);
  const segment = Uint8Array.from(values.days, (days, i) => {
    const orderValue = values.spend[i]! / values.orders[i]! / shopOrderValue;
    const monthly = facts.ordersIn90Days[i]! / 3;
    return positionIn('rules', ruleGroup(days, facts.daysSinceFirst[i]!, orderValue, monthly));
  });
  return {
    cell: cellsOfScores(scores),
    segment,
    grid: { kind: 'scores', rows: GRID, columns: GRID, segment: new Int8Array(GRID * GRID).fill(-1) },
  };
}

function ruleGroup(days: number, daysSinceFirst: number, orderValue: number, monthly: number): SegmentId {
  if (daysSinceFirst <= 90) return 'new';
  if (days >= 180 && orderValue < 1) return 'lost';
  if (monthly >= 2 && orderValue >= 2) return 'high-value';
  if (monthly >= 0.5 && monthly < 2 && orderValue >= 0.7 && orderValue <= 1.5) return 'growth';
  return 'unclassified';
}
