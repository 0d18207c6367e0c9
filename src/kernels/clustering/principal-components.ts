import { symmetricEigen } from './symmetric-eigen';

/** Directions of largest variance, in falling order. */
export interface PrincipalComponents {
  readonly means: Float64Array;
  /** d × d, row-major: row r is component r, its loading of largest size positive. */
  readonly components: Float64Array;
  /** Variance along each component, divisor n − 1; never below 0. */
  readonly variances: Float64Array;
  /** Each as a share of their sum; NaN when nothing varies. */
  readonly shares: Float64Array;
}

/**
 * Principal components of the covariance of `points` (of their correlation when the columns are z-scores).
 *
 * @param points n × dimension, row-major, n ≥ 2
 */
export function principalComponents(points: Float64Array, dimension: number): PrincipalComponents {
  const means = columnMeans(points, dimension);
  const { values, vectors } = symmetricEigen(covarianceMatrix(points, dimension, means), dimension);
  const variances = values.map((value) => Math.max(value, 0));
  const total = variances.reduce((sum, value) => sum + value, 0);
  return { means, components: vectors, variances, shares: variances.map((value) => value / total) };
}

/** Coordinates of the points along the first `count` components: n × count, row-major. */
export function componentScores(
  points: Float64Array,
  dimension: number,
  { means, components }: PrincipalComponents,
  count: number,
): Float64Array {
  const n = points.length / dimension;
  const scores = new Float64Array(n * count);
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < count; r++) {
      let sum = 0;
      for (let t = 0; t < dimension; t++) {
        sum += (points[i * dimension + t] - means[t]) * components[r * dimension + t];
      }
      scores[i * count + r] = sum;
    }
  }
  return scores;
}

/** Mean of each column. */
export function columnMeans(points: Float64Array, dimension: number): Float64Array {
  const n = points.length / dimension;
  const means = new Float64Array(dimension);
  for (let o = 0; o < points.length;) for (let t = 0; t < dimension; t++, o++) means[t] += points[o] / n;
  return means;
}

/** Covariance of the columns, divisor n − 1; d × d. */
export function covarianceMatrix(points: Float64Array, dimension: number, means: Float64Array): Float64Array {
  const n = points.length / dimension;
  const covariance = new Float64Array(dimension * dimension);
  const gap = new Float64Array(dimension);
  for (let o = 0; o < points.length; o += dimension) {
    for (let t = 0; t < dimension; t++) gap[t] = points[o + t] - means[t];
    for (let s = 0; s < dimension; s++) {
      for (let t = 0; t <= s; t++) covariance[s * dimension + t] += gap[s] * gap[t];
    }
  }
  for (let s = 0; s < dimension; s++) {
    for (let t = 0; t <= s; t++) {
      covariance[s * dimension + t] /= n - 1;
      covariance[t * dimension + s] = covariance[s * dimension + t];
    }
  }
  return covariance;
}
