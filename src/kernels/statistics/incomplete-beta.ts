import { logGamma } from './log-gamma';

/**
 * Regularised incomplete beta I(x; a, b) and its complement, the smaller of the two computed directly by
 * Lentz's continued fraction (DLMF 8.17.22). a, b > 0.
 *
 * @param x in [0, 1]
 * @param y 1 − x, asked for because the caller often knows it without cancellation
 */
export function incompleteBeta(
  a: number,
  b: number,
  x: number,
  y: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const mirrored = incompleteBeta(b, a, y, x);
    return { lower: mirrored.upper, upper: mirrored.lower };
  }
  const logScale = a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b);
  const lower = (Math.exp(logScale) / a) * fraction(a, b, x);
  return { lower, upper: 1 - lower };
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
