import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLevels, levelsFrom } from '../../src/core/levels';
import { ascendingOrder } from '../../src/kernels/ascending-order';
import { byteOrder } from '../../src/kernels/byte-order';
import { textsContaining } from '../../src/kernels/find-bytes';

describe('the ascending order of numbers', () => {
  it('puts equal values in the order they came, −0 with 0, infinities at the ends and NaN last', () => {
    const values = [3, -0, NaN, 0, -Infinity, 3, Infinity, -1e-300, -NaN];
    expect([...ascendingOrder(values)]).toEqual([4, 7, 1, 3, 0, 5, 6, 2, 8]);
  });

  it('equals a stable comparison sort on any doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        const plain = values.map((_, i) => i).sort((i, j) => compare(values[i]!, values[j]!) || i - j);
        expect([...ascendingOrder(values)]).toEqual(plain);
      }),
    );
  });
});

describe('the order of texts by their bytes', () => {
  it('puts a text before every longer one that begins with it', () => {
    const levels = levelsFrom(['ab', 'a\u0000', 'a', '', 'aa']);
    expect([...byteOrder(levels.bytes, levels.offsets)]).toEqual([3, 2, 1, 4, 0]);
  });

  it('equals a comparison of whole texts, also with long common beginnings, doubles and many texts', () => {
    const text = fc
      .tuple(fc.constantFrom('', 'order-2023-', 'order-2023-000', '订单'), fc.string({ maxLength: 9 }))
      .map(([prefix, rest]) => prefix + rest);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        const levels = levelsFrom(texts);
        const plain = texts.map((_, i) => i).sort((i, j) => compareLevels(levels, i, j) || i - j);
        expect([...byteOrder(levels.bytes, levels.offsets)]).toEqual(plain);
      }),
    );
  });
});

describe('finding a piece in texts', () => {
  it('equals a search in each lower-cased text', () => {
    const alphabet = fc.constantFrom('a', 'b', 'A', 'B', '王', '1');
    const text = fc.array(alphabet, { maxLength: 8 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(text), text, (texts, query) => {
        fc.pre(query !== '');
        const piece = query.toLowerCase();
        const levels = levelsFrom(texts);
        const found = textsContaining(levels.bytes, levels.offsets, new TextEncoder().encode(piece));
        expect([...found]).toEqual(texts.map((each) => Number(each.toLowerCase().includes(piece))));
      }),
    );
  });
});

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
