import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { normalDeviate } from '../../../src/kernels/random/deviates';

/**
 * n points around k centres uniform in [−10, 10]^d with spread sigma, as described with the reference figures:
 * centres from stream `seed`, points from stream `seed + 1`.
 */
export function syntheticClusters(
  seed: number,
  n: number,
  d: number,
  k: number,
  sigma: number,
): Float64Array {
  const place = mulberry32(seed);
  const centers = Float64Array.from({ length: k * d }, () => place() * 20 - 10);
  const random = mulberry32(seed + 1);
  const points = new Float64Array(n * d);
  for (let i = 0; i < n; i++) {
    const cluster = Math.floor(random() * k);
    for (let t = 0; t < d; t++) points[i * d + t] = centers[cluster * d + t] + sigma * normalDeviate(random);
  }
  return points;
}

/** Rows ⌊j · n / k⌋ as starting centres. */
export function spreadRows(points: Float64Array, d: number, k: number): Float64Array {
  const n = points.length / d;
  const centers = new Float64Array(k * d);
  for (let j = 0; j < k; j++) {
    const o = Math.floor((j * n) / k) * d;
    centers.set(points.subarray(o, o + d), j * d);
  }
  return centers;
}
