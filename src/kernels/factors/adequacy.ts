import { cholesky } from '../clustering/cholesky';
import { chiSquaredSurvival } from '../statistics/distributions';
import { invertPositive } from './inverse';

/** Whether columns have enough in common for factors. */
export interface Adequacy {
  /** Kaiser–Meyer–Olkin measure of all columns and of each, in [0, 1]: r² ÷ (r² + partial r²), summed over pairs. */
  readonly kmo: number;
  readonly kmoOf: Float64Array;
  /** Bartlett's test that no column correlates with any other. */
  readonly chiSquared: number;
  readonly degrees: number;
  readonly pValue: number;
}

/**
 * Measures of a p × p correlation matrix of n rows; `undefined` where a column is a sum of others.
 * Kaiser 1970, doi:10.1007/BF02291817; Bartlett 1951, doi:10.1093/biomet/38.3-4.337
 */
export function adequacy(correlation: Float64Array, p: number, n: number): Adequacy | undefined {
  const inverse = invertPositive(correlation, p);
  const lower = cholesky(correlation, p);
  if (!inverse || !lower) return undefined;
  const plain = new Float64Array(p);
  const partial = new Float64Array(p);
  let logDeterminant = 0;
  for (let i = 0; i < p; i++) {
    logDeterminant += 2 * Math.log(lower[i * p + i]);
    for (let j = 0; j < p; j++) {
      if (i === j) continue;
      plain[i] += correlation[i * p + j] ** 2;
      partial[i] += inverse[i * p + j] ** 2 / (inverse[i * p + i] * inverse[j * p + j]);
    }
  }
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const chiSquared = -(n - 1 - (2 * p + 5) / 6) * logDeterminant;
  const degrees = (p * (p - 1)) / 2;
  return {
    kmo: sum(plain) / (sum(plain) + sum(partial)),
    kmoOf: plain.map((each, i) => each / (each + partial[i])),
    chiSquared,
    degrees,
    pValue: chiSquaredSurvival(chiSquared, degrees),
  };
}
