import { buildKdTree, rowsWithin } from './kd-tree';

/** Dense groups of any shape, and the rest. */
export interface DensityClusters {
  /** Length n: 0 … clusterCount − 1 by their first core point in row order, −1 = noise. */
  readonly labels: Int32Array;
  /** Length n: 1 = has enough neighbours to grow a cluster from. */
  readonly core: Uint8Array;
  readonly clusterCount: number;
}

/**
 * DBSCAN: points with at least `minSamples` points (themselves counted) within `radius` (inclusive) are core; cores
 * within reach of each other share a cluster, and a point in reach of a core joins the earliest such cluster. Row
 * order decides the numbers and the cluster of a border point between two. One k-d tree query a point.
 * Ester et al. 1996; as in scikit-learn
 *
 * @param points n × dimension, row-major
 */
export function dbscan(
  points: Float64Array,
  dimension: number,
  radius: number,
  minSamples: number,
): DensityClusters {
  const n = points.length / dimension;
  const tree = buildKdTree(points, dimension);
  const labels = new Int32Array(n).fill(-1);
  const core = new Uint8Array(n);
  const asked = new Uint8Array(n);
  const found = new Int32Array(n);
  const waiting = new Int32Array(n);
  let clusterCount = 0;
  for (let seed = 0; seed < n; seed++) {
    if (asked[seed]) continue;
    let count = neighbours(seed);
    if (count < minSamples) continue;
    labels[seed] = clusterCount;
    for (let length = join(count, 0); length > 0;) {
      const row = waiting[--length];
      count = neighbours(row);
      if (count >= minSamples) length = join(count, length);
    }
    clusterCount++;
  }
  return { labels, core, clusterCount };

  function neighbours(row: number): number {
    asked[row] = 1;
    const count = rowsWithin(tree, points, row * dimension, radius, found);
    if (count >= minSamples) core[row] = 1;
    return count;
  }

  /** Labels the rows found and lines up those not asked yet; gives the length of the line. */
  function join(count: number, length: number): number {
    for (let f = 0; f < count; f++) {
      const row = found[f];
      if (labels[row] >= 0) continue;
      labels[row] = clusterCount;
      if (!asked[row]) waiting[length++] = row;
    }
    return length;
  }
}
