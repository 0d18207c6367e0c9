import { normalCdf, normalQuantile } from '../statistics/normal';

/** What a comparison of two shares is asked to do: a two-sided test at `alpha` that finds the difference with `power`. */
export interface TestDemand {
  readonly alpha: number;
  readonly power: number;
}

/** Errors of the difference of two shares, times √(people of the first arm): if there is none, and if there is. */
function errorsOf(p1: number, p2: number, ratio: number): { readonly none: number; readonly some: number } {
  const pooled = (p1 + ratio * p2) / (1 + ratio);
  return {
    none: Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio)),
    some: Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / ratio),
  };
}

/**
 * People that the first arm needs, not rounded, so that the pooled z test tells p₁ from p₂; the second arm has `ratio`
 * times as many. With equal arms this is R's `power.prop.test`: the error of no difference is pooled, no continuity
 * correction. Infinity where the shares are equal. Fleiss, Levin & Paik 2003, doi:10.1002/0471445428, section 4.2
 */
export function sampleSizeOfShares(p1: number, p2: number, { alpha, power }: TestDemand, ratio = 1): number {
  const { none, some } = errorsOf(p1, p2, ratio);
  const reach = normalQuantile(1 - alpha / 2) * none + normalQuantile(power) * some;
  return (reach / (p2 - p1)) ** 2;
}

/** Probability that the pooled z test at `alpha` tells p₁ from p₂ with n₁ and n₂ people, on the right side of zero. */
export function powerOfShares(p1: number, p2: number, n1: number, n2: number, alpha: number): number {
  const { none, some } = errorsOf(p1, p2, n2 / n1);
  return normalCdf((Math.abs(p2 - p1) * Math.sqrt(n1) - normalQuantile(1 - alpha / 2) * none) / some);
}

/** Halvings of an interval of shares: to 2⁻⁵², the precision of a share. */
const HALVINGS = 52;

/**
 * The least share above p₁ that n₁ and n₂ people tell from it with the power asked for; NaN where not even everybody
 * would be told.
 */
export function detectableShare(p1: number, n1: number, n2: number, { alpha, power }: TestDemand): number {
  const isTold = (p2: number): boolean => powerOfShares(p1, p2, n1, n2, alpha) >= power;
  let [below, above] = [p1, 1];
  if (!(p1 < 1) || !isTold(1 - Number.EPSILON)) return NaN;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (below + above) / 2;
    if (isTold(middle)) above = middle;
    else below = middle;
  }
  return above;
}
