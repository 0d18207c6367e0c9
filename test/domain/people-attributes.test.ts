import { expect, it } from 'vitest';
import { levelText } from '../../src/core/levels';
import { parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { peopleOf } from '../../src/domain/people';
import { peopleAttributes, type AttributeValue } from '../../src/domain/people-attributes';
import { tableOf, workspaceOf } from '../builders/workspace';

const choices = { asOf: parseIsoDay('2024-03-01'), ageBands: [18, 25, 35] };

const shown = (value: AttributeValue): string => {
  switch (value.kind) {
    case 'range':
      return `${value.from}…${value.to} ${value.unit}`;
    case 'others':
      return `${value.values} others`;
    default:
      return String(Object.values(value)[1]);
  }
};
/** Value of each person by attribute: `ana:female ben:- …`. */
const told = (workspace: Workspace, id: string) => {
  const { keys } = peopleOf(workspace);
  const attribute = peopleAttributes(workspace, choices).find((each) => each.id === id);
  return (
    attribute &&
    Array.from(
      attribute.ofPerson,
      (value, p) => `${levelText(keys, p)}:${value < 0 ? '-' : shown(attribute.values[value]!)}`,
    ).join(' ')
  );
};
const list = (cells: Record<string, readonly (string | number | boolean | null)[]>) =>
  workspaceOf({
    customers: tableOf('customers', { customer_id: ['ana', 'ben', 'cem', 'dot', 'eva'], ...cells }),
  });

it('women and men are told in the words of any file, and a secret is not known', () => {
  const shop = list({ gender: ['女', 'M', 'Female', '保密', 'other'] });
  expect(told(shop, 'gender')).toBe('ana:female ben:male cem:female dot:- eva:other');
});

it('ages stand in bands that begin at the typed ages, from the birth date on the as-of day', () => {
  const birth_date = ['2006-03-01', '2006-03-02', '1999-03-01', null, '1960-01-01'];
  expect(told(list({ birth_date }), 'age')).toBe(
    'ana:18…25 years ben:-Infinity…18 years cem:25…35 years dot:- eva:35…Infinity years',
  );
});

it('numbers stand in round bands, levels in their own order, joining days in years', () => {
  const shop = list({
    income: [1000, 2000, 3000, 4000, null],
    member_level: ['Gold', 'Silver', 'Gold', null, 'Bronze'],
    joined_at: ['2024-02-01', '2023-06-01', '2020-01-01', '2024-03-01', null],
  });
  expect(told(shop, 'income')).toBe(
    'ana:-Infinity…1500 money ben:2000…2500 money cem:3000…3500 money dot:3500…Infinity money eva:-',
  );
  const levels = peopleAttributes(shop, choices).find(({ id }) => id === 'member_level')!;
  expect([levels.isOrdered, ...levels.values.map(shown)]).toEqual([true, 'Bronze', 'Silver', 'Gold']);
  expect(told(shop, 'tenure')).toBe('ana:-Infinity…3 months ben:3…12 months cem:36…60 months dot:- eva:-');
});

it('few whole numbers are bands by themselves, and numbers that hardly differ none', () => {
  const shop = list({ household_size: [1, 2, 2, 3, 4], points: [7, 7, 7, 7, 7] });
  expect(told(shop, 'household_size')).toBe(
    'ana:1…2 count ben:2…3 count cem:2…3 count dot:3…Infinity count eva:3…Infinity count',
  );
  expect(told(shop, 'points')).toBeUndefined();
});

it('of rows that disagree the no holds', () => {
  const shop = workspaceOf({
    customers: tableOf('customers', {
      customer_id: ['ana', 'ana', 'ben'],
      consent_marketing: [true, false, true],
    }),
  });
  expect(told(shop, 'consent_marketing')).toBe('ana:false ben:true');
});

it('a column without a role divides people where its values are few, and not where it tells them apart', () => {
  const shop = list({ Colour: ['red', 'red', 'blue', 'blue', 'red'], Notes: ['a', 'b', 'c', 'd', 'e'] });
  expect(peopleAttributes(shop, choices).map(({ id, values }) => `${id} ${values.map(shown)}`)).toEqual([
    'attribute:Colour red,blue',
  ]);
});

it('the place of orders is that of most of them before the day', () => {
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: ['ana', 'ana', 'ana', 'ben', 'ben', 'ben'],
      ordered_at: ['2024-01-01', '2024-01-02', '2024-01-03', '2024-02-28', '2024-03-01', '2024-03-02'],
      amount: [1, 1, 1, 1, 1, 1],
      region: ['North', 'South', 'North', 'South', 'North', 'North'],
    }),
  });
  expect(told(shop, 'orders.region')).toBe('ana:North ben:South');
});

it('beyond forty places the smaller ones stand together', () => {
  const many = Array.from({ length: 100 }, (_, i) => `p${i}`);
  const shop = workspaceOf({
    customers: tableOf('customers', { customer_id: many, city: many.map((_, i) => `city ${i % 50}`) }),
  });
  const city = peopleAttributes(shop, choices).find(({ id }) => id === 'city')!;
  expect(city.values).toHaveLength(40);
  expect(city.values.at(-1)).toEqual({ kind: 'others', values: 11 });
  expect(city.ofPerson.filter((value) => value === 39)).toHaveLength(22);
});
