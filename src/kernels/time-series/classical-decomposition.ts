import { mean } from '../statistics/moments';
import { median } from '../statistics/quantile';

export interface ClassicalDecomposition {
  /** Centred moving average of one period; NaN within half a period of either end. */
  readonly trend: Float64Array;
  /** One a place of the cycle, beginning with the place of the first value: they sum to 0, or have mean 1. NaN where no value tells. */
  readonly figure: Float64Array;
}

/**
 * Trend and season by moving averages: R's `decompose`. The figure is the mean, or the median, of what each place of
 * the cycle differs from the trend by: a difference (additive) or a ratio (multiplicative; trends ≤ 0 tell nothing).
 *
 * Kendall & Stuart 1983, The Advanced Theory of Statistics, vol. 3, 410–414. O(n).
 */
export function classicalDecomposition(
  values: Float64Array,
  period: number,
  kind: 'additive' | 'multiplicative',
  by: 'mean' | 'median' = 'mean',
): ClassicalDecomposition {
  const trend = centredAverage(values, period);
  const apart: number[][] = Array.from({ length: period }, () => []);
  values.forEach((value, i) => {
    const level = trend[i];
    if (kind === 'additive' && level === level) apart[i % period].push(value - level);
    if (kind === 'multiplicative' && level > 0) apart[i % period].push(value / level);
  });
  const raw = Float64Array.from(apart, by === 'mean' ? mean : median);
  const center = mean(raw);
  return { trend, figure: raw.map((value) => (kind === 'additive' ? value - center : value / center)) };
}

/** Means of one period around each value; with an even period the two outermost count half. */
export function centredAverage(values: Float64Array, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const ends = period % 2 === 0 ? 0.5 : 1;
  const means = new Float64Array(values.length).fill(NaN);
  for (let i = half; i < values.length - half; i++) {
    let sum = ends * (values[i - half] + values[i + half]);
    for (let j = i - half + 1; j < i + half; j++) sum += values[j];
    means[i] = (half === 0 ? values[i] : sum) / period;
  }
  return means;
}
