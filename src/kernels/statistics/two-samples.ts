import { studentQuantile, studentSurvival } from './distributions';
import { mean, variance } from './moments';
import { normalSurvival } from './normal';
import { rank, tieSum } from './ranks';

/** Welch's comparison of two means. */
export interface WelchTest {
  /** mean(a) − mean(b). */
  readonly difference: number;
  readonly standardError: number;
  /** Not whole in general. */
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Welch's t test of two means with unequal variances; at least two values a side. Two constant sides leave no
 * error to compare with: the statistic is NaN, or infinite where the means differ.
 */
export function welchTest(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): WelchTest {
  return welchOf(
    { n: a.length, mean: mean(a), variance: variance(a) },
    { n: b.length, mean: mean(b), variance: variance(b) },
    level,
  );
}

/** What a comparison of means needs of a sample; divisor of the variance n − 1. */
export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** `welchTest` where only the summaries of the samples are known. */
export function welchOf(a: SampleSummary, b: SampleSummary, level = 0.95): WelchTest {
  const aShare = a.variance / a.n;
  const bShare = b.variance / b.n;
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(aShare + bShare);
  const degreesOfFreedom = (aShare + bShare) ** 2 / (aShare ** 2 / (a.n - 1) + bShare ** 2 / (b.n - 1));
  const statistic = difference / standardError;
  const pValue = 2 * studentSurvival(Math.abs(statistic), degreesOfFreedom);
  const reach = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    degreesOfFreedom,
    statistic,
    pValue,
    lower: difference - reach,
    upper: difference + reach,
  };
}

/** Mann and Whitney's comparison of two samples by ranks. */
export interface MannWhitneyTest {
  /** Pairs in which a is the larger, ties half: 0 … |a| · |b|. */
  readonly u: number;
  /** u / (|a| · |b|): P(a > b) + ½ P(a = b). */
  readonly superiority: number;
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Mann–Whitney U (Wilcoxon rank sum) by the normal approximation with the variance corrected for ties, and with
 * the continuity correction unless told otherwise. z and p are NaN when all values are equal.
 * doi:10.1214/aoms/1177730491
 */
export function mannWhitneyTest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { continuity = true }: { readonly continuity?: boolean } = {},
): MannWhitneyTest {
  const pairs = a.length * b.length;
  const n = a.length + b.length;
  const pooled = new Float64Array(n);
  pooled.set(a);
  pooled.set(b, a.length);
  const { ranks, runs } = rank(pooled);
  let u = (-a.length * (a.length + 1)) / 2;
  for (let i = 0; i < a.length; i++) u += ranks[i];
  const excess = u - pairs / 2;
  const spread = Math.sqrt((pairs / 12) * (n + 1 - tieSum(runs) / (n * (n - 1))));
  const z = (excess - (continuity ? Math.sign(excess) / 2 : 0)) / spread;
  return { u, superiority: u / pairs, z, pValue: Math.min(1, 2 * normalSurvival(Math.abs(z))) };
}
