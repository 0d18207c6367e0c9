import type { Values } from '../../core/outcome';
import { attributeName } from '../../core/table';
import type { AttributeValue } from '../../domain/people-attributes';

/** Attributes with a word of their own in the messages, by their number there, from 1. */
const ATTRIBUTES = [
  'gender',
  'age',
  'city_tier',
  'region',
  'city',
  'orders.region',
  'orders.store',
  'occupation',
  'income',
  'has_children',
  'household_size',
  'member_level',
  'points',
  'tenure',
  'source_channel',
  'preferred_channel',
  'consent_marketing',
];

/** What the message `attribute` says; a column without a role is called by its header. */
export const attributeValues = (id: string, suffix = ''): Values => ({
  [`attribute${suffix}`]: ATTRIBUTES.indexOf(id) + 1,
  [`header${suffix}`]: id.startsWith(attributeName('')) ? id.slice(attributeName('').length) : '',
});

type Value = AttributeValue | { readonly kind: 'unknown' };

const GENDER_CODES = { female: 3, male: 4, other: 5 } as const;
/** First of three codes: between, below, from; with numbers, money or months. */
const RANGE_CODES = { years: 8, count: 8, money: 11, months: 14 } as const;

/** What the message `value` says: a number for the words, and what stands in them. */
export function valueValues(value: Value, suffix = ''): Values {
  const of = (code: number, text = '', from = 0, to = 0): Values => ({
    [`code${suffix}`]: code,
    [`text${suffix}`]: text,
    [`from${suffix}`]: from,
    [`to${suffix}`]: to,
  });
  switch (value.kind) {
    case 'text':
      return of(0, value.text);
    case 'flag':
      return of(value.yes ? 1 : 2);
    case 'gender':
      return of(GENDER_CODES[value.gender]);
    case 'others':
      return of(6, '', value.values);
    case 'unknown':
      return of(7);
    case 'range': {
      const { from, to, unit } = value;
      const first = RANGE_CODES[unit];
      if (from === -Infinity) return of(first + 1, '', 0, to);
      if (to === Infinity) return of(first + 2, '', from);
      if (unit === 'money' || unit === 'months') return of(first, '', from, to);
      // Whole numbers end before the next band begins.
      return from === to - 1 ? of(0, String(from)) : of(first, '', from, to - 1);
    }
  }
}

/** A value as a spreadsheet has it. */
export function plainValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'flag':
      return value.yes ? 'yes' : 'no';
    case 'gender':
      return value.gender;
    case 'others':
      return `(${value.values} others)`;
    case 'unknown':
      return '(unknown)';
    case 'range': {
      const { from, to, unit } = value;
      if (from === to - 1 && unit !== 'money') return String(from);
      if (from === -Infinity) return `below ${to}`;
      return to === Infinity ? `${from} or more` : `${from} to below ${to}`;
    }
  }
}
