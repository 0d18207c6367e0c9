import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../src/kernels/clustering/symmetric-eigen';
import { adequacy } from '../../../src/kernels/factors/adequacy';
import { correlationMatrix, submatrix } from '../../../src/kernels/factors/correlation-matrix';
import { extractFactors, mostFactors } from '../../../src/kernels/factors/extraction';
import { invertPositive, varianceInflation } from '../../../src/kernels/factors/inverse';
import { inFallingOrder } from '../../../src/kernels/factors/loadings';
import { chanceEigenvalues, countAboveChance } from '../../../src/kernels/factors/parallel-analysis';
import { product, scoreWeights } from '../../../src/kernels/factors/scores';
import { varimax, varimaxCriterion } from '../../../src/kernels/factors/varimax';
import { gammaDeviate, normalDeviate } from '../../../src/kernels/random/deviates';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { permutation } from '../../../src/kernels/random/sample';
import { flat, references } from './reference';

const METHODS = ['minres', 'likelihood'] as const;
const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));

/** loadings · loadingsᵀ with ones on the diagonal: what k factors alone make of p columns. */
function exactCorrelations(loadings: Float64Array, p: number, k: number): Float64Array {
  const transposed = Float64Array.from(
    { length: k * p },
    (_, o) => loadings[(o % p) * k + Math.floor(o / p)]!,
  );
  const matrix = product(loadings, transposed, p, k, p);
  for (let i = 0; i < p; i++) matrix[i * p + i] = 1;
  return matrix;
}
/** Two clear factors on seven columns, and a third of four that crosses them. */
const P = 9;
const K = 3;
const PLANTED = flat([
  [0.8, 0.1, 0],
  [0.7, 0, 0.2],
  [0.75, 0.2, 0],
  [0.1, 0.8, 0],
  [0, 0.65, 0.3],
  [0.2, 0.7, 0],
  [0, 0.1, 0.7],
  [0.3, 0, 0.6],
  [0, -0.2, 0.55],
]);

describe.each(references)('%s', (_, { n, k, ...reference }) => {
  const correlation = flat(reference.correlation);
  const p = reference.correlation.length;

  it('have the Kaiser–Meyer–Olkin measures and Bartlett’s test of psych', () => {
    const found = adequacy(correlation, p, n)!;
    expect(found.kmo).toBeCloseTo(reference.kmo, 10);
    expect(largestGap(found.kmoOf, reference.kmo_items)).toBeLessThan(1e-10);
    expect(found.degrees).toBe(reference.bartlett.df);
    expect(found.chiSquared / reference.bartlett.chisq).toBeCloseTo(1, 10);
    // Rounding of the logarithm in a tail of 1e-175.
    expect(found.pValue / reference.bartlett['p.value']).toBeCloseTo(1, 8);
  });

  it('have the eigenvalues of R, and the variance inflation of its multiple correlations', () => {
    expect(largestGap(symmetricEigen(correlation, p).values, reference.eigenvalues)).toBeLessThan(1e-12);
    const inflation = varianceInflation(correlation, p);
    expect(
      largestGap(
        inflation,
        reference.smc.map((square) => 1 / (1 - square)),
      ),
    ).toBeLessThan(1e-9);
  });

  it('have the likelihood and the uniquenesses of factanal', () => {
    const { uniqueness, objective, converged } = extractFactors(correlation, p, k, 'likelihood');
    expect(converged).toBe(true);
    expect(objective).toBeLessThanOrEqual(reference.ml.objective + 1e-12);
    // factanal stops where its objective changes by less than 1e-8 or so: the minimum is flat.
    expect(largestGap(uniqueness, reference.ml.uniqueness)).toBeLessThan(2e-4);
  });

  it('have residuals no larger than those of psych by minres, and its uniquenesses where it came to rest', () => {
    const ours = extractFactors(correlation, p, k, 'minres');
    expect(ours.converged).toBe(true);
    const residual = (loadings: Float64Array): number => {
      const made = exactCorrelations(loadings, p, k);
      return correlation.reduce((sum, r, o) => sum + (r - made[o]!) ** 2, 0);
    };
    expect(residual(ours.loadings)).toBeLessThanOrEqual(residual(flat(reference.minres.loadings)) + 1e-12);
    expect(largestGap(ours.uniqueness, reference.minres.uniqueness)).toBeLessThan(2e-3);
  });

  it.each(['ml', 'minres'] as const)('turn by varimax as in R, of the loadings of %s', (method) => {
    const { loadings, rotated } = reference[method];
    const turned = varimax(flat(loadings), p, k);
    const theirs = inFallingOrder(flat(rotated), p, k);
    expect(varimaxCriterion(turned, p, k)).toBeGreaterThanOrEqual(varimaxCriterion(theirs, p, k) - 1e-12);
    // R stops where the sum of singular values no longer grows.
    expect(largestGap(turned, theirs)).toBeLessThan(1e-6);
  });

  it('weigh their columns for the scores as correlation⁻¹ · loadings does', () => {
    const weights = scoreWeights(correlation, flat(reference.minres.loadings), p, k)!;
    expect(largestGap(weights, flat(reference.minres.weights))).toBeLessThan(1e-10);
  });
});

describe.each(METHODS)('factors by %s', (method) => {
  const correlation = exactCorrelations(PLANTED, P, K);

  it('are found again where nothing else is there: loadings · loadingsᵀ + uniqueness is the correlation', () => {
    const { loadings, uniqueness, objective } = extractFactors(correlation, P, K, method);
    const made = exactCorrelations(loadings, P, K);
    expect(largestGap(made, correlation)).toBeLessThan(1e-7);
    expect(objective).toBeLessThan(1e-13);
    for (let i = 0; i < P; i++) {
      const planted = PLANTED.subarray(i * K, (i + 1) * K).reduce((sum, x) => sum + x * x, 0);
      expect(uniqueness[i]).toBeCloseTo(1 - planted, 6);
    }
  });

  it('do not depend on the order of the columns', () => {
    const order = [...permutation(P, mulberry32(3))];
    const once = varimax(extractFactors(correlation, P, K, method).loadings, P, K);
    const again = varimax(extractFactors(submatrix(correlation, P, order), P, K, method).loadings, P, K);
    const back = Float64Array.from(once, (_, o) => again[order.indexOf(Math.floor(o / K)) * K + (o % K)]!);
    expect(largestGap(back, once)).toBeLessThan(1e-6);
  });

  it('leave a column at the bound that one factor explains alone', () => {
    // 0.9 · 0.9 > the correlation of the other two can bear: the best uniqueness of the first column lies below 0.
    const heywood = flat([
      [1, 0.9, 0.9],
      [0.9, 1, 0.7],
      [0.9, 0.7, 1],
    ]);
    const { uniqueness, loadings } = extractFactors(heywood, 3, 1, method);
    expect(uniqueness[0]).toBeCloseTo(0.005, 12);
    expect(Math.min(...loadings)).toBeGreaterThan(0.8);
  });
});

describe('varimax', () => {
  const turned = varimax(PLANTED, P, K);

  it('is improved by no turn of two factors', () => {
    const best = varimaxCriterion(turned, P, K);
    for (let a = 0; a < K; a++) {
      for (let b = a + 1; b < K; b++) {
        for (let degrees = 1; degrees < 180; degrees++) {
          const angle = (degrees * Math.PI) / 180;
          const other = turned.slice();
          for (let i = 0; i < P; i++) {
            const [x, y] = [turned[i * K + a]!, turned[i * K + b]!];
            other[i * K + a] = Math.cos(angle) * x + Math.sin(angle) * y;
            other[i * K + b] = Math.cos(angle) * y - Math.sin(angle) * x;
          }
          expect(varimaxCriterion(other, P, K)).toBeLessThanOrEqual(best + 1e-12);
        }
      }
    }
  });

  it('leaves what the factors say of the columns as it is, and has them in falling order with their largest loading positive', () => {
    expect(largestGap(exactCorrelations(turned, P, K), exactCorrelations(PLANTED, P, K))).toBeLessThan(1e-12);
    const carried = Array.from({ length: K }, (_, f) =>
      turned.reduce((sum, x, o) => (o % K === f ? sum + x * x : sum), 0),
    );
    expect(carried).toEqual([...carried].sort((a, b) => b - a));
    const negative = PLANTED.map((x) => -x);
    expect(largestGap(varimax(negative, P, K), turned)).toBeLessThan(1e-9);
  });
});

describe('eigenvalues of chance', () => {
  it('are those of correlations of unrelated normal columns, drawn one by one', () => {
    const [n, p, draws] = [40, 5, 400];
    const random = mulberry32(8);
    const drawn = Array.from({ length: draws }, () => {
      const points = Float64Array.from({ length: n * p }, () => normalDeviate(random));
      return symmetricEigen(correlationMatrix(points, p), p).values;
    });
    const chance = chanceEigenvalues(n, p, draws, 1, 0.5);
    for (let place = 0; place < p; place++) {
      const plain = drawn.map((values) => values[place]!).sort((a, b) => a - b);
      // Two medians of 400 draws whose standard deviation is about 0.1: within five standard errors.
      expect(Math.abs(chance[place]! - plain[draws / 2]!)).toBeLessThan(0.045);
    }
  });

  it('are the same for the same seed, and come near 1 where there are many rows', () => {
    expect(chanceEigenvalues(30, 4, 20, 5)).toEqual(chanceEigenvalues(30, 4, 20, 5));
    for (const value of chanceEigenvalues(1e6, 6, 50, 1)) expect(Math.abs(value - 1)).toBeLessThan(0.01);
  });

  it('are what the first eigenvalues have to exceed', () => {
    const chance = Float64Array.of(1.4, 1.2, 1, 0.8);
    expect(countAboveChance(Float64Array.of(2, 1.3, 0.9, 0.85), chance)).toBe(2);
    expect(countAboveChance(Float64Array.of(1.3, 1.3, 0.9, 0.5), chance)).toBe(0);
  });
});

describe('gamma deviates', () => {
  it.each([0.5, 1, 7.5])('of shape %s have that mean and that variance', (shape) => {
    const random = mulberry32(2);
    const n = 20_000;
    const values = Float64Array.from({ length: n }, () => gammaDeviate(random, shape));
    const mean = values.reduce((sum, x) => sum + x, 0) / n;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
    // Five standard errors: √(shape / n) of the mean; of the variance √((2 + 6 / shape) / n) in parts of it.
    expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / n));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(5 * Math.sqrt((2 + 6 / shape) / n));
  });
});

describe('the matrices', () => {
  it('are Pearson’s correlations, whatever the scale of a column', () => {
    const points = Float64Array.of(1, 10, 2, 30, 3, 20, 4, 40);
    // r of (1, 2, 3, 4) and (1, 3, 2, 4) is 0.8.
    expect(correlationMatrix(points, 2)[1]).toBeCloseTo(0.8, 12);
  });

  it('have no inverse and infinite inflation where a column is the sum of two others', () => {
    const random = mulberry32(4);
    const points = new Float64Array(50 * 4);
    for (let i = 0; i < 50; i++) {
      for (let t = 0; t < 3; t++) points[i * 4 + t] = normalDeviate(random);
      points[i * 4 + 3] = points[i * 4]! + points[i * 4 + 1]!;
    }
    const correlation = correlationMatrix(points, 4);
    const inflation = varianceInflation(correlation, 4);
    expect([...inflation].map(Number.isFinite)).toEqual([false, false, true, false]);
    expect(adequacy(correlation, 4, 50)).toBeUndefined();
    const sound = submatrix(correlation, 4, [0, 1, 2]);
    expect(
      largestGap(product(sound, invertPositive(sound, 3)!, 3, 3, 3), [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    ).toBeLessThan(1e-12);
  });
});

describe('the most factors', () => {
  it('leave no fewer equations than unknowns', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 20].map(mostFactors)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 14]);
  });
});
