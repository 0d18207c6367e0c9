import { chiSquaredSurvival, fSurvival } from './distributions';
import { mean } from './moments';
import { noncentralFCdf, noncentralityInterval } from './noncentral';
import { rank, tieSum, type Ranking } from './ranks';

/** F test of equal group means, and how much of the variance the groups account for. */
export interface VarianceAnalysis {
  readonly statistic: number;
  readonly betweenDegrees: number;
  readonly withinDegrees: number;
  readonly pValue: number;
}

/** Correlation ratio of a measure and a grouping. */
export interface CorrelationRatio {
  /** η in [0, 1]; η² is the share of variance between groups. */
  readonly estimate: number;
  readonly etaSquared: number;
  /** ω², nearly unbiased; can be negative. */
  readonly omegaSquared: number;
  readonly lower: number;
  readonly upper: number;
  readonly test: VarianceAnalysis;
}

/**
 * One-way analysis of variance. Groups without members do not count.
 *
 * @param groups length n, 0 … groupCount − 1
 */
export function oneWayAnova(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): VarianceAnalysis {
  return decompose(values, groups, groupCount).test;
}

/**
 * η = √(between / total sum of squares) with the F test; the interval turns the range of noncentralities that F
 * is compatible with into √(λ / (λ + n)) (Steiger 2004, doi:10.1037/1082-989X.9.2.164).
 */
export function correlationRatio(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
  level = 0.95,
): CorrelationRatio {
  const { between, within, test } = decompose(values, groups, groupCount);
  const n = values.length;
  const total = between + within;
  const noise = within / test.withinDegrees;
  const { betweenDegrees: df1, withinDegrees: df2, statistic } = test;
  const lambda =
    statistic < Infinity
      ? noncentralityInterval((l) => noncentralFCdf(statistic, df1, df2, l), level)
      : { lower: Infinity, upper: Infinity };
  const toEta = (l: number): number => (l === Infinity ? 1 : Math.sqrt(l / (l + n)));
  return {
    estimate: Math.sqrt(between / total),
    etaSquared: between / total,
    omegaSquared: (between - df1 * noise) / (total + noise),
    lower: toEta(lambda.lower),
    upper: toEta(lambda.upper),
    test,
  };
}

/**
 * Welch's one-way analysis of variance, which does not ask for equal variances. Groups need two members and
 * some spread. Welch 1951, doi:10.1093/biomet/38.3-4.330
 */
export function welchAnova(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): VarianceAnalysis {
  const { sizes, means, squares } = summarise(values, groups, groupCount);
  let k = 0;
  let weightSum = 0;
  let weightedMean = 0;
  const weights = new Float64Array(groupCount);
  for (let g = 0; g < groupCount; g++) {
    if (sizes[g] === 0) continue;
    k++;
    weights[g] = (sizes[g] * (sizes[g] - 1)) / squares[g];
    weightSum += weights[g];
    weightedMean += weights[g] * means[g];
  }
  weightedMean /= weightSum;
  let between = 0;
  let unevenness = 0;
  for (let g = 0; g < groupCount; g++) {
    if (sizes[g] === 0) continue;
    between += weights[g] * (means[g] - weightedMean) ** 2;
    unevenness += (1 - weights[g] / weightSum) ** 2 / (sizes[g] - 1);
  }
  const statistic = between / (k - 1) / (1 + (2 * (k - 2) * unevenness) / (k * k - 1));
  const withinDegrees = (k * k - 1) / (3 * unevenness);
  const pValue = fSurvival(statistic, k - 1, withinDegrees);
  return { statistic, betweenDegrees: k - 1, withinDegrees, pValue };
}

/** Kruskal and Wallis's H with its tie correction and χ² approximation. doi:10.1080/01621459.1952.10483441 */
export interface KruskalWallisTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/** Rank test that groups share one distribution. Groups without members do not count; NaN when all values are equal. */
export function kruskalWallisTest(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): KruskalWallisTest {
  return kruskalWallisOfRanks(rank(values), groups, groupCount);
}

/** As `kruskalWallisTest`, of values whose ranks are known. */
export function kruskalWallisOfRanks(
  { ranks, runs }: Ranking,
  groups: ArrayLike<number>,
  groupCount: number,
): KruskalWallisTest {
  const n = ranks.length;
  const rankSums = new Float64Array(groupCount);
  const sizes = new Float64Array(groupCount);
  for (let i = 0; i < n; i++) {
    rankSums[groups[i]] += ranks[i];
    sizes[groups[i]]++;
  }
  let k = 0;
  let sum = 0;
  for (let g = 0; g < groupCount; g++) {
    if (sizes[g] === 0) continue;
    k++;
    sum += rankSums[g] ** 2 / sizes[g];
  }
  const statistic = ((12 * sum) / (n * (n + 1)) - 3 * (n + 1)) / (1 - tieSum(runs) / (n * n * n - n));
  return { statistic, degreesOfFreedom: k - 1, pValue: chiSquaredSurvival(statistic, k - 1) };
}

function decompose(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): { between: number; within: number; test: VarianceAnalysis } {
  const { sizes, means, squares } = summarise(values, groups, groupCount);
  const center = mean(values);
  let k = 0;
  let between = 0;
  let within = 0;
  for (let g = 0; g < groupCount; g++) {
    if (sizes[g] === 0) continue;
    k++;
    between += sizes[g] * (means[g] - center) ** 2;
    within += squares[g];
  }
  const betweenDegrees = k - 1;
  const withinDegrees = values.length - k;
  const statistic = between / betweenDegrees / (within / withinDegrees);
  const pValue = statistic < Infinity ? fSurvival(statistic, betweenDegrees, withinDegrees) : 0;
  return { between, within, test: { statistic, betweenDegrees, withinDegrees, pValue } };
}

/** Size, mean and sum of squared deviations of each group. */
function summarise(
  values: ArrayLike<number>,
  groups: ArrayLike<number>,
  groupCount: number,
): { sizes: Float64Array; means: Float64Array; squares: Float64Array } {
  const sizes = new Float64Array(groupCount);
  const means = new Float64Array(groupCount);
  const squares = new Float64Array(groupCount);
  for (let i = 0; i < values.length; i++) {
    sizes[groups[i]]++;
    means[groups[i]] += values[i];
  }
  for (let g = 0; g < groupCount; g++) means[g] /= sizes[g];
  for (let i = 0; i < values.length; i++) squares[groups[i]] += (values[i] - means[groups[i]]) ** 2;
  return { sizes, means, squares };
}
