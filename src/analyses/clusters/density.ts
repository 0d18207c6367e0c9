import { dbscan } from '../../kernels/clustering/dbscan';
import { elbow } from '../../kernels/clustering/elbow';
import { squaredDistance } from '../../kernels/clustering/members';
import { silhouette } from '../../kernels/clustering/silhouette';
import { pickRows } from './partitions';
import type { Density } from './result';

/** Dense groups: labels 0 … k − 1, −1 for those in no dense place. */
export interface DenseGroups {
  readonly k: number;
  readonly labels: Int32Array;
  readonly core: Uint8Array;
}

/** Radii that are tried, as multiples of the knee or of the one given. */
const SCANNED = [0.5, 0.7, 1, 1.4, 2, 2.8, 4];
/** Points whose distance to their neighbours is looked at to propose a radius. */
const PROBES = 1000;

/**
 * DBSCAN with a radius that is given or proposed, and what other radii would make. Proposed is the one, of the knee of
 * the distances and its multiples, whose groups are most separate: mean silhouette, 0 for who is in none.
 */
export function densityOf(
  points: Float64Array,
  dimension: number,
  given: { readonly radius: number; readonly minSamples: number },
): { readonly density: Density; readonly groups: DenseGroups } {
  const minSamples = given.minSamples > 0 ? given.minSamples : 2 * dimension;
  const proposed = given.radius === 0;
  const middle = proposed ? kneeRadius(points, dimension, minSamples) : given.radius;
  const tried = SCANNED.map((factor) => {
    const radius = middle * factor;
    const { labels, core, clusterCount: k } = dbscan(points, dimension, radius, minSamples);
    return {
      radius,
      groups: { k, labels, core },
      width: proposed ? widthOf(points, dimension, labels, k) : 0,
    };
  });
  const best = proposed
    ? tried.reduce((a, b) => (b.width > a.width ? b : a))
    : tried.find(({ radius }) => radius === given.radius)!;
  const n = points.length / dimension;
  const scan = tried.map(({ radius, groups: { k, labels } }) => ({
    radius,
    clusters: k,
    noise: labels.filter((label) => label < 0).length / n,
  }));
  return { density: { radius: best.radius, minSamples, proposed, scan }, groups: best.groups };
}

/** Mean silhouette of the groups, 0 for who is in none; 0 for a single group. */
function widthOf(points: Float64Array, dimension: number, labels: Int32Array, k: number): number {
  if (k < 2) return 0;
  const dense = Int32Array.from(labels.keys()).filter((i) => labels[i]! >= 0);
  const own = Int32Array.from(dense, (i) => labels[i]!);
  return (
    (silhouette(pickRows(points, dimension, dense), dimension, own, k).mean * dense.length) / labels.length
  );
}

/**
 * The knee of the falling curve of distances to the `minSamples`-th nearest point (oneself the first), as Ester et
 * al. propose; over evenly spread points where there are many.
 */
function kneeRadius(points: Float64Array, dimension: number, minSamples: number): number {
  const n = points.length / dimension;
  const rank = Math.min(minSamples, n);
  const step = Math.max(1, Math.floor(n / PROBES));
  const distances: number[] = [];
  for (let i = 0; i < n; i += step) distances.push(distanceOfRank(points, dimension, i, rank));
  distances.sort((a, b) => b - a);
  // A few people far from all others would stretch the curve and hide its bend.
  const curve = distances.slice(Math.floor(distances.length / 100));
  const knee = curve.length > 2 ? curve[elbow(curve).index]! : curve[0]!;
  return knee > 0 ? knee : (distances.find((distance) => distance > 0) ?? 1);
}

/** Distance from point i to its rank-th nearest, itself counted as the first. */
function distanceOfRank(points: Float64Array, dimension: number, i: number, rank: number): number {
  const nearest = new Float64Array(rank).fill(Infinity);
  const n = points.length / dimension;
  for (let j = 0; j < n; j++) {
    const square = squaredDistance(points, i, points, j, dimension);
    if (square >= nearest[rank - 1]!) continue;
    let place = rank - 1;
    while (place > 0 && nearest[place - 1]! > square) {
      nearest[place] = nearest[place - 1]!;
      place--;
    }
    nearest[place] = square;
  }
  return Math.sqrt(nearest[rank - 1]!);
}
