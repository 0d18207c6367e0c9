import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandEdges, bandOf, roundStep } from '../../../src/kernels/statistics/band-edges';

describe('bands with round limits', () => {
  it('begin at multiples of 1, 2 or 5 times a power of ten', () => {
    expect([10, 11, 21, 0.9].map((span) => roundStep(span, 5))).toEqual([2, 5, 5, 0.2]);
    expect(roundStep(2, 8, 1)).toBe(1);
  });

  it('lie between the 5th and the 95th percentile, whatever the extremes are', () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => i);
    expect(bandEdges(values, 5)).toEqual([20, 40, 60, 80]);
    values[100] = 1e9;
    expect(bandEdges(values, 5)).toEqual([20, 40, 60, 80]);
  });

  it('give a value at a limit to the band that begins there', () => {
    expect([9, 10, 19, 20, 99].map((value) => bandOf(value, [10, 20]))).toEqual([0, 1, 1, 2, 2]);
  });

  it('are none where the values do not differ', () => {
    expect(bandEdges([7, 7, 7], 8)).toEqual([]);
  });
});

it('there are at most as many limits as asked for, ascending, and every value is in one band', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (values, most) => {
        const sorted = Float64Array.from(values).sort();
        const edges = bandEdges(sorted, most);
        // Where a span is a whole number of steps both ends can be limits, but the lower one is not taken.
        expect(edges.length).toBeLessThanOrEqual(most);
        for (let i = 1; i < edges.length; i++) expect(edges[i]!).toBeGreaterThan(edges[i - 1]!);
        for (const value of values) {
          const band = bandOf(value, edges);
          if (band > 0) expect(value).toBeGreaterThanOrEqual(edges[band - 1]!);
          if (band < edges.length) expect(value).toBeLessThan(edges[band]!);
        }
      },
    ),
    { numRuns: 200 },
  );
});
