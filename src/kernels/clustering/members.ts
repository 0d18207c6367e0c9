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
