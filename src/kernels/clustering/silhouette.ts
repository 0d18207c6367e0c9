import { sampleWithoutReplacement } from '../random/sample';
import type { Random } from '../random/mulberry32';
import { groupByLabel, nextSquares } from './members';

/** How much nearer each point is to its own cluster than to the next. */
export interface Silhouette {
  /** Length n, in [−1, 1]; 0 for a point alone in its cluster. */
  readonly values: Float64Array;
  readonly mean: number;
  /** Mean of each cluster, length k; NaN for an empty one. */
  readonly byCluster: Float64Array;
}

/**
 * Silhouettes with Euclidean distances: (b − a) / max(a, b), a the mean distance to the own cluster's others, b the
 * smallest mean distance to another cluster. All 0 when there is a single cluster. O(n² · dimension) time,
 * O(n · k) memory; each pair is measured once. Rousseeuw 1987, doi:10.1016/0377-0427(87)90125-7
 *
 * @param points n × dimension, row-major
 * @param labels length n, 0 … k − 1
 */
export function silhouette(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
): Silhouette {
  const n = labels.length;
  const { order, starts } = groupByLabel(labels, k);
  const sorted = new Float64Array(points.length);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < dimension; t++) sorted[i * dimension + t] = points[order[i] * dimension + t];
  }
  const sums = Array.from({ length: k }, () => new Float64Array(n));
  const squares = new Float64Array(4);
  for (let own = 0; own < k; own++) {
    for (let i = starts[own]; i < starts[own + 1]; i++) {
      for (let other = own; other < k; other++) {
        const from = Math.max(starts[other], i + 1);
        sums[other][i] += addDistances(sorted, dimension, i, from, starts[other + 1], sums[own], squares);
      }
    }
  }
  const values = new Float64Array(n);
  const byCluster = new Float64Array(k);
  let total = 0;
  const distances = new Float64Array(k);
  const sizes = Float64Array.from({ length: k }, (_, j) => starts[j + 1] - starts[j]);
  for (let own = 0; own < k; own++) {
    for (let i = starts[own]; i < starts[own + 1]; i++) {
      for (let j = 0; j < k; j++) distances[j] = sums[j][i];
      const value = silhouetteOf(distances, sizes, own);
      values[order[i]] = value;
      byCluster[own] += value;
      total += value;
    }
    byCluster[own] /= sizes[own];
  }
  return { values, mean: total / n, byCluster };
}

/** A mean silhouette read off a sample. */
export interface SampledSilhouette {
  readonly mean: number;
  /** Of the mean, for drawing without replacement: 0 when the sample is everything. */
  readonly standardError: number;
}

/**
 * The mean silhouette of `size` points drawn without replacement, each measured against all n points, so that the
 * mean is unbiased. O(size · n · dimension). `size` ≥ 2.
 */
export function sampledSilhouette(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  size: number,
  random: Random,
): SampledSilhouette {
  const n = labels.length;
  const sizes = new Float64Array(k);
  for (let i = 0; i < n; i++) sizes[labels[i]]++;
  const sample = sampleWithoutReplacement(n, Math.min(size, n), random);
  const sums = new Float64Array(k);
  const next = new Float64Array(4);
  let mean = 0;
  let squares = 0;
  for (let s = 0; s < sample.length; s++) {
    sums.fill(0);
    for (let j = 0; j < n;) {
      const some = nextSquares(points, dimension, sample[s], j, n, next);
      for (let p = 0; p < some; p++, j++) sums[labels[j]] += Math.sqrt(next[p]);
    }
    const value = silhouetteOf(sums, sizes, labels[sample[s]]);
    const gap = value - mean;
    mean += gap / (s + 1);
    squares += gap * (value - mean);
  }
  const m = sample.length;
  return { mean, standardError: Math.sqrt((squares / (m - 1) / m) * (1 - m / n)) };
}

/** From the sums of distances to each cluster. */
function silhouetteOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own] < 2) return 0;
  const inside = sums[own] / (sizes[own] - 1);
  let outside = Infinity;
  for (let j = 0; j < sums.length; j++) {
    if (j !== own && sizes[j] > 0 && sums[j] < outside * sizes[j]) outside = sums[j] / sizes[j];
  }
  const larger = Math.max(inside, outside);
  return outside === Infinity || larger === 0 ? 0 : (outside - inside) / larger;
}

/** Σ distances from row i to rows from … end − 1, each also added to `others` at its row; `squares` is room for four numbers. */
function addDistances(
  rows: Float64Array,
  dimension: number,
  i: number,
  from: number,
  end: number,
  others: Float64Array,
  squares: Float64Array,
): number {
  let sum = 0;
  for (let j = from; j < end;) {
    const some = nextSquares(rows, dimension, i, j, end, squares);
    for (let p = 0; p < some; p++, j++) {
      const distance = Math.sqrt(squares[p]);
      sum += distance;
      others[j] += distance;
    }
  }
  return sum;
}
