import { shareDifference, type Difference } from '../statistics/differences';
import { fisherExactTest } from '../statistics/fisher-exact';

/** Two shares beside each other; the difference is that of the second less that of the first. */
export interface TwoProportions extends Difference {
  /** Pooled; NaN where nothing varies. */
  readonly z: number;
  /** Two-sided p-value of Fisher's exact test: the one to read where few are expected in a cell. */
  readonly exact: number;
  /** Fewest expected in a cell of the 2 × 2 table. */
  readonly expected: number;
}

/**
 * k₂ of n₂ less k₁ of n₁ (n ≥ 1): the pooled z test (no continuity correction), Newcombe's interval (1998, method 10)
 * and Fisher's exact test. O(smallest margin).
 */
export function twoProportions(k1: number, n1: number, k2: number, n2: number, level = 0.95): TwoProportions {
  const compared = shareDifference(k2, n2, k1, n1, level);
  const pooled = (k1 + k2) / (n1 + n2);
  return {
    ...compared,
    z: compared.difference / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)),
    exact: fisherExactTest(k1, n1 - k1, k2, n2 - k2),
    expected: Math.min(pooled, 1 - pooled) * Math.min(n1, n2),
  };
}
