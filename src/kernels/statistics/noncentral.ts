import { chiSquaredCdf, firstBeyond } from './distributions';
import { incompleteBeta } from './incomplete-beta';
import { logGamma } from './log-gamma';

/** P(X ≤ x) of chi-squared with `df` degrees of freedom and noncentrality `lambda` ≥ 0. */
export function noncentralChiSquaredCdf(x: number, df: number, lambda: number): number {
  return poissonMixture(lambda / 2, (j) => chiSquaredCdf(x, df + 2 * j));
}

/** P(X ≤ x) of F with df1, df2 degrees of freedom and noncentrality `lambda` ≥ 0 in the numerator. */
export function noncentralFCdf(x: number, df1: number, df2: number, lambda: number): number {
  if (x <= 0) return 0;
  const scaled = df1 * x;
  const share = scaled / (scaled + df2);
  const rest = df2 / (scaled + df2);
  return poissonMixture(lambda / 2, (j) => incompleteBeta(df1 / 2 + j, df2 / 2, share, rest).lower);
}

/**
 * The interval of noncentralities that an observed statistic is compatible with: those λ at which the observed
 * value is neither in the upper nor in the lower (1 − level) / 2. An end that no λ reaches is 0.
 *
 * @param cdf P(X ≤ observed) as a falling function of λ
 */
export function noncentralityInterval(
  cdf: (lambda: number) => number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2;
  const central = cdf(0);
  return {
    lower: central <= 1 - tail ? 0 : firstBeyond((lambda) => cdf(lambda) < 1 - tail),
    upper: central <= tail ? 0 : firstBeyond((lambda) => cdf(lambda) < tail),
  };
}

/** Σ Poisson(j; rate) · part(j), outwards from the most likely j until the weights vanish. */
function poissonMixture(rate: number, part: (j: number) => number): number {
  const mode = Math.floor(rate);
  const peak = rate === 0 ? 1 : Math.exp(mode * Math.log(rate) - rate - logGamma(mode + 1));
  let sum = 0;
  for (let j = mode, weight = peak; weight > 1e-17; j++) {
    sum += weight * part(j);
    weight *= rate / (j + 1);
  }
  for (let j = mode, weight = peak; j > 0;) {
    weight *= j / rate;
    if (weight <= 1e-17) break;
    sum += weight * part(--j);
  }
  return sum;
}
