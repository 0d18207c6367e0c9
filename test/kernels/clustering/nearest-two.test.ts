import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meter } from '../../../src/kernels/clustering/meter';
import { plainNearestTwo } from '../../../src/kernels/clustering/nearest-two';
import { simdNearestTwo } from '../../../src/kernels/clustering/nearest-two-simd';

/** What a batch gives: distances to the two nearest, nearest centre, a point after another. */
function measured(tool: Meter, points: readonly number[], centers: readonly number[]): number[] {
  tool.points.set(points);
  tool.place(Float64Array.from(centers));
  const count = (points.length * tool.found.length) / (3 * tool.points.length);
  tool.measure(count);
  return [...tool.found.subarray(0, 3 * count)];
}

const cases = fc
  .record({
    d: fc.integer({ min: 1, max: 9 }),
    k: fc.integer({ min: 1, max: 19 }),
    n: fc.integer({ min: 0, max: 20 }),
  })
  .chain(({ d, k, n }) => {
    // Small integers make ties between centres; the others have all their digits.
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const values = (length: number) => fc.array(value, { minLength: length, maxLength: length });
    return fc.record({
      d: fc.constant(d),
      k: fc.constant(k),
      points: values(n * d),
      centers: values(k * d),
    });
  });

describe('the two nearest centres', () => {
  it('are as their definition reads, the lowest index of equals', () => {
    fc.assert(
      fc.property(cases, ({ d, k, points, centers }) => {
        const found = measured(plainNearestTwo(d, k), points, centers);
        for (let i = 0; i < points.length / d; i++) {
          const squares = Array.from({ length: k }, (_, j) => {
            let sum = 0;
            for (let t = 0; t < d; t++) sum += (points[i * d + t] - centers[j * d + t]) ** 2;
            return sum;
          });
          const nearest = squares.indexOf(Math.min(...squares));
          const others = squares.filter((_, j) => j !== nearest);
          expect(found.slice(3 * i, 3 * i + 3)).toEqual([
            Math.sqrt(squares[nearest]),
            Math.sqrt(Math.min(...others)),
            nearest,
          ]);
        }
      }),
    );
  });

  it('come out the same, bit for bit, two at a time', () => {
    fc.assert(
      fc.property(cases, ({ d, k, points, centers }) => {
        const simd = simdNearestTwo(d, k);
        expect(simd).not.toBeNull();
        expect(measured(simd!, points, centers)).toEqual(measured(plainNearestTwo(d, k), points, centers));
      }),
    );
  });

  it('are left to plain code where the program would be long', () => {
    expect(simdNearestTwo(20, 100)).toBeNull();
  });
});
