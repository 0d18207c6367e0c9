import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/i18n/format';
import { formatMessage, richMessage } from '../../src/i18n/message';
import { parseTemplate, placeholdersOf } from '../../src/i18n/template';

const english = createFormat('en', 'GBP');
const chinese = createFormat('zh-CN', 'CNY');

describe('message', () => {
  it('shows a whole number as an integer and any other with at most two decimals', () => {
    expect(formatMessage('{n} of {x}, {name}', { n: 1234, x: 3.14159, name: 'Ana' }, english)).toBe(
      '1,234 of 3.14, Ana',
    );
  });

  it('shows a value in the style its placeholder names', () => {
    const values = { m: 913_000, s: 0.2725, d: 14, p: 3.06, t: Date.UTC(2011, 11, 10) };
    const template =
      '{m, moneyShort} {m, money} {s, share} {s, share1} {d, days} {t, day} {d, integer} {p, number1}';
    expect(formatMessage(template, values, english)).toBe(
      '£913k £913,000 27% 27.3% 14 days 10 Dec 2011 14 3.1',
    );
    expect(formatMessage(template, values, chinese)).toBe(
      '¥91.3万 ¥913,000 27% 27.3% 14 天 2011年12月10日 14 3.1',
    );
  });

  it('chooses the plural form of the language, an exact number first', () => {
    const template = '{n, plural, =0 {nobody} one {# customer} other {# customers of {shop}}}';
    const say = (n: number) => formatMessage(template, { n, shop: 'Alba' }, english);
    expect([say(0), say(1), say(1200)]).toEqual(['nobody', '1 customer', '1,200 customers of Alba']);
    expect(formatMessage('{n, plural, other {# 位}}', { n: 1 }, chinese)).toBe('1 位');
  });

  it('gives emphasis as segments, inside plurals too', () => {
    expect(
      richMessage(
        '<good>{n, plural, one {# regular} other {# regulars}}</good>, <b>{s, share}</b> <bad>lost</bad>',
        { n: 2, s: 0.5 },
        english,
      ),
    ).toEqual([
      { text: '2 regulars', tone: 'good' },
      { text: ', ' },
      { text: '50%', tone: 'b' },
      { text: ' ' },
      { text: 'lost', tone: 'bad' },
    ]);
  });

  it('keeps signs that are no syntax', () => {
    expect(formatMessage('a < b > c # 1, <i>x</i>', {}, english)).toBe('a < b > c # 1, <i>x</i>');
  });

  it('rejects a malformed template when it is parsed', () => {
    for (const template of [
      '{',
      '{n',
      '}',
      '{n, moneys}',
      '{n, plural, one {#}}',
      '{n, plural, some {#} other {#}}',
      '<good>x',
      'x</good>',
      '<good>x</bad>',
      '{n, plural, other {#}',
      '{n, plural other {#}}',
      '{}',
      '{1}',
    ]) {
      expect(() => parseTemplate(template), template).toThrow(SyntaxError);
    }
  });

  it('does not let a missing value pass a test', () => {
    expect(() => formatMessage('{here} {gone}', { here: 1 }, english)).toThrow('{gone}');
  });

  it('takes values as text, never as syntax', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(formatMessage('a{name}b', { name }, english)).toBe(`a${name}b`);
      }),
    );
  });

  it('writes the name of what is known of a person in the language, and a word of the shop as it is', () => {
    const values = { known: 'person.feature.spend', own: 'loyalty club', built: 'constructor' };
    expect(formatMessage('{known, name}, {own, name}, {built, name}', values, english)).toBe(
      'Total spend, loyalty club, constructor',
    );
    expect(formatMessage('{known, name}、{own, name}', values, chinese)).toBe('累计消费、loyalty club');
  });

  it('lists the placeholders of a template with their styles', () => {
    expect(placeholdersOf('<b>{a}</b> {n, plural, one {{m, money}} other {#}}')).toEqual([
      'a',
      'm:money',
      'n:plural',
    ]);
  });
});
