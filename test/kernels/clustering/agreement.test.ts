import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, matchClusters, overlapTable } from '../../../src/kernels/clustering/agreement';
import { assignRows } from '../../../src/kernels/clustering/assignment';
import { expectClose } from '../statistics/close';
import { expected } from './iris';

const table = (a: number[], b: number[]): Float64Array =>
  overlapTable(Int32Array.from(a), Math.max(...a) + 1, Int32Array.from(b), Math.max(...b) + 1);
const rand = (a: number[], b: number[]): number => adjustedRandIndex(table(a, b), Math.max(...b) + 1);

describe('the adjusted Rand index', () => {
  it('of iris partitions against the species is that of scikit-learn', () => {
    const species = Array.from({ length: 150 }, (_, i) => Math.floor(i / 50));
    for (const golden of expected.kmeans) expectClose(rand(golden.labels, species), golden.ari_vs_truth);
  });

  it('is 1 for renamed clusters, and for the two trivial partitions', () => {
    expect(rand([0, 0, 1, 2, 2], [2, 2, 0, 1, 1])).toBe(1);
    expect(rand([0, 0, 0], [0, 0, 0])).toBe(1);
    expect(rand([0, 1, 2], [2, 0, 1])).toBe(1);
  });

  it('is below 0 for partitions that cross', () => {
    expectClose(rand([0, 0, 1, 1], [0, 1, 0, 1]), -0.5);
  });
});

const matrix = fc
  .integer({ min: 1, max: 5 })
  .chain((rows) =>
    fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc
          .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
          .map((cost) => ({ rows, columns, cost: Float64Array.from(cost) })),
      ),
  );

describe('the assignment', () => {
  it('is the cheapest of all', () => {
    fc.assert(
      fc.property(matrix, ({ rows, columns, cost }) => {
        const cheapest = (row: number, used: Set<number>, skips: number): number => {
          if (row === rows) return 0;
          let best = skips > 0 ? cheapest(row + 1, used, skips - 1) : Infinity;
          for (let column = 0; column < columns; column++) {
            if (used.has(column)) continue;
            best = Math.min(
              best,
              cost[row * columns + column] + cheapest(row + 1, new Set([...used, column]), skips),
            );
          }
          return best;
        };
        const assigned = assignRows(cost, columns);
        const taken = [...assigned].filter((column) => column >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.length).toBe(Math.min(rows, columns));
        const price = [...assigned].reduce(
          (sum, column, row) => sum + (column < 0 ? 0 : cost[row * columns + column]),
          0,
        );
        expect(price).toBe(cheapest(0, new Set(), Math.max(0, rows - columns)));
      }),
      { numRuns: 200 },
    );
  });

  it('of nothing is empty', () => {
    expect([...assignRows(new Float64Array(0), 0)]).toEqual([]);
  });
});

describe('matching clusters of a second run', () => {
  it('keeps the names by overlap, whatever the numbers', () => {
    const before = [0, 0, 0, 1, 1, 2, 2, 2];
    const after = [2, 2, 2, 0, 0, 1, 1, 0];
    const { matched, overlap } = matchClusters(table(after, before), 3);
    expect([...matched]).toEqual([1, 2, 0]);
    expectClose(overlap[0], 2 / 3);
    expectClose(overlap[1], 2 / 3);
    expect(overlap[2]).toBe(1);
  });

  it('leaves a cluster that overlaps nothing without a name', () => {
    const { matched } = matchClusters(Float64Array.from([3, 0, 0, 0]), 2);
    expect([...matched]).toEqual([0, -1]);
  });
});
