import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { midRankCuts, scoresByCuts } from '../kernels/mid-rank';
import { activeDays, countingOrdersByPerson, type Activity } from './activity';
import { linesOf } from './lines';
import { unitsOf, type MoneyGrid } from './money';

export interface RfmChoices {
  /** Different orders, or different days with an order. */
  readonly frequency: 'orders' | 'days';
  /** All of a person's money, or that divided by the number of orders. */
  readonly monetary: 'total' | 'mean';
  /** Whether returned goods reduce the money. */
  readonly returns: 'net' | 'ignore';
}

/**
 * Recency, frequency and monetary of everybody with a counting order, one entry each. Money is in grid units, so that
 * a comparison with a mean is exact.
 */
export interface RfmValues {
  readonly count: number;
  readonly grid: MoneyGrid;
  /** Person of each entry, ascending. */
  readonly person: Uint32Array;
  /** Whole days from the last counting order to the as-of day, ≥ 1. */
  readonly days: Float64Array;
  readonly orders: Float64Array;
  /** Grid units of all lines of the choice: whole numbers. */
  readonly spend: Float64Array;
  readonly frequency: Float64Array;
  /** Spend, or spend / orders: then no whole number. */
  readonly monetary: Float64Array;
}

/** How values become scores; 5 (or the highest there is) is best: recent, often, much. */
export type RfmScoring =
  /** Equal parts by mid-rank. */
  | { readonly kind: 'parts'; readonly bins: number }
  /** Fifths: F within each R, M within each R and F. */
  | { readonly kind: 'nested' }
  /** Typed limits, ascending, money in the unit of the file; without any, fifths. Days: "up to x"; the others: "x and more". */
  | {
      readonly kind: 'typed';
      readonly recency: readonly number[];
      readonly frequency: readonly number[];
      readonly monetary: readonly number[];
    };

export interface RfmScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** The highest score there can be, for each of R, F and M. */
  readonly bins: readonly [number, number, number];
}

const FIFTHS = 5;

/** Recency, frequency, monetary in the window of the activity, seen from the day it ends. */
export function rfmValues(workspace: Workspace, activity: Activity, choices: RfmChoices): RfmValues {
  const { people, window } = activity;
  const money = choices.returns === 'net' ? people.net : people.gross;
  const dayCounts =
    choices.frequency === 'days' ? activeDays(countingOrdersByPerson(workspace, activity), activity) : null;
  const person = buyersOf(activity);
  const count = person.length;
  const days = new Float64Array(count);
  const orders = new Float64Array(count);
  const spend = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const p = person[i]!;
    days[i] = window.to - dayOf(people.last[p]!);
    orders[i] = people.orders[p]!;
    spend[i] = money[p]!;
  }
  return {
    count,
    grid: linesOf(workspace).grid,
    person,
    days,
    orders,
    spend,
    frequency: dayCounts ? orders.map((_, i) => dayCounts[person[i]!]!) : orders,
    monetary: choices.monetary === 'mean' ? spend.map((value, i) => value / orders[i]!) : spend,
  };
}

/** Everybody with a counting order, ascending. */
function buyersOf({ people }: Activity): Uint32Array {
  const buyers = new Uint32Array(people.orders.length);
  let count = 0;
  for (let p = 0; p < people.orders.length; p++) if (people.orders[p]! > 0) buyers[count++] = p;
  return buyers.slice(0, count);
}

/** R, F and M scores of the values. */
export function rfmScores(values: RfmValues, scoring: RfmScoring): RfmScores {
  switch (scoring.kind) {
    case 'parts':
      return {
        r: recencyScores(values.days, scoring.bins),
        f: partScores(values.frequency, scoring.bins),
        m: partScores(values.monetary, scoring.bins),
        bins: [scoring.bins, scoring.bins, scoring.bins],
      };
    case 'typed':
      return {
        r: typedRecencyScores(values.days, scoring.recency),
        f: typedScores(values.frequency, scoring.frequency),
        m: typedScores(
          values.monetary,
          scoring.monetary.map((limit) => unitsOf(values.grid, limit)),
        ),
        bins: [binsOf(scoring.recency), binsOf(scoring.frequency), binsOf(scoring.monetary)],
      };
    case 'nested': {
      const r = recencyScores(values.days, FIFTHS);
      const f = scoresWithin(values.frequency, r);
      const m = scoresWithin(
        values.monetary,
        r.map((score, i) => score * 10 + f[i]!),
      );
      return { r, f, m, bins: [FIFTHS, FIFTHS, FIFTHS] };
    }
  }
}

const partScores = (values: Float64Array, bins: number): Uint8Array =>
  scoresByCuts(values, midRankCuts(values, bins));

const recencyScores = (days: Float64Array, bins: number): Uint8Array =>
  partScores(days, bins).map((score) => bins + 1 - score);

const binsOf = (limits: readonly number[]): number => (limits.length === 0 ? FIFTHS : limits.length + 1);

const typedScores = (values: Float64Array, limits: readonly number[]): Uint8Array =>
  limits.length === 0 ? partScores(values, FIFTHS) : scoresByCuts(values, limits);

function typedRecencyScores(days: Float64Array, limits: readonly number[]): Uint8Array {
  if (limits.length === 0) return recencyScores(days, FIFTHS);
  // "Up to 30 days" is "from −30 on" with the sign turned, so the limit itself belongs to the better score.
  const descending = limits.map((limit) => -limit).reverse();
  return scoresByCuts(
    days.map((value) => -value),
    descending,
  );
}

/** Fifths of the values within each group of equal `group` (0 … 255). */
function scoresWithin(values: Float64Array, group: Uint8Array): Uint8Array {
  const members = new Map<number, number[]>();
  group.forEach((g, i) => {
    const list = members.get(g);
    if (list) list.push(i);
    else members.set(g, [i]);
  });
  const scores = new Uint8Array(values.length);
  for (const list of members.values()) {
    const within = partScores(
      Float64Array.from(list, (i) => values[i]!),
      FIFTHS,
    );
    list.forEach((i, k) => (scores[i] = within[k]!));
  }
  return scores;
}
