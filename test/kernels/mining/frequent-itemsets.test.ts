import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ItemsetMiner,
  minePrepared,
  mineItemsets,
  sortItemsets,
} from '../../../src/kernels/mining/frequent-itemsets';
import { prepareRows, splitCodes } from '../../../src/kernels/mining/rows';
import { anyRows, asMap, bruteItemsets, bruteOf, flatten, sorted } from './brute-force';

const kinds = ['frequent', 'closed', 'maximal'] as const;

function mine(rows: readonly (readonly number[])[], options: Parameters<typeof mineItemsets>[2]) {
  const { items, starts } = flatten(rows);
  return mineItemsets(items, starts, options);
}

describe('item sets', () => {
  it.each(kinds)('as %s are those that trying every subset finds', (kind) => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 30 }), (rows, minCount) => {
        const frequent = bruteItemsets(rows, minCount);
        const expected = kind === 'frequent' ? frequent : bruteOf(kind, frequent);
        expect(sorted(asMap(mine(rows, { minCount, kind })))).toEqual(sorted(expected));
      }),
      { numRuns: 150 },
    );
  });

  it.each(kinds)('as %s are cut by a maximum length without being judged by it', (kind) => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, minCount, maxLength) => {
          const all = [...asMap(mine(rows, { minCount, kind }))];
          const short = new Map(all.filter(([key]) => key.split(' ').length <= maxLength));
          expect(sorted(asMap(mine(rows, { minCount, kind, maxLength })))).toEqual(sorted(short));
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(kinds)('as %s are the union of what ranges of codes give', (kind) => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (rows, minCount, parts) => {
          const { items, starts } = flatten(rows);
          const prepared = prepareRows(items, starts, minCount);
          const borders = splitCodes(prepared, parts);
          const union = new Map<string, number>();
          for (let b = 0; b + 1 < borders.length; b++) {
            const options = { minCount, kind, from: borders[b]!, to: borders[b + 1]! };
            for (const [key, count] of asMap(minePrepared(prepared, options))) {
              expect(union.has(key)).toBe(false);
              union.set(key, count);
            }
          }
          expect(borders.length).toBeLessThanOrEqual(parts + 1);
          expect(sorted(union)).toEqual(sorted(asMap(minePrepared(prepared, { minCount, kind }))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(kinds)('as %s are the same from a miner that answers one threshold after another', (kind) => {
    const anyThresholds = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyRows, anyThresholds, (rows, thresholds) => {
        const { items, starts } = flatten(rows);
        const miner = new ItemsetMiner(items, starts);
        for (const minCount of thresholds) {
          const found = miner.mine({ minCount, kind });
          expect(sorted(asMap(found))).toEqual(sorted(asMap(mine(rows, { minCount, kind }))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(kinds)('as %s never pass the bound, and are complete for the count they end with', (kind) => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 30 }), (rows, maxSets) => {
        const bounded = mine(rows, { minCount: 1, kind, maxSets });
        const frequent = bruteItemsets(rows, bounded.minCount);
        const expected = kind === 'frequent' ? frequent : bruteOf(kind, frequent);
        expect(bounded.counts.length).toBeLessThanOrEqual(maxSets);
        expect(sorted(asMap(bounded))).toEqual(sorted(expected));
      }),
      { numRuns: 100 },
    );
  });

  it('of two equal baskets of sixty items are a problem only below a count of three', () => {
    const large = Array.from({ length: 60 }, (_, k) => k);
    const result = mine([large, large, [1, 2], [1, 2, 3]], { minCount: 1, maxSets: 1000 });
    expect(result.minCount).toBe(3);
    expect(sorted(asMap(result))).toEqual([
      ['1', 4],
      ['1 2', 4],
      ['1 2 3', 3],
      ['1 3', 3],
      ['2', 4],
      ['2 3', 3],
      ['3', 3],
    ]);
  });

  it('stay within a bound of bytes', () => {
    const rows = Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 12 }, (_, k) => k).filter((k) => k !== r),
    );
    const result = mine(rows, { minCount: 1, maxBytes: 4000 });
    // The set that passes the bound is written before others make room for it.
    expect(result.bytes).toBeLessThanOrEqual(4000 + 8 + 4 * Math.max(...rows.map((row) => row.length)));
    expect(result.found).toBeGreaterThan(result.counts.length);
    expect(result.minCount).toBeGreaterThan(1);
    expect(sorted(asMap(result))).toEqual(sorted(bruteItemsets(rows, result.minCount)));
  });

  it('include the subsets of items that are in every basket', () => {
    const result = mine(
      [
        [7, 8, 9, 1],
        [7, 8, 9],
        [9, 8, 7, 2],
      ],
      { minCount: 3 },
    );
    expect(sorted(asMap(result))).toEqual([
      ['7', 3],
      ['7 8', 3],
      ['7 8 9', 3],
      ['7 9', 3],
      ['8', 3],
      ['8 9', 3],
      ['9', 3],
    ]);
  });

  it('count an item once in a basket, whatever the order, and know the id 0', () => {
    expect(sorted(asMap(mine([[5, 0, 5, 0], [0, 5, 0], [0]], { minCount: 2 })))).toEqual([
      ['0', 3],
      ['0 5', 2],
      ['5', 2],
    ]);
  });

  it('come from baskets of more than five hundred items too', () => {
    const large = Array.from({ length: 700 }, (_, k) => k);
    const result = mine([large, [...large].reverse(), [3]], { minCount: 2, maxLength: 2 });
    expect(result.counts.length).toBe(700 + (700 * 699) / 2);
    expect(mine([large, [...large].reverse(), [3]], { minCount: 2, kind: 'closed' }).counts).toEqual(
      Int32Array.of(2, 3),
    );
  });

  it('of nothing are none', () => {
    expect(mine([], { minCount: 1 }).counts.length).toBe(0);
    expect(mine([[], []], { minCount: 1, kind: 'maximal' }).counts.length).toBe(0);
    expect(mine([[1], [2]], { minCount: 2, kind: 'closed' }).counts.length).toBe(0);
  });

  it('report rising progress at most 32 times, to the end', () => {
    const rows = Array.from({ length: 300 }, (_, r) => [r % 7, r % 11, r % 13, 20 + (r % 50)]);
    const seen: number[] = [];
    mine(rows, { minCount: 1, progress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeLessThanOrEqual(32);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('can be put in order: ids within a set, sets by size and ids', () => {
    const { items, starts, counts } = sortItemsets(mine([[9, 2], [2, 9, 4], [4]], { minCount: 1 }));
    expect([...items]).toEqual([2, 4, 9, 2, 4, 2, 9, 4, 9, 2, 4, 9]);
    expect([...starts]).toEqual([0, 1, 2, 3, 5, 7, 9, 12]);
    expect([...counts]).toEqual([2, 2, 2, 1, 2, 1, 1]);
  });
});

describe('prepared rows', () => {
  it('are unique within a row, descending, recoded by rarity, merged, and lose nothing', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 10 }), (rows, minCount) => {
        const { items, starts } = flatten(rows);
        const prepared = prepareRows(items, starts, minCount);
        const single = new Map([...bruteItemsets(rows, minCount)].filter(([key]) => !key.includes(' ')));
        const codes = [...prepared.ids].map((id, code) => [String(id), prepared.counts[code]!] as const);
        expect(sorted(new Map(codes))).toEqual(sorted(single));
        expect([...prepared.counts]).toEqual([...prepared.counts].sort((a, b) => a - b));
        const expected = rows.map((row) =>
          [...new Set(row)].filter((id) => single.has(String(id))).sort((a, b) => a - b),
        );
        const back: number[][] = [];
        const seen = new Set<string>();
        prepared.weights.forEach((weight, r) => {
          const row = [...prepared.items.subarray(prepared.starts[r], prepared.starts[r + 1])];
          expect(row).toEqual([...row].sort((a, b) => b - a));
          expect(seen.has(row.join(' '))).toBe(false);
          seen.add(row.join(' '));
          for (let w = 0; w < weight; w++)
            back.push(row.map((code) => prepared.ids[code]!).sort((a, b) => a - b));
        });
        const keys = (list: number[][]) =>
          list
            .map((row) => row.join(' '))
            .filter(Boolean)
            .sort();
        expect(keys(back)).toEqual(keys(expected));
        expect(prepared.rowTotal).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});
