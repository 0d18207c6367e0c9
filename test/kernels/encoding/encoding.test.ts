import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalCountCuts, equalWidthCuts } from '../../../src/kernels/encoding/bins';
import { foldsOf, targetEncoding } from '../../../src/kernels/encoding/target-encoding';
import { scoresByCuts } from '../../../src/kernels/mid-rank';

const binsOf = (values: number[], cuts: readonly number[]): number[] => [...scoresByCuts(values, cuts)];

describe('bins of equal width', () => {
  it('hold their lower end, the last one both', () => {
    const values = [0, 1.9, 2, 5, 8, 10];
    expect(equalWidthCuts(values, 5)).toEqual([2, 4, 6, 8]);
    expect(binsOf(values, equalWidthCuts(values, 5))).toEqual([1, 1, 2, 3, 5, 5]);
  });

  it('are none where all are alike', () => {
    expect(equalWidthCuts([3, 3], 4)).toEqual([]);
  });
});

describe('bins of equal count', () => {
  it('are equal parts without ties, and keep equal values together', () => {
    expect(binsOf([4, 1, 3, 2], equalCountCuts([4, 1, 3, 2], 2))).toEqual([2, 1, 2, 1]);
    const tied = [1, 1, 1, 1, 1, 2, 3, 4];
    // The five ones stand at ranks 1 to 5, in the middle at 3 of 8: the second of four parts, and no bin is empty.
    expect(binsOf(tied, equalCountCuts(tied, 4))).toEqual([1, 1, 1, 1, 1, 2, 3, 3]);
  });

  it('number what is there without gaps, in the order of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 2, max: 8 }),
        (values, bins) => {
          const cuts = equalCountCuts(values, bins);
          const found = binsOf(values, cuts);
          expect(new Set(found).size).toBe(cuts.length + 1);
          const binOf = new Map(values.map((value, i) => [value, found[i]!]));
          expect(values.map((value) => binOf.get(value))).toEqual(found);
          const rising = [...binOf].sort(([a], [b]) => a - b).map(([, bin]) => bin);
          expect(rising).toEqual(rising.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe('the mean target of a category', () => {
  /** The definition, row by row. */
  function plainly(codes: number[], target: number[], folds: number[], weight: number): number[] {
    return codes.map((code, row) => {
      const others = codes.flatMap((_, other) => {
        if (Number.isNaN(target[other]!)) return [];
        return Number.isNaN(target[row]!) || folds[other] !== folds[row] ? [other] : [];
      });
      const sum = (rows: number[]): number => rows.reduce((total, other) => total + target[other]!, 0);
      const everybody = codes.flatMap((_, other) => (Number.isNaN(target[other]!) ? [] : [other]));
      if (others.length === 0) return sum(everybody) / everybody.length;
      const mean = sum(others) / others.length;
      const alike = others.filter((other) => codes[other] === code);
      return alike.length + weight === 0 ? mean : (sum(alike) + weight * mean) / (alike.length + weight);
    });
  }
  const rows = fc.array(
    fc.record({
      code: fc.integer({ min: -1, max: 3 }),
      target: fc.option(fc.integer({ min: -5, max: 5 }), { nil: NaN }),
      fold: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('is that of the definition counted row by row', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 1, 7.5), (people, weight) => {
        const [codes, target, folds] = [
          people.map((p) => p.code),
          people.map((p) => p.target),
          people.map((p) => p.fold),
        ];
        const { encoded } = targetEncoding(codes, 4, Float64Array.from(target), folds, 3, weight);
        const plain = plainly(codes, target, folds, weight);
        // Sums of small whole numbers, divided once or twice.
        encoded.forEach((value, row) =>
          Number.isNaN(plain[row]!) ? expect(value).toBeNaN() : expect(value).toBeCloseTo(plain[row]!, 12),
        );
      }),
    );
  });

  it('says nothing of the row itself: another target of its own leaves its number as it is', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 19 }), (people, at) => {
        const row = at % people.length;
        const known = people.map((p) => ({ ...p, target: Number.isNaN(p.target) ? 0 : p.target }));
        const encode = (own: number) =>
          targetEncoding(
            known.map((p) => p.code),
            4,
            Float64Array.from(known, (p, i) => (i === row ? own : p.target)),
            known.map((p) => p.fold),
            3,
            2,
          ).encoded[row]!;
        // Where all stand in one fold, there are no others to tell from.
        fc.pre(known.some((p) => p.fold !== known[row]!.fold));
        expect(encode(100)).toBeCloseTo(encode(-100), 9);
      }),
    );
  });

  it('comes near the mean of all with a heavy prior, and is the mean of its category without one', () => {
    const codes = [0, 0, 1, 1];
    const target = Float64Array.of(1, 0, 1, 1);
    const folds = [0, 1, 0, 1];
    expect([...targetEncoding(codes, 2, target, folds, 2, 0).encoded]).toEqual([0, 1, 1, 1]);
    expect(targetEncoding(codes, 2, target, folds, 2, 0).categories).toEqual([
      { known: 2, value: 0.5 },
      { known: 2, value: 1 },
      { known: 0, value: 0.75 },
    ]);
    for (const { value } of targetEncoding(codes, 2, target, folds, 2, 1e9).categories)
      expect(value).toBeCloseTo(0.75, 6);
  });
});

describe('folds', () => {
  it('differ in size by one at most, and are the same for the same seed', () => {
    const folds = foldsOf(23, 5, 1);
    expect([0, 1, 2, 3, 4].map((fold) => folds.filter((each) => each === fold).length)).toEqual([
      5, 5, 5, 4, 4,
    ]);
    expect(foldsOf(23, 5, 1)).toEqual(folds);
    expect(foldsOf(23, 5, 2)).not.toEqual(folds);
  });
});
