import { expect, it } from 'vitest';
import { nameKey, offeredRules } from '../../src/domain/item-offers';
import { tableOf, workspaceOf } from '../builders/workspace';

it('recommended rules are read from offers with an arrow, counted where they arrived, clicked where they were', () => {
  const offers = ['Shoes → Socks', 'shoe->socks', 'Shoes → Socks', '10 % off', 'a + b => c', null];
  const workspace = workspaceOf({
    contacts: tableOf('contacts', {
      customer_id: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'],
      offer: offers,
      delivered: [true, true, false, true, true, true],
      clicked_at: ['2024-01-03', null, '2024-01-03', '2024-01-03', '2024-01-04', null],
    }),
  });
  expect(offeredRules(workspace)).toEqual([
    { antecedent: ['Shoes'], consequent: ['Socks'], shown: 2, clicked: 1 },
    { antecedent: ['a', 'b'], consequent: ['c'], shown: 1, clicked: 1 },
  ]);
});

it('a shop without contacts or offers recommended nothing', () => {
  expect(offeredRules(workspaceOf({}))).toEqual([]);
  const contacts = tableOf('contacts', { customer_id: ['p1'] });
  expect(offeredRules(workspaceOf({ contacts }))).toEqual([]);
});

it('names of one item are one whatever their case, width and English plural', () => {
  const same = (...names: string[]) => new Set(names.map(nameKey)).size === 1;
  expect(same('Dress', 'dresses', ' DRESS ', 'ｄｒｅｓｓ')).toBe(true);
  expect(same('Toy', 'toys')).toBe(true);
  expect(same('watch', 'Watches')).toBe(true);
  expect(same('运动鞋', '运动鞋 ')).toBe(true);
  expect(same('glass', 'glas')).toBe(false);
});
