import { normalDeviate } from '../random/deviates';
import { mulberry32, streamSeed } from '../random/mulberry32';

/**
 * Draws around a maximum of a log-likelihood as a normal distribution whose precision is the negative curvature there
 * (Laplace's approximation). Directions in which the data say next to nothing are held to a standard deviation of
 * `widest`.
 *
 * @param curvature n × n at the maximum
 * @returns `count` points; the k-th depends on seed and k alone
 */
export function laplaceDraws(
  point: Float64Array,
  curvature: Float64Array,
  count: number,
  seed: number,
  widest = 1.5,
): Float64Array[] {
  const n = point.length;
  let factor: Float64Array | null = null;
  for (let ridge = 1 / (widest * widest); factor === null; ridge *= 4) {
    factor = cholesky(
      curvature.map((each, k) => -each + (k % (n + 1) === 0 ? ridge : 0)),
      n,
    );
  }
  const lower = factor;
  return Array.from({ length: count }, (_, draw) => {
    const random = mulberry32(streamSeed(seed, draw));
    const z = point.map(() => normalDeviate(random));
    // Solves Lᵀ w = z: the covariance of w is the inverse of L Lᵀ.
    for (let i = n - 1; i >= 0; i--) {
      for (let j = i + 1; j < n; j++) z[i]! -= lower[j * n + i]! * z[j]!;
      z[i]! /= lower[i * n + i]!;
    }
    return point.map((each, i) => each + z[i]!);
  });
}

/** Lower factor of a positive definite matrix; null where it is none. */
function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (i === j) {
        if (!(sum > 0)) return null;
        lower[i * n + i] = Math.sqrt(sum);
      } else lower[i * n + j] = sum / lower[j * n + j]!;
    }
  }
  return lower;
}
