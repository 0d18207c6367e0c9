import { centroidChain, matrixChain, spanningTree, type FoundMerges } from './merge-order';

/** How the distance between two clusters follows from their points'. */
export type Linkage = 'ward' | 'average' | 'complete' | 'single';

/** A tree of merges over n points, in the form of R's `hclust`. */
export interface Hierarchy {
  /**
   * (n − 1) × 2, row-major, heights rising: a negative entry −(row + 1) is a point, a positive one the cluster made
   * by that merge, counted from 1. A point stands before a cluster, the earlier of two first.
   */
  readonly merges: Int32Array;
  /** Length n − 1, not falling. */
  readonly heights: Float64Array;
  /** The rows in an order in which no branches cross. */
  readonly order: Int32Array;
}

/** Most points for average and complete linkage, whose n (n − 1) / 2 distances are then 256 MB. */
export const PAIRWISE_LIMIT = 8000;

/**
 * Agglomerative clustering by Euclidean distance. Ward is R's `ward.D2`: heights √(2 |a| |b| / (|a| + |b|)) times the
 * distance between means. O(n² · dimension) time; O(n) memory for ward and single, n²/2 distances for average and
 * complete. Ties are broken by row order.
 *
 * Ward, average and complete follow chains of nearest neighbours (Murtagh 1983, doi:10.1093/comjnl/26.4.354), single
 * the minimum spanning tree (Gower & Ross 1969, doi:10.2307/2346439).
 *
 * @param points n × dimension, row-major, n ≥ 1
 * @throws RangeError when average or complete is asked for more than `PAIRWISE_LIMIT` points
 */
export function hierarchy(
  points: Float64Array,
  dimension: number,
  linkage: Linkage,
  progress?: (fraction: number) => void,
): Hierarchy {
  if (linkage === 'ward') return arrange(centroidChain(points, dimension, progress));
  if (linkage === 'single') return arrange(spanningTree(points, dimension, progress));
  const n = points.length / dimension;
  if (n > PAIRWISE_LIMIT) {
    throw new RangeError(`${linkage} linkage takes at most ${PAIRWISE_LIMIT} points, got ${n}`);
  }
  return arrange(matrixChain(points, dimension, linkage, progress));
}

/**
 * The k clusters left when the last k − 1 merges are undone.
 *
 * @returns length n, labels 0 … k − 1 by first appearance, as R's `cutree` does (from 1)
 */
export function cutTree({ merges, heights }: Hierarchy, k: number): Int32Array {
  const n = heights.length + 1;
  const clusterOf = new Int32Array(heights.length);
  const pointCluster = new Int32Array(n);
  let clusters = 0;
  // From the last merge down: a cluster hands its number to both parts, unless it is one of those undone.
  for (let step = heights.length - 1; step >= 0; step--) {
    const kept = step < n - k;
    for (let side = 0; side < 2; side++) {
      const part = merges[2 * step + side];
      const whole = kept ? clusterOf[step] : partStays(part, n - k) ? clusters++ : -1;
      if (part > 0) clusterOf[part - 1] = whole;
      else pointCluster[-part - 1] = whole;
    }
  }
  const names = new Int32Array(Math.max(clusters, 1)).fill(-1);
  let named = 0;
  return pointCluster.map((cluster) => {
    if (names[cluster] < 0) names[cluster] = named++;
    return names[cluster];
  });
}

/** Whether a part is a cluster of the cut: a point, or one of the first `merges` merges. */
function partStays(part: number, merges: number): boolean {
  return part < 0 || part <= merges;
}

/** Sorts merges by height (stable) and names their parts. */
function arrange({ left, right, heights }: FoundMerges): Hierarchy {
  const steps = heights.length;
  const n = steps + 1;
  const sorted = Array.from({ length: steps }, (_, step) => step).sort((a, b) => heights[a] - heights[b]);
  const parent = Int32Array.from({ length: n }, (_, row) => row);
  const name = Int32Array.from({ length: n }, (_, row) => -(row + 1));
  const merges = new Int32Array(2 * steps);
  sorted.forEach((found, step) => {
    const a = rootOf(parent, left[found]);
    const b = rootOf(parent, right[found]);
    const [first, second] = inOrder(name[a], name[b]);
    merges[2 * step] = first;
    merges[2 * step + 1] = second;
    parent[b] = a;
    name[a] = step + 1;
  });
  return {
    merges,
    heights: Float64Array.from(sorted, (found) => heights[found]),
    order: leafOrder(merges, n),
  };
}

/** Two points: the lower row; a point before a cluster; two clusters: the earlier. */
function inOrder(a: number, b: number): [number, number] {
  if (a < 0 && b < 0) return a > b ? [a, b] : [b, a];
  return a < b ? [a, b] : [b, a];
}

function rootOf(parent: Int32Array, row: number): number {
  while (parent[row] !== row) {
    parent[row] = parent[parent[row]];
    row = parent[row];
  }
  return row;
}

function leafOrder(merges: Int32Array, n: number): Int32Array {
  const order = new Int32Array(n);
  const stack = n === 1 ? [-1] : [n - 1];
  for (let next = 0; stack.length > 0;) {
    const part = stack.pop()!;
    if (part < 0) order[next++] = -part - 1;
    else stack.push(merges[2 * part - 1], merges[2 * part - 2]);
  }
  return order;
}
