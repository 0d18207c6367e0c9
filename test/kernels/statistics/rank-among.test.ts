import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ascendingOrder } from '../../../src/kernels/ascending-order';
import { firstBeyond } from '../../../src/kernels/statistics/distributions';
import {
  noncentralChiSquaredCdf,
  noncentralFCdf,
  noncentralityInterval,
} from '../../../src/kernels/statistics/noncentral';
import { rank, rankAmong } from '../../../src/kernels/statistics/ranks';

it('ranks among some of the values are those of these values alone', () => {
  const value = fc.constantFrom(-1.5, -0, 0, 1, 2, Infinity);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, fc.boolean())), (drawn) => {
      const values = Float64Array.from(drawn, ([each]) => each);
      const places = Uint32Array.from([...drawn.keys()].filter((i) => drawn[i]![1]));
      const alone = rank(Float64Array.from(places, (i) => values[i]!));
      expect(rankAmong(values, ascendingOrder(values), places)).toEqual(alone);
    }),
  );
});

it('the interval of a noncentrality is to the last bit that of plain bisection', () => {
  const statistic = fc.double({ min: 0.1, max: 3000, noNaN: true });
  const df = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(statistic, df, fc.integer({ min: 20, max: 4500 }), fc.boolean(), (x, df1, df2, isF) => {
      const cdf = (lambda: number): number =>
        isF ? noncentralFCdf(x / df1, df1, df2, lambda) : noncentralChiSquaredCdf(x, df1, lambda);
      const end = (height: number): number =>
        cdf(0) <= height ? 0 : firstBeyond((lambda) => cdf(lambda) < height, 1e-11);
      const tail = (1 - 0.95) / 2;
      expect(noncentralityInterval(cdf, 0.95)).toEqual({ lower: end(1 - tail), upper: end(tail) });
    }),
    { numRuns: 50 },
  );
});
