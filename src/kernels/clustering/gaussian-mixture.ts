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
  const gaps = new Float64Array(4 * d);
  for (let j = 0; j < k; j++) {
    const spread = covariances.subarray(j * (full ? d * d : d), (j + 1) * (full ? d * d : d));
    const whitening = full ? whiteningOf(spread, d) : spread.map((variance) => 1 / Math.sqrt(variance));
    const mean = means.subarray(j * d, (j + 1) * d);
    let logScale = Math.log(weights[j]) - (d / 2) * Math.log(2 * Math.PI);
    for (let t = 0; t < d; t++) logScale += Math.log(whitening[full ? t * d + t : t]);
    for (let i = 0; i < n; i += 4) {
      fillGaps(points, d, i, mean, gaps);
      let square0 = 0;
      let square1 = 0;
      let square2 = 0;
      let square3 = 0;
      for (let s = 0; s < d; s++) {
        let y0 = 0;
        let y1 = 0;
        let y2 = 0;
        let y3 = 0;
        for (let t = full ? 0 : s, q = full ? s * d : s; t <= s; t++, q++) {
          const w = whitening[q];
          y0 += w * gaps[4 * t];
          y1 += w * gaps[4 * t + 1];
          y2 += w * gaps[4 * t + 2];
          y3 += w * gaps[4 * t + 3];
        }
        square0 += y0 * y0;
        square1 += y1 * y1;
        square2 += y2 * y2;
        square3 += y3 * y3;
      }
      // Beyond the last point, into nothing.
      const o = i * k + j;
      responsibilities[o] = logScale - square0 / 2;
      responsibilities[o + k] = logScale - square1 / 2;
      responsibilities[o + 2 * k] = logScale - square2 / 2;
      responsibilities[o + 3 * k] = logScale - square3 / 2;
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
  const gaps = new Float64Array(4 * d);
  for (let j = 0; j < k; j++) {
    const mean = means.subarray(j * d, (j + 1) * d);
    const spread = covariances.subarray(j * size, (j + 1) * size);
    // An abandoned component keeps a trace of weight, so that its mean stays a number.
    let total = 10 * Number.EPSILON;
    for (let i = 0, o = 0; i < n; i++) {
      const share = responsibilities[i * k + j];
      total += share;
      for (let t = 0; t < d; t++, o++) mean[t] += share * points[o];
    }
    for (let t = 0; t < d; t++) mean[t] /= total;
    for (let i = 0; i < n; i += 4) {
      const [a, b, c, e] = sharesOf(i, j);
      fillGaps(points, d, i, mean, gaps);
      for (let s = 0; s < d; s++) {
        const wa = a * gaps[4 * s];
        const wb = b * gaps[4 * s + 1];
        const wc = c * gaps[4 * s + 2];
        const we = e * gaps[4 * s + 3];
        for (let t = full ? 0 : s, q = full ? s * d : s; t <= s; t++, q++) {
          const o = 4 * t;
          spread[q] += wa * gaps[o] + wb * gaps[o + 1] + wc * gaps[o + 2] + we * gaps[o + 3];
        }
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

  /** Of four points from the i-th on; 0 beyond the last. */
  function sharesOf(i: number, j: number): readonly [number, number, number, number] {
    const o = i * k + j;
    const some = n - i;
    return [
      responsibilities[o],
      some > 1 ? responsibilities[o + k] : 0,
      some > 2 ? responsibilities[o + 2 * k] : 0,
      some > 3 ? responsibilities[o + 3 * k] : 0,
    ];
  }
}

/** What four points from the i-th on are beyond a mean, side by side per dimension; the last point stands for those beyond it. */
function fillGaps(points: Float64Array, d: number, i: number, mean: Float64Array, gaps: Float64Array): void {
  const last = points.length - d;
  let o0 = i * d;
  let o1 = Math.min(o0 + d, last);
  let o2 = Math.min(o0 + 2 * d, last);
  let o3 = Math.min(o0 + 3 * d, last);
  for (let t = 0, q = 0; t < d; t++, q += 4) {
    gaps[q] = points[o0++] - mean[t];
    gaps[q + 1] = points[o1++] - mean[t];
    gaps[q + 2] = points[o2++] - mean[t];
    gaps[q + 3] = points[o3++] - mean[t];
  }
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
