import { cholesky, invertLower } from '../clustering/cholesky';
import { symmetricEigen } from '../clustering/symmetric-eigen';

/** The inverse of a symmetric positive definite d × d matrix; `undefined` where it is not. O(d³). */
export function invertPositive(matrix: Float64Array, d: number): Float64Array | undefined {
  const lower = cholesky(matrix, d);
  if (!lower) return undefined;
  const half = invertLower(lower, d);
  const inverse = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = i; t < d; t++) sum += half[t * d + i] * half[t * d + j];
      inverse[i * d + j] = inverse[j * d + i] = sum;
    }
  }
  return inverse;
}

/** Below this an eigenvalue of a correlation matrix is rounding, not variation. */
const NOTHING = 1e-10;
/** From here on a column is a sum of the others but for rounding. */
const EXACT = 1e8;

/**
 * Variance inflation 1 / (1 − R²) of each column, R² that of its regression on all others: the diagonal of the inverse of
 * the correlation matrix (d × d). Infinity where a column is a sum of others. Marquardt 1970, doi:10.1080/00401706.1970.10488699
 */
export function varianceInflation(correlation: Float64Array, d: number): Float64Array {
  const { values, vectors } = symmetricEigen(correlation, d);
  return Float64Array.from({ length: d }, (_, j) => {
    let sum = 0;
    for (let m = 0; m < d; m++) sum += vectors[m * d + j] ** 2 / Math.max(values[m], NOTHING);
    return sum >= EXACT ? Infinity : sum;
  });
}
