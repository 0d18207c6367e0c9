import { readingsFor, valueOfReading, type Reading } from '../core/benchmark-table';
import { METRICS, type Metric } from '../core/metrics';
import { text } from '../state/text.svelte';

/** A choice between the metrics that are shown, and none of them. */
export const metricOptions = (): { value: string; label: string }[] => [
  { value: '', label: text.say('metric.none') },
  ...METRICS.map(({ id }) => ({ value: id, label: text.sayName('metric', id) })),
];

export const metricOf = (id: string): Metric | undefined => METRICS.find((metric) => metric.id === id);

/** A choice between the ways a number can be meant for a metric, each with what it comes to. */
export const readingOptions = (
  number: number,
  metric: Metric | undefined,
): { value: Reading; label: string }[] =>
  readingsFor(metric).map((reading) => {
    const value = valueOfReading(number, reading);
    return { value: reading, label: text.say(`benchmarks.as.${reading}`, { share: value, value }) };
  });
