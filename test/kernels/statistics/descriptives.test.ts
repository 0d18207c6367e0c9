import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  excessKurtosis,
  mean,
  skewness,
  standardDeviation,
  variance,
} from '../../../src/kernels/statistics/moments';
import {
  medianAbsoluteDeviation,
  medianFences,
  quartileFences,
} from '../../../src/kernels/statistics/outliers';
import {
  median,
  quantiles,
  quantileSorted,
  type QuantileType,
} from '../../../src/kernels/statistics/quantile';
import { midRanks } from '../../../src/kernels/statistics/ranks';
import { expected, numbers } from './cars';
import { expectAllClose, expectClose } from './close';

// The golden file carries 15 digits: 1e-12 relative is what its own rounding allows after the moments.
const types: QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const flagged = (flags: Uint8Array): number[] => [...flags.keys()].filter((i) => flags[i] === 1);
const list = (value: number | number[]): number[] => (Array.isArray(value) ? value : [value]);

describe.each(['price', 'mpg', 'hp', 'weight', 'rpm'])('the column %s of 93 cars', (name) => {
  const values = numbers(name);
  const golden = expected.describe[name];

  it('has the moments R gives', () => {
    expectClose(mean(values), golden.mean);
    expectClose(variance(values), golden.var);
    expectClose(standardDeviation(values), golden.sd);
    expectClose(skewness(values, 1), golden.skewness.type1_g1);
    expectClose(skewness(values), golden.skewness.type2_G1_excel_sas);
    expectClose(skewness(values, 3), golden.skewness.type3_b1);
    expectClose(excessKurtosis(values, 1), golden.kurtosis_excess.type1_g2);
    expectClose(excessKurtosis(values), golden.kurtosis_excess.type2_G2_excel_sas);
    expectClose(excessKurtosis(values, 3), golden.kurtosis_excess.type3_b2);
  });

  it.each(types)('has the quantiles of type %i', (type) => {
    expectAllClose(quantiles(values, golden.quantile_probs, type), golden.quantiles[`type${type}`]);
  });

  it('has the median, the MAD and the outliers', () => {
    expect(median(values)).toBe(golden.median);
    expectClose(medianAbsoluteDeviation(values), golden.mad_raw);
    expect(flagged(quartileFences(values).flags)).toEqual(list(golden.outliers.iqr_type7));
    expect(flagged(medianFences(values).flags)).toEqual(list(golden.outliers['modified_z_3.5']));
  });
});

const someNumbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 });

describe('moments', () => {
  it('keep their digits far from zero', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1);
  });

  it('do not change when the values are mirrored, but for the sign of skewness', () => {
    const values = [1, 2, 2, 3, 9];
    const mirrored = values.map((x) => -x);
    expectClose(skewness(mirrored), -skewness(values));
    expectClose(excessKurtosis(mirrored), excessKurtosis(values));
  });
});

describe('quantiles', () => {
  it('lie within the data, rise with p and meet both ends for every type', () => {
    fc.assert(
      fc.property(someNumbers, fc.constantFrom(...types), (values, type) => {
        const sorted = Float64Array.from(values).sort();
        let last = -Infinity;
        for (let step = 0; step <= 50; step++) {
          const value = quantileSorted(sorted, step / 50, type);
          expect(value).toBeGreaterThanOrEqual(last);
          last = value;
        }
        expect(quantileSorted(sorted, 0, type)).toBe(sorted[0]);
        expect(last).toBe(sorted[sorted.length - 1]);
      }),
    );
  });

  it('type 1 is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(someNumbers, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const sorted = Float64Array.from(values).sort();
        const first = sorted.find((_, i) => (i + 1) * 100 >= percent * sorted.length);
        expect(quantileSorted(sorted, percent / 100, 1)).toBe(first);
      }),
    );
  });
});

describe('mid-ranks', () => {
  it('give equal values the mean of their ranks', () => {
    expect([...midRanks([3, 1, 3, 2, 3])]).toEqual([4, 1, 4, 2, 4]);
    expect([...midRanks([0, -0])]).toEqual([1.5, 1.5]);
  });

  it('are the count of smaller values plus half of the equal ones, plus a half', () => {
    fc.assert(
      fc.property(someNumbers, (values) => {
        const naive = values.map((x) => {
          const smaller = values.filter((y) => y < x).length;
          return smaller + values.filter((y) => y === x).length / 2 + 0.5;
        });
        expect([...midRanks(values)]).toEqual(naive);
      }),
    );
  });
});

describe('outliers', () => {
  it('are everything else when more than half of the values are equal', () => {
    expect(flagged(medianFences([5, 5, 5, 5, 6, 4]).flags)).toEqual([4, 5]);
  });

  it('do not include a value exactly on the fence', () => {
    // Quartiles 1 and 2, so the upper fence is 3.5.
    expect(flagged(quartileFences([1, 1, 2, 2, 3.5]).flags)).toEqual([]);
    expect(flagged(quartileFences([1, 1, 2, 2, 3.6]).flags)).toEqual([4]);
  });
});
