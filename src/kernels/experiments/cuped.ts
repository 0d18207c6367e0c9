import { pairMoments } from '../statistics/pair-moments';
import { welchTest, type WelchTest } from '../statistics/two-samples';

/** Two means compared with what was known before taken out. */
export interface Cuped {
  /** Slope of the outcome on what was known before. */
  readonly theta: number;
  /** Share of the variance that is left: 1 − correlation². */
  readonly varianceLeft: number;
  /** Mean of the second group less that of the first, adjusted. */
  readonly test: WelchTest;
}

/** An outcome and what was known before of the same people. */
export interface OutcomeAndBefore {
  readonly outcome: Float64Array;
  readonly before: Float64Array;
}

/**
 * The second group less the first after y − θ (x − mean x), where θ = cov(y, x) / var(x) of both groups together, by
 * Welch's test. At least two people a group; null where nothing varied before.
 * Deng, Xu, Kohavi & Walker 2013, doi:10.1145/2433396.2433413
 */
export function cuped(first: OutcomeAndBefore, second: OutcomeAndBefore, level = 0.95): Cuped | null {
  const y = joined(first.outcome, second.outcome);
  const x = joined(first.before, second.before);
  const [{ meanX, xx, xy, yy }] = pairMoments(x, y, new Uint8Array(x.length), 1);
  if (!(xx > 0)) return null;
  const theta = xy / xx;
  const adjusted = ({ outcome, before }: OutcomeAndBefore): Float64Array =>
    outcome.map((value, i) => value - theta * (before[i]! - meanX));
  return {
    theta,
    varianceLeft: yy > 0 ? 1 - (xy * xy) / (xx * yy) : 1,
    test: welchTest(adjusted(second), adjusted(first), level),
  };
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
