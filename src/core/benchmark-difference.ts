import type { Metric } from './metrics';

/** How a figure stands to a benchmark: `amount` is in points of a hundred, or a share of the benchmark, never negative. */
export interface BenchmarkDifference {
  readonly direction: 'above' | 'below' | 'same';
  readonly in: Metric['difference'];
  readonly amount: number;
}

/** Less than this much of what is shown is no difference: half of the last digit. */
const SAME = { points: 0.05, share: 0.0005 };

/** Null where one of them is not known, or the benchmark of a relative difference is not above 0. */
export function benchmarkDifference(
  { difference, unit }: Pick<Metric, 'difference' | 'unit'>,
  value: number,
  benchmark: number,
): BenchmarkDifference | null {
  const hundred = unit === 'share' ? 100 : 1;
  const amount =
    difference === 'points'
      ? (value - benchmark) * hundred
      : benchmark > 0
        ? (value - benchmark) / benchmark
        : NaN;
  if (!Number.isFinite(amount)) return null;
  const direction = Math.abs(amount) < SAME[difference] ? 'same' : amount > 0 ? 'above' : 'below';
  return { direction, in: difference, amount: Math.abs(amount) };
}
