import type { Benchmark, BenchmarkUnit } from '../core/benchmark';
import { benchmarkDifference } from '../core/benchmark-difference';
import { metricOfCard } from '../core/metrics';
import { benchmarksIn } from '../core/recipe';
import type { AnalysisRun } from '../state/analysis-run.svelte';
import { session } from '../state/session.svelte';
import { text } from '../state/text.svelte';

/** A value of a benchmark in the reader's language. */
export function benchmarkValue(value: number, unit: BenchmarkUnit): string {
  const { format } = text;
  switch (unit) {
    case 'share':
      return format.share(value, 1);
    case 'money':
      return format.money(value);
    case 'days':
      return format.days(value);
    case 'number':
      return format.number(value);
  }
}

/** Who says so, of whom and when. */
export const benchmarkSource = ({ source, industry, period }: Benchmark): string =>
  [source, industry, period].filter((part) => part !== '').join(' · ');

/** The benchmarks of a figure of a page, a sentence each; none where the figure is not known. */
export function benchmarkLines(run: AnalysisRun, figure: string): string[] {
  const benchmarks = benchmarksIn(session.current?.recipe);
  if (benchmarks.length === 0) return [];
  const metric = metricOfCard(run.id, figure, run.shownParams);
  if (!metric) return [];
  return benchmarks
    .filter((each) => each.metric === metric.id && each.unit === metric.unit)
    .flatMap((each) => {
      const found = benchmarkDifference(metric, run.figure(figure), each.value);
      if (!found) return [];
      const { direction, amount } = found;
      const scale = found.in === 'points' && metric.unit !== 'share' ? 'marks' : found.in;
      const difference =
        direction === 'same'
          ? text.say('benchmark.same')
          : text.say(`benchmark.${direction}.${scale}`, { amount });
      const value = benchmarkValue(each.value, each.unit);
      return [text.say('benchmark.line', { value, difference, source: benchmarkSource(each) })];
    });
}
