import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../src/core/grouping';
import { levelTexts } from '../../src/core/levels';
import { EMPTY_RECIPE, withGrouping, withGroupingsOf, withoutGrouping } from '../../src/core/recipe';
import { parseIsoDay } from '../../src/core/time';
import { nearestSavedGroup, pointsOnScale, savedGroupsAt } from '../../src/domain/groupings';
import { signedLog } from '../../src/domain/prepared-features';
import { groupingColumn } from '../../src/core/grouping';
import { personColumnsAt } from '../../src/domain/person-columns';
import { tableOf, workspaceOf } from '../builders/workspace';

const grouping: Grouping = {
  id: 'g1',
  name: 'Spring',
  savedAt: '2026-11-22T04:00:00.000Z',
  asOf: '2024-02-01',
  months: 0,
  method: 'kmeans',
  features: [
    { id: 'recency', logged: false, center: 10, spread: 10, fill: 20 },
    { id: 'orders', logged: true, center: signedLog(1), spread: 2, fill: 1 },
  ],
  groups: [
    { name: 'Here', center: [-1, 0], customers: 3 },
    { name: 'Away', center: [2, 0], customers: 2 },
  ],
};

const shop = {
  ...workspaceOf({
    orders: tableOf('orders', {
      customer_id: ['ana', 'ana', 'ben', 'cleo'],
      ordered_at: ['2024-01-05', '2024-01-30', '2024-01-02', '2024-02-20'],
      amount: [10, 20, 5, 7],
    }),
  }),
  recipe: withGrouping(EMPTY_RECIPE, grouping),
};

describe('a kept grouping', () => {
  it('puts people on its scale, with its own value for what is unknown', () => {
    const columns = new Map([['recency', Float64Array.of(30, NaN)]] as const);
    expect([...pointsOnScale({ columns, count: 2 }, grouping)]).toEqual([2, 0, 1, 0]);
  });

  it('gives everybody to the nearest centre, the first of equals', () => {
    expect([...nearestSavedGroup(Float64Array.of(-5, 0, 0.5, 0, 0.6, 0), grouping)]).toEqual([0, 0, 1]);
  });

  it('knows nobody who came later than the day looked at', () => {
    const at = (day: string) => [...savedGroupsAt(shop, grouping, parseIsoDay(day))];
    expect(at('2024-02-01')).toEqual([0, 1, -1]);
    expect(at('2024-02-25')).toEqual([1, 1, 0]);
  });

  it('is a column of people by the names of its groups', () => {
    const column = personColumnsAt(shop, parseIsoDay('2024-02-01')).find(groupingColumn('g1'))!;
    const values = column.values();
    expect(column.name).toEqual({ text: 'Spring' });
    expect(values.kind === 'category' && [levelTexts(values.levels), [...values.codes]]).toEqual([
      ['Here', 'Away'],
      [0, 1, -1],
    ]);
  });

  it('is replaced by its id, taken out, and brought along by another recipe', () => {
    const renamed = { ...grouping, name: 'May' };
    expect(withGrouping(shop.recipe, renamed).groupings).toEqual([renamed]);
    expect(withoutGrouping(shop.recipe, 'g1').groupings).toEqual([]);
    expect(withGroupingsOf(EMPTY_RECIPE, shop.recipe).groupings).toEqual([grouping]);
    expect(withGroupingsOf(withGrouping(EMPTY_RECIPE, renamed), shop.recipe).groupings).toEqual([renamed]);
  });
});
