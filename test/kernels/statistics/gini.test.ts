import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from '../../../src/kernels/statistics/gini';
import { expectClose } from './close';
import '../../property-seed';

/** By its definition: mean difference of all pairs over twice the mean. */
function naiveGini(values: readonly number[]): number {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const apart = values.reduce((total, a) => total + values.reduce((part, b) => part + Math.abs(a - b), 0), 0);
  return apart / (2 * n * sum);
}
const ascending = (values: readonly number[]) => Float64Array.from(values).sort();
const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('the Gini coefficient', () => {
  it('is 0 where all have the same, and (n − 1) / n where one has all', () => {
    expect(gini([5, 5, 5, 5])).toEqual({ gini: 0, lower: 0, upper: 0 });
    expect(gini([0, 0, 0, 8]).gini).toBe(0.75);
  });

  it('of 1, 2, 3, 4 is a quarter', () => {
    expectClose(gini([1, 2, 3, 4]).gini, 0.25, 1e-12);
  });

  it('is the mean difference of all pairs over twice the mean', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const { gini: found } = gini(ascending(values));
        if (values.every((value) => value === 0)) {
          expect(found).toBeNaN();
          return;
        }
        expectClose(found, naiveGini(values), 1e-12);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual((values.length - 1) / values.length + 1e-12);
      }),
    );
  });

  it('has the interval of leaving each value out in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 15 }), (values) => {
        const { gini: all, lower, upper } = gini(ascending(values));
        const n = values.length;
        const without = values.map((_, i) => naiveGini(values.filter((__, k) => k !== i)));
        const mean = without.reduce((sum, value) => sum + value, 0) / n;
        const variance = ((n - 1) / n) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const reach = 1.959963984540054 * Math.sqrt(variance);
        // The variance is a difference of close numbers: its root keeps half of the digits.
        expectClose(lower, Math.max(0, all - reach), 1e-7);
        expectClose(upper, Math.min(1, all + reach), 1e-7);
      }),
    );
  });

  it('has no interval of two values, and nothing to say of nothing', () => {
    expect(gini([1, 3])).toEqual({ gini: 0.25, lower: NaN, upper: NaN });
    expect(gini([]).gini).toBeNaN();
    expect(gini([0, 0, 0]).gini).toBeNaN();
  });
});
