import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, parseIsoDay } from '../../src/core/time';
import { activityIn } from '../../src/domain/activity';
import { sumByEntry } from '../../src/domain/history';
import { linesOf } from '../../src/domain/lines';
import { marginsOf } from '../../src/domain/margins';
import { orderValues } from '../../src/domain/order-values';
import { ordersOf } from '../../src/domain/orders';
import { periodOf, periodStart, PERIOD_UNITS } from '../../src/domain/periods';
import { NO_DAY, snapshotAt } from '../../src/domain/snapshot';
import { anyLines, FIRST_DAY, shopOf } from '../builders/any-shop';
import { orders, tableOf, workspaceOf } from '../builders/workspace';

describe('periods', () => {
  it('are the weeks from Monday, the months and the quarters of the calendar', () => {
    const day = (text: string) => parseIsoDay(text);
    expect(periodOf(day('2024-01-07'), 'week') + 1).toBe(periodOf(day('2024-01-08'), 'week'));
    expect(isoDay(periodStart(periodOf(day('2024-02-29'), 'week'), 'week'))).toBe('2024-02-26');
    expect(isoDay(periodStart(periodOf(day('2024-02-29'), 'month'), 'month'))).toBe('2024-02-01');
    expect(isoDay(periodStart(periodOf(day('2024-02-29'), 'quarter'), 'quarter'))).toBe('2024-01-01');
  });

  it('begin at or before each of their days, and end before the next one begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_900_000 }),
        fc.constantFrom(...PERIOD_UNITS),
        (day, unit) => {
          const period = periodOf(day, unit);
          expect(periodStart(period, unit)).toBeLessThanOrEqual(day);
          expect(periodStart(period + 1, unit)).toBeGreaterThan(day);
          if (unit === 'month') {
            const date = new Date(day * 86_400_000);
            expect(period).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
          }
        },
      ),
    );
  });
});

describe('a snapshot', () => {
  it('is what a walk over all lines before its day finds', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: -1, max: 202 }), (lines, after) => {
        const workspace = shopOf(lines);
        const asOf = FIRST_DAY + after;
        const snapshot = snapshotAt(workspace, asOf);
        const { people } = activityIn(workspace, { from: -Infinity, to: asOf });
        expect([...snapshot.orders]).toEqual([...people.orders]);
        expect([...snapshot.net]).toEqual([...people.net]);
        expect([...snapshot.gross]).toEqual([...people.gross]);
        people.orders.forEach((count, p) => {
          expect(snapshot.first[p]).toBe(count > 0 ? dayOf(people.first[p]!) : NO_DAY);
          expect(snapshot.last[p]).toBe(count > 0 ? dayOf(people.last[p]!) : NO_DAY);
        });
      }),
    );
  });

  it('remembers a day and gives it again', () => {
    const workspace = orders`ana 2024-01-03 40 | ben 2024-02-01 15`;
    expect(snapshotAt(workspace, 19_800)).toBe(snapshotAt(workspace, 19_800));
  });
});

describe('the value of an order', () => {
  const shop = (
    lines: readonly (readonly [order: string, day: string, amount: number, channel: string | null])[],
  ) =>
    workspaceOf({
      orders: tableOf('orders', {
        order_id: lines.map(([order]) => order),
        customer_id: lines.map(() => 'ana'),
        ordered_at: lines.map(([, day]) => day),
        amount: lines.map(([, , amount]) => amount),
        channel: lines.map(([, , , channel]) => channel),
      }),
    });
  const channelsOf = (workspace: ReturnType<typeof shop>) => {
    const { names, ofOrder } = orderValues(workspace, 'channel')!;
    return Array.from(ofOrder, (value) => names[value] ?? null);
  };

  it('is the one with the most money, at equal money the first by its bytes', () => {
    expect(
      channelsOf(
        shop([
          ['1', '2024-01-03', 10, 'web'],
          ['1', '2024-01-03', 7, 'app'],
          ['1', '2024-01-03', 7, 'app'],
          ['2', '2024-01-04', 5, 'web'],
          ['2', '2024-01-04', 5, 'app'],
        ]),
      ),
    ).toEqual(['app', 'app']);
  });

  it('takes no notice of lines without a value, of returns, and of later days', () => {
    expect(
      channelsOf(
        shop([
          ['1', '2024-01-03', 10, 'web'],
          ['1', '2024-01-03', 90, null],
          ['1', '2024-01-04', 70, 'app'],
          ['2', '2024-01-05', 3, null],
        ]),
      ),
    ).toEqual(['web', null]);
  });

  it('is not there where no column tells it', () => {
    expect(orderValues(orders`ana 2024-01-03 40`, 'coupon')).toBeNull();
  });

  it('comes from the customer list where the orders have no region', () => {
    const workspace = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['ana', 'ben'],
        ordered_at: ['2024-01-03', '2024-01-04'],
        amount: [1, 2],
      }),
      customers: tableOf('customers', { customer_id: ['ben', 'ana'], region: ['Wales', null] }),
    });
    const { names, ofOrder } = orderValues(workspace, 'region')!;
    const { person } = ordersOf(workspace);
    expect(Array.from(ofOrder, (value, o) => [person[o], names[value] ?? null])).toEqual([
      [0, null],
      [1, 'Wales'],
    ]);
  });
});

describe('margins', () => {
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      order_id: ['1', '1', '2', '3', '4'],
      customer_id: ['ana', 'ana', 'ana', 'ana', 'ana'],
      ordered_at: ['2024-01-03', '2024-01-03', '2024-01-05', '2024-01-06', '2024-01-07'],
      product_id: ['tea', 'pot', 'tea', 'tea', 'tea'],
      quantity: [3, 1, -1, 2, null],
      amount: [15, 20, -5, 10, 5],
      status: ['paid', 'paid', 'paid', 'refunded', 'paid'],
    }),
    products: tableOf('products', { product_id: ['tea', 'pot'], cost: [2, null] }),
  });

  it('are the amount less the cost of the pieces, given back with returned goods', () => {
    const { units } = marginsOf(workspace)!;
    const { grid } = linesOf(workspace);
    expect(Array.from(units, (value) => value / grid.scale)).toEqual([9, 0, -3, 0, 3]);
  });

  it('say how many lines have no known cost', () => {
    expect(marginsOf(workspace)).toMatchObject({ unknownLines: 1 });
    expect(marginsOf(orders`ana 2024-01-03 40`)).toBeNull();
  });

  it('add up by day and person to what they are in all', () => {
    const sums = sumByEntry(workspace, marginsOf(workspace)!.units);
    expect(sums.length).toBe(4);
    expect(sums.reduce((a, b) => a + b)).toBe(9 * linesOf(workspace).grid.scale);
  });
});
