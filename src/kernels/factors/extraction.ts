import { symmetricEigen, type SymmetricEigen } from '../clustering/symmetric-eigen';
import { submatrix } from './correlation-matrix';
import { invertPositive } from './inverse';
import { inFallingOrder } from './loadings';

export type Extraction = 'minres' | 'likelihood';

/** Columns as sums of a few factors and something of their own: correlation ≈ loadings · loadingsᵀ + uniqueness. */
export interface Factors {
  /** p × k, row-major; each factor's loading of largest size positive, factors in falling order. */
  readonly loadings: Float64Array;
  /** Share of each column's variance that no factor carries, in [LEAST, 1]. */
  readonly uniqueness: Float64Array;
  /** Half the sum of squared residual eigenvalues (minres), or the discrepancy of maximum likelihood. */
  readonly objective: number;
  readonly converged: boolean;
}

/** No column is wholly explained (a Heywood case stops here), as in R's factanal. */
const LEAST = 0.005;
const STEPS = 500;
/** The gradient that counts as none. */
const FLAT = 1e-9;

/**
 * k factors of a p × p correlation matrix by least squares of the residual correlations (minres), or by maximum
 * likelihood, which wants a positive definite matrix. Fewer factors than (2p + 1 − √(8p + 1)) / 2 (see `mostFactors`).
 *
 * Both are minimised over the uniquenesses alone (of their logarithms for the likelihood), for which the loadings follow
 * from an eigendecomposition: Gauss–Newton steps, halved until they gain, kept in their bounds.
 * Harman & Jones 1966, doi:10.1007/BF02289468; Jöreskog 1967, doi:10.1007/BF02289658
 */
export function extractFactors(correlation: Float64Array, p: number, k: number, method: Extraction): Factors {
  const criterion = method === 'minres' ? leastSquares(correlation, p, k) : likelihood(correlation, p, k);
  const x = startOf(correlation, p, k).map(criterion.toScale);
  const [low, high] = [criterion.toScale(LEAST), criterion.toScale(1)];
  let at = criterion.at(x);
  let converged = false;
  for (let step = 0; step < STEPS && !converged; step++) {
    const isFree = (i: number): boolean =>
      !(x[i] <= low && at.gradient[i] > 0) && !(x[i] >= high && at.gradient[i] < 0);
    const free = Array.from({ length: p }, (_, i) => i).filter(isFree);
    converged = free.every((i) => Math.abs(at.gradient[i]) < FLAT);
    if (converged) break;
    const direction = newtonStep(at, p, free);
    let moved = false;
    for (let length = 1; length > 1e-10 && !moved; length /= 2) {
      const next = x.slice();
      for (const i of free) next[i] = Math.min(high, Math.max(low, x[i] - length * direction[i]));
      const there = criterion.at(next);
      moved = there.value < at.value;
      if (!moved) continue;
      x.set(next);
      at = there;
    }
    if (!moved) {
      // No step gains: what is left is rounding, where it is small.
      converged = free.every((i) => Math.abs(at.gradient[i]) < 1e3 * FLAT);
      break;
    }
  }
  const uniqueness = x.map(criterion.toShare);
  return {
    loadings: inFallingOrder(criterion.loadings(x), p, k),
    uniqueness,
    objective: at.value,
    converged,
  };
}

/** The most factors that p columns can tell apart: ((p − k)² ≥ p + k). */
export const mostFactors = (p: number): number =>
  Math.max(0, Math.floor((2 * p + 1 - Math.sqrt(8 * p + 1)) / 2 + 1e-9));

interface Place {
  readonly value: number;
  readonly gradient: Float64Array;
  /** p × p. */
  readonly curvature: Float64Array;
}
interface Criterion {
  at(x: Float64Array): Place;
  /** p × k, row-major. */
  loadings(x: Float64Array): Float64Array;
  toScale(share: number): number;
  toShare(x: number): number;
}

/** Half the squared eigenvalues beyond the k-th of the correlations less the uniquenesses. */
function leastSquares(correlation: Float64Array, p: number, k: number): Criterion {
  const decompose = (x: Float64Array): SymmetricEigen => {
    const reduced = correlation.slice();
    for (let i = 0; i < p; i++) reduced[i * p + i] -= x[i];
    return symmetricEigen(reduced, p);
  };
  return {
    at(x) {
      const { values, vectors } = decompose(x);
      return {
        value: values.subarray(k).reduce((sum, value) => sum + value * value, 0) / 2,
        ...derivatives(vectors, p, k, (m) => -values[m]),
      };
    },
    loadings(x) {
      const { values, vectors } = decompose(x);
      return Float64Array.from({ length: p * k }, (_, o) => {
        const [i, f] = [Math.floor(o / k), o % k];
        return vectors[f * p + i] * Math.sqrt(Math.max(values[f], 0));
      });
    },
    toScale: (share) => share,
    toShare: (x) => x,
  };
}

/** Σ θ − log θ − 1 over the eigenvalues beyond the k-th of the correlations divided by the uniquenesses, whose logarithms are x. */
function likelihood(correlation: Float64Array, p: number, k: number): Criterion {
  const decompose = (x: Float64Array): SymmetricEigen => {
    const scaled = correlation.slice();
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) scaled[i * p + j] *= Math.exp(-(x[i] + x[j]) / 2);
    return symmetricEigen(scaled, p);
  };
  return {
    at(x) {
      const { values, vectors } = decompose(x);
      return {
        value: values.subarray(k).reduce((sum, value) => sum + value - Math.log(value) - 1, 0),
        ...derivatives(vectors, p, k, (m) => 1 - values[m]),
      };
    },
    loadings(x) {
      const { values, vectors } = decompose(x);
      return Float64Array.from({ length: p * k }, (_, o) => {
        const [i, f] = [Math.floor(o / k), o % k];
        return vectors[f * p + i] * Math.sqrt(Math.max(values[f] - 1, 0)) * Math.exp(x[i] / 2);
      });
    },
    toScale: Math.log,
    toShare: Math.exp,
  };
}

/** Gradient Σ slope(m) v² and curvature (Σ v v)², both over the eigenvectors beyond the k-th. */
function derivatives(
  vectors: Float64Array,
  p: number,
  k: number,
  slope: (m: number) => number,
): Omit<Place, 'value'> {
  const gradient = new Float64Array(p);
  const curvature = new Float64Array(p * p);
  for (let m = k; m < p; m++) {
    for (let i = 0; i < p; i++) {
      gradient[i] += slope(m) * vectors[m * p + i] ** 2;
      for (let j = 0; j <= i; j++) curvature[i * p + j] += vectors[m * p + i] * vectors[m * p + j];
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) curvature[i * p + j] = curvature[j * p + i] = curvature[i * p + j] ** 2;
  }
  return { gradient, curvature };
}

/** Curvature⁻¹ · gradient among the free ones, 0 for the others; a little is added to the diagonal until it can be inverted. */
function newtonStep({ gradient, curvature }: Place, p: number, free: readonly number[]): Float64Array {
  const d = free.length;
  const step = new Float64Array(p);
  let inverse: Float64Array | undefined;
  for (let ridge = 1e-10; !inverse; ridge *= 100) {
    const matrix = submatrix(curvature, p, free);
    for (let s = 0; s < d; s++) matrix[s * d + s] += ridge;
    inverse = invertPositive(matrix, d);
  }
  for (let s = 0; s < d; s++) {
    for (let t = 0; t < d; t++) step[free[s]] += inverse[s * d + t] * gradient[free[t]];
  }
  return step;
}

/** (1 − k / 2p) ÷ the diagonal of the inverse: Jöreskog's start, as in factanal; halves where there is no inverse. */
function startOf(correlation: Float64Array, p: number, k: number): Float64Array {
  const inverse = invertPositive(correlation, p);
  if (!inverse) return new Float64Array(p).fill(0.5);
  return Float64Array.from({ length: p }, (_, i) =>
    Math.min(1, Math.max(LEAST, (1 - k / (2 * p)) / inverse[i * p + i])),
  );
}
