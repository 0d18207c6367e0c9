import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/core/time';
import { activityIn } from '../../src/domain/activity';
import { knowsAmounts, linesOf } from '../../src/domain/lines';
import { moneyOf } from '../../src/domain/money';
import { neverPaidIn, neverPaidNote } from '../../src/domain/returns';
import { resultColumns } from '../../src/domain/result-columns';
import { snapshotAt } from '../../src/domain/snapshot';
import type { Workspace } from '../../src/core/workspace';
import { orders, tableOf, workspaceOf, type Cells } from '../builders/workspace';

const amounts = (workspace: Workspace): number[] => {
  const { grid, units } = linesOf(workspace);
  return Array.from(units, (each) => moneyOf(grid, each));
};
const returns = (workspace: Workspace): number[] => [...linesOf(workspace).isReturn];
const priced = (cells: Record<string, Cells>): Workspace =>
  workspaceOf({
    orders: tableOf('orders', { ordered_at: Object.values(cells)[0]!.map(() => '2024-01-03'), ...cells }),
  });

describe('the amount of a line', () => {
  it('is the amount of the file', () => {
    expect(amounts(orders`ana 2024-01-03 40 | ben 2024-02-01 15.5`)).toEqual([40, 15.5]);
  });

  it('is price times quantity where the file has no amount, one piece where it has no quantity', () => {
    expect(amounts(priced({ unit_price: [2.5, 2.5, 4], quantity: [4, null, 1] }))).toEqual([10, 2.5, 4]);
    expect(amounts(priced({ unit_price: [2.5] }))).toEqual([2.5]);
  });

  it('is price times quantity on the lines where the amount is missing', () => {
    expect(amounts(priced({ amount: [9, null], unit_price: [5, 5], quantity: [2, 2] }))).toEqual([9, 10]);
  });

  it('is less by a discount in money, and a return gives back less by it', () => {
    expect(amounts(priced({ unit_price: [10, 10], quantity: [3, -1], discount: [4, 4] }))).toEqual([26, -6]);
  });

  it('takes a column of discounts from 0 to 1 for shares of the price', () => {
    expect(amounts(priced({ unit_price: [10, 10], quantity: [3, 1], discount: [0.2, 1] }))).toEqual([24, 0]);
    expect(amounts(priced({ unit_price: [10, 10], discount: [1, 0] }))).toEqual([9, 10]);
  });

  it('takes no discount off an amount, which is what was paid', () => {
    expect(amounts(priced({ amount: [26], unit_price: [10], quantity: [3], discount: [4] }))).toEqual([26]);
  });

  it('is 0 and counted where there is none', () => {
    const workspace = orders`ana 2024-01-03 ? | ben 2024-02-01 15`;
    expect(amounts(workspace)).toEqual([0, 15]);
    expect(linesOf(workspace).unpriced).toBe(1);
  });
});

describe('a return line', () => {
  it('has a negative amount', () => {
    const workspace = orders`ana 2024-01-03 40 | ana 2024-01-05 -40`;
    expect(returns(workspace)).toEqual([0, 1]);
    expect(amounts(workspace)).toEqual([40, -40]);
  });

  it('has a negative quantity, and its amount counts against the customer whatever its sign', () => {
    const workspace = orders`ana 2024-01-03 40 x1 | ana 2024-01-05 40 x-1 | ana 2024-01-06 -15 x-1`;
    expect(returns(workspace)).toEqual([0, 1, 1]);
    expect(amounts(workspace)).toEqual([40, -40, -15]);
  });

  it.each([
    'cancelled',
    'Canceled',
    'REFUNDED',
    'fully refunded',
    'Returned',
    '已取消',
    '交易关闭',
    '退款成功',
    '已退货',
    'Closed',
    '已关闭',
    'failed',
    'Payment failed',
    'wc-failed',
    'waiting for payment',
    'Awaiting payment',
    'unpaid',
    '待付款',
    '等待买家付款',
    '交易失败',
  ])('has the status %s, and is worth nothing: sale and refund in one row', (status) => {
    const workspace = priced({ amount: [40, 15], status: ['paid', status] });
    expect(returns(workspace)).toEqual([0, 1]);
    expect(amounts(workspace)).toEqual([40, 0]);
  });

  it.each([
    'paid',
    'shipped',
    'partially refunded',
    '交易成功',
    '部分退款',
    '退款中',
    'return label printed',
    'pending',
    '待发货',
  ])('does not have the status %s', (status) => {
    expect(returns(priced({ amount: [40], status: [status] }))).toEqual([0]);
  });

  it('of orders that were never paid is counted by the statuses that say so, cancelled ones are not among them', () => {
    const status = ['paid', '待付款', 'Failed', '待付款', 'cancelled', null];
    const workspace = priced({ amount: [40, 15, 9, 8, 7, 6], status });
    expect(neverPaidIn(workspace)).toEqual({ lines: 3, statuses: ['待付款', 'Failed'] });
    expect(neverPaidNote(workspace)).toEqual([
      { code: 'orders/never-paid', values: { lines: 3, statuses: '待付款 · Failed' } },
    ]);
    expect(activityIn(workspace, { from: -Infinity, to: Infinity }).totals).toMatchObject({ orders: 2 });
    expect(neverPaidNote(priced({ amount: [7], status: ['cancelled'] }))).toEqual([]);
  });

  it('keeps a negative amount under such a status', () => {
    expect(amounts(priced({ amount: [40, -40], status: ['paid', 'refunded'] }))).toEqual([40, -40]);
  });

  it('has an id of C and digits in a shop whose ids are digits', () => {
    const workspace = orders`ana 2024-01-03 40 #536365 | ana 2024-01-05 40 #C536379`;
    expect(returns(workspace)).toEqual([0, 1]);
    expect(amounts(workspace)).toEqual([40, -40]);
  });

  it('has no such id in a shop where every id begins with C', () => {
    expect(returns(orders`ana 2024-01-03 40 #C1001 | ben 2024-01-05 40 #C1002`)).toEqual([0, 0]);
    expect(
      returns(orders`ana 2024-01-03 40 #C1001 | ben 2024-01-05 40 #WEB-7 | eve 2024-01-05 40 #WEB-8`),
    ).toEqual([0, 0, 0]);
  });
});

it('lines without a date are counted, and the days of the data are those of the others', () => {
  const { undated, firstDay, lastDay } = linesOf(
    orders`ana ? 40 | ben 2024-02-01T23:59 15 | ben 2024-01-09 15`,
  );
  expect(undated).toBe(1);
  expect([firstDay, lastDay].map(isoDay)).toEqual(['2024-01-09', '2024-02-01']);
});

it('a workspace without orders has no lines and no days', () => {
  const { count, firstDay } = linesOf(workspaceOf({}));
  expect([count, firstDay]).toEqual([0, NaN]);
});

it('where no line has an amount, orders count by their lines and all money is unknown', () => {
  const shop = orders`ana 2024-01-03 ? | ana 2024-02-03 ? | ben 2024-01-04 ?`;
  expect(knowsAmounts(linesOf(shop))).toBe(false);
  expect(moneyOf(linesOf(shop).grid, 0)).toBeNaN();
  const { people, totals } = activityIn(shop, { from: -Infinity, to: Infinity });
  expect([totals.orders, ...people.orders]).toEqual([3, 2, 1]);
  expect([...snapshotAt(shop, linesOf(shop).lastDay + 1).orders]).toEqual([2, 1]);
  const known = new Set(resultColumns(shop, linesOf(shop).lastDay + 1).map(({ id }) => id));
  expect(known).toContain('feature:recency');
  for (const ofMoney of ['rfm:segment', 'rfm:monetary', 'value:tier', 'feature:spend', 'feature:orderValue'])
    expect(known).not.toContain(ofMoney);
  expect(knowsAmounts(linesOf(orders`ana 2024-01-03 ? | ben 2024-01-04 5`))).toBe(true);
});
