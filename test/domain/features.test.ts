import { describe, expect, it } from 'vitest';
import { levelsFrom } from '../../src/core/levels';
import { asOfDay } from '../../src/domain/as-of';
import { FEATURES } from '../../src/domain/feature-list';
import { memberRanks } from '../../src/domain/feature-profile';
import { featureTable, type FeatureTable } from '../../src/domain/features';
import type { Workspace } from '../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../builders/workspace';

const tableFor = (workspace: Workspace, from = -Infinity): FeatureTable =>
  featureTable(workspace, { from, to: asOfDay(workspace, '') });
const column = (table: FeatureTable, id: keyof typeof FEATURES) => [...table.columns.get(id)!];

describe('the feature table', () => {
  const table = tableFor(
    orders`ana 2024-01-01 10 #1 | ana 2024-01-11 20 #2 | ana 2024-01-31 30 #3 | ana 2024-01-31 -6 #4 | ben 2024-02-09 50 #5`,
  );

  it('counts from the as-of day, the day after the last order', () => {
    expect(column(table, 'recency')).toEqual([10, 1]);
    expect(column(table, 'tenure')).toEqual([40, 1]);
  });

  it('deducts returns from money and counts no return as an order', () => {
    expect(column(table, 'orders')).toEqual([3, 1]);
    expect(column(table, 'spend')).toEqual([54, 50]);
    expect(column(table, 'orderValue')).toEqual([18, 50]);
    expect(column(table, 'returnShare')).toEqual([0.25, 0]);
  });

  it('has orders a month since the first order, of at least one month', () => {
    expect(column(table, 'frequency')).toEqual([3 / (40 / (365.25 / 12)), 1]);
  });

  it('knows a mean gap from two orders on and its variation from three on', () => {
    expect(column(table, 'meanGap')).toEqual([15, NaN]);
    // Gaps of 10 and 20 days: standard deviation 5 around 15.
    expect(column(table, 'gapVariation')).toEqual([5 / 15, NaN]);
  });

  it('compares the last 90 days with the 90 before for the trend', () => {
    const days = tableFor(orders`ana 2023-09-01 1 #1 | ana 2023-09-02 1 #2 | ana 2023-12-30 1 #3`);
    expect(column(days, 'trend')[0]).toBeCloseTo((-1 / 90) * (365.25 / 12), 12);
  });

  it('leaves out people without a counting order, and features that nobody has', () => {
    const one = tableFor(orders`ana 2024-01-01 10 | ben 2024-01-01 -10`);
    expect(one.count).toBe(1);
    expect([...one.columns.keys()]).not.toContain('channels');
    expect([...one.columns.keys()]).not.toContain('meanGap');
  });

  it('is the same object for the same window', () => {
    const workspace = orders`ana 2024-01-01 10`;
    expect(tableFor(workspace)).toBe(tableFor(workspace));
  });
});

describe('features of the lines', () => {
  const table = tableFor(
    workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['ana', 'ana', 'ana', 'ana', 'ben'],
        ordered_at: ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-04'],
        amount: [10, 10, 10, 10, 10],
        discount: [0, 2, null, 0, 0],
        coupon: [null, null, 'TEN', null, null],
        channel: ['app', 'app', 'shop', null, null],
        product_id: ['a', 'a', 'b', 'c', 'z'],
      }),
      products: tableOf('products', {
        product_id: ['a', 'b', 'c'],
        category: ['tea', 'tea', 'tea'],
        brand: ['X', 'Y', 'X'],
        price: [10, 30, 12],
      }),
    }),
  );

  it('counts a line as discounted by its discount or its coupon', () => {
    expect(column(table, 'discountShare')).toEqual([0.5, 0]);
  });

  it('has the share of the channel used most among lines with a known channel', () => {
    expect(column(table, 'channels')).toEqual([2, NaN]);
    expect(column(table, 'mainChannelShare')).toEqual([2 / 3, NaN]);
  });

  it('calls a product premium from 1.5 × the median price of its category on', () => {
    // Prices 10, 12, 30: median 12, so from 18 on. z is in no list.
    expect(column(table, 'premiumShare')).toEqual([0.25, NaN]);
  });

  it('has the categories and the main brand of the product list', () => {
    expect(column(table, 'categories')).toEqual([1, NaN]);
    expect(column(table, 'brandShare')).toEqual([0.75, NaN]);
  });
});

describe('features of the customer list', () => {
  it.each([
    [
      ['V3', 'V1', 'V10'],
      [2, 1, 3],
    ],
    [
      ['金卡会员', '普通会员', '银卡会员', '钻石会员', '铂金会员'],
      [3, 1, 2, 5, 4],
    ],
    [
      ['Gold', 'silver', 'friend'],
      [2, 1, NaN],
    ],
  ])('ranks member levels %j as %j', (names, ranks) => {
    expect([...memberRanks(levelsFrom(names))]).toEqual(ranks);
  });

  it('takes the age that is told, else whole years since the birth date', () => {
    const table = tableFor(
      workspaceOf({
        orders: tableOf('orders', {
          customer_id: ['ana', 'ben', 'cas'],
          ordered_at: ['2024-05-01', '2024-05-01', '2024-05-01'],
          amount: [1, 1, 1],
        }),
        customers: tableOf('customers', {
          customer_id: ['ana', 'ben', 'cas'],
          age: [44, null, null],
          birth_date: ['1990-01-01', '1990-05-02', '1990-05-03'],
        }),
      }),
    );
    // As of 2 May 2024: ben's birthday is today, that of cas tomorrow.
    expect(column(table, 'age')).toEqual([44, 34, 33]);
  });
});
