import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mineItemsets } from '../../../src/kernels/mining/frequent-itemsets';
import { sharedFile } from '../../shared';
import { readNumbers } from './reference-files';

interface Totals {
  total: number;
  by_size: Record<string, number>;
  sum_of_supports: number;
  top20_size2plus?: { items: number[]; count: number }[];
}
type Expected = Record<string, { min_count: number; frequent: Totals; closed: Totals; maximal: Totals }>;

const file = sharedFile('golden/real/mining/itemsets.json');
const expected = file ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : {};

describe.skipIf(!file)('item sets of public data', () => {
  for (const [name, totals] of Object.entries(expected)) {
    const data = readNumbers(`data/fimi/${name.split('@')[0]!}.dat`);
    it.skipIf(!data).each(['frequent', 'closed', 'maximal'] as const)(
      `${name}: as many %s ones as known`,
      (kind) => {
        const { items, starts, counts } = mineItemsets(data!.items, data!.starts, {
          minCount: totals.min_count,
          kind,
        });
        const sizes: Record<string, number> = {};
        const pairs: { items: number[]; count: number }[] = [];
        const least = totals[kind].top20_size2plus?.at(-1)?.count ?? Infinity;
        for (let s = 0; s < counts.length; s++) {
          const size = starts[s + 1]! - starts[s]!;
          sizes[size] = (sizes[size] ?? 0) + 1;
          if (size > 1 && counts[s]! >= least) {
            const ids = [...items.subarray(starts[s], starts[s + 1])].sort((a, b) => a - b);
            pairs.push({ items: ids, count: counts[s]! });
          }
        }
        expect(sizes).toEqual(totals[kind].by_size);
        expect(counts.length).toBe(totals[kind].total);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totals[kind].sum_of_supports);
        if (totals[kind].top20_size2plus) {
          pairs.sort((a, b) => b.count - a.count || compareIds(a.items, b.items));
          expect(pairs.slice(0, 20)).toEqual(totals[kind].top20_size2plus);
        }
      },
    );
  }
});

/** Ascending, element by element; a beginning comes before what it begins. */
function compareIds(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}
