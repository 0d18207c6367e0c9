import { studentQuantile } from '../../kernels/statistics/distributions';
import { histogramCounts, histogramEdges } from '../../kernels/statistics/histogram';
import { medianRanks } from '../../kernels/statistics/median-interval';
import { momentIntervals } from '../../kernels/statistics/moment-intervals';
import { excessKurtosis, mean, skewness, standardDeviation } from '../../kernels/statistics/moments';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { Interval, NumberResult, Statistics } from './result';

const BINS = 24;
/** So many times as far as 98 in 100 reach, the outermost make a picture of one bar. */
const FAR = 3;
const NONE: Interval = { lower: NaN, upper: NaN };

/** What a number is like among those of whom it is known (at least one; NaN where it is not). */
export function summaryOf(values: Float64Array): Pick<NumberResult, 'statistics' | 'edges' | 'counts'> {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges = edgesOf(known);
  return { statistics: statisticsOf(known), edges, counts: histogramCounts(known, edges) };
}

/**
 * Edges of equal bins; where a few lie so far out that most would stand in one bin, of equal bins between the 1st and
 * the 99th percentile, the outermost reaching to the ends. Of ascending values.
 */
function edgesOf(known: Float64Array): number[] {
  const [least, greatest] = [known[0]!, known[known.length - 1]!];
  const [low, high] = [quantileSorted(known, 0.01), quantileSorted(known, 0.99)];
  if (greatest - least < FAR * (high - low)) return histogramEdges(known, BINS);
  const edges = histogramEdges(
    known.filter((value) => value >= low && value <= high),
    BINS,
  );
  if (edges.length < 3) return histogramEdges(known, BINS);
  edges[0] = least;
  edges[edges.length - 1] = greatest;
  return edges;
}

/** Of ascending values, at least one. */
function statisticsOf(known: Float64Array): Statistics {
  const n = known.length;
  const center = mean(known);
  const deviation = n > 1 ? standardDeviation(known) : NaN;
  const skew = n > 2 ? skewness(known) : NaN;
  const kurtosis = n > 3 ? excessKurtosis(known) : NaN;
  const reach = n > 1 ? (studentQuantile(0.975, n - 1) * deviation) / Math.sqrt(n) : NaN;
  const ranks = medianRanks(n);
  const at = (share: number): number => quantileSorted(known, share);
  return {
    known: n,
    mean: center,
    deviation,
    skewness: skew,
    kurtosis,
    min: known[0]!,
    p5: at(0.05),
    p10: at(0.1),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    max: known[n - 1]!,
    commonest: longestRun(known) / n,
    intervals: {
      mean: { lower: center - reach, upper: center + reach },
      median: ranks ? { lower: known[ranks.lower - 1]!, upper: known[ranks.upper - 1]! } : NONE,
      ...momentIntervals(known),
    },
  };
}

/** Of ascending values. */
function longestRun(ascending: Float64Array): number {
  let most = 0;
  for (let start = 0, end = 0; start < ascending.length; start = end) {
    while (end < ascending.length && ascending[end] === ascending[start]) end++;
    most = Math.max(most, end - start);
  }
  return most;
}
