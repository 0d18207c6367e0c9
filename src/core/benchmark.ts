import type { Place } from './json-place';

/** What the value of a benchmark is measured in; a share of 12 % is .12. */
export const BENCHMARK_UNITS = ['share', 'money', 'days', 'number'] as const;
export type BenchmarkUnit = (typeof BENCHMARK_UNITS)[number];

/** A figure of others that a shop compares itself with, and who says so. */
export interface Benchmark {
  readonly id: string;
  /** A metric of `src/core/metrics.ts`; '' where the shop shows none that it is about. */
  readonly metric: string;
  /** What it is called where it comes from. */
  readonly name: string;
  readonly value: number;
  readonly unit: BenchmarkUnit;
  readonly source: string;
  /** '' where nobody said. */
  readonly industry: string;
  /** Which time it is about, as it is written; '' where nobody said. */
  readonly period: string;
  /** ISO 8601, in UTC. */
  readonly savedAt: string;
}

/** A benchmark of a recipe file; throws a Damage that names the place of what is wrong. */
export const benchmarkOf = (place: Place): Benchmark => ({
  id: place.at('id').text(),
  metric: place.at('metric').text(),
  name: place.at('name').text(),
  value: place.at('value').number(),
  unit: place.at('unit').oneOf(BENCHMARK_UNITS),
  source: place.at('source').text(),
  industry: place.at('industry').text(),
  period: place.at('period').text(),
  savedAt: place.at('savedAt').text(),
});
