import { ascendingOrder } from '../ascending-order';

/** A binary tree of questions "is column ≤ threshold?". Nodes in preorder, the root first. */
export interface ClassificationTree {
  /** Length of the node arrays. */
  readonly nodeCount: number;
  /** Column asked about, −1 in a leaf. */
  readonly column: Int32Array;
  /** Rows with a value ≤ threshold go left. NaN in a leaf. */
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** nodeCount × k, row-major: training rows of each class in the node. */
  readonly counts: Float64Array;
  readonly k: number;
}

/** When to stop splitting. */
export interface TreeOptions {
  /** Questions on a path, default 3. */
  readonly maxDepth?: number;
  /** Rows a leaf must keep, default 10. */
  readonly minLeaf?: number;
}

/**
 * CART with Gini's impurity: each node takes the split that lowers it most, thresholds half-way between neighbouring
 * values; the lower column and then the lower threshold of equals. Columns are sorted once: O(n log n · d) and
 * O(n · d) a level. Breiman, Friedman, Olshen & Stone 1984
 *
 * @param points n × dimension, row-major, finite
 * @param labels length n, 0 … k − 1
 */
export function growTree(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
  { maxDepth = 3, minLeaf = 10 }: TreeOptions = {},
): ClassificationTree {
  const n = labels.length;
  const orders = Array.from({ length: dimension }, (_, t) =>
    Int32Array.from(ascendingOrder(Float64Array.from(labels, (_, i) => points[i * dimension + t]))),
  );
  const column: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const counts: number[] = [];
  const goesLeft = new Uint8Array(n);
  const spare = new Int32Array(n);
  grow(0, n, 0);
  return {
    nodeCount: column.length,
    column: Int32Array.from(column),
    threshold: Float64Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    counts: Float64Array.from(counts),
    k,
  };

  function grow(start: number, end: number, depth: number): number {
    const node = column.length;
    const here = new Float64Array(k);
    for (let i = start; i < end; i++) here[labels[orders[0][i]]]++;
    const split = depth < maxDepth ? bestSplit(start, end, here) : undefined;
    column.push(split?.column ?? -1);
    threshold.push(split?.threshold ?? NaN);
    left.push(-1);
    right.push(-1);
    counts.push(...here);
    if (split) {
      const middle = partition(start, end, split.column, split.threshold);
      left[node] = grow(start, middle, depth + 1);
      right[node] = grow(middle, end, depth + 1);
    }
    return node;
  }

  function bestSplit(
    start: number,
    end: number,
    here: Float64Array,
  ): { column: number; threshold: number } | undefined {
    const size = end - start;
    // Impurity falls as Σ over sides of Σ counts² / side size rises above that of the node.
    let best = (sumOfSquares(here) / size) * (1 + 1e-12);
    let found: { column: number; threshold: number } | undefined;
    for (let t = 0; t < dimension; t++) {
      const below = new Float64Array(k);
      const above = here.slice();
      let belowSquares = 0;
      let aboveSquares = sumOfSquares(here);
      for (let i = start; i < end - 1; i++) {
        const label = labels[orders[t][i]];
        belowSquares += 2 * below[label]++ + 1;
        aboveSquares -= 2 * above[label]-- - 1;
        const rows = i + 1 - start;
        if (rows < minLeaf || size - rows < minLeaf) continue;
        const low = points[orders[t][i] * dimension + t];
        const high = points[orders[t][i + 1] * dimension + t];
        if (low === high) continue;
        const purity = belowSquares / rows + aboveSquares / (size - rows);
        if (purity <= best) continue;
        best = purity;
        const middle = low + (high - low) / 2;
        found = { column: t, threshold: middle < high ? middle : low };
      }
    }
    return found;
  }

  /** Puts the rows that go left first in every column's order, keeping each sorted. */
  function partition(start: number, end: number, by: number, limit: number): number {
    for (let i = start; i < end; i++) {
      const row = orders[0][i];
      goesLeft[row] = points[row * dimension + by] <= limit ? 1 : 0;
    }
    let middle = start;
    for (const order of orders) {
      middle = start;
      let kept = 0;
      for (let i = start; i < end; i++) {
        const row = order[i];
        if (goesLeft[row]) order[middle++] = row;
        else spare[kept++] = row;
      }
      order.set(spare.subarray(0, kept), middle);
    }
    return middle;
  }
}

/** The leaf each point (n × dimension, row-major) falls into: node numbers, length n. */
export function leavesOf(
  { column, threshold, left, right }: ClassificationTree,
  points: Float64Array,
  dimension: number,
): Int32Array {
  const leaves = new Int32Array(points.length / dimension);
  for (let i = 0; i < leaves.length; i++) {
    let node = 0;
    while (column[node] >= 0) {
      node = points[i * dimension + column[node]] <= threshold[node] ? left[node] : right[node];
    }
    leaves[i] = node;
  }
  return leaves;
}

/** What a leaf says, ready to be put into words. */
export interface LeafRule {
  readonly node: number;
  /** The commonest class, the lowest of equals. */
  readonly label: number;
  /** Training rows in the leaf, and how many of them are of that class. */
  readonly size: number;
  readonly hits: number;
  /** All of: above < column ≤ upTo; one entry a column, in the order first asked. An open side is infinite. */
  readonly bounds: readonly { readonly column: number; readonly above: number; readonly upTo: number }[];
}

/** The leaves from left to right, the questions on the way to each drawn together by column. */
export function leafRules(tree: ClassificationTree): LeafRule[] {
  const rules: LeafRule[] = [];
  collect(0, []);
  return rules;

  function collect(node: number, bounds: LeafRule['bounds']): void {
    const column = tree.column[node];
    if (column < 0) {
      const here = tree.counts.subarray(node * tree.k, (node + 1) * tree.k);
      const hits = Math.max(...here);
      rules.push({
        node,
        label: here.indexOf(hits),
        size: here.reduce((sum, c) => sum + c, 0),
        hits,
        bounds,
      });
      return;
    }
    const limit = tree.threshold[node];
    const known = bounds.find((bound) => bound.column === column) ?? {
      column,
      above: -Infinity,
      upTo: Infinity,
    };
    const narrowed = (bound: LeafRule['bounds'][number]): LeafRule['bounds'] =>
      bounds.includes(known) ? bounds.map((old) => (old === known ? bound : old)) : [...bounds, bound];
    collect(tree.left[node], narrowed({ ...known, upTo: limit }));
    collect(tree.right[node], narrowed({ ...known, above: limit }));
  }
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
