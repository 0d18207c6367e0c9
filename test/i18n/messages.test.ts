import { describe, expect, it } from 'vitest';
import { PLACES } from '../../src/app/places';
import { ROLES } from '../../src/core/roles';
import { TABLE_KINDS } from '../../src/core/table';
import { createFormat } from '../../src/i18n/format';
import { formatMessage } from '../../src/i18n/message';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { placeholdersOf } from '../../src/i18n/template';

const languages = [
  { name: 'English', messages: en as Readonly<Record<string, string>>, format: createFormat('en', 'GBP') },
  {
    name: 'Chinese',
    messages: zhCN as Readonly<Record<string, string>>,
    format: createFormat('zh-CN', 'CNY'),
  },
];

/** A value that each placeholder can show, a different number for each so that none hides another. */
function dummyValues(template: string): Record<string, string | number> {
  return Object.fromEntries(
    placeholdersOf(template).map((placeholder, i) => {
      const [name, style] = placeholder.split(':') as [string, string | undefined];
      return [name, style === undefined ? `value ${i}` : 2 + i];
    }),
  );
}

/** Chinese counts without plural forms, so a plural and a whole number ask for the same value. */
const needs = (template: string) =>
  placeholdersOf(template).map((name) => name.replace(':plural', ':integer'));

describe('shared messages', () => {
  it.each(languages)(
    'in $name all come out whole, without a brace or a tag left over',
    ({ messages, format }) => {
      for (const [key, template] of Object.entries(messages)) {
        const text = formatMessage(template, dummyValues(template), format);
        expect(text, key).not.toMatch(/[{}]|<\/?\w+>|⟨|undefined|NaN/);
        expect(text.trim(), key).not.toBe('');
      }
    },
  );

  it('have the same keys and need the same values in both languages', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
    for (const [key, template] of Object.entries(en)) {
      const chinese = (zhCN as Readonly<Record<string, string>>)[key]!;
      expect(needs(chinese), key).toEqual(needs(template));
    }
  });

  it('do not shout', () => {
    for (const { messages } of languages) {
      for (const [key, text] of Object.entries(messages)) expect(text, key).not.toMatch(/[!！]/);
    }
  });

  it('name every kind of table and every role', () => {
    for (const { messages } of languages) {
      for (const kind of TABLE_KINDS) {
        expect(messages).toHaveProperty([`kind.${kind}`]);
        expect(messages).toHaveProperty([`kind.${kind}.what`]);
        for (const role of ROLES[kind]) expect(messages).toHaveProperty([`role.${role.name}`]);
      }
    }
  });
});

it('every place and every page of the navigation has a name in each language', () => {
  const names = PLACES.flatMap(({ id, pages }) => [
    `place.${id}`,
    ...pages.map(({ analysis }) => `page.${analysis}`),
  ]);
  for (const { messages } of languages) {
    expect(names.filter((name) => !/\S/.test(messages[name] ?? ''))).toEqual([]);
  }
});
