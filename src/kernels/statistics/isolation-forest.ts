import { sampleWithoutReplacement } from '../random/sample';
import type { Random } from '../random/mulberry32';

/** Size of the forest. */
export interface IsolationForestOptions {
  /** Default 100; the spread of a score falls with its root. */
  readonly trees?: number;
  /** Rows each tree sees, default 256; all of them when there are fewer. */
  readonly sampleSize?: number;
}

/**
 * How easily each point is cut off from the rest by random splits: a score in (0, 1), about 0.5 for the ordinary
 * and towards 1 for outliers.
 *
 * A tree splits a sample at a random value of a random varying column down to depth ⌈log₂ sample⌉; the score is
 * 2^(−mean depth / c(sample)), c(n) the mean depth of an unsuccessful search among n. O(trees · n · log sample).
 * Liu, Ting & Zhou 2008, doi:10.1109/ICDM.2008.17
 *
 * @param points n × dimension, row-major, no missing
 */
export function isolationScores(
  points: Float64Array,
  dimension: number,
  random: Random,
  { trees = 100, sampleSize = 256 }: IsolationForestOptions = {},
): Float64Array {
  const n = points.length / dimension;
  const size = Math.min(sampleSize, n);
  const depthLimit = Math.ceil(Math.log2(Math.max(size, 2)));
  const tree = emptyTree(2 * size);
  const depths = new Float64Array(n);
  for (let t = 0; t < trees; t++) {
    tree.used = 0;
    const rows = sampleWithoutReplacement(n, size, random);
    grow(tree, points, dimension, rows, 0, size, depthLimit, random);
    for (let i = 0; i < n; i++) depths[i] += pathLength(tree, points, i * dimension);
  }
  const usual = meanSearchDepth(size);
  return depths.map((depth) => 2 ** (-depth / trees / usual));
}

/**
 * `isolationScores` of points of one dimension in ascending order, the same to the last bit: a node of a sorted sample
 * is cut in two by a search, and the leaves are met in order. O(trees · (n + sample · log sample)).
 *
 * @param points length n, ascending, no missing
 */
export function isolationScoresAscending(
  points: Float64Array,
  random: Random,
  { trees = 100, sampleSize = 256 }: IsolationForestOptions = {},
): Float64Array {
  const n = points.length;
  const size = Math.min(sampleSize, n);
  const depthLimit = Math.ceil(Math.log2(Math.max(size, 2)));
  const leaves = { used: 0, upper: new Float64Array(size), depth: new Float64Array(size) };
  const depths = new Float64Array(n);
  for (let t = 0; t < trees; t++) {
    leaves.used = 0;
    const rows = sampleWithoutReplacement(n, size, random);
    const sample = new Float64Array(size);
    for (let i = 0; i < size; i++) sample[i] = points[rows[i]];
    growLeaves(leaves, sample, 0, size, depthLimit, random, 0, Infinity);
    for (let i = 0, leaf = 0; i < n; i++) {
      while (leaf < leaves.used - 1 && points[i] >= leaves.upper[leaf]) leaf++;
      depths[i] += leaves.depth[leaf];
    }
  }
  const usual = meanSearchDepth(size);
  return depths.map((depth) => 2 ** (-depth / trees / usual));
}

/** Leaves in ascending order: each holds the values below `upper` that no earlier one holds. */
interface Leaves {
  used: number;
  readonly upper: Float64Array;
  readonly depth: Float64Array;
}

/** `grow` over sample[start … end), ascending, with the same draws. */
function growLeaves(
  leaves: Leaves,
  sample: Float64Array,
  start: number,
  end: number,
  depthLeft: number,
  random: Random,
  depth: number,
  upper: number,
): void {
  const isCut = depthLeft > 0 && end - start > 1;
  if (isCut) random(); // the column, of which there is one
  const low = sample[start];
  const high = sample[end - 1];
  if (!isCut || low === high) {
    leaves.upper[leaves.used] = upper;
    leaves.depth[leaves.used++] = depth + meanSearchDepth(end - start);
    return;
  }
  const drawn = high - random() * (high - low);
  const split = drawn > low ? drawn : high;
  let middle = start;
  for (let rest = end - start; rest > 0;) {
    const half = rest >> 1;
    if (sample[middle + half] < split) {
      middle += half + 1;
      rest -= half + 1;
    } else rest = half;
  }
  growLeaves(leaves, sample, start, middle, depthLeft - 1, random, depth + 1, split);
  growLeaves(leaves, sample, middle, end, depthLeft - 1, random, depth + 1, upper);
}

interface Tree {
  used: number;
  /** Split column, or −1 in a leaf. */
  readonly column: Int32Array;
  /** Split value, or in a leaf the expected depth of the whole path. */
  readonly value: Float64Array;
  /** The node for values ≥ the split; the other child follows its parent. */
  readonly above: Int32Array;
}

function emptyTree(nodes: number): Tree {
  return {
    used: 0,
    column: new Int32Array(nodes),
    value: new Float64Array(nodes),
    above: new Int32Array(nodes),
  };
}

/** Appends the subtree over rows[start … end), reordering them. */
function grow(
  tree: Tree,
  points: Float64Array,
  dimension: number,
  rows: Int32Array,
  start: number,
  end: number,
  depthLeft: number,
  random: Random,
  depth = 0,
): void {
  const node = tree.used++;
  const split =
    depthLeft > 0 && end - start > 1 ? drawSplit(points, dimension, rows, start, end, random) : undefined;
  if (!split) {
    tree.column[node] = -1;
    tree.value[node] = depth + meanSearchDepth(end - start);
    return;
  }
  let middle = start;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    if (points[row * dimension + split.column] < split.value) {
      rows[i] = rows[middle];
      rows[middle++] = row;
    }
  }
  tree.column[node] = split.column;
  tree.value[node] = split.value;
  grow(tree, points, dimension, rows, start, middle, depthLeft - 1, random, depth + 1);
  tree.above[node] = tree.used;
  grow(tree, points, dimension, rows, middle, end, depthLeft - 1, random, depth + 1);
}

/** A value between the extremes of a column that varies among the rows; none when they are all equal. */
function drawSplit(
  points: Float64Array,
  dimension: number,
  rows: Int32Array,
  start: number,
  end: number,
  random: Random,
): { column: number; value: number } | undefined {
  const first = Math.floor(random() * dimension);
  for (let step = 0; step < dimension; step++) {
    const column = (first + step) % dimension;
    let low = Infinity;
    let high = -Infinity;
    for (let i = start; i < end; i++) {
      const x = points[rows[i] * dimension + column];
      if (x < low) low = x;
      if (x > high) high = x;
    }
    if (low === high) continue;
    const value = high - random() * (high - low);
    return { column, value: value > low ? value : high };
  }
  return undefined;
}

function pathLength(tree: Tree, points: Float64Array, offset: number): number {
  let node = 0;
  while (tree.column[node] >= 0) {
    node = points[offset + tree.column[node]] < tree.value[node] ? node + 1 : tree.above[node];
  }
  return tree.value[node];
}

/** Mean depth of an unsuccessful search in a binary search tree of n keys. */
function meanSearchDepth(n: number): number {
  if (n <= 1) return 0;
  if (n === 2) return 1;
  return 2 * (Math.log(n - 1) + 0.5772156649015329) - (2 * (n - 1)) / n;
}
