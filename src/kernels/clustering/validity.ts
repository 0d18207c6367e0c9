import { clusterMeans, groupByLabel, squaredDistance } from './members';

/**
 * Calinski and Harabasz's index: variance between clusters over variance within, each by its degrees of freedom;
 * larger is better. Infinity when every cluster is a point repeated. doi:10.1080/03610927408827101
 *
 * @param points n × dimension, row-major
 * @param labels length n, 0 … k − 1; at least two clusters have members
 */
export function calinskiHarabasz(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
): number {
  const { centers, sizes } = clusterMeans(points, dimension, labels, k);
  const { centers: middle } = clusterMeans(points, dimension, new Int32Array(labels.length), 1);
  let live = 0;
  let between = 0;
  for (let j = 0; j < k; j++) {
    if (sizes[j] === 0) continue;
    live++;
    between += sizes[j] * squaredDistance(centers, j, middle, 0, dimension);
  }
  let within = 0;
  for (let i = 0; i < labels.length; i++) within += squaredDistance(points, i, centers, labels[i], dimension);
  return between / (live - 1) / (within / (labels.length - live));
}

/**
 * Davies and Bouldin's index: over clusters, the mean of the worst (spread + spread) / distance between centres,
 * spread the mean distance to the centre; smaller is better. doi:10.1109/TPAMI.1979.4766909
 */
export function daviesBouldin(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
): number {
  const { centers, sizes } = clusterMeans(points, dimension, labels, k);
  const spread = new Float64Array(k);
  for (let i = 0; i < labels.length; i++) {
    spread[labels[i]] +=
      Math.sqrt(squaredDistance(points, i, centers, labels[i], dimension)) / sizes[labels[i]];
  }
  let live = 0;
  let sum = 0;
  for (let a = 0; a < k; a++) {
    if (sizes[a] === 0) continue;
    live++;
    let worst = 0;
    for (let b = 0; b < k; b++) {
      if (b === a || sizes[b] === 0) continue;
      const ratio = (spread[a] + spread[b]) / Math.sqrt(squaredDistance(centers, a, centers, b, dimension));
      if (ratio > worst) worst = ratio;
    }
    sum += worst;
  }
  return sum / live;
}

/**
 * Dunn's index: the smallest distance between points of different clusters over the largest within one; larger is
 * better. O(n² · dimension). doi:10.1080/01969727308546046
 */
export function dunn(points: Float64Array, dimension: number, labels: Int32Array, k: number): number {
  const { order, starts } = groupByLabel(labels, k);
  let separation = Infinity;
  let diameter = 0;
  for (let own = 0; own < k; own++) {
    for (let a = starts[own]; a < starts[own + 1]; a++) {
      for (let b = a + 1; b < labels.length; b++) {
        const square = squaredDistance(points, order[a], points, order[b], dimension);
        if (b < starts[own + 1]) {
          if (square > diameter) diameter = square;
        } else if (square < separation) separation = square;
      }
    }
  }
  return Math.sqrt(separation / diameter);
}
