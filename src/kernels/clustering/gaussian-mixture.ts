import { cholesky, invertLower } from './cholesky';

/** A weight, a mean and a covariance for each component. */
export interface MixtureParameters {
  /** Length k, sum 1. */
  readonly weights: Float64Array;
  /** k × d, row-major. */
  readonly means: Float64Array;
  /** k × d × d when full, k × d variances when diagonal. */
  readonly covariances: Float64Array;
}

/** A mixture of normals fitted to n points. */
export interface GaussianMixture extends MixtureParameters {
  /** n × k, row-major: the probability that a point comes from a component. */
  readonly responsibilities: Float64Array;
  /** Length n: the most probable component, the lowest of equals. */
  readonly labels: Int32Array;
  /** Total over the points, natural logarithm. */
  readonly logLikelihood: number;
  readonly parameterCount: number;
  /** −2 logLikelihood + parameterCount · ln n: smaller is better. */
  readonly bic: number;
  readonly aic: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** How the mixture is fitted. */
export interface MixtureOptions {
  /** Default 'full'. */
  readonly covariance?: 'full' | 'diagonal';
  /** Added to each variance, so that no component shrinks to a point; in squared units of the data. Default 1e-6. */
  readonly ridge?: number;
  /** Stop when the log-likelihood changes by less than this share of itself. Default 1e-10. */
  readonly tolerance?: number;
  /** Default 1000. */
  readonly maxIterations?: number;
}

/**
 * A Gaussian mixture by expectation–maximisation from a given start, nothing random: either labels (0 … k − 1, as of
 * k-means; the first step is a maximisation) or parameters (the first step is an expectation). O(n · k · d²) an
 * iteration for full covariance. Dempster, Laird & Rubin 1977, doi:10.1111/j.2517-6161.1977.tb01600.x
 *
 * @param points n × dimension, row-major
 */
export function gaussianMixture(
  points: Float64Array,
  dimension: number,
  start: { readonly labels: Int32Array; readonly k: number } | MixtureParameters,
  { covariance = 'full', ridge = 1e-6, tolerance = 1e-10, maxIterations = 1000 }: MixtureOptions = {},
): GaussianMixture {
  const n = points.length / dimension;
  const k = 'labels' in start ? start.k : start.weights.length;
  const full = covariance === 'full';
  const responsibilities = new Float64Array(n * k);
  if ('labels' in start) start.labels.forEach((label, i) => (responsibilities[i * k + label] = 1));
  else expect(points, dimension, start, full, responsibilities);

  let parameters: MixtureParameters;
  let logLikelihood = -Infinity;
  let iterations = 0;
  let converged = false;
  do {
    const before = logLikelihood;
    parameters = maximise(points, dimension, responsibilities, k, full, ridge);
    logLikelihood = expect(points, dimension, parameters, full, responsibilities);
    iterations++;
    converged = Math.abs(logLikelihood - before) < tolerance * Math.abs(logLikelihood);
  } while (!converged && iterations < maxIterations);

  const shape = full ? (dimension * (dimension + 1)) / 2 : dimension;
  const parameterCount = k - 1 + k * (dimension + shape);
  return {
    ...parameters,
    responsibilities,
    labels: mostProbable(responsibilities, n, k),
    logLikelihood,
    parameterCount,
    bic: -2 * logLikelihood + parameterCount * Math.log(n),
    aic: -2 * logLikelihood + 2 * parameterCount,
    iterations,
    converged,
  };
}

/** Fills in the responsibilities and gives the log-likelihood. */
function expect(
  points: Float64Array,
  d: number,
  { weights, means, covariances }: MixtureParameters,
  full: boolean,
  responsibilities: Float64Array,
): number {
  const n = points.length / d;
  const k = weights.length;
  const gap = new Float64Array(d);
  for (let j = 0; j < k; j++) {
    const spread = covariances.subarray(j * (full ? d * d : d), (j + 1) * (full ? d * d : d));
    const whitening = full ? whiteningOf(spread, d) : spread.map((variance) => 1 / Math.sqrt(variance));
    let logScale = Math.log(weights[j]) - (d / 2) * Math.log(2 * Math.PI);
    for (let t = 0; t < d; t++) logScale += Math.log(whitening[full ? t * d + t : t]);
    for (let i = 0; i < n; i++) {
      for (let t = 0; t < d; t++) gap[t] = points[i * d + t] - means[j * d + t];
      let square = 0;
      for (let s = 0; s < d; s++) {
        let y = 0;
        if (full) for (let t = 0, q = s * d; t <= s; t++, q++) y += whitening[q] * gap[t];
        else y = whitening[s] * gap[s];
        square += y * y;
      }
      responsibilities[i * k + j] = logScale - square / 2;
    }
  }
  let logLikelihood = 0;
  for (let row = 0; row < n * k; row += k) {
    let largest = -Infinity;
    for (let j = 0; j < k; j++) largest = Math.max(largest, responsibilities[row + j]);
    let sum = 0;
    for (let j = 0; j < k; j++) {
      responsibilities[row + j] = Math.exp(responsibilities[row + j] - largest);
      sum += responsibilities[row + j];
    }
    for (let j = 0; j < k; j++) responsibilities[row + j] /= sum;
    logLikelihood += largest + Math.log(sum);
  }
  return logLikelihood;
}

/** Weights, means and covariances given the responsibilities. */
function maximise(
  points: Float64Array,
  d: number,
  responsibilities: Float64Array,
  k: number,
  full: boolean,
  ridge: number,
): MixtureParameters {
  const n = points.length / d;
  const weights = new Float64Array(k);
  const means = new Float64Array(k * d);
  const size = full ? d * d : d;
  const covariances = new Float64Array(k * size);
  const gap = new Float64Array(d);
  for (let j = 0; j < k; j++) {
    // An abandoned component keeps a trace of weight, so that its mean stays a number.
    let total = 10 * Number.EPSILON;
    for (let i = 0; i < n; i++) {
      const share = responsibilities[i * k + j];
      total += share;
      for (let t = 0; t < d; t++) means[j * d + t] += share * points[i * d + t];
    }
    for (let t = 0; t < d; t++) means[j * d + t] /= total;
    const spread = covariances.subarray(j * size, (j + 1) * size);
    for (let i = 0; i < n; i++) {
      const share = responsibilities[i * k + j];
      if (share === 0) continue;
      for (let t = 0; t < d; t++) gap[t] = points[i * d + t] - means[j * d + t];
      for (let s = 0; s < d; s++) {
        const weighted = share * gap[s];
        if (full) for (let t = 0, q = s * d; t <= s; t++, q++) spread[q] += weighted * gap[t];
        else spread[s] += weighted * gap[s];
      }
    }
    for (let s = 0; s < d; s++) {
      if (!full) spread[s] = spread[s] / total + ridge;
      else {
        for (let t = 0; t <= s; t++) spread[t * d + s] = spread[s * d + t] = spread[s * d + t] / total;
        spread[s * d + s] += ridge;
      }
    }
    weights[j] = total / n;
  }
  return { weights, means, covariances };
}

function whiteningOf(covariance: Float64Array, d: number): Float64Array {
  const lower = cholesky(covariance, d);
  if (!lower)
    throw new RangeError('a covariance is not positive definite: the ridge is too small for these data');
  return invertLower(lower, d);
}

function mostProbable(responsibilities: Float64Array, n: number, k: number): Int32Array {
  const labels = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 1; j < k; j++) {
      if (responsibilities[i * k + j] > responsibilities[i * k + labels[i]]) labels[i] = j;
    }
  }
  return labels;
}
