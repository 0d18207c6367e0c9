/** Row numbers cluster by cluster (in row order within), and where each cluster starts; length k + 1. */
export function groupByLabel(labels: Int32Array, k: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(k + 1);
  for (const label of labels) starts[label + 1]++;
  for (let j = 0; j < k; j++) starts[j + 1] += starts[j];
  const next = starts.slice();
  const order = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) order[next[labels[i]]++] = i;
  return { order, starts };
}

/** Mean and size of each cluster; an empty one has no mean (NaN). */
export function clusterMeans(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
): { centers: Float64Array; sizes: Float64Array } {
  const centers = new Float64Array(k * dimension);
  const sizes = new Float64Array(k);
  for (let i = 0, o = 0; i < labels.length; i++) {
    sizes[labels[i]]++;
    for (let t = 0; t < dimension; t++, o++) centers[labels[i] * dimension + t] += points[o];
  }
  for (let q = 0; q < centers.length; q++) centers[q] /= sizes[Math.floor(q / dimension)];
  return { centers, sizes };
}

/** Squared distance between row i of `a` and row j of `b`. */
export function squaredDistance(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  dimension: number,
): number {
  let sum = 0;
  for (let p = i * dimension, q = j * dimension, end = p + dimension; p < end; p++, q++) {
    const e = a[p] - b[q];
    sum += e * e;
  }
  return sum;
}

/**
 * Squared distances from row i to up to four rows from the `from`-th on (before `end`), into `squares`; four sums at a
 * time hide the latency of the additions.
 *
 * @returns how many were measured
 */
export function nextSquares(
  rows: Float64Array,
  dimension: number,
  i: number,
  from: number,
  end: number,
  squares: Float64Array,
): number {
  if (from + 4 > end) {
    for (let j = from; j < end; j++) squares[j - from] = squaredDistance(rows, i, rows, j, dimension);
    return end - from;
  }
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let o0 = from * dimension;
  let o1 = o0 + dimension;
  let o2 = o1 + dimension;
  let o3 = o2 + dimension;
  for (let p = i * dimension, last = p + dimension; p < last; p++) {
    const x = rows[p];
    const e0 = x - rows[o0++];
    const e1 = x - rows[o1++];
    const e2 = x - rows[o2++];
    const e3 = x - rows[o3++];
    s0 += e0 * e0;
    s1 += e1 * e1;
    s2 += e2 * e2;
    s3 += e3 * e3;
  }
  squares[0] = s0;
  squares[1] = s1;
  squares[2] = s2;
  squares[3] = s3;
  return 4;
}
