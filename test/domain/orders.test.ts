import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelTexts } from '../../src/core/levels';
import { isoDay, parseIsoDay } from '../../src/core/time';
import { activeDays, activityIn, countingOrdersByPerson } from '../../src/domain/activity';
import { asOfDay, monthsBefore } from '../../src/domain/as-of';
import { ordersOf } from '../../src/domain/orders';
import { ANONYMOUS, peopleOf, personOfKey } from '../../src/domain/people';
import type { Workspace } from '../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../builders/workspace';

const everything = { from: -Infinity, to: Infinity };
const ordersEach = (workspace: Workspace): Record<string, number> => {
  const keys = levelTexts(peopleOf(workspace).keys);
  const counts = activityIn(workspace, everything).people.orders;
  return Object.fromEntries(keys.map((key, p) => [key, counts[p]!]));
};

describe('people', () => {
  it('are numbered by the bytes of their keys, over all tables', () => {
    const workspace = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['王五', 'b', null],
        ordered_at: ['2024-01-03', '2024-01-03', '2024-01-04'],
        amount: [1, 2, 3],
      }),
      customers: tableOf('customers', { customer_id: ['a', 'b', 'B'] }),
    });
    const people = peopleOf(workspace);
    expect(levelTexts(people.keys)).toEqual(['B', 'a', 'b', '王五']);
    expect(people.count).toBe(4);
  });

  it('are found by their key, and only by the whole of it', () => {
    const people = peopleOf(
      orders`ana 2024-01-03 1 | 王五 2024-01-03 1 | ben 2024-01-03 1 | 😀 2024-01-03 1 | ｅ 2024-01-03 1`,
    );
    const keys = levelTexts(people.keys);
    expect(keys.map((key) => personOfKey(people, key))).toEqual(keys.map((_, p) => p));
    for (const key of ['', 'an', 'anaa', 'zoe']) expect(personOfKey(people, key)).toBe(ANONYMOUS);
  });
});

describe('an order', () => {
  it('is all lines of one id', () => {
    expect(ordersEach(orders`ana 2024-01-03 40 #7 | ana 2024-01-03 2 #7 | ana 2024-01-03 5 #8`)).toEqual({
      ana: 2,
    });
  });

  it('is one a person where several share an id', () => {
    const workspace = orders`ana 2024-01-03 40 #1 | ben 2024-01-04 15 #1 | - 2024-01-05 9 #1 | ana 2024-01-03 1 #1`;
    expect(ordersEach(workspace)).toEqual({ ana: 1, ben: 1 });
    expect(activityIn(workspace, everything).totals.orders).toBe(3);
  });

  it('is one person’s day where there are no ids and no times', () => {
    const workspace = orders`ana 2024-01-03 40 | ana 2024-01-03 2 | ana 2024-01-04 5 | ben 2024-01-03 1`;
    expect(ordersOf(workspace).unit).toBe('day');
    expect(ordersEach(workspace)).toEqual({ ana: 2, ben: 1 });
  });

  it('is one person’s minute where most times are that fine', () => {
    const workspace = orders`ana 2024-01-03T10:15 40 | ana 2024-01-03T10:15 2 | ana 2024-01-03T18:02 5`;
    expect(ordersOf(workspace).unit).toBe('minute');
    expect(ordersEach(workspace)).toEqual({ ana: 2 });
  });

  it('is each line where nobody is named', () => {
    const { totals } = activityIn(orders`- 2024-01-03 40 | - 2024-01-03 40 | - 2024-01-04 1`, everything);
    expect(totals).toMatchObject({ orders: 3, anonymousLines: 3, lines: 3 });
  });

  it('falls back to the day on the lines without an id', () => {
    expect(ordersEach(orders`ana 2024-01-03 40 #7 | ana 2024-01-03 2 | ana 2024-01-03 5`)).toEqual({
      ana: 2,
    });
  });
});

describe('a counting order', () => {
  it('has lines that are no returns and sum to more than nothing', () => {
    const workspace = orders`ana 2024-01-03 40 #1 | ana 2024-01-03 -50 #1 | ben 2024-01-04 0 #2 | eve 2024-01-04 -5 #3`;
    expect(ordersEach(workspace)).toEqual({ ana: 1, ben: 0, eve: 0 });
  });

  it('is dated by its first line that is no return', () => {
    const workspace = orders`ana 2024-01-01 -9 #1 | ana 2024-01-05 40 #1 | ana 2024-01-03 40 #1`;
    expect(isoDay(activityIn(workspace, everything).people.last[0]! / 86_400_000)).toBe('2024-01-03');
  });
});

describe('a window of days', () => {
  const workspace = orders`ana 2024-01-31T23:59 1 | ana 2024-02-01T00:00 2 | ana 2024-02-29 4 | ana 2024-03-01 8`;

  it('holds its first day and not its last', () => {
    const february = { from: parseIsoDay('2024-02-01'), to: parseIsoDay('2024-03-01') };
    const { totals, people } = activityIn(workspace, february);
    expect(totals.net).toBe(6e6);
    expect(people.orders[0]).toBe(2);
  });

  it('ends unset on the day after the last order', () => {
    expect(isoDay(asOfDay(workspace, ''))).toBe('2024-03-02');
    expect(isoDay(asOfDay(workspace, '2024-02-10'))).toBe('2024-02-10');
  });

  it('goes back by calendar months, to the last day of a shorter one', () => {
    const before = (day: string, months: number) => isoDay(monthsBefore(parseIsoDay(day), months));
    expect(before('2024-03-31', 1)).toBe('2024-02-29');
    expect(before('2024-01-15', 13)).toBe('2022-12-15');
  });

  it('sums up the same as two halves of it', () => {
    const amount = fc.integer({ min: -50, max: 90 });
    const line = fc.record({
      customer: fc.constantFrom('a', 'b', null),
      day: fc.integer({ min: 0, max: 9 }),
      amount,
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 0, max: 10 }), (lines, cut) => {
        const made = workspaceOf({
          orders: tableOf('orders', {
            customer_id: lines.map(({ customer }) => customer),
            ordered_at: lines.map(({ day }) => isoDay(19_000 + day)),
            amount: lines.map((each) => each.amount),
          }),
        });
        const part = (from: number, to: number) => activityIn(made, { from: 19_000 + from, to: 19_000 + to });
        const whole = part(0, 10);
        const [early, late] = [part(0, cut), part(cut, 10)];
        for (const total of [
          'lines',
          'net',
          'gross',
          'returned',
          'returnLines',
          'anonymousNet',
          'orders',
        ] as const) {
          expect(early.totals[total] + late.totals[total], total).toBe(whole.totals[total]);
        }
        expect(whole.totals.net).toBe(lines.reduce((sum, each) => sum + each.amount, 0) * 1e6);
        const { starts, orders: numbers } = countingOrdersByPerson(made, whole);
        const times = Array.from(numbers, (o) => whole.orders.time[o]!);
        for (let p = 0; p + 1 < starts.length; p++) {
          const own = times.slice(starts[p]!, starts[p + 1]!);
          expect(own).toEqual([...own].sort((a, b) => a - b));
          // Orders without ids are a person's days, so here they are the same thing.
          expect(activeDays({ starts, orders: numbers }, whole)[p]).toBe(own.length);
        }
      }),
    );
  });
});
