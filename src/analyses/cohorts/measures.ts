import type { Measure } from './measure-list';
import type { CohortsResult } from './result';

/** Shares of people; the others are money, but for orders. */
export const isShare = (measure: Measure): boolean => measure === 'on' || measure === 'later';
export const isMoney = (measure: Measure): boolean => !isShare(measure) && measure !== 'orders';

/** Whether the first period stands apart: everybody ordered in it, so that it would outshine all others. */
export const setsFirstApart = (measure: Measure): boolean => !measure.startsWith('accumulated');

/** Sums over the eligible people of each cell; null for margins that nobody knows. */
export function sumsOf(result: CohortsResult, measure: Measure): ArrayLike<number> | null {
  switch (measure) {
    case 'on':
      return result.active;
    case 'later':
      return result.activeLater;
    case 'orders':
      return result.orders;
    case 'revenue':
      return result.revenue;
    case 'accumulated':
      return result.accumulated;
    case 'margin':
      return result.margin?.period ?? null;
    case 'accumulated-margin':
      return result.margin?.accumulated ?? null;
  }
}

export interface MeanAt {
  /** Σ over the cohorts / eligible people; NaN where nobody has come so far. */
  readonly value: number;
  readonly sum: number;
  readonly eligible: number;
}

/** Mean of the cohorts at an age, each by its people; a period that is not over is left out. */
export function meanAt(
  result: CohortsResult,
  sums: ArrayLike<number>,
  rows: readonly number[],
  age: number,
): MeanAt {
  let sum = 0;
  let eligible = 0;
  for (const row of rows) {
    const cell = row * result.ages + age;
    if (result.unfinished[cell]) continue;
    sum += sums[cell]!;
    eligible += result.eligible[cell]!;
  }
  return { value: sum / eligible, sum, eligible };
}

/** Every cohort's position. */
export const allRows = ({ cohorts }: CohortsResult): readonly number[] => cohorts.map((_, row) => row);
