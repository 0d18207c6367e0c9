const MOST_TERMS = 20_000;

/**
 * Gauss's ₂F₁(a, b; c; z) for c > 0 and 0 ≤ z < 1 by its series, which ends where a term no longer changes the sum.
 * Exact to rounding where a and b are positive; for negative a the first −a terms alternate. DLMF 15.2.1
 */
export function gaussHypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
