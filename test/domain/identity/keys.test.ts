import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsFrom, levelTexts } from '../../../src/core/levels';
import {
  accountKind,
  accountOfKey,
  decisionKey,
  emailAddress,
  emailAddresses,
  idKey,
  idKeys,
  mobileNumbers,
  phoneNumber,
  phoneNumbers,
} from '../../../src/domain/identity/keys';

describe('a phone number', () => {
  it.each([
    ['138 0013 8001', 13800138001],
    ['+86 138-0013-8001', 13800138001],
    ['0086 13800138001', 13800138001],
    ['8613800138001', 13800138001],
    ['１３８００１３８００１', 13800138001],
    ['(010) 8888-1234', 1088881234],
    ['+86 10 8888 1234', 1088881234],
    ['+1 (415) 555-0123', 4155550123],
    ['415.555.0123', 4155550123],
    ['+44 20 7946 0958', 2079460958],
    ['020 7946 0958', 2079460958],
    ['+852 2345 6789', 23456789],
  ])('written %s is %d', (text, number) => {
    expect(phoneNumber(text)).toBe(number);
  });

  it.each([
    '138****8001',
    '11111111111',
    '0000000',
    '12345',
    'none',
    '',
    '+',
    '13800138001/13900139001',
    '555-0123 x7',
  ])('is not told by "%s"', (text) => {
    expect(phoneNumber(text)).toBeNaN();
  });
});

describe('an e-mail address', () => {
  it('counts in small letters, without blanks around it', () => {
    expect(emailAddress(' Ana.Lund@Example.COM ')).toBe('ana.lund@example.com');
    expect(emailAddress('ａｎａ＠example.com')).toBe('ana@example.com');
  });
  it.each(['ana', 'ana@', '@example.com', 'ana@example', 'a***@qq.com', 'a b@c.de', 'a@b@c.de'])(
    'is not told by "%s"',
    (text) => {
      expect(emailAddress(text)).toBe('');
    },
  );
});

describe('an id', () => {
  it('stays text: zeros in front, capitals and signs count', () => {
    for (const id of ['00123', 'aB-7', '王芳', 'x y', '@ben', '=1+1']) expect(idKey(id)).toBe(id);
    expect(idKey(' ａ１ ')).toBe('a1');
    expect(idKey('Ana@Example.com')).toBe('ana@example.com');
  });

  it('that is a mobile number is that number, and no other id is', () => {
    expect(mobileNumbers(levelsFrom(['17850', 'M13800138001']))).toBeNull();
    expect([
      ...mobileNumbers(levelsFrom(['13800138001', '+8613800138001', '10000000001', '4155550123', 'M7']))!,
    ]).toEqual([13800138001, 13800138001, NaN, NaN, NaN]);
  });
});

it('whole columns are read like single texts', () => {
  const piece = fc.constantFrom(
    '0',
    '1',
    '86',
    '138',
    '+',
    '-',
    ' ',
    '(',
    '@',
    '.',
    'a',
    'B',
    '*',
    '王',
    '１',
    '＠',
    'é',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const levels = levelsFrom(texts);
      expect([...phoneNumbers(levels)]).toEqual(texts.map(phoneNumber));
      expect(levelTexts(emailAddresses(levels))).toEqual(texts.map(emailAddress));
      expect(levelTexts(idKeys(levels))).toEqual(texts.map(idKey));
    }),
  );
});

it('an account and the key of a decision say the same', () => {
  for (const [account, key] of [
    ['A17', 'id:A17'],
    ['ana@example.com', 'email:ana@example.com'],
    ['tel:13800138001', 'phone:13800138001'],
  ] as const) {
    expect(decisionKey(account)).toBe(key);
    expect(accountOfKey(key)).toBe(account);
  }
  expect(['A17', 'ana@example.com', 'tel:7'].map(accountKind)).toEqual(['id', 'email', 'phone']);
});
