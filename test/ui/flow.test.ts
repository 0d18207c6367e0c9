import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowLayout } from '../../src/ui/flow';

const place = { from: 100, to: 500, height: 300 };

describe('a flow', () => {
  it('gives a box to each side that anybody leaves or reaches, and a band to each way that is taken', () => {
    const { left, right, bands } = flowLayout([6, 3, 0, 0, 1, 0, 0, 0, 0], 3, place);
    expect(left.map(({ node }) => node)).toEqual([0, 1]);
    expect(right.map(({ node }) => node)).toEqual([0, 1]);
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(left[0]!.height).toBe(270);
  });

  it('keeps boxes apart and in the picture, however small they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 16, maxLength: 16 }), (counts) => {
        const { left, right, height } = flowLayout(counts, 4, place);
        for (const side of [left, right]) {
          side.forEach((box, i) => {
            expect(box.height).toBeGreaterThanOrEqual(22);
            expect(box.y + box.height).toBeLessThanOrEqual(height);
            const before = side[i - 1];
            if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
          });
        }
      }),
    );
  });

  it('of nobody is empty', () => {
    expect(flowLayout([0, 0, 0, 0], 2, place)).toEqual({ left: [], right: [], bands: [], height: 0 });
  });
});
