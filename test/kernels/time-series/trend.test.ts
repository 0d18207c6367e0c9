import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall, scoreVariance } from '../../../src/kernels/time-series/mann-kendall';
import { theilSen } from '../../../src/kernels/time-series/theil-sen';
import { expectClose } from '../statistics/close';
import '../../property-seed';

function* orders(values: readonly number[]): Generator<number[]> {
  if (values.length === 0) yield [];
  for (let i = 0; i < values.length; i++) {
    for (const rest of orders(values.filter((_, k) => k !== i))) yield [values[i], ...rest];
  }
}
const scoreOf = (values: readonly number[]): number =>
  values.reduce((sum, a, i) => sum + values.slice(i + 1).reduce((part, b) => part + Math.sign(b - a), 0), 0);

describe('Mann-Kendall', () => {
  it('is the share of all orders whose score is as far from 0, counted one by one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 6 }),
        (values) => {
          const { score, pValue } = mannKendall(values);
          const scores = [...orders(values)].map(scoreOf);
          expect(score).toBe(scoreOf(values));
          const beyond = scores.filter((other) => Math.abs(other) >= Math.abs(score)).length;
          expectClose(pValue, beyond / scores.length, 1e-12);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has the variance of the score over all orders, ties included', () => {
    for (const values of [
      [1, 2, 3, 4, 5],
      [1, 1, 2, 3, 3, 3],
      [0, 0, 0, 0, 5],
    ]) {
      const scores = [...orders(values)].map(scoreOf);
      expectClose(scoreVariance(values), scores.reduce((sum, s) => sum + s * s, 0) / scores.length, 1e-12);
    }
  });

  it('says of ten months that only rise that one order in 1,814,400 is as clear', () => {
    expectClose(mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).pValue * 1_814_400, 1, 1e-9);
  });

  it('says nothing of a series that never changes, or is too short', () => {
    expect(mannKendall([4, 4, 4, 4]).pValue).toBeNaN();
    expect(mannKendall([1, 2]).pValue).toBeNaN();
  });

  it('calls a steep rise with ties clear, and a see-saw not', () => {
    expect(mannKendall([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).pValue).toBeLessThan(1e-4);
    expect(mannKendall([0, 1, 0, 1, 0, 1, 0, 1]).pValue).toBeGreaterThan(0.5);
  });
});

describe('Theil-Sen', () => {
  it('finds a line behind two values that are far off', () => {
    const values = Array.from({ length: 15 }, (_, i) => 5 + 3 * i);
    values[4] = 900;
    values[9] = -700;
    const { slope, intercept, lower, upper } = theilSen(values);
    expect([slope, intercept]).toEqual([3, 5]);
    expect(lower).toBeLessThanOrEqual(3);
    expect(upper).toBeGreaterThanOrEqual(3);
  });

  it('has no interval of three values', () => {
    expect(theilSen([1, 2, 4])).toMatchObject({ slope: 1.5, lower: -Infinity, upper: Infinity });
  });

  it('moves with its values: a line added is a slope added, upside down is a slope turned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: -20, max: 20 }),
        (values, tilt) => {
          const { slope, lower, upper } = theilSen(values);
          expectClose(theilSen(values.map((value, i) => value + tilt * i)).slope, slope + tilt, 1e-9);
          const turned = theilSen(values.map((value) => -value));
          expectClose(turned.slope, -slope, 1e-9);
          if (Number.isFinite(lower)) expectClose(turned.upper, -lower, 1e-9);
          expect(lower <= slope + 1e-9 && slope <= upper + 1e-9).toBe(true);
        },
      ),
    );
  });
});
