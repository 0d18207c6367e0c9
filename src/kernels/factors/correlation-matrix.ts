import { columnMeans, covarianceMatrix } from '../clustering/principal-components';

/**
 * Pearson's correlations of the columns: dimension × dimension, row-major, exactly 1 on the diagonal.
 *
 * @param points n × dimension, row-major, n ≥ 2; every column varies
 */
export function correlationMatrix(points: Float64Array, dimension: number): Float64Array {
  const matrix = covarianceMatrix(points, dimension, columnMeans(points, dimension));
  const spread = Float64Array.from({ length: dimension }, (_, t) => Math.sqrt(matrix[t * dimension + t]));
  for (let s = 0; s < dimension; s++) {
    for (let t = 0; t < dimension; t++) {
      const r = matrix[s * dimension + t] / (spread[s] * spread[t]);
      matrix[s * dimension + t] = s === t ? 1 : Math.min(1, Math.max(-1, r));
    }
  }
  return matrix;
}

/** The rows and columns `kept` of a dimension × dimension matrix, in their order. */
export function submatrix(matrix: Float64Array, dimension: number, kept: readonly number[]): Float64Array {
  const d = kept.length;
  const out = new Float64Array(d * d);
  kept.forEach((s, i) => kept.forEach((t, j) => (out[i * d + j] = matrix[s * dimension + t])));
  return out;
}
