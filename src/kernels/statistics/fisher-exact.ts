import { logGamma } from './log-gamma';

/** A table at least as unlikely counts as extreme: the slack that R's fisher.test gives to rounding. */
const SLACK = 1 + 1e-7;

/**
 * Two-sided p-value of Fisher's exact test of the 2 × 2 table [a, b; c, d] of whole numbers ≥ 0: the probability,
 * the margins being given, of all tables no likelier than this one. 1 where a margin is empty. O(smallest margin).
 *
 * Fisher 1922, doi:10.2307/2340521
 */
export function fisherExactTest(a: number, b: number, c: number, d: number): number {
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  // ln of the probability of k in the first cell, up to what all k share.
  const logWeight = (k: number): number =>
    -logGamma(k + 1) - logGamma(a + b - k + 1) - logGamma(a + c - k + 1) - logGamma(d - a + k + 1);
  const own = logWeight(a);
  let extreme = 0;
  let all = 0;
  for (let k = least; k <= most; k++) {
    const weight = Math.exp(logWeight(k) - own);
    all += weight;
    if (weight <= SLACK) extreme += weight;
  }
  return all < Infinity ? extreme / all : 0;
}
