import { normalQuantile } from './normal';

/** How unequally a sum is shared. */
export interface Gini {
  /** 0: everybody has the same; (n − 1) / n: one has all. NaN for nothing to share. */
  readonly gini: number;
  /** NaN below three values. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The Gini coefficient: Σᵢⱼ|xᵢ − xⱼ| / (2 n² x̄), twice the area between the Lorenz curve and the line of equality, with a
 * normal interval by the jackknife (Karagiannis & Kovačević 2000, doi:10.1111/1468-0084.00163). O(n).
 *
 * @param ascending values ≥ 0, the smallest first
 */
export function gini(ascending: ArrayLike<number>, level = 0.95): Gini {
  const n = ascending.length;
  let sum = 0;
  let ranked = 0;
  for (let i = 0; i < n; i++) {
    sum += ascending[i];
    ranked += (i + 1) * ascending[i];
  }
  const estimate = coefficient(n, sum, ranked);
  if (n < 3 || Number.isNaN(estimate)) return { gini: estimate, lower: NaN, upper: NaN };
  let above = sum;
  let mean = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const value = ascending[i];
    above -= value;
    const without = coefficient(n - 1, sum - value, ranked - (i + 1) * value - above) || 0;
    const apart = without - mean;
    mean += apart / (i + 1);
    spread += apart * (without - mean);
  }
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt((spread * (n - 1)) / n);
  return { gini: estimate, lower: Math.max(0, estimate - reach), upper: Math.min(1, estimate + reach) };
}

/** From the values' sum and their sum weighted by rank; rounding below 0 is 0. */
const coefficient = (n: number, sum: number, ranked: number): number =>
  sum > 0 ? Math.max(0, (2 * ranked) / (n * sum) - (n + 1) / n) : NaN;
