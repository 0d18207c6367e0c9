import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midRankCuts, scoresByCuts } from '../../src/kernels/mid-rank';

const scores = (values: number[], bins: number): number[] => [
  ...scoresByCuts(values, midRankCuts(values, bins)),
];

describe('scores by mid-rank', () => {
  it('gives equal values equal scores: 1 1 1 1 1 1 2 3 5 9 in fifths is 2 2 2 2 2 2 4 4 5 5', () => {
    expect(scores([1, 1, 1, 1, 1, 1, 2, 3, 5, 9], 5)).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5]);
  });

  it('cuts values without ties into equal parts', () => {
    expect(scores([30, 10, 20, 60, 50, 40], 3)).toEqual([2, 1, 1, 3, 3, 2]);
  });

  it('gives a single value the highest score and values that are all equal the middle of theirs', () => {
    expect(scores([7], 5)).toEqual([5]);
    expect(scores([7, 7, 7, 7], 5)).toEqual([4, 4, 4, 4]);
  });

  it('equals ⌈bins · midrank / n⌉ with ranks counted one by one', () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 10 }),
        (values, bins) => {
          expect(scores(values, bins)).toEqual(naive(values, bins));
        },
      ),
    );
  });

  it('does not change when every value of a set appears twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const once = scores(values, 5);
        const twice = scores([...values, ...values], 5);
        // A run of c equal values from rank s has midrank s + (c − 1) / 2; doubled it becomes 2s + c − 1.5 on 2n:
        // half a rank of n less at most, so a score may fall by one where it stood right above a limit, never rise.
        twice.slice(0, values.length).forEach((score, i) => {
          expect(once[i]! - score).toBeGreaterThanOrEqual(0);
          expect(once[i]! - score).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

function naive(values: number[], bins: number): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    const doubleMidRank = 2 * below + equal + 1;
    let score = 1;
    while (score * 2 * values.length < bins * doubleMidRank) score++;
    return score;
  });
}
