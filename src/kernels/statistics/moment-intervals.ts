import { mean } from './moments';
import { normalQuantile } from './normal';

export interface MomentIntervals {
  readonly skewness: { readonly lower: number; readonly upper: number };
  readonly kurtosis: { readonly lower: number; readonly upper: number };
}

/**
 * Intervals of skewness and excess kurtosis of type 2 by the jackknife: how much either moves when one value is left
 * out, which asks for no normal distribution. NaN for fewer than five values, or where leaving one out leaves all equal.
 * Wide where a single value decides; for small n rather too narrow. O(n).
 *
 * Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 11
 */
export function momentIntervals(values: ArrayLike<number>, level = 0.95): MomentIntervals {
  const n = values.length;
  const center = mean(values);
  let [s2, s3, s4] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const gap = values[i]! - center;
    s2 += gap ** 2;
    s3 += gap ** 3;
    s4 += gap ** 4;
  }
  const all = fromSums(n, 0, s2, s3, s4);
  const left = Array.from({ length: n }, (_, i) => {
    const gap = values[i]! - center;
    return fromSums(n - 1, -gap, s2 - gap ** 2, s3 - gap ** 3, s4 - gap ** 4);
  });
  const around = (of: 'skewness' | 'kurtosis'): { lower: number; upper: number } => {
    if (n < 5) return { lower: NaN, upper: NaN };
    const middle = left.reduce((sum, each) => sum + each[of], 0) / n;
    const squares = left.reduce((sum, each) => sum + (each[of] - middle) ** 2, 0);
    const reach = normalQuantile((1 + level) / 2) * Math.sqrt((squares * (n - 1)) / n);
    return { lower: all[of] - reach, upper: all[of] + reach };
  };
  return { skewness: around('skewness'), kurtosis: around('kurtosis') };
}

/** Skewness and excess kurtosis of n values from the sums of their powers around any point. */
function fromSums(
  n: number,
  s1: number,
  s2: number,
  s3: number,
  s4: number,
): { readonly skewness: number; readonly kurtosis: number } {
  const shift = s1 / n;
  const m2 = s2 / n - shift ** 2;
  const m3 = s3 / n - (3 * shift * s2) / n + 2 * shift ** 3;
  const m4 = s4 / n - (4 * shift * s3) / n + (6 * shift ** 2 * s2) / n - 3 * shift ** 4;
  // Equal values leave nothing but rounding.
  if (!(m2 > 1e-12 * (s2 / n))) return { skewness: NaN, kurtosis: NaN };
  return {
    skewness: ((m3 / m2 ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * (m4 / m2 ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}
