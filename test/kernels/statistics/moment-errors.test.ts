import { expect, it } from 'vitest';
import { momentErrors, normalInterval } from '../../../src/kernels/statistics/moment-errors';

it('the errors of skewness and kurtosis are those that SPSS prints for 10 and for 100 values', () => {
  // Printed to three decimals in its tables of descriptive statistics.
  expect(momentErrors(10).skewness).toBeCloseTo(0.687, 3);
  expect(momentErrors(10).kurtosis).toBeCloseTo(1.334, 3);
  expect(momentErrors(100).skewness).toBeCloseTo(0.241, 3);
  expect(momentErrors(100).kurtosis).toBeCloseTo(0.478, 3);
});

it('a normal interval of 95 % reaches 1.96 errors to both sides', () => {
  expect(normalInterval(3, 2).lower).toBeCloseTo(3 - 3.91993, 4);
  expect(normalInterval(3, 2).upper).toBeCloseTo(3 + 3.91993, 4);
});
