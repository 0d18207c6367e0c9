import { normalQuantile } from '../statistics/normal';
import { median, quantileSorted } from '../statistics/quantile';
import { scoreVariance } from './mann-kendall';

export interface TheilSen {
  /** Median of the slopes of all pairs, a step. */
  readonly slope: number;
  /** Median of what is left at the first value. */
  readonly intercept: number;
  /** Interval of the slope; ∓Infinity where the values are too few for one. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The line through a series of equal steps that single values cannot bend: Theil 1950; the interval by the ranks of
 * the slopes, Sen 1968, doi:10.1080/01621459.1968.10480934. NaN below two values. O(n² log n).
 */
export function theilSen(values: ArrayLike<number>, level = 0.95): TheilSen {
  const slopes = ascendingSlopes(values);
  const pairs = slopes.length;
  const slope = medianOf(slopes);
  const intercept = median(Float64Array.from(values, (value, i) => value - slope * i));
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(scoreVariance(values));
  // The ranks outward, so that the interval holds at least its level.
  const below = Math.floor((pairs - reach) / 2);
  return {
    slope,
    intercept,
    lower: below >= 1 ? slopes[below - 1] : -Infinity,
    upper: below >= 1 ? slopes[pairs - below] : Infinity,
  };
}

/** The slope of `theilSen` alone; NaN below two values. */
export function theilSenSlope(values: ArrayLike<number>): number {
  return medianOf(ascendingSlopes(values));
}

function ascendingSlopes(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) slopes[pairs++] = (values[j] - values[i]) / (j - i);
  }
  return slopes.sort();
}

const medianOf = (sorted: Float64Array): number => (sorted.length === 0 ? NaN : quantileSorted(sorted, 0.5));
