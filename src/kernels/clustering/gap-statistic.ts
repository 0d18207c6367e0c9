import type { Random } from '../random/mulberry32';
import { clusterMeans, groupByLabel, squaredDistance } from './members';
import type { Partitioner } from './partitioner';
import { componentScores, principalComponents } from './principal-components';

/** How the comparison is made. */
export interface GapOptions {
  /** Cluster counts 1 … maxK. */
  readonly maxK: number;
  /** Reference data sets, default 100. */
  readonly draws?: number;
  /**
   * Dispersion from squared distances (2, default, Tibshirani's own, O(n)) or from plain ones (1, the default of
   * R's `clusGap`, O(n²)).
   */
  readonly power?: 1 | 2;
  /** Uniform over the box along the principal components (default) or along the columns. */
  readonly reference?: 'components' | 'columns';
  readonly progress?: (fraction: number) => void;
}

/** One entry for each cluster count from 1. */
export interface GapStatistic {
  readonly logDispersion: Float64Array;
  /** Mean over the reference sets. */
  readonly expectedLogDispersion: Float64Array;
  readonly gap: Float64Array;
  /** √(1 + 1/draws) · standard deviation over the reference sets. */
  readonly standardError: Float64Array;
  /** The first k with gap(k) ≥ gap(k + 1) − standardError(k + 1), or maxK. */
  readonly k: number;
}

/**
 * The gap statistic: how much tighter k clusters are than k clusters of structureless data of the same extent.
 * Dispersion is Σ over clusters of the sum over pairs of distance^power / (2 · size), as in R's `cluster::clusGap`.
 * Tibshirani, Walther & Hastie 2001, doi:10.1111/1467-9868.00293
 *
 * @param points n × dimension, row-major
 */
export function gapStatistic(
  points: Float64Array,
  dimension: number,
  partition: Partitioner,
  random: Random,
  { maxK, draws = 100, power = 2, reference = 'components', progress }: GapOptions,
): GapStatistic {
  const disperse = (data: Float64Array): Float64Array =>
    Float64Array.from({ length: maxK }, (_, i) => {
      const labels = i === 0 ? new Int32Array(data.length / dimension) : partition(data, i + 1, random);
      return Math.log(dispersion(data, dimension, labels, i + 1, power));
    });
  const logDispersion = disperse(points);
  const draw = referenceSource(points, dimension, reference);
  const expected = new Float64Array(maxK);
  const squares = new Float64Array(maxK);
  for (let b = 0; b < draws; b++) {
    disperse(draw(random)).forEach((value, i) => {
      const gap = value - expected[i];
      expected[i] += gap / (b + 1);
      squares[i] += gap * (value - expected[i]);
    });
    progress?.((b + 1) / draws);
  }
  const gap = expected.map((value, i) => value - logDispersion[i]);
  const standardError = squares.map((sum) => Math.sqrt((1 + 1 / draws) * (sum / (draws - 1))));
  let k = 1;
  while (k < maxK && gap[k - 1] < gap[k] - standardError[k]) k++;
  return { logDispersion, expectedLogDispersion: expected, gap, standardError, k };
}

function dispersion(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  power: 1 | 2,
): number {
  if (power === 2) {
    const { centers } = clusterMeans(points, dimension, labels, k);
    let inertia = 0;
    for (let o = 0; o < points.length; o++) {
      const center = labels[Math.floor(o / dimension)] * dimension + (o % dimension);
      inertia += (points[o] - centers[center]) ** 2;
    }
    return inertia / 2;
  }
  const { order, starts } = groupByLabel(labels, k);
  let total = 0;
  for (let j = 0; j < k; j++) {
    let sum = 0;
    for (let a = starts[j]; a < starts[j + 1]; a++) {
      for (let b = starts[j]; b < a; b++) {
        sum += Math.sqrt(squaredDistance(points, order[a], points, order[b], dimension));
      }
    }
    if (sum > 0) total += sum / (2 * (starts[j + 1] - starts[j]));
  }
  return total;
}

/** Draws data of n points uniform over the box of the data, turned along the components or not. */
function referenceSource(
  points: Float64Array,
  dimension: number,
  reference: 'components' | 'columns',
): (random: Random) => Float64Array {
  const turned = reference === 'components' ? principalComponents(points, dimension) : undefined;
  const coordinates = turned ? componentScores(points, dimension, turned, dimension) : points;
  const low = new Float64Array(dimension).fill(Infinity);
  const high = new Float64Array(dimension).fill(-Infinity);
  coordinates.forEach((x, o) => {
    const t = o % dimension;
    if (x < low[t]) low[t] = x;
    if (x > high[t]) high[t] = x;
  });
  return (random) => {
    const uniform = coordinates.map(
      (_, o) => low[o % dimension] + random() * (high[o % dimension] - low[o % dimension]),
    );
    if (!turned) return uniform;
    return uniform.map((_, o) => {
      const column = o % dimension;
      let x = turned.means[column];
      for (let r = 0; r < dimension; r++) {
        x += uniform[o - column + r] * turned.components[r * dimension + column];
      }
      return x;
    });
  };
}
