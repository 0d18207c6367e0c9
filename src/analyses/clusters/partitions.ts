import { gaussianMixture } from '../../kernels/clustering/gaussian-mixture';
import { cutTree, hierarchy, type Hierarchy } from '../../kernels/clustering/hierarchy';
import { kMeans } from '../../kernels/clustering/kmeans';
import { clusterMeans, squaredDistance } from '../../kernels/clustering/members';
import type { Progress } from '../contract';
import type { ClustersParams, CountedMethod } from './result';

/** Points in k groups; none of them is empty. */
export interface Partition {
  /** At most as many as were asked for. */
  readonly k: number;
  readonly labels: Int32Array;
  /** n × k probabilities of a mixture, else null. */
  readonly probabilities: Float64Array | null;
  /** Of a mixture, else NaN. */
  readonly bic: number;
}

export interface PartitionOptions extends Pick<ClustersParams, 'seed' | 'restarts' | 'covariance'> {
  readonly method: CountedMethod;
  /** Steps of a mixture. */
  readonly maxIterations?: number;
}

/** The partitions of one set of points by one method, each made once. */
export interface Family {
  at(k: number): Partition;
  /** The tree that is cut; null but for hierarchies. */
  readonly tree: Hierarchy | null;
}

/** A component may not shrink below this share of the mean variance of the columns. */
const RIDGE = 1e-3;
const MIXTURE_ITERATIONS = 200;

/** Trusts that there are at least k different points for each k asked for. */
export function familyOf(
  points: Float64Array,
  dimension: number,
  options: PartitionOptions,
  progress?: Progress,
): Family {
  const { method } = options;
  const known = new Map<number, Partition>();
  const tree =
    method === 'kmeans' || method === 'mixture' ? null : hierarchy(points, dimension, method, progress);
  return {
    tree,
    at(k) {
      let found = known.get(k);
      if (!found) known.set(k, (found = make(k)));
      return found;
    },
  };

  function make(k: number): Partition {
    if (tree) return { k, labels: cutTree(tree, k), probabilities: null, bic: NaN };
    const { seed, restarts } = options;
    const { labels } = kMeans(points, dimension, k, { seed, restarts });
    return method === 'mixture'
      ? mixtureFrom(points, dimension, labels, k, options)
      : { k, labels, probabilities: null, bic: NaN };
  }
}

function mixtureFrom(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  { covariance, maxIterations = MIXTURE_ITERATIONS }: PartitionOptions,
): Partition {
  const fit = gaussianMixture(
    points,
    dimension,
    { labels, k },
    { covariance, ridge: RIDGE * meanVariance(points, dimension), tolerance: 1e-7, maxIterations },
  );
  const columns = Array.from({ length: k }, (_, j) => j).filter((j) => fit.labels.includes(j));
  const position = new Int32Array(k);
  columns.forEach((column, j) => (position[column] = j));
  const n = labels.length;
  const probabilities = new Float64Array(n * columns.length);
  for (let i = 0; i < n; i++) {
    columns.forEach((column, j) => {
      probabilities[i * columns.length + j] = fit.responsibilities[i * k + column]!;
    });
  }
  return {
    k: columns.length,
    labels: fit.labels.map((label) => position[label]!),
    probabilities,
    bic: fit.bic,
  };
}

function meanVariance(points: Float64Array, dimension: number): number {
  const n = points.length / dimension;
  const { centers } = clusterMeans(points, dimension, new Int32Array(n), 1);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += squaredDistance(points, i, centers, 0, dimension);
  return sum / n / dimension;
}

/** Rows of the points, packed. */
export function pickRows(points: Float64Array, dimension: number, rows: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(rows.length * dimension);
  for (let i = 0; i < rows.length; i++) {
    picked.set(points.subarray(rows[i]! * dimension, (rows[i]! + 1) * dimension), i * dimension);
  }
  return picked;
}

/** For each point the nearest centre and the next nearest (−1 with one centre), and how far they are. */
export function nearestCenters(points: Float64Array, dimension: number, centers: Float64Array) {
  const n = points.length / dimension;
  const k = centers.length / dimension;
  const distances = new Float64Array(n * k);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      distances[i * k + j] = Math.sqrt(squaredDistance(points, i, centers, j, dimension));
    }
  }
  return {
    distances,
    /** The nearest centre that is not `except`; −1 where there is none. */
    nearest(i: number, except = -1): number {
      let best = -1;
      for (let j = 0; j < k; j++) {
        if (j === except) continue;
        if (best < 0 || distances[i * k + j]! < distances[i * k + best]!) best = j;
      }
      return best;
    },
  };
}
