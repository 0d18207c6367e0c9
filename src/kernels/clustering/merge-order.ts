import { squaredDistance } from './members';

/** Merges in the order they were found: each joins the clusters that hold two rows. */
export interface FoundMerges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
}

/** Ward's merges from means and sizes alone: no distance is kept. */
export function centroidChain(
  points: Float64Array,
  dimension: number,
  progress?: (fraction: number) => void,
): FoundMerges {
  const n = points.length / dimension;
  // Live clusters stand side by side at positions 0 … live − 1; a slot is a row that names its cluster.
  const means = points.slice();
  const sizes = new Float64Array(n).fill(1);
  const slotAt = Int32Array.from({ length: n }, (_, i) => i);
  const positionOf = slotAt.slice();
  let live = n;

  return followChains(n, progress, {
    firstLive: () => slotAt[0],
    nearest(slot, previous) {
      const own = positionOf[slot];
      const size = sizes[own];
      // Ward's distance to a cluster of any size is at least `least` times the squared distance of the means.
      const least = (2 * size) / (size + 1);
      let best = -1;
      let bestCost = Infinity;
      if (previous >= 0) {
        best = positionOf[previous];
        const square = squaredDistance(means, own, means, best, dimension);
        bestCost = (2 * size * sizes[best] * square) / (size + sizes[best]);
      }
      const start = own * dimension;
      const end = start + dimension;
      for (let other = 0, q = 0; other < live; other++) {
        let square = 0;
        for (let o = start; o < end; o++, q++) {
          const e = means[o] - means[q];
          square += e * e;
        }
        if (least * square >= bestCost || other === own) continue;
        const cost = (2 * size * sizes[other] * square) / (size + sizes[other]);
        if (cost < bestCost) {
          bestCost = cost;
          best = other;
        }
      }
      return { slot: slotAt[best], height: Math.sqrt(bestCost) };
    },
    merge(kept, dropped) {
      const a = positionOf[kept];
      const b = positionOf[dropped];
      const total = sizes[a] + sizes[b];
      for (let t = 0; t < dimension; t++) {
        const p = a * dimension + t;
        means[p] += (means[b * dimension + t] - means[p]) * (sizes[b] / total);
      }
      sizes[a] = total;
      live--;
      means.copyWithin(b * dimension, live * dimension, (live + 1) * dimension);
      sizes[b] = sizes[live];
      slotAt[b] = slotAt[live];
      positionOf[slotAt[b]] = b;
    },
  });
}

/** Average and complete merges on the n (n − 1) / 2 distances, updated by Lance and Williams's formula. */
export function matrixChain(
  points: Float64Array,
  dimension: number,
  linkage: 'average' | 'complete',
  progress?: (fraction: number) => void,
): FoundMerges {
  const n = points.length / dimension;
  const distances = new Float64Array((n * (n - 1)) / 2);
  // Row i of the upper triangle: distance (i, j), j > i, at rowStart[i] + j.
  const rowStart = Float64Array.from({ length: n }, (_, i) => i * n - (i * (i + 1)) / 2 - i - 1);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++)
      distances[at++] = Math.sqrt(squaredDistance(points, i, points, j, dimension));
  }
  const place = (i: number, j: number): number => (i < j ? rowStart[i] + j : rowStart[j] + i);
  const sizes = new Float64Array(n).fill(1);
  const live = Int32Array.from({ length: n }, (_, i) => i);
  let count = n;

  return followChains(n, progress, {
    firstLive: () => live[0],
    nearest(slot, previous) {
      let best = previous;
      let height = previous >= 0 ? distances[place(slot, previous)] : Infinity;
      for (let at = 0; at < count; at++) {
        const other = live[at];
        if (other === slot) continue;
        const distance = distances[place(slot, other)];
        if (distance < height) {
          height = distance;
          best = other;
        }
      }
      return { slot: best, height };
    },
    merge(kept, dropped) {
      const total = sizes[kept] + sizes[dropped];
      let position = 0;
      for (let at = 0; at < count; at++) {
        const other = live[at];
        if (other === dropped) continue;
        live[position++] = other;
        if (other === kept) continue;
        const toKept = distances[place(other, kept)];
        const toDropped = distances[place(other, dropped)];
        distances[place(other, kept)] =
          linkage === 'complete'
            ? Math.max(toKept, toDropped)
            : (sizes[kept] * toKept + sizes[dropped] * toDropped) / total;
      }
      count = position;
      sizes[kept] = total;
    },
  });
}

/** Clusters that can say their nearest neighbour and be merged. Clusters go by the row of one of their points. */
interface LiveClusters {
  firstLive(): number;
  /** The nearest other cluster; `previous` (−1 for none) wins ties, which lets every chain end. */
  nearest(slot: number, previous: number): { slot: number; height: number };
  merge(kept: number, dropped: number): void;
}

/**
 * Walks from cluster to nearest neighbour until two are each other's nearest, merges them, and goes on from what is
 * left of the chain. Gives the tree of the greedy method for linkages whose distances a merge never shortens.
 */
function followChains(
  n: number,
  progress: ((fraction: number) => void) | undefined,
  clusters: LiveClusters,
): FoundMerges {
  const left = new Int32Array(n - 1);
  const right = new Int32Array(n - 1);
  const heights = new Float64Array(n - 1);
  const chain = new Int32Array(n);
  let length = 0;
  for (let step = 0; step < n - 1; step++) {
    if (length === 0) chain[length++] = clusters.firstLive();
    for (;;) {
      const tip = chain[length - 1];
      const previous = length > 1 ? chain[length - 2] : -1;
      const { slot, height } = clusters.nearest(tip, previous);
      if (slot === previous) {
        left[step] = Math.min(tip, previous);
        right[step] = Math.max(tip, previous);
        heights[step] = height;
        clusters.merge(left[step], right[step]);
        length -= 2;
        report(progress, step + 1, n - 1);
        break;
      }
      chain[length++] = slot;
    }
  }
  return { left, right, heights };
}

/** Single-linkage merges: the edges of the minimum spanning tree, grown from the first point (Prim). */
export function spanningTree(
  points: Float64Array,
  dimension: number,
  progress?: (fraction: number) => void,
): FoundMerges {
  const n = points.length / dimension;
  const left = new Int32Array(n - 1);
  const right = new Int32Array(n - 1);
  const heights = new Float64Array(n - 1);
  const outside = Int32Array.from({ length: n - 1 }, (_, i) => i + 1);
  const reach = new Float64Array(n).fill(Infinity);
  const from = new Int32Array(n);
  let newest = 0;
  for (let step = 0; step < n - 1; step++) {
    const count = n - 1 - step;
    let nearest = 0;
    for (let at = 0; at < count; at++) {
      const row = outside[at];
      const square = squaredDistance(points, newest, points, row, dimension);
      if (square < reach[row]) {
        reach[row] = square;
        from[row] = newest;
      }
      if (reach[row] < reach[outside[nearest]]) nearest = at;
    }
    newest = outside[nearest];
    outside[nearest] = outside[count - 1];
    left[step] = from[newest];
    right[step] = newest;
    heights[step] = Math.sqrt(reach[newest]);
    report(progress, step + 1, n - 1);
  }
  return { left, right, heights };
}

/** Tells the share done at every fiftieth of the way. */
function report(progress: ((fraction: number) => void) | undefined, done: number, all: number): void {
  if (progress && (done === all || done % Math.ceil(all / 50) === 0)) progress(done / all);
}
