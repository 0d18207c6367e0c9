import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../src/core/grouping';
import { EMPTY_RECIPE, withLabel } from '../../src/core/recipe';
import type { Workspace } from '../../src/core/workspace';
import { asOfDay } from '../../src/domain/as-of';
import { labelColumns } from '../../src/domain/labels/label-columns';
import { ownGroupAt } from '../../src/domain/own-groups';
import { ANONYMOUS } from '../../src/domain/people';
import { personColumnsAt } from '../../src/domain/person-columns';
import { smallShop } from '../contract/small-shop';

const kept: Grouping = {
  id: 'g',
  name: 'Kept',
  savedAt: '2024-01-01T00:00:00.000Z',
  asOf: '2024-01-01',
  months: 0,
  method: 'kmeans',
  features: [{ id: 'recency', logged: false, center: 60, spread: 50, fill: 60 }],
  groups: [
    { name: 'Here', center: [-1], customers: 100 },
    { name: 'Gone', center: [1], customers: 200 },
  ],
};
const often = { kind: 'column', column: 'feature:orders', test: { is: 'at-least', value: 2 } } as const;
const definition = { name: 'Often', scenario: '', owner: '', rule: often };
const recipe = withLabel({ ...EMPTY_RECIPE, groupings: [kept] }, 'a', definition, '2024-01-01T00:00:00.000Z');
const shop: Workspace = { ...smallShop(80), recipe };

describe('the shop’s own groups', () => {
  it('are its labels and the groups that it keeps, by their names', () => {
    const { groups, chosen, notes } = ownGroupAt(shop, '', asOfDay(shop, ''));
    expect(groups.map(({ id, name }) => [id, name])).toEqual([
      ['label:a', 'Often'],
      ['grouping:g=Here', 'Kept: Here'],
      ['grouping:g=Gone', 'Kept: Gone'],
    ]);
    expect([chosen, notes]).toEqual(['', []]);
  });

  it('of a label holds who has it, and nobody who is not known', () => {
    const asOf = asOfDay(shop, '');
    const { includes } = ownGroupAt(shop, 'label:a', asOf);
    const columns = personColumnsAt(shop, asOf);
    const [column] = labelColumns(shop, columns);
    const values = column!.values();
    if (values.kind !== 'flag') throw new Error('a label is a flag');
    const members = Array.from(values.values, (value) => value === 1);
    expect(members.map((_, person) => includes(person))).toEqual(members);
    expect(members).toContain(true);
    expect(members).toContain(false);
    expect(includes(ANONYMOUS)).toBe(false);
  });

  it('that is no more shows everybody and says so', () => {
    const { chosen, includes, notes } = ownGroupAt(shop, 'label:gone', asOfDay(shop, ''));
    expect([chosen, includes(ANONYMOUS), includes(0)]).toEqual(['', true, true]);
    expect(notes).toMatchObject([{ code: 'people/no-group', values: { group: 'label:gone' } }]);
  });
});
