import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../src/kernels/disjoint-sets';
import { groupTexts } from '../../src/kernels/group-texts';
import { levelsFrom } from '../../src/core/levels';

describe('disjoint sets', () => {
  it('become one by joining, unless they are kept apart', () => {
    const sets = new DisjointSets(5);
    expect(sets.join(0, 1)).toBe(true);
    expect(sets.bar(1, 2)).toBe(true);
    expect(sets.join(2, 3)).toBe(true);
    expect(sets.join(3, 0)).toBe(false);
    expect(sets.barred(0, 3)).toBe(true);
    expect(sets.bar(0, 1)).toBe(false);
    expect(sets.find(0)).toBe(sets.find(1));
    expect(sets.find(0)).not.toBe(sets.find(3));
  });

  it('are what relabelling by hand gives, whatever is joined and barred in whatever order', () => {
    const number = fc.nat(9);
    const move = fc.record({ bar: fc.boolean(), a: number, b: number });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const sets = new DisjointSets(10);
        const label = Array.from({ length: 10 }, (_, i) => i);
        const bars: [number, number][] = [];
        const apart = (a: number, b: number) =>
          bars.some(
            ([x, y]) =>
              (label[x] === label[a] && label[y] === label[b]) ||
              (label[x] === label[b] && label[y] === label[a]),
          );
        for (const { bar, a, b } of moves) {
          if (bar) {
            expect(sets.bar(a, b)).toBe(label[a] !== label[b]);
            if (label[a] !== label[b]) bars.push([a, b]);
          } else {
            const allowed = label[a] === label[b] || !apart(a, b);
            expect(sets.join(a, b)).toBe(allowed);
            const [into, from] = [label[a]!, label[b]!];
            if (allowed) label.forEach((each, i) => (label[i] = each === from ? into : each));
          }
          for (let i = 0; i < 10; i++) {
            expect(sets.find(i) === sets.find(a)).toBe(label[i] === label[a]);
            expect(sets.barred(i, a)).toBe(apart(i, a));
          }
        }
      }),
    );
  });
});

it('equal texts are one group, in order of first sight', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const { bytes, offsets } = levelsFrom(texts);
      const seen = [...new Set(texts)];
      expect([...groupTexts(bytes, offsets)]).toEqual(texts.map((text) => seen.indexOf(text)));
    }),
  );
});
