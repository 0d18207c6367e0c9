import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentIntervals } from '../../../src/kernels/statistics/moment-intervals';
import { excessKurtosis, mean, skewness } from '../../../src/kernels/statistics/moments';

/** Each value left out in turn. */
function jackknife(values: readonly number[], of: (values: readonly number[]) => number) {
  const left = values.map((_, i) => of(values.toSpliced(i, 1)));
  const middle = mean(left);
  const error = Math.sqrt(
    ((values.length - 1) / values.length) * left.reduce((s, x) => s + (x - middle) ** 2, 0),
  );
  return [of(values) - 1.959963984540054 * error, of(values) + 1.959963984540054 * error];
}

it('the intervals are those of computing both anew with each value left out', () => {
  const spread = fc.uniqueArray(fc.integer({ min: -50, max: 400 }), { minLength: 6, maxLength: 25 });
  fc.assert(
    fc.property(spread, (values) => {
      const { skewness: s, kurtosis: k } = momentIntervals(values);
      // Powers of four are summed in another order.
      for (const [found, twin] of [
        [s, jackknife(values, skewness)],
        [k, jackknife(values, excessKurtosis)],
      ] as const) {
        const scale = 1 + Math.abs(twin[0]!) + Math.abs(twin[1]!);
        expect(Math.abs(found.lower - twin[0]!) / scale).toBeLessThan(1e-6);
        expect(Math.abs(found.upper - twin[1]!) / scale).toBeLessThan(1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

it('a single far value makes them wide, and too few values leave them open', () => {
  const values = [...Array.from({ length: 99 }, (_, i) => i), 100_000];
  const { lower, upper } = momentIntervals(values).skewness;
  expect(upper - lower).toBeGreaterThan(5);
  expect(momentIntervals([1, 2, 4, 8]).skewness.lower).toBeNaN();
  expect(momentIntervals([3, 3, 3, 3, 3, 3]).kurtosis.upper).toBeNaN();
});
