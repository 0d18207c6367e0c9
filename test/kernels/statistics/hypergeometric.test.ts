import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../../src/kernels/statistics/hypergeometric';

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** The tail as a quotient of whole numbers, to 17 digits. */
function exactTail(both: number, marked: number, drawn: number, total: number): number {
  let ways = 0n;
  for (let k = Math.max(both, 0); k <= Math.min(marked, drawn); k++) {
    if (drawn - k <= total - marked) ways += choose(marked, k) * choose(total - marked, drawn - k);
  }
  const scale = 10n ** 400n;
  const digits = ((ways * scale) / choose(total, drawn)).toString();
  return Number(`${digits.slice(0, 1)}.${digits.slice(1, 20)}e${digits.length - 1 - 400}`);
}

describe('the one-sided Fisher test', () => {
  it('gives the exact tail of the hypergeometric distribution', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), fc.nat(), (total, a, b, c) => {
        const marked = a % (total + 1);
        const drawn = b % (total + 1);
        const both = c % (Math.min(marked, drawn) + 2);
        const exact = exactTail(both, marked, drawn, total);
        const value = hypergeometricUpperTail(both, marked, drawn, total);
        // The golden tolerance is 1e-8; the saddle point gives about 1e-13.
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-11 * exact);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its digits in many rows', () => {
    for (const [both, marked, drawn, total] of [
      [30, 100, 5000, 20_000],
      [60, 2000, 500, 20_000],
    ] as const) {
      const exact = exactTail(both, marked, drawn, total);
      expect(Math.abs(hypergeometricUpperTail(both, marked, drawn, total) / exact - 1)).toBeLessThan(1e-11);
    }
    // P(X ≥ k) + P(X ≤ k − 1) = 1, the second as the upper tail of what was left undrawn.
    const upper = hypergeometricUpperTail(2550, 50_000, 50_000, 1_000_000);
    const lower = hypergeometricUpperTail(50_000 - 2549, 50_000, 950_000, 1_000_000);
    expect(upper + lower).toBeCloseTo(1, 10);
  });

  it('is 1 for what must be and 0 for what cannot be', () => {
    expect(hypergeometricUpperTail(0, 5, 5, 10)).toBe(1);
    expect(hypergeometricUpperTail(6, 5, 7, 10)).toBe(0);
    expect(hypergeometricUpperTail(5, 10, 5, 10)).toBe(1);
    expect(hypergeometricUpperTail(4, 6, 8, 10)).toBe(1);
  });
});

describe('q-values by Benjamini and Hochberg', () => {
  it('are for each test the least p · m / rank from its own rank upwards', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
        const m = pValues.length;
        const ranked = [...pValues].sort((a, b) => a - b);
        const expected = pValues.map((p) => {
          let least = 1;
          ranked.forEach((other, r) => {
            if (other >= p) least = Math.min(least, (other * m) / (r + 1));
          });
          return least;
        });
        const qValues = benjaminiHochberg(Float64Array.from(pValues));
        // The same divisions in the same order, so to the last digit.
        qValues.forEach((q, i) => expect(q).toBe(expected[i]));
      }),
    );
  });

  it('count tests that were made but are not listed, and leave a missing p missing', () => {
    expect([...benjaminiHochberg(Float64Array.of(0.01, 0.04), 4)]).toEqual([0.04, 0.08]);
    expect([...benjaminiHochberg(Float64Array.of(0.04, NaN, 0.01))]).toEqual([0.04, NaN, 0.02]);
  });
});
