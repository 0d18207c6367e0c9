import { cholesky, invertLower } from './cholesky';
import { clusterMeans } from './members';

/** One linear function for each class; the largest wins. */
export interface Discriminant {
  /** k × d, row-major. */
  readonly coefficients: Float64Array;
  /** Length k. */
  readonly intercepts: Float64Array;
  /** Class shares in the training rows, length k. */
  readonly priors: Float64Array;
}

/**
 * Linear discriminant analysis with the pooled covariance (divisor n − classes) and priors as observed: score =
 * coefficients · x + intercept is the log posterior up to a constant. `undefined` when the pooled covariance is
 * singular: a column is constant within every class or repeats others. Fisher 1936, doi:10.1111/j.1469-1809.1936.tb02137.x
 *
 * @param points n × dimension, row-major
 * @param labels length n, 0 … k − 1, every class with members
 */
export function fitDiscriminant(
  points: Float64Array,
  dimension: number,
  labels: Int32Array,
  k: number,
): Discriminant | undefined {
  const n = labels.length;
  const { centers, sizes } = clusterMeans(points, dimension, labels, k);
  const pooled = new Float64Array(dimension * dimension);
  const gap = new Float64Array(dimension);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < dimension; t++)
      gap[t] = points[i * dimension + t] - centers[labels[i] * dimension + t];
    for (let s = 0; s < dimension; s++) {
      for (let t = 0; t <= s; t++) pooled[s * dimension + t] += (gap[s] * gap[t]) / (n - k);
    }
  }
  const lower = cholesky(pooled, dimension);
  if (!lower) return undefined;
  const whitening = invertLower(lower, dimension);
  const coefficients = new Float64Array(k * dimension);
  const intercepts = new Float64Array(k);
  const priors = sizes.map((size) => size / n);
  for (let j = 0; j < k; j++) {
    // The inverse covariance is whiteningᵀ · whitening.
    for (let s = 0; s < dimension; s++) {
      let y = 0;
      for (let t = 0; t <= s; t++) y += whitening[s * dimension + t] * centers[j * dimension + t];
      for (let t = 0; t <= s; t++) coefficients[j * dimension + t] += whitening[s * dimension + t] * y;
      intercepts[j] -= (y * y) / 2;
    }
    intercepts[j] += Math.log(priors[j]);
  }
  return { coefficients, intercepts, priors };
}

/** The class of each point and how sure it is. */
export interface DiscriminantAssignment {
  /** Length n, the lowest class of equals. */
  readonly labels: Int32Array;
  /** n × k, row-major: posterior probabilities, rows sum to 1. */
  readonly posteriors: Float64Array;
}

/** Assigns points (n × dimension, row-major) by a fitted discriminant. */
export function assignByDiscriminant(
  { coefficients, intercepts }: Discriminant,
  points: Float64Array,
): DiscriminantAssignment {
  const k = intercepts.length;
  const dimension = coefficients.length / k;
  const n = points.length / dimension;
  const labels = new Int32Array(n);
  const posteriors = new Float64Array(n * k);
  for (let i = 0; i < n; i++) {
    const row = posteriors.subarray(i * k, (i + 1) * k);
    for (let j = 0; j < k; j++) {
      row[j] = intercepts[j];
      for (let t = 0; t < dimension; t++)
        row[j] += coefficients[j * dimension + t] * points[i * dimension + t];
      if (row[j] > row[labels[i]]) labels[i] = j;
    }
    const largest = row[labels[i]];
    let sum = 0;
    for (let j = 0; j < k; j++) sum += row[j] = Math.exp(row[j] - largest);
    for (let j = 0; j < k; j++) row[j] /= sum;
  }
  return { labels, posteriors };
}
