import type { Scale } from '../../domain/feedback';
import { mean, standardDeviation } from '../../kernels/statistics/moments';
import { netPromoter } from '../../kernels/statistics/net-promoter';
import { studentQuantile } from '../../kernels/statistics/distributions';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { ScaleSummary, Score } from './result';

const SATISFIED = 4;
const PROMOTER = 9;
const DETRACTOR = 6;

/** Different answers and how often each was given, in ascending order. */
export function answersCounted(answers: readonly number[]): {
  readonly values: readonly number[];
  readonly counts: readonly number[];
} {
  const counted = new Map<number, number>();
  for (const answer of answers) counted.set(answer, (counted.get(answer) ?? 0) + 1);
  const values = [...counted.keys()].sort((a, b) => a - b);
  return { values, counts: values.map((value) => counted.get(value)!) };
}

/** All answers to a question; null without any. */
export function scaleSummary(scale: Scale, answers: readonly number[]): ScaleSummary | null {
  if (answers.length === 0) return null;
  return { scale, answers: answers.length, ...answersCounted(answers), score: scoreOf(scale, answers) };
}

/** The figure of a question; unknown below `least` answers. */
export function scoreOf(scale: Scale, answers: readonly number[], least = 1): Score {
  const n = answers.length;
  if (n < least) return { answers: n, value: NaN, lower: NaN, upper: NaN };
  if (scale === 'rating') return meanScore(answers);
  if (scale === 'csat') return shareScore(answers.filter((answer) => answer >= SATISFIED).length, n);
  const { score, adjusted } = netPromoter(
    answers.filter((answer) => answer >= PROMOTER).length,
    answers.filter((answer) => answer <= DETRACTOR).length,
    n,
  );
  return { answers: n, value: score * 100, lower: adjusted.lower * 100, upper: adjusted.upper * 100 };
}

/** The mean with the interval of Student, kept to 1 to 5; none where all answers are alike, which says nothing of how far apart others are. */
export function meanScore(answers: readonly number[]): Score {
  const n = answers.length;
  // In ascending order, so that the order of the rows does not show.
  const sorted = Float64Array.from(answers).sort();
  const value = n === 0 ? NaN : mean(sorted);
  const spread = n < 2 ? 0 : standardDeviation(sorted);
  if (spread === 0) return { answers: n, value, lower: NaN, upper: NaN };
  const reach = (studentQuantile(0.975, n - 1) * spread) / Math.sqrt(n);
  return { answers: n, value, lower: Math.max(1, value - reach), upper: Math.min(5, value + reach) };
}

/** A share with the interval of Wilson. */
export const shareScore = (k: number, n: number): Score => ({
  answers: n,
  value: k / n,
  ...wilsonInterval(k, n),
});
