import { studentQuantile } from '../../kernels/statistics/distributions';
import { histogramCounts, histogramEdges } from '../../kernels/statistics/histogram';
import { medianRanks } from '../../kernels/statistics/median-interval';
import { momentIntervals } from '../../kernels/statistics/moment-intervals';
import { excessKurtosis, mean, skewness, standardDeviation } from '../../kernels/statistics/moments';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { Interval, NumberResult, Statistics } from './result';

const BINS = 24;
const NONE: Interval = { lower: NaN, upper: NaN };

/** What a number is like among those of whom it is known (at least one; NaN where it is not). */
export function summaryOf(values: Float64Array): Pick<NumberResult, 'statistics' | 'edges' | 'counts'> {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges = histogramEdges(known, BINS);
  return { statistics: statisticsOf(known), edges, counts: histogramCounts(known, edges) };
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
    intervals: {
      mean: { lower: center - reach, upper: center + reach },
      median: ranks ? { lower: known[ranks.lower - 1]!, upper: known[ranks.upper - 1]! } : NONE,
      ...momentIntervals(known),
    },
  };
}
