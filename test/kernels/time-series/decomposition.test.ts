import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centredAverage,
  classicalDecomposition,
} from '../../../src/kernels/time-series/classical-decomposition';
import { loess } from '../../../src/kernels/time-series/loess';
import { stlPeriodic } from '../../../src/kernels/time-series/stl';
import { expectAllClose, expectClose } from '../statistics/close';
import '../../property-seed';
import { expected, passengers } from './airpassengers';

describe('the airline passengers agree with R', () => {
  it('in decompose, additive and multiplicative', () => {
    const additive = classicalDecomposition(passengers, 12, 'additive');
    expectAllClose(additive.figure, expected.decompose.additive_figure);
    const multiplicative = classicalDecomposition(passengers, 12, 'multiplicative');
    expectAllClose(multiplicative.figure, expected.decompose.multiplicative_figure);
    expected.decompose.trend.forEach((value: number | null, i: number) => {
      if (value === null) expect(additive.trend[i]).toBeNaN();
      else expectClose(additive.trend[i], value);
    });
  });

  it('in stl with a periodic season', () => {
    const { seasonal, trend, remainder } = stlPeriodic(passengers, 12);
    // Exact algorithm with the same jumps: what is left is the rounding of fifteen printed digits.
    expectAllClose(seasonal.slice(0, 12), expected.stl_periodic.seasonal_first);
    expectAllClose(trend.slice(0, 5), expected.stl_periodic.trend_first5);
    const mean = remainder.reduce((sum, value) => sum + value, 0) / remainder.length;
    const spread = remainder.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (remainder.length - 1);
    expectClose(Math.sqrt(spread), expected.stl_periodic.remainder_sd);
  });
});

const season = [3, -1, -2];
const line = (n: number) => Float64Array.from({ length: n }, (_, i) => 10 + 2 * i + season[i % 3]);

describe('a line with a season', () => {
  it('comes apart exactly by medians', () => {
    const { trend, figure } = classicalDecomposition(line(12), 3, 'additive', 'median');
    expectAllClose(figure, season, 1e-12);
    expect([...trend.slice(1, 11)]).toEqual(Array.from({ length: 10 }, (_, i) => 12 + 2 * i));
  });

  it('keeps its season beside one value that is far off, where it is robust', () => {
    const values = line(30);
    values[13] += 500;
    const { remainder, seasonal } = stlPeriodic(values, 3, { robust: true, trendWindow: 9 });
    expectClose(remainder[13], 500, 0.02);
    for (let i = 0; i < 3; i++) expect(Math.abs(seasonal[i] - season[i])).toBeLessThan(0.5);
  });

  it('does not come apart with less than two periods', () => {
    expect(() => stlPeriodic(line(5), 3)).toThrow('two periods of 3');
  });
});

const series = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 24, maxLength: 40 })
  .map((values) => Float64Array.from(values));

describe('laws', () => {
  it('the three parts sum to the series, and the season repeats', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (values, robust) => {
        const { trend, seasonal, remainder } = stlPeriodic(values, 6, { robust });
        for (let i = 0; i < values.length; i++) {
          expectClose(trend[i] + seasonal[i] + remainder[i], values[i], 1e-9);
          if (i >= 6) expect(seasonal[i]).toBe(seasonal[i - 6]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a line is smoothed to itself, whatever the window and the jump', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }), (half, jump) => {
        const values = Float64Array.from({ length: 25 }, (_, i) => 7 - 3 * i);
        expectAllClose(loess(values, { window: 2 * half + 1, degree: 1, jump }), values, 1e-9);
      }),
    );
  });

  it('a centred average is the mean of the values around, worked out one by one', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 9 }), (values, period) => {
        const half = Math.floor(period / 2);
        centredAverage(values, period).forEach((mean, i) => {
          if (i < half || i >= values.length - half) return expect(mean).toBeNaN();
          let sum = 0;
          for (let j = -half; j <= half; j++) {
            sum += values[i + j] * (period % 2 === 0 && Math.abs(j) === half ? 0.5 : 1);
          }
          expectClose(mean, sum / period, 1e-9);
        });
      }),
    );
  });
});
