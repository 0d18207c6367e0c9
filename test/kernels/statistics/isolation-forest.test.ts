import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { spearman } from '../../../src/kernels/statistics/correlation';
import { isolationScores, isolationScoresAscending } from '../../../src/kernels/statistics/isolation-forest';
import { mean, standardDeviation } from '../../../src/kernels/statistics/moments';
import { expectedPython, numbers } from './cars';

describe('isolation forest', () => {
  it('ranks 93 cars as scikit-learn does, within the spread between seeds', () => {
    const names = ['price', 'mpg', 'hp', 'weight', 'rpm'];
    const points = new Float64Array(93 * 5);
    names.forEach((name, column) => {
      const values = numbers(name);
      const center = mean(values);
      const scale = standardDeviation(values);
      values.forEach((value, row) => (points[row * 5 + column] = (value - center) / scale));
    });
    const golden = expectedPython.isolation_forest;
    const scores = isolationScores(points, 5, mulberry32(1), { trees: 300 });
    const { estimate } = spearman(scores, golden.mean_score_over_5_seeds);
    expect(estimate).toBeGreaterThan(golden.min_rank_correlation_between_seeds - 0.02);
    const gap = mean(
      scores.map((score, i) => Math.abs(score - (golden.mean_score_over_5_seeds[i] as number))),
    );
    expect(gap).toBeLessThan(0.02);
  });

  it('scores a far point highest and equal points equally', () => {
    const points = Float64Array.from([0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 40, 40]);
    const scores = isolationScores(points, 2, mulberry32(2));
    expect(scores.indexOf(Math.max(...scores))).toBe(5);
    expect(scores[0]).toBe(scores[4]);
  });

  it('gives one half to points that cannot be told apart', () => {
    const scores = isolationScores(new Float64Array(40), 2, mulberry32(3));
    for (const score of scores) expect(score).toBeCloseTo(0.5, 12);
  });

  it('gives ascending points of one dimension the same scores to the last bit by the shorter way', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (values, sampleSize, seed) => {
          const points = Float64Array.from(values).sort();
          const options = { trees: 7, sampleSize };
          const short = isolationScoresAscending(points, mulberry32(seed), options);
          expect(short).toEqual(isolationScores(points, 1, mulberry32(seed), options));
        },
      ),
    );
  });
});
