import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meter } from '../../../src/kernels/clustering/meter';
import { plainNearestTwo } from '../../../src/kernels/clustering/nearest-two-plain';
import { simdNearestTwo } from '../../../src/kernels/clustering/nearest-two-simd';
import { spreadRows, syntheticClusters } from './synthetic';

/** By sizes; a program takes longer to make than to run. */
const made = new Map<string, Meter | null>();
function simdMeter(d: number, k: number): Meter | null {
  const key = `${d} ${k}`;
  if (!made.has(key)) made.set(key, simdNearestTwo(d, k));
  return made.get(key)!;
}

interface Found {
  readonly nearest: number[];
  readonly upper: number[];
  readonly lower: number[];
}

/** What a meter finds of all points, asked for from the last to the first. */
function measured(
  meter: Meter | null,
  points: readonly number[],
  centers: readonly number[],
  d: number,
): Found {
  const count = points.length / d;
  const rows = new Int32Array(meter!.capacity).map((_, b) => count - 1 - b);
  const unit = meter!.place(Float64Array.from(centers));
  meter!.measure(Float64Array.from(points), rows, count);
  const inOrder = (found: Iterable<number>) => [...found].slice(0, count).reverse();
  return {
    nearest: inOrder(meter!.nearest),
    upper: inOrder(meter!.upper).map((u) => u * unit),
    lower: inOrder(meter!.lower).map((l) => l * unit),
  };
}

// Small integers make ties between centres, the others have all their digits; a large step from a common place, or
// numbers of any size at all, leave few digits or none to single precision.
const kinds = [
  fc.integer({ min: 0, max: 3 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 1e9, max: 1e9 + 1, noNaN: true }),
  fc.double({ min: -1e100, max: 1e100, noNaN: true }),
];

const cases = fc
  .record({
    d: fc.constantFrom(1, 2, 5, 9),
    k: fc.constantFrom(1, 2, 3, 5, 10, 11, 23),
    n: fc.integer({ min: 0, max: 20 }),
    value: fc.subarray(kinds, { minLength: 1 }).map((some) => fc.oneof(...some)),
  })
  .chain(({ d, k, n, value }) => {
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
        const found = measured(plainNearestTwo(d, k), points, centers, d);
        for (let i = 0; i < points.length / d; i++) {
          const squares = Array.from({ length: k }, (_, j) => {
            let sum = 0;
            for (let t = 0; t < d; t++) sum += (points[i * d + t] - centers[j * d + t]) ** 2;
            return sum;
          });
          const nearest = squares.indexOf(Math.min(...squares));
          const others = squares.filter((_, j) => j !== nearest);
          expect([found.nearest[i], found.upper[i], found.lower[i]]).toEqual([
            nearest,
            Math.sqrt(squares[nearest]),
            Math.sqrt(Math.min(...others)),
          ]);
        }
      }),
    );
  });

  it('are the same in single precision, within bounds that hold', () => {
    fc.assert(
      fc.property(cases, ({ d, k, points, centers }) => {
        const exact = measured(plainNearestTwo(d, k), points, centers, d);
        const found = measured(simdMeter(d, k), points, centers, d);
        expect(found.nearest).toEqual(exact.nearest);
        expect(found.upper.every((upper, i) => upper >= exact.upper[i])).toBe(true);
        expect(found.lower.every((lower, i) => lower <= exact.lower[i])).toBe(true);
      }),
    );
  });

  it('are the same where points lie as near to the border as single precision can tell, and nearer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 10, max: 52 }),
        (place, digits) => {
          // Halfway between the two centres, and a step of 2^-digits to either side.
          const [a, b, c, e, f, g] = place;
          const points = [-1, 0, 1].flatMap((side) =>
            [(a + e) / 2, (b + f) / 2, (c + g) / 2].map((x) => x + side * 2 ** -digits),
          );
          const exact = measured(plainNearestTwo(3, 2), points, place, 3);
          expect(measured(simdMeter(3, 2), points, place, 3).nearest).toEqual(exact.nearest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are seldom measured twice, and the bounds are close', () => {
    const points = [...syntheticClusters(7, 600, 10, 12, 4)].map((x) => x + 1000);
    const centers = [...spreadRows(Float64Array.from(points), 10, 12)];
    const exact = measured(plainNearestTwo(10, 12, 600), points, centers, 10);
    const found = measured(simdNearestTwo(10, 12), points, centers, 10);
    // A centre's own row has no distance to it; single precision leaves six digits of the others.
    const isClose = (i: number) =>
      found.upper[i] - exact.upper[i] < 1e-5 * exact.upper[i] + 0.02 &&
      exact.lower[i] - found.lower[i] < 1e-5 * exact.lower[i];
    expect(found.nearest.filter((_, i) => !isClose(i)).length).toBeLessThan(3);
  });

  it('are left to plain code where a page has no room', () => {
    expect(simdNearestTwo(200, 100)).toBeNull();
  });
});
