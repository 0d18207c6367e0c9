/** Points arranged so that those within a radius are found without looking at all of them. */
export interface KdTree {
  readonly dimension: number;
  /** The rows in the tree's order: the middle of a range splits it along the axis of its level. */
  readonly rows: Int32Array;
  /** The points in that order, n × dimension. */
  readonly points: Float64Array;
}

/** Ranges up to this size are searched one by one. */
const LEAF_SIZE = 24;

/**
 * A balanced k-d tree without pointers. O(n log n). After kdbush (Agafonkin, ISC licence), for any dimension.
 *
 * @param points n × dimension, row-major; copied
 */
export function buildKdTree(points: Float64Array, dimension: number): KdTree {
  const n = points.length / dimension;
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  arrange(points, dimension, rows, 0, n - 1, 0);
  const sorted = new Float64Array(points.length);
  rows.forEach((row, i) =>
    sorted.set(points.subarray(row * dimension, (row + 1) * dimension), i * dimension),
  );
  return { dimension, rows, points: sorted };
}

/**
 * Writes the rows within `radius` (inclusive) of a point into `found` and gives their number. The point itself is
 * among them when it is in the tree. O(n^(1 − 1/dimension) + found) about.
 *
 * @param from   coordinates of the point, starting at `offset`
 * @param found  at least n long
 */
export function rowsWithin(
  tree: KdTree,
  from: Float64Array,
  offset: number,
  radius: number,
  found: Int32Array,
): number {
  const { dimension, rows, points } = tree;
  const limit = radius * radius;
  let count = 0;
  search(0, rows.length - 1, 0);
  return count;

  function search(left: number, right: number, axis: number): void {
    if (right - left <= LEAF_SIZE) {
      for (let i = left; i <= right; i++) take(i);
      return;
    }
    const middle = (left + right) >> 1;
    const gap = from[offset + axis] - points[middle * dimension + axis];
    const next = axis + 1 === dimension ? 0 : axis + 1;
    if (gap <= radius) search(left, middle - 1, next);
    if (gap >= -radius) {
      search(middle + 1, right, next);
      if (gap <= radius) take(middle);
    }
  }

  function take(i: number): void {
    let square = 0;
    for (let o = offset, q = i * dimension, end = offset + dimension; o < end; o++, q++) {
      const e = from[o] - points[q];
      square += e * e;
    }
    if (square <= limit) found[count++] = rows[i];
  }
}

function arrange(
  points: Float64Array,
  dimension: number,
  rows: Int32Array,
  left: number,
  right: number,
  axis: number,
): void {
  if (right - left <= LEAF_SIZE) return;
  const middle = (left + right) >> 1;
  select(points, dimension, rows, middle, left, right, axis);
  const next = axis + 1 === dimension ? 0 : axis + 1;
  arrange(points, dimension, rows, left, middle - 1, next);
  arrange(points, dimension, rows, middle + 1, right, next);
}

/** Quickselect: rows[target] is the one that sorting along the axis would put there, smaller before, larger after. */
function select(
  points: Float64Array,
  dimension: number,
  rows: Int32Array,
  target: number,
  left: number,
  right: number,
  axis: number,
): void {
  const at = (i: number): number => points[rows[i] * dimension + axis];
  while (right > left) {
    const [a, b, c] = [at(left), at((left + right) >> 1), at(right)];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(i) < pivot) i++;
      while (at(j) > pivot) j--;
      if (i > j) break;
      const row = rows[i];
      rows[i++] = rows[j];
      rows[j--] = row;
    }
    if (target <= j) right = j;
    else if (target >= i) left = i;
    else return;
  }
}
