import { quantileSorted } from './quantile';

const STEPS = [1, 2, 5, 10];

/** The least of 1, 2, 5 · 10^k that divides a span into at most so many parts; at least `least`. Span > 0. */
export function roundStep(span: number, most: number, least = 0): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = STEPS.map((each) => each * power).find((each) => span / each <= most) ?? 10 * power;
  return Math.max(step, least);
}

/**
 * Round limits between bands of the values, ascending: multiples of a round step above their 5th and up to their
 * 95th percentile, so that few extreme values make neither the bands wide nor many of them empty. The first band is
 * open downwards, the last upwards. None where the percentiles are equal.
 *
 * @param sorted ascending, length ≥ 1
 * @param most   limits at most
 * @param least  no step is smaller, such as 1 for whole numbers
 */
export function bandEdges(sorted: ArrayLike<number>, most: number, least = 0): number[] {
  const low = quantileSorted(sorted, 0.05);
  const high = quantileSorted(sorted, 0.95);
  if (!(low < high)) return [];
  const step = roundStep(high - low, most, least);
  const edges: number[] = [];
  // Whole steps are multiplied, not added up, so that no rounding gathers.
  for (let k = Math.floor(low / step) + 1; k * step <= high; k++) edges.push(k * step);
  return edges;
}

/** The band of a value: 0 below the first edge, i from edge i − 1 on. Edges ascending. */
export function bandOf(value: number, edges: readonly number[]): number {
  let band = 0;
  while (band < edges.length && value >= edges[band]!) band++;
  return band;
}
