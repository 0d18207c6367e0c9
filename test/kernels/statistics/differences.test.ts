import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioDifference, ratioOf, shareDifference } from '../../../src/kernels/statistics/differences';
import { mean, variance } from '../../../src/kernels/statistics/moments';
import { mergeMoments, NO_MOMENTS, pairMoments } from '../../../src/kernels/statistics/pair-moments';
import { welchOf, welchTest } from '../../../src/kernels/statistics/two-samples';

describe('the difference of two shares', () => {
  // Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i is the published interval', (k1, n1, k2, n2, lower, upper) => {
    const found = shareDifference(k1, n1, k2, n2);
    // Printed to four decimals.
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('of 120 and 180 in 1,000 has z 3.757 and p .00017', () => {
    const { difference, pValue } = shareDifference(180, 1000, 120, 1000);
    expect(difference).toBeCloseTo(0.06, 12);
    expect(pValue).toBeCloseTo(0.00017, 5);
  });

  it('has no p where nobody or everybody did it', () => {
    expect(shareDifference(0, 5, 0, 9).pValue).toBeNaN();
  });
});

const pairs = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 500 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(-1, 0, 1, 2)),
  { minLength: 4, maxLength: 40 },
);

it('moments of groups are those of their members, and of two groups together those of all', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const [x, y, groups] = [0, 1, 2].map((at) => rows.map((row) => row[at]!)) as [
        number[],
        number[],
        number[],
      ];
      const found = pairMoments(x, y, groups, 3);
      const together = found.reduce(mergeMoments, NO_MOMENTS);
      const of = (wanted: (group: number) => boolean) => rows.filter(([, , group]) => wanted(group));
      for (const [moments, members] of [
        ...found.map((each, g) => [each, of((group) => group === g)] as const),
        [together, of((group) => group >= 0)] as const,
      ]) {
        expect(moments.n).toBe(members.length);
        if (members.length < 2) continue;
        const [xs, ys] = [members.map(([a]) => a), members.map(([, b]) => b)];
        // Sums of at most 40 numbers below 250,000: rounding is far below a millionth.
        expect(moments.meanX).toBeCloseTo(mean(xs), 6);
        expect(moments.xx / (moments.n - 1)).toBeCloseTo(variance(xs), 6);
        expect(moments.yy / (moments.n - 1)).toBeCloseTo(variance(ys), 6);
        const xy = xs.reduce((sum, a, i) => sum + (a - mean(xs)) * (ys[i]! - mean(ys)), 0);
        expect(moments.xy).toBeCloseTo(xy, 6);
        // The standard error of Σx / Σy, from each member's own residual.
        const { ratio, standardError } = ratioOf(moments);
        const residuals = xs.map((a, i) => a - ratio * ys[i]!);
        expect(standardError).toBeCloseTo(Math.sqrt(variance(residuals) / xs.length) / mean(ys), 5);
      }
    }),
    { numRuns: 100 },
  );
});

it('a ratio that is the same for every member has no error, and its difference none either', () => {
  const [a, b] = pairMoments([10, 20, 30, 9, 3], [1, 2, 3, 3, 1], [0, 0, 0, 1, 1], 2);
  expect(ratioOf(a!)).toEqual({ ratio: 10, standardError: 0 });
  expect(ratioDifference(a!, b!)).toMatchObject({ difference: 7, lower: 7, upper: 7, pValue: 0 });
});

it("Welch's test is the same from summaries as from the values", () => {
  const [a, b] = [
    [1, 4, 9, 16],
    [2, 3, 5, 7, 11],
  ];
  const summary = (values: readonly number[]) => ({
    n: values.length,
    mean: mean(values),
    variance: variance(values),
  });
  expect(welchOf(summary(a!), summary(b!))).toEqual(welchTest(a!, b!));
});
