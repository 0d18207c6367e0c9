import { bandEdges, bandOf } from '../../kernels/statistics/band-edges';
import { studentQuantile } from '../../kernels/statistics/distributions';
import { medianRanks } from '../../kernels/statistics/median-interval';
import { mean, variance } from '../../kernels/statistics/moments';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { GapLists } from '../../domain/gaps';
import type { GapHabits, GapSummary, OrderCount, OrderValueSpread } from './result';

const MOST_BANDS = 20;
/** Whoever ordered as often as this or more stands together. */
const MANY_ORDERS = 20;
const LEVEL = 0.95;

/** How many people have one order, two … twenty or more. */
export function orderCountsOf(orders: Iterable<number>): OrderCount[] {
  const counts = Array.from({ length: MANY_ORDERS }, (_, i) => ({ orders: i + 1, people: 0 }));
  for (const count of orders) if (count > 0) counts[Math.min(count, MANY_ORDERS) - 1]!.people++;
  return counts;
}

/** Bands of values, and how many lie in each; one band where all are equal. */
function banded(sorted: Float64Array, least: number): { edges: number[]; counts: number[] } {
  if (sorted.length === 0) return { edges: [], counts: [] };
  // Few values in many bands would be a comb.
  const most = Math.min(MOST_BANDS, Math.ceil(2 * Math.sqrt(sorted.length)));
  const edges = bandEdges(sorted, most, least);
  const counts = Array<number>(edges.length + 1).fill(0);
  for (const value of sorted) counts[bandOf(value, edges)]!++;
  return { edges, counts };
}

/** The spread of order values. Sorts `values` in place. */
export function orderValueSpread(values: Float64Array): OrderValueSpread {
  const sorted = values.sort();
  const n = sorted.length;
  const middle = medianOf(sorted);
  const center = n > 0 ? mean(sorted) : NaN;
  const reach = n > 1 ? studentQuantile((1 + LEVEL) / 2, n - 1) * Math.sqrt(variance(sorted) / n) : NaN;
  return {
    ...banded(sorted, 0),
    median: middle.median,
    medianLower: middle.lower,
    medianUpper: middle.upper,
    mean: center,
    meanLower: center - reach,
    meanUpper: center + reach,
  };
}

/** The median with its interval; NaN where there are too few values. */
function medianOf(sorted: Float64Array): { median: number; lower: number; upper: number } {
  const ranks = medianRanks(sorted.length, LEVEL);
  return {
    median: sorted.length > 0 ? quantileSorted(sorted, 0.5) : NaN,
    lower: ranks ? sorted[ranks.lower - 1]! : NaN,
    upper: ranks ? sorted[ranks.upper - 1]! : NaN,
  };
}

export function gapHabits({ all, categories }: GapLists): GapHabits {
  return {
    all: gapSummary(null, all),
    categories: categories
      .filter(({ days }) => days.length > 0)
      .map(({ category, days }) => gapSummary(category, days))
      .sort((a, b) => b.gaps - a.gaps || (a.category! < b.category! ? -1 : 1)),
    ...banded(all, 1),
  };
}

function gapSummary(category: string | null, days: Float64Array): GapSummary {
  const at = (p: number): number => (days.length > 0 ? quantileSorted(days, p) : NaN);
  return { category, gaps: days.length, ...medianOf(days), p80: at(0.8), p95: at(0.95) };
}
