import { median, quantiles, type QuantileType } from './quantile';

/** Values beyond these bounds are far from the rest. */
export interface OutlierFences {
  readonly lower: number;
  readonly upper: number;
  /** Length n: 1 where the value lies strictly outside. */
  readonly flags: Uint8Array;
}

/** Tukey's fences: the quartiles (type 7) ∓ `reach` interquartile ranges; 1.5 is usual, 3 is "far out". */
export function quartileFences(
  values: ArrayLike<number>,
  reach = 1.5,
  type: QuantileType = 7,
): OutlierFences {
  const [first, third] = quantiles(values, [0.25, 0.75], type);
  const range = third - first;
  return fence(values, first - reach * range, third + reach * range);
}

/** Median absolute deviation from the median, unscaled; times 1.4826 it estimates a normal's σ. */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number {
  const center = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - center)));
}

/**
 * Fences at the modified z-score 0.6745 · (x − median) / MAD = ∓ `limit` (Iglewicz & Hoaglin 1993; 3.5 is
 * usual). When more than half of the values are equal the MAD is 0 and everything else lies outside.
 */
export function medianFences(values: ArrayLike<number>, limit = 3.5): OutlierFences {
  const center = median(values);
  const reach = (limit * medianAbsoluteDeviation(values)) / 0.6745;
  return fence(values, center - reach, center + reach);
}

function fence(values: ArrayLike<number>, lower: number, upper: number): OutlierFences {
  const flags = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) if (values[i] < lower || values[i] > upper) flags[i] = 1;
  return { lower, upper, flags };
}
