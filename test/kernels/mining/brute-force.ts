import fc from 'fast-check';

/** Rows of ids as flat arrays. */
export function flatten(rows: readonly (readonly number[])[]): { items: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r]! + row.length));
  return { items: Int32Array.from(rows.flat()), starts };
}

/**
 * Baskets in any order with repeats and empty ones: few and small, with items that nearly all contain, many alike, many
 * and thin (each leads the miner another way).
 */
export const anyRows: fc.Arbitrary<number[][]> = fc.oneof(
  fc.array(fc.array(fc.nat(6), { maxLength: 8 }), { maxLength: 14 }),
  fc
    .array(fc.tuple(fc.array(fc.nat(9), { maxLength: 5 }), fc.boolean()), { maxLength: 40 })
    .map((rows) => rows.map(([row, isPlain]) => (isPlain ? row : [...row, 3, 5]))),
  fc.array(fc.uniqueArray(fc.nat(7), { minLength: 4 }), { minLength: 70, maxLength: 120 }),
  fc.array(fc.array(fc.nat(50), { maxLength: 6 }), { minLength: 150, maxLength: 300 }),
);

/** `ids=count` of each set, ids ascending; every subset of every row is tried. */
export function bruteItemsets(rows: readonly (readonly number[])[], minCount: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const ids = [...new Set(row)].sort((a, b) => a - b);
    for (let mask = 1; mask < 1 << ids.length; mask++) {
      const key = ids.filter((_, k) => mask & (1 << k)).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, count] of counts) if (count < minCount) counts.delete(key);
  return counts;
}

/** Of frequent sets those without a larger one of the same count (closed), or without any larger one (maximal). */
export function bruteOf(kind: 'closed' | 'maximal', frequent: Map<string, number>): Map<string, number> {
  const entries = [...frequent].map(([key, count]) => ({ key, count, ids: key.split(' ') }));
  const kept = entries.filter(
    (set) =>
      !entries.some(
        (other) =>
          other.ids.length > set.ids.length &&
          (kind === 'maximal' || other.count === set.count) &&
          set.ids.every((id) => other.ids.includes(id)),
      ),
  );
  return new Map(kept.map(({ key, count }) => [key, count]));
}

/** Listed sets as the brute force writes them; throws when one is listed twice. */
export function asMap(sets: {
  items: Int32Array;
  starts: Int32Array;
  counts: Int32Array;
}): Map<string, number> {
  const found = new Map<string, number>();
  sets.counts.forEach((count, s) => {
    const key = [...sets.items.subarray(sets.starts[s], sets.starts[s + 1])].sort((a, b) => a - b).join(' ');
    if (found.has(key)) throw new Error(`listed twice: ${key}`);
    found.set(key, count);
  });
  return found;
}

/** The same entries in the order of their keys, for comparing. */
export function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
