import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramCounts, histogramEdges } from '../../../src/kernels/statistics/histogram';

describe('the bins of a histogram', () => {
  it('are whole numbers by themselves where there are few', () => {
    expect(histogramEdges([3, 5, 7], 24)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(histogramEdges([0, 1], 24)).toEqual([0, 1, 2]);
  });

  it('are of equal width otherwise, from the least to the greatest value', () => {
    expect(histogramEdges([0, 0.5, 2], 4)).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(histogramEdges([0, 100], 4)).toEqual([0, 25, 50, 75, 100]);
  });

  it('are of equal factor on the logarithm', () => {
    histogramEdges([1, 16], 4, true).forEach((edge, i) => expect(edge).toBeCloseTo(2 ** i, 12));
  });

  it('are none where all values are equal, or there is none', () => {
    expect(histogramEdges([7, 7], 24)).toEqual([]);
    expect(histogramEdges([], 24)).toEqual([]);
    expect(histogramCounts([7, 7], [])).toEqual([]);
  });

  it('hold every value exactly once, as a count by hand says', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 30 }), (given, most) => {
        const edges = histogramEdges(given, most);
        fc.pre(edges.length > 0);
        const last = edges.length - 2;
        const byHand = edges
          .slice(0, -1)
          .map(
            (_, b) =>
              given.filter((x) => (b === 0 || x >= edges[b]!) && (b === last || x < edges[b + 1]!)).length,
          );
        expect(histogramCounts(given, edges)).toEqual(byHand);
        expect(byHand.reduce((sum, count) => sum + count, 0)).toBe(given.length);
      }),
    );
  });
});
