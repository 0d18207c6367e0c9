import { logGamma } from './log-gamma';

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, the smaller of the two computed directly.
 * Series for x < a + 1, Lentz's continued fraction beyond (Numerical Recipes § 6.2, DLMF 8.9). a > 0, x ≥ 0.
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k);
      sum += term;
    }
    const lower = scale * sum;
    return { lower, upper: 1 - lower };
  }
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 100_000; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  const upper = scale * fraction;
  return { lower: 1 - upper, upper };
}
