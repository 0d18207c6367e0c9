import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanCharacters, inContext, partsOf, phrasesIn } from '../../src/domain/phrases';

const said = (text: string): string[] => phrasesIn(text).map(({ phrase }) => phrase);

describe('phrases of a text', () => {
  it('are words and two in a row between stop words and marks, in the singular', () => {
    expect(said('Size charts, please! The size-chart of these shoes is missing.')).toEqual([
      ...['size', 'size chart', 'chart', 'size', 'size chart', 'chart', 'shoe', 'missing'],
    ]);
    expect(said('dresses batteries glass bus boxes')).toEqual(
      expect.arrayContaining(['dress', 'battery', 'glass', 'bus', 'box']),
    );
  });

  it('keep a word that is turned round together with what turns it, never alone', () => {
    expect(said('There is no parcel')).toEqual(['no parcel']);
    expect(said("I don't recommend it")).toEqual(['not recommend']);
    expect(said('Too small')).toEqual(['too small']);
  });

  it('leave out numbers, marks and single letters', () => {
    expect(said('13800138000 x 5 %%% a@b 2024')).toEqual([]);
    expect(said('')).toEqual([]);
    expect(said('第二天，两次，一个')).toEqual([]);
  });

  it('are words in Chinese, also beside words of other scripts', () => {
    expect(said('尺码偏小，页面上没有尺码表。')).toEqual(expect.arrayContaining(['尺码', '偏小']));
    expect(said('iPhone手机')).toEqual(['iphone', 'iphone 手机', '手机']);
  });

  it('are two characters in a row where the platform knows no Chinese words', () => {
    const phrases = phrasesIn('鞋底开胶，我的物流太慢', hanCharacters).map(({ phrase }) => phrase);
    expect(phrases).toEqual(['鞋底', '底开', '开胶', '物流', '太慢']);
  });

  it('stand where they say', () => {
    const words = fc.constantFrom(
      'Size',
      'charts',
      ' ',
      ',',
      'the',
      'no',
      '尺码',
      '开',
      '。',
      '😀',
      '7',
      '-',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        for (const { phrase, from, to } of phrasesIn(text)) {
          const raw = text.slice(from, to).toLowerCase();
          expect(from >= 0 && to <= text.length).toBe(true);
          for (const part of partsOf(phrase)) expect(raw).toContain(part);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a phrase in context', () => {
  it('has forty characters on either side and tells no address and no long number', () => {
    const text = `${'a'.repeat(60)} size ${'b'.repeat(60)}`;
    const at = phrasesIn(text).find(({ phrase }) => phrase === 'size')!;
    expect(inContext(text, at)).toBe(`…${'a'.repeat(39)} size ${'b'.repeat(39)}…`);
    const naming = 'Call 138-0013-8000 or ana@shop.example: size 38 is small';
    expect(
      inContext(
        naming,
        phrasesIn(naming).find(({ phrase }) => phrase === 'size')!,
      ),
    ).toBe('Call ••• or ••• size 38 is small');
    // A cut through a number leaves none of it.
    const cut = `13800138000 ${'b'.repeat(34)} size`;
    expect(
      inContext(
        cut,
        phrasesIn(cut).find(({ phrase }) => phrase === 'size')!,
      ),
    ).toMatch(/^…••• b+ size$/);
  });
});
