import { normalQuantile, normalSurvival } from './normal';
import type { PairMoments } from './pair-moments';
import { wilsonInterval } from './wilson';

/** A figure of one group less that of another, with its interval. */
export interface Difference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Two-sided; NaN where nothing varies. */
  readonly pValue: number;
}

/**
 * k₁ of n₁ less k₂ of n₂ (n ≥ 1). The interval is made of the two of Wilson; the p-value is that of the pooled z test.
 * Newcombe 1998, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function shareDifference(k1: number, n1: number, k2: number, n2: number, level = 0.95): Difference {
  const [p1, p2] = [k1 / n1, k2 / n2];
  const [a, b] = [wilsonInterval(k1, n1, level), wilsonInterval(k2, n2, level)];
  const pooled = (k1 + k2) / (n1 + n2);
  const z = (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return {
    difference: p1 - p2,
    lower: p1 - p2 - Math.hypot(p1 - a.lower, b.upper - p2),
    upper: p1 - p2 + Math.hypot(a.upper - p1, p2 - b.lower),
    pValue: 2 * normalSurvival(Math.abs(z)),
  };
}

/** Σx / Σy of the members of a group (n ≥ 2, Σy ≠ 0) and its standard error by linearisation. Cochran 1977, Sampling Techniques, section 6.4. */
export function ratioOf({ n, meanX, meanY, xx, xy, yy }: PairMoments): {
  readonly ratio: number;
  readonly standardError: number;
} {
  const ratio = meanX / meanY;
  // The square of a residual can be below 0 by rounding where x is y times a constant.
  const residual = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy) / (n - 1);
  return { ratio, standardError: Math.sqrt(residual / n) / Math.abs(meanY) };
}

/** The ratio Σx / Σy of one group less that of another, with the normal interval of the two standard errors. */
export function ratioDifference(a: PairMoments, b: PairMoments, level = 0.95): Difference {
  const [one, other] = [ratioOf(a), ratioOf(b)];
  const difference = one.ratio - other.ratio;
  const standardError = Math.hypot(one.standardError, other.standardError);
  const reach = normalQuantile((1 + level) / 2) * standardError;
  return {
    difference,
    lower: difference - reach,
    upper: difference + reach,
    pValue: 2 * normalSurvival(Math.abs(difference / standardError)),
  };
}
