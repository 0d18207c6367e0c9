/** The nine sample quantiles of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566, numbered as there and in R. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Plotting positions (α, β) of the types that interpolate. */
const positions: Record<4 | 5 | 6 | 7 | 8 | 9, readonly [number, number]> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

/** What rounding can move n·p by; a position this close to a whole number is that number. */
const FUZZ = 4 * Number.EPSILON;

/**
 * The p-quantile of values already sorted ascending (length ≥ 1, no NaN), type 7 unless said.
 * O(1); p in [0, 1].
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  const n = sorted.length;
  const at = (rank: number): number => sorted[Math.min(Math.max(rank, 1), n) - 1];
  if (type === 1 || type === 2 || type === 3) {
    const position = type === 3 ? n * p - 0.5 : n * p;
    const tolerance = FUZZ * Math.max(1, position);
    const rank = Math.floor(position + tolerance);
    const whole = position - rank <= tolerance;
    if (type === 1) return at(whole ? rank : rank + 1);
    if (type === 2) return whole ? (at(rank) + at(rank + 1)) / 2 : at(rank + 1);
    return at(whole && rank % 2 === 0 ? rank : rank + 1);
  }
  const [alpha, beta] = positions[type];
  const position = alpha + p * (n + 1 - alpha - beta);
  const tolerance = FUZZ * Math.max(1, position);
  const rank = Math.floor(position + tolerance);
  const share = position - rank;
  const low = at(rank);
  return Math.abs(share) <= tolerance ? low : low + share * (at(rank + 1) - low);
}

/** The quantiles of unsorted `values` (no NaN) at each of `probabilities`; sorts a copy. */
export function quantiles(
  values: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  type: QuantileType = 7,
): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from(probabilities, (p) => quantileSorted(sorted, p, type));
}

/** The middle value, or the mean of the two middle ones; NaN for no values. */
export function median(values: ArrayLike<number>): number {
  return values.length === 0 ? NaN : quantiles(values, [0.5])[0];
}
