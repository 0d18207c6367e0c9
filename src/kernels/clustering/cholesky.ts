/**
 * The lower triangle L with L Lᵀ = matrix (d × d, row-major, symmetric; only its lower triangle is read), or
 * `undefined` when the matrix is not positive definite.
 */
export function cholesky(matrix: Float64Array, d: number): Float64Array | undefined {
  const lower = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * d + j];
      for (let t = 0; t < j; t++) sum -= lower[i * d + t] * lower[j * d + t];
      if (i === j) {
        if (!(sum > 1e-14 * matrix[i * d + i])) return undefined;
        lower[i * d + i] = Math.sqrt(sum);
      } else lower[i * d + j] = sum / lower[j * d + j];
    }
  }
  return lower;
}

/** The inverse of a lower triangle, again a lower triangle. */
export function invertLower(lower: Float64Array, d: number): Float64Array {
  const inverse = new Float64Array(d * d);
  for (let j = 0; j < d; j++) {
    inverse[j * d + j] = 1 / lower[j * d + j];
    for (let i = j + 1; i < d; i++) {
      let sum = 0;
      for (let t = j; t < i; t++) sum += lower[i * d + t] * inverse[t * d + j];
      inverse[i * d + j] = -sum / lower[i * d + i];
    }
  }
  return inverse;
}
