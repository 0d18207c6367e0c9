import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mineSequences } from '../../../src/kernels/mining/frequent-sequences';
import { ElementsByItem, matchEnds, patternOf } from '../../../src/kernels/mining/pattern-match';

const anyElement = fc.record({
  items: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
  gap: fc.integer({ min: 0, max: 6 }),
});
const anySequences = fc.array(fc.array(anyElement, { maxLength: 6 }), { minLength: 1, maxLength: 6 });

it('a pattern matches exactly the sequences it was counted in, with and without limits of time', () => {
  fc.assert(
    fc.property(
      anySequences,
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 20 }),
      (sequences, maxGap, maxSpan) => {
        const elements = sequences.flat();
        const times: number[] = [];
        for (const sequence of sequences) {
          let time = 0;
          for (const { gap } of sequence) times.push((time += gap));
        }
        const data = {
          items: Int32Array.from(elements.flatMap(({ items }) => items)),
          elementStarts: borders(elements.map(({ items }) => items.length)),
          sequenceStarts: borders(sequences.map(({ length }) => length)),
          times: Float64Array.from(times),
        };
        const { cells, starts, counts } = mineSequences(data, { minCount: 1, maxGap, maxSpan, maxItems: 3 });
        const byItem = new ElementsByItem(data);
        for (let p = 0; p < counts.length; p++) {
          const pattern = patternOf(cells.subarray(starts[p], starts[p + 1]));
          const { ends } = matchEnds(data.times, byItem, pattern, { maxGap, maxSpan });
          expect(new Set(Array.from(ends, (e) => byItem.sequenceOf[e])).size).toBe(counts[p]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function borders(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  lengths.forEach((length, k) => (from[k + 1] = from[k]! + length));
  return from;
}
