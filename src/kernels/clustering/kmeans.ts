import { mulberry32, streamSeed } from '../random/mulberry32';
import { transferPoints } from './hartigan-wong';
import { plusPlusCenters } from './kmeans-seeding';
import { createPartition, lloyd, sumMembers, type Partition } from './lloyd';

/** A partition of n points into k clusters. */
export interface KMeans {
  /** Length n, 0 … k − 1. */
  readonly labels: Int32Array;
  /** k × dimension, row-major: the mean of each cluster. */
  readonly centers: Float64Array;
  /** Length k. 0 only when there are fewer different points than clusters. */
  readonly sizes: Float64Array;
  /** Sum of squared distances to the own centre. */
  readonly inertia: number;
  /** Lloyd passes of the run that won. */
  readonly iterations: number;
  /** Whether Lloyd's iteration came to rest within `maxIterations`. */
  readonly converged: boolean;
}

/** How hard to look for a good partition. */
export interface KMeansOptions {
  /** Default 300. */
  readonly maxIterations?: number;
  /** Whether single points are moved at the end until no such move helps. Default true from `kMeans`, false from `kMeansFrom`. */
  readonly refine?: boolean;
}

/** Where the random starts come from. */
export interface KMeansStarts extends KMeansOptions {
  readonly seed?: number;
  /** Default 10. */
  readonly restarts?: number;
  /** Number of the first restart, default 0: restarts 0–4 here and 5–9 elsewhere are the ten of one run. */
  readonly firstRestart?: number;
  readonly progress?: (fraction: number) => void;
}

/** Sweeps of single moves; each is one pass over the bounds, and few runs take more than ten. */
const MAX_SWEEPS = 100;

/**
 * The best of several k-means partitions (lowest inertia, the earlier restart of equals), each from k-means++
 * centres by Lloyd's iteration and then single moves as Hartigan and Wong's.
 *
 * Restart r draws from its own stream of `seed`, so the result does not depend on who computes which restart. It
 * does depend on the order of the rows, through the draws and through rounding: a caller who wants the same
 * clusters for the same rows in any order sorts them first, by all columns. Clusters are numbered as they were
 * drawn.
 *
 * @param points n × dimension, row-major, finite; n ≥ k ≥ 1. Scale the columns first, this does not. Distances come
 *               from differences, so a large common offset costs no digits and the mean need not be taken off.
 */
export function kMeans(
  points: Float64Array,
  dimension: number,
  k: number,
  {
    seed = 1,
    restarts = 10,
    firstRestart = 0,
    maxIterations = 300,
    refine = true,
    progress,
  }: KMeansStarts = {},
): KMeans {
  let best: KMeans | undefined;
  for (let r = 0; r < restarts; r++) {
    const random = mulberry32(streamSeed(seed, firstRestart + r));
    const centers = plusPlusCenters(points, dimension, k, random);
    const found = descend(createPartition(points, dimension, centers), maxIterations, refine);
    if (!best || found.inertia < best.inertia) best = found;
    progress?.((r + 1) / restarts);
  }
  if (!best) throw new RangeError(`restarts must be at least 1, got ${restarts}`);
  return best;
}

/**
 * k-means from given centres (k × dimension), nothing random: Lloyd's iteration until no label changes.
 *
 * @param points n × dimension, row-major, finite
 */
export function kMeansFrom(
  points: Float64Array,
  dimension: number,
  centers: Float64Array,
  { maxIterations = 300, refine = false }: KMeansOptions = {},
): KMeans {
  return descend(createPartition(points, dimension, centers), maxIterations, refine);
}

function descend(partition: Partition, maxIterations: number, refine: boolean): KMeans {
  const { iterations, converged } = lloyd(partition, maxIterations);
  if (refine) transferPoints(partition, MAX_SWEEPS);
  sumMembers(partition);
  const { n, dimension, points, centers, sums, sizes, labels } = partition;
  for (let q = 0; q < centers.length; q++) {
    const size = sizes[Math.floor(q / dimension)];
    if (size > 0) centers[q] = sums[q] / size;
  }
  let inertia = 0;
  for (let i = 0, o = 0; i < n; i++) {
    for (let t = 0, q = labels[i] * dimension; t < dimension; t++, o++) {
      const e = points[o] - centers[q + t];
      inertia += e * e;
    }
  }
  return { labels, centers, sizes, inertia, iterations, converged };
}
