import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mineSequences } from '../../../src/kernels/mining/frequent-sequences';
import type { SequenceOptions, SequencePatterns } from '../../../src/kernels/mining/frequent-sequences';
import type { SequenceData } from '../../../src/kernels/mining/sequence-data';
import { mineInTime, patternsBefore } from '../../../src/kernels/mining/sequences-in-time';
import { findSequenceRules, rankSequenceRules } from '../../../src/kernels/mining/sequence-rules';
import { sorted } from './brute-force';

interface Element {
  items: readonly number[];
  time: number;
}
type Pattern = readonly (readonly number[])[];

function flattenSequences(sequences: readonly (readonly Element[])[]): Required<SequenceData> {
  const elements = sequences.flat();
  const elementStarts = new Int32Array(elements.length + 1);
  elements.forEach((element, e) => (elementStarts[e + 1] = elementStarts[e]! + element.items.length));
  const sequenceStarts = new Int32Array(sequences.length + 1);
  sequences.forEach((sequence, s) => (sequenceStarts[s + 1] = sequenceStarts[s]! + sequence.length));
  return {
    items: Int32Array.from(elements.flatMap((element) => element.items)),
    elementStarts,
    sequenceStarts,
    times: Float64Array.from(elements, (element) => element.time),
  };
}

const anySequences = (maxItems: number) =>
  fc.array(
    fc
      .array(fc.tuple(fc.array(fc.nat(3), { minLength: 0, maxLength: maxItems }), fc.nat(6)), {
        maxLength: 6,
      })
      .map((elements) => {
        let time = 0;
        return elements.map(([items, wait]) => ({ items, time: (time += wait) }));
      }),
    { maxLength: 8 },
  );

/** Whether the elements from `from` on match the rest of the pattern; every way is tried. */
function matches(
  sequence: readonly Element[],
  pattern: Pattern,
  limits: SequenceOptions,
  chosen: number[] = [],
): boolean {
  if (chosen.length === pattern.length) return true;
  for (let e = (chosen.at(-1) ?? -1) + 1; e < sequence.length; e++) {
    const { items, time } = sequence[e]!;
    if (chosen.length > 0) {
      if (time - sequence[chosen.at(-1)!]!.time > (limits.maxGap ?? Infinity)) continue;
      if (time - sequence[chosen[0]!]!.time > (limits.maxSpan ?? Infinity)) continue;
    }
    const isIn = pattern[chosen.length]!.every((id) => items.includes(id));
    if (isIn && matches(sequence, pattern, limits, [...chosen, e])) return true;
  }
  return false;
}

/** Patterns grown by one item at a time, each counted by trying every match. */
function bruteSequences(
  sequences: readonly (readonly Element[])[],
  options: SequenceOptions,
): Map<string, number> {
  const found = new Map<string, number>();
  const grow = (pattern: Pattern) => {
    if (pattern.flat().length > 0) {
      const count = sequences.filter((sequence) => matches(sequence, pattern, options)).length;
      if (count < options.minCount) return;
      found.set(write(pattern), count);
    }
    if (pattern.flat().length === (options.maxItems ?? 5)) return;
    const last = pattern.at(-1);
    for (let id = 0; id < 4; id++) {
      if (pattern.length < (options.maxElements ?? Infinity)) grow([...pattern, [id]]);
      if (last && id > last.at(-1)!) grow([...pattern.slice(0, -1), [...last, id]]);
    }
  };
  grow([]);
  return found;
}

const write = (pattern: Pattern) => pattern.map((element) => `(${element.join(' ')})`).join('');

function read(patterns: SequencePatterns, p: number): number[][] {
  const pattern: number[][] = [[]];
  for (const cell of patterns.cells.subarray(patterns.starts[p], patterns.starts[p + 1])) {
    if (cell < 0) pattern.push([]);
    else pattern.at(-1)!.push(cell);
  }
  expect(pattern.pop()).toEqual([]);
  return pattern;
}

function asMap(patterns: SequencePatterns): Map<string, number> {
  const found = new Map<string, number>();
  patterns.counts.forEach((count, p) => {
    const key = write(read(patterns, p));
    if (found.has(key)) throw new Error(`listed twice: ${key}`);
    found.set(key, count);
  });
  return found;
}

/** Whether the shorter pattern is part of the longer one. */
const isPart = (short: Pattern, long: Pattern) =>
  matches(
    long.map((items) => ({ items, time: 0 })),
    short,
    { minCount: 1 },
  );

const anyLimits = fc.record({
  maxGap: fc.option(fc.nat(8), { nil: Infinity }),
  maxSpan: fc.option(fc.nat(15), { nil: Infinity }),
  maxElements: fc.option(fc.integer({ min: 1, max: 4 }), { nil: Infinity }),
});

describe('frequent sequences', () => {
  it.each([
    ['of sets of items', 4],
    ['of single items', 1],
  ] as const)('%s are those that trying every match finds, with and without limits of time', (_, size) => {
    fc.assert(
      fc.property(
        anySequences(size),
        fc.integer({ min: 1, max: 4 }),
        anyLimits,
        (sequences, minCount, limits) => {
          const options = { minCount, maxItems: 4, ...limits };
          const found = asMap(mineSequences(flattenSequences(sequences), options));
          expect(sorted(found)).toEqual(sorted(bruteSequences(sequences, options)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of what was before a time follow from one search that keeps when each sequence first held them', () => {
    fc.assert(
      fc.property(
        anySequences(3),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(2),
        fc.nat(40),
        anyLimits,
        (sequences, least, more, time, limits) => {
          const options = { maxItems: 4, ...limits };
          const found = mineInTime(flattenSequences(sequences), {
            ...options,
            minCount: least,
            maxEnds: 1e6,
          });
          const before = sequences.map((sequence) => sequence.filter((element) => element.time < time));
          const expected = mineSequences(flattenSequences(before), { ...options, minCount: least + more });
          expect(patternsBefore(found!, time, least + more)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are not kept with their times where a bound was passed', () => {
    const data = flattenSequences([[{ items: [0, 1], time: 0 }], [{ items: [0, 1], time: 3 }]]);
    expect(mineInTime(data, { minCount: 2, maxEnds: 6 })!.ends).toEqual(Float64Array.of(0, 3, 0, 3, 0, 3));
    expect(mineInTime(data, { minCount: 2, maxEnds: 5 })).toBeNull();
    expect(mineInTime(data, { minCount: 2, maxEnds: 6, maxPatterns: 2 })).toBeNull();
  });

  it('that are closed have no larger pattern of the same count', () => {
    fc.assert(
      fc.property(anySequences(3), fc.integer({ min: 2, max: 4 }), (sequences, minCount) => {
        const data = flattenSequences(sequences.map((sequence) => sequence.slice(0, 4)));
        const all = mineSequences(data, { minCount });
        const list = Array.from(all.counts, (count, p) => ({ count, pattern: read(all, p) }));
        const expected = list.filter(
          ({ count, pattern }) =>
            !list.some(
              (other) =>
                other.count === count &&
                other.pattern.flat().length > pattern.flat().length &&
                isPart(pattern, other.pattern),
            ),
        );
        const closed = asMap(mineSequences(data, { minCount, closed: true }));
        expect(sorted(closed)).toEqual(
          sorted(new Map(expected.map(({ count, pattern }) => [write(pattern), count]))),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('count a match that is not the earliest when only that one is near enough', () => {
    const days = (items: number[][], times: number[]) =>
      items.map((own, e) => ({ items: own, time: times[e]! }));
    const data = flattenSequences([
      days([[1], [1], [2]], [0, 30, 35]),
      days([[1], [2], [1], [2]], [0, 90, 100, 107]),
    ]);
    expect(asMap(mineSequences(data, { minCount: 2, maxGap: 7 })).get('(1)(2)')).toBe(2);
    expect(asMap(mineSequences(data, { minCount: 2, maxGap: 6 })).has('(1)(2)')).toBe(false);
    expect(asMap(mineSequences(data, { minCount: 2, maxSpan: 7 })).get('(1)(2)')).toBe(2);
  });

  it('never match one element twice, and count an item once in it', () => {
    const data = flattenSequences([[{ items: [2, 1, 2], time: 0 }]]);
    expect(sorted(asMap(mineSequences(data, { minCount: 1 })))).toEqual([
      ['(1 2)', 1],
      ['(1)', 1],
      ['(2)', 1],
    ]);
  });

  it('never pass the bound, and are complete for the count they end with', () => {
    fc.assert(
      fc.property(anySequences(3), fc.integer({ min: 1, max: 25 }), (sequences, maxPatterns) => {
        const bounded = mineSequences(flattenSequences(sequences), { minCount: 1, maxPatterns, maxItems: 4 });
        expect(bounded.counts.length).toBeLessThanOrEqual(maxPatterns);
        const expected = bruteSequences(sequences, { minCount: bounded.minCount, maxItems: 4 });
        expect(sorted(asMap(bounded))).toEqual(sorted(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('report rising progress at most 32 times, to the end', () => {
    const data = flattenSequences([Array.from({ length: 90 }, (_, e) => ({ items: [e], time: e }))]);
    const seen: number[] = [];
    mineSequences(data, { minCount: 1, maxItems: 2, progress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBe(30);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('rules of sequences', () => {
  it('lead from a beginning to the last element where the confidence reaches the limit, itself included', () => {
    fc.assert(
      fc.property(anySequences(3), fc.integer({ min: 0, max: 10 }), (sequences, tenths) => {
        const all = mineSequences(flattenSequences(sequences), { minCount: 1, maxItems: 4 });
        const counts = asMap(all);
        const rules = findSequenceRules(all, tenths / 10);
        const found = new Map(
          Array.from(rules.whole, (whole, r) => [
            `${write(read(all, rules.prefix[r]!))} > ${write(read(all, rules.last[r]!))}`,
            all.counts[whole]! / all.counts[rules.prefix[r]!]!,
          ]),
        );
        const expected = new Map<string, number>();
        for (const [p, count] of all.counts.entries()) {
          const pattern = read(all, p);
          const prefix = counts.get(write(pattern.slice(0, -1)));
          if (prefix === undefined || count * 10 < prefix * tenths) continue;
          expected.set(`${write(pattern.slice(0, -1))} > ${write(pattern.slice(-1))}`, count / prefix);
        }
        expect(sorted(found)).toEqual(sorted(expected));
        const values = Array.from(
          rankSequenceRules(rules),
          (r) => all.counts[rules.whole[r]!]! / all.counts[rules.prefix[r]!]!,
        );
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  it('need the beginnings of their patterns', () => {
    const data = flattenSequences([
      [
        { items: [1], time: 0 },
        { items: [2], time: 0 },
      ],
    ]);
    const closed = mineSequences(data, { minCount: 1, closed: true });
    expect(() => findSequenceRules(closed, 0)).toThrow('sequence rules need all frequent patterns');
  });
});
