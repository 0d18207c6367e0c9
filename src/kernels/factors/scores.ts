import { invertPositive } from './inverse';

/**
 * What each column counts for in the factors: correlation⁻¹ · loadings, p × k (Thurstone's regression scores);
 * `undefined` where a column is a sum of others. Thomson 1951; Grice 2001, doi:10.1037/1082-989X.6.4.430
 */
export function scoreWeights(
  correlation: Float64Array,
  loadings: Float64Array,
  p: number,
  k: number,
): Float64Array | undefined {
  const inverse = invertPositive(correlation, p);
  return inverse && product(inverse, loadings, p, p, k);
}

/** rows × inner times inner × columns, row-major. */
export function product(
  left: Float64Array,
  right: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let t = 0; t < inner; t++) {
      const factor = left[i * inner + t];
      for (let j = 0; j < columns; j++) out[i * columns + j] += factor * right[t * columns + j];
    }
  }
  return out;
}
