import { incompleteBeta } from './incomplete-beta';

/** Ranks, from 1, of the sorted values between which the median of what they were drawn from lies. */
export interface MedianRanks {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The interval of a median without any assumption on the distribution: the r-th and the (n + 1 − r)-th of n sorted
 * values, with the greatest r for which it covers the median at the level or more. Null where even the least and the
 * greatest value do not (n below 6 at 95 %). Binomial; Conover 1999, Practical Nonparametric Statistics, section 3.2.
 */
export function medianRanks(n: number, level = 0.95): MedianRanks | null {
  const tail = (1 - level) / 2;
  // P(Binomial(n, ½) ≤ r − 1) rises with r: the greatest r for which it is at most the tail, by halving.
  let lower = 0;
  let above = (n >> 1) + 1;
  while (above - lower > 1) {
    const r = (lower + above) >> 1;
    if (incompleteBeta(n - r + 1, r, 0.5, 0.5).lower <= tail) lower = r;
    else above = r;
  }
  return lower === 0 ? null : { lower, upper: n + 1 - lower };
}
