import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareLevels,
  levelCount,
  levelsFrom,
  levelTexts,
  NO_LEVELS,
  pickLevels,
} from '../../src/core/levels';

const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 });

describe('levels', () => {
  it('give back the texts they were made from', () => {
    fc.assert(
      fc.property(texts, (list) => {
        expect(levelTexts(levelsFrom(list))).toEqual(list);
      }),
    );
  });

  it('keep a byte order mark that is part of a text', () => {
    expect(levelTexts(levelsFrom(['\uFEFFid', '']))).toEqual(['\uFEFFid', '']);
  });

  it('are picked in the order of the picks, repeats included', () => {
    expect(levelTexts(pickLevels(levelsFrom(['熟', 'b', 'c']), [2, 0, 2]))).toEqual(['c', '熟', 'c']);
    expect(levelCount(pickLevels(NO_LEVELS, []))).toBe(0);
  });

  it('are compared by code point', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const levels = levelsFrom(list);
        const byLevel = list.map((_, i) => i).sort((i, j) => compareLevels(levels, i, j) || i - j);
        const byCodePoint = list
          .map((_, i) => i)
          .sort((i, j) => compareCodePoints(list[i]!, list[j]!) || i - j);
        expect(byLevel).toEqual(byCodePoint);
      }),
    );
  });
});

function compareCodePoints(a: string, b: string): number {
  const left = [...a].map((character) => character.codePointAt(0)!);
  const right = [...b].map((character) => character.codePointAt(0)!);
  const at = left.findIndex((point, i) => point !== right[i]);
  if (at === -1) return left.length - right.length;
  return at < right.length ? left[at]! - right[at]! : 1;
}
