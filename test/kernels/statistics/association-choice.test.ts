import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  association,
  isSkewed,
  testOfTable,
  type Variable,
} from '../../../src/kernels/statistics/association';
import { hedgesG, rankBiserial } from '../../../src/kernels/statistics/effect-sizes';
import { fisherExactTest } from '../../../src/kernels/statistics/fisher-exact';
import { mannWhitneyTest } from '../../../src/kernels/statistics/two-samples';
import { codes, expected, numbers } from './cars';
import { expectClose, expectRelative } from './close';

const measure = (name: string): Variable => {
  const values = numbers(name);
  return { kind: 'number', values, isSkewed: isSkewed(values) };
};
const grouping = (name: string): Variable => {
  const { codes: of, levels } = codes(name);
  return { kind: 'category', codes: of, groups: levels.length };
};

describe('the coefficient of a pair of columns of 93 cars', () => {
  const { names, pearson, pearson_p, spearman, spearman_p } = expected.correlations;
  const at = (name: string): number => names.indexOf(name);

  it('is Pearson’s of two numbers that are not skewed, as in R', () => {
    const found = association(measure('hp'), measure('rpm'))!;
    expect(found.method).toBe('pearson');
    expectClose(found.estimate, pearson[at('hp')][at('rpm')]);
    expectRelative(found.pValue, pearson_p[at('hp')][at('rpm')]);
  });

  it('is Spearman’s where one is skewed, as in R', () => {
    const found = association(measure('price'), measure('weight'))!;
    expect(found.method).toBe('spearman');
    expectClose(found.estimate, spearman[at('price')][at('weight')]);
    expectRelative(found.pValue, spearman_p[at('price')][at('weight')]);
  });

  it('is the bias-corrected Cramér’s V of two groupings, as in R', () => {
    const golden = expected.cramers.type_origin;
    const found = association(grouping('type'), grouping('origin'))!;
    expect(found.method).toBe('cramer');
    expectClose(found.estimate, golden.cramers_v_bias_corrected_bergsma);
    expectRelative(found.pValue, golden.p);
  });

  it('is the corrected correlation ratio of a number and a grouping, with the F test, as in R', () => {
    const golden = expected.eta.hp_by_airbags;
    const found = association(measure('hp'), grouping('airbags'))!;
    expect(found.method).toBe('eta');
    expectClose(found.estimate ** 2, 1 - ((1 - golden.eta_squared) * 92) / 90);
    expectRelative(found.pValue, golden.p);
  });

  it('is that of the ranks where the number is skewed, with the test of Kruskal and Wallis, as in R', () => {
    const found = association(measure('price'), grouping('type'))!;
    expect(found.method).toBe('rank-eta');
    expectRelative(found.pValue, expected.eta.price_by_type.kruskal_p);
  });
});

const anyVariable = (n: number): fc.Arbitrary<Variable> =>
  fc.oneof(
    fc
      .tuple(fc.array(fc.constantFrom(NaN, -3, 0, 1, 2, 5, 80), { minLength: n, maxLength: n }), fc.boolean())
      .map(([values, skewed]) => ({
        kind: 'number' as const,
        values: Float64Array.from(values),
        isSkewed: skewed,
      })),
    fc
      .array(fc.integer({ min: -1, max: 3 }), { minLength: n, maxLength: n })
      .map((values) => ({ kind: 'category' as const, codes: Int32Array.from(values), groups: 4 })),
  );
const turned = (variable: Variable): Variable =>
  variable.kind === 'number'
    ? { ...variable, values: variable.values.toReversed() }
    : { ...variable, codes: variable.codes.toReversed() };

describe('the coefficient of any pair', () => {
  const pair = fc.integer({ min: 8, max: 40 }).chain((n) => fc.tuple(anyVariable(n), anyVariable(n)));

  it('is the same from both sides and in every order, within its bounds, with p in [0, 1]', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const found = association(a, b);
        const others = [association(b, a), association(turned(a), turned(b))];
        if (!found) return others.every((other) => other === null);
        for (const other of others) {
          expect(other!.method).toBe(found.method);
          expect(other!.n).toBe(found.n);
          // Sums in another order round differently; a root near 0 doubles the lost digits.
          expect(other!.estimate).toBeCloseTo(found.estimate, 6);
          expect(other!.pValue).toBeCloseTo(found.pValue, 6);
          expect(other!.upper).toBeCloseTo(found.upper, 4);
        }
        expect(found.pValue).toBeGreaterThanOrEqual(0);
        expect(found.pValue).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.lower).toBeLessThanOrEqual(found.upper);
        expect(Math.abs(found.estimate)).toBeLessThanOrEqual(1);
        return found.n >= 10;
      }),
      { numRuns: 150 },
    );
  });
});

describe("Fisher's exact test", () => {
  // scipy 1.17 fisher_exact, two-sided.
  it.each([
    [3, 1, 1, 3, 0.4857142857142857],
    [8, 2, 1, 5, 0.03496503496503495],
    [0, 12, 7, 9, 0.010330732069862502],
    [190, 800, 200, 900, 0.5741118581260882],
    [10, 0, 0, 10, 1.0825088224469025e-5],
  ])('of [%i, %i; %i, %i] is that of scipy', (a, b, c, d, p) => {
    expectRelative(fisherExactTest(a, b, c, d), p);
    expectRelative(fisherExactTest(d, c, b, a), p);
  });

  it('is 1 where a margin is empty', () => {
    expect(fisherExactTest(0, 0, 3, 4)).toBe(1);
    expect(fisherExactTest(0, 5, 0, 4)).toBe(1);
  });

  it('tests a small 2 × 2 table, also with an empty row beside it', () => {
    expect(testOfTable([3, 1, 1, 3], 2)).toEqual({
      pValue: fisherExactTest(3, 1, 1, 3),
      isExact: true,
      isSparse: false,
    });
    expect(testOfTable([3, 0, 1, 0, 0, 0, 1, 0, 3], 3).pValue).toBe(fisherExactTest(3, 1, 1, 3));
    expect(testOfTable([30, 20, 20, 30], 2).isExact).toBe(false);
    expect(testOfTable([3, 1, 1, 3, 2, 2], 2)).toMatchObject({ isExact: false, isSparse: true });
  });
});

describe('effect sizes', () => {
  it("Hedges's g of a worked example: means 5 and 3, deviations 1.58 each, five values a side", () => {
    const g = hedgesG([3, 4, 5, 6, 7], [1, 2, 3, 4, 5]);
    // d = 2 / √2.5 = 1.2649, times 1 − 3 / 31.
    expect(g.estimate).toBeCloseTo((2 / Math.sqrt(2.5)) * (1 - 3 / 31), 12);
    expect(g.upper - g.estimate).toBeCloseTo(g.estimate - g.lower, 12);
  });

  it('the rank-biserial correlation has ends that are z standard errors of themselves away', () => {
    const [m, n, z] = [12, 20, 1.959963984540054];
    const { lower, upper, estimate } = rankBiserial(0.7, m, n);
    expect(estimate).toBeCloseTo(0.4, 12);
    for (const end of [lower, upper]) {
      const theta = (end + 1) / 2;
      const spread = 1 + ((m + n) / 2 - 1) * ((1 - theta) / (2 - theta) + theta / (1 + theta));
      // Bisected to 2^−60; the square root near the end costs half the digits.
      expect(Math.abs(0.7 - theta)).toBeCloseTo(z * Math.sqrt((theta * (1 - theta) * spread) / (m * n)), 8);
    }
  });

  it('turns with its samples, stays within [−1, 1], and does not claim to be sure of few', () => {
    const values = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 15 });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const there = rankBiserial(mannWhitneyTest(a, b).superiority, a.length, b.length);
        const back = rankBiserial(mannWhitneyTest(b, a).superiority, b.length, a.length);
        expect(there.lower).toBeCloseTo(-back.upper, 8);
        expect(there.upper).toBeCloseTo(-back.lower, 8);
        expect(there.lower).toBeGreaterThanOrEqual(-1);
        expect(there.upper).toBeLessThanOrEqual(1);
        expect(there.upper - there.lower).toBeGreaterThan(0.05);
      }),
    );
  });
});
