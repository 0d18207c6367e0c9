import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format';
import { LANGUAGES, pickLanguage } from '../../src/i18n/language';

const english = createFormat('en', 'GBP');
const chinese = createFormat('zh-CN', 'CNY');

describe('format', () => {
  it('shows whole money, and the small unit only below 100', () => {
    const amounts = [0, 0.5, 99.994, 99.996, 100, 1212.4, -12.5, -3000];
    expect(amounts.map(english.money)).toEqual([
      '£0',
      '£0.50',
      '£99.99',
      '£100',
      '£100',
      '£1,212',
      '−£12.50',
      '−£3,000',
    ]);
  });

  it('shortens money to k and M in English, to 万 and 亿 in Chinese', () => {
    const amounts = [45.5, 950, 9_999, 12_345, 938_000, 5_840_000, 184_000_000];
    expect(amounts.map(english.moneyShort)).toEqual([
      '£45.50',
      '£950',
      '£10k',
      '£12.3k',
      '£938k',
      '£5.84M',
      '£184M',
    ]);
    expect(amounts.map(chinese.moneyShort)).toEqual([
      '¥45.50',
      '¥950',
      '¥9,999',
      '¥1.23万',
      '¥93.8万',
      '¥584万',
      '¥1.84亿',
    ]);
    expect([0, 12.25, 1500].map(english.short)).toEqual(['0', '12.25', '1.5k']);
  });

  it('shows money without a sign where no currency is known', () => {
    expect(createFormat('en', null).money(1212)).toBe('1,212');
    expect(createFormat('en', null).money(12.5)).toBe('12.50');
    expect(createFormat('en', '£').moneyShort(91_300)).toBe('91.3k');
  });

  it('shows no small unit where the currency has none', () => {
    expect(createFormat('en', 'JPY').money(45)).toBe('¥45');
  });

  it('reads moments as the clock on the shop wall', () => {
    const moment = Date.UTC(2011, 11, 9, 23, 5);
    expect([english.day(moment), english.month(moment), english.moment(moment)]).toEqual([
      '9 Dec 2011',
      'Dec 2011',
      '9 Dec 2011 23:05',
    ]);
    expect([chinese.day(moment), chinese.month(moment), chinese.moment(moment)]).toEqual([
      '2011年12月9日',
      '2011年12月',
      '2011年12月9日 23:05',
    ]);
  });

  it('counts days and bytes in the words of the language', () => {
    expect([1, 14, 2.55].map(english.days)).toEqual(['1 day', '14 days', '2.6 days']);
    expect(chinese.days(14)).toBe('14 天');
    expect([0, 999, 1_500, 47_100_511, 2.5e12].map(english.bytes)).toEqual([
      '0 byte',
      '999 byte',
      '1.5 kB',
      '47.1 MB',
      '2,500 GB',
    ]);
  });

  it('shows what is not known as an em dash, in every method', () => {
    for (const format of [english, chinese]) {
      for (const value of [NaN, Infinity, -Infinity]) {
        const texts = [
          format.number(value),
          format.integer(value),
          format.short(value),
          format.share(value),
          format.money(value),
          format.moneyShort(value),
          format.days(value),
          format.day(value),
          format.month(value),
          format.moment(value),
          format.bytes(value),
        ];
        expect(new Set(texts)).toEqual(new Set(['—']));
      }
    }
  });

  it('never calls a share 0% that is one', () => {
    for (const format of [english, chinese]) {
      const shares = [0, 0.0049, 0.005, 0.0004].map((value) => format.share(value));
      expect(shares).toEqual(['0%', '<1%', '1%', '<1%']);
      expect([format.share(0.0004, 1), format.share(0.0005, 1)]).toEqual(['<0.1%', '0.1%']);
    }
  });

  it('never shows minus zero', () => {
    expect([english.integer(-0.4), english.money(-0.001), english.share(-0.001), english.number(-0)]).toEqual(
      ['0', '£0', '0%', '0'],
    );
  });

  it('gives some text for any number at all', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...LANGUAGES), (value, language) => {
        const format = createFormat(language, 'EUR');
        for (const text of [
          format.money(value),
          format.moneyShort(value),
          format.short(value),
          format.moment(value),
        ]) {
          expect(text).not.toMatch(/NaN|undefined|Infinity|∞|Invalid/);
          expect(text).not.toBe('');
        }
      }),
    );
  });
});

describe('language', () => {
  it('is the first of the reader’s that the product speaks, else English', () => {
    expect(pickLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
    expect(pickLanguage(['en-GB', 'zh'])).toBe('en');
    expect(pickLanguage(['fr', 'de'])).toBe('en');
    expect(pickLanguage([])).toBe('en');
  });
});
