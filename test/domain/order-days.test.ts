import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { activityIn, type DayWindow } from '../../src/domain/activity';
import { historyOf } from '../../src/domain/history';
import { linesOf } from '../../src/domain/lines';
import { orderDaysOf } from '../../src/domain/order-days';
import { ordersOf } from '../../src/domain/orders';
import { ANONYMOUS, personOfLines } from '../../src/domain/people';
import { anyLines, FIRST_DAY, shopOf } from '../builders/any-shop';
import { orders } from '../builders/workspace';

/** What each order and each person did in a window, by a walk over the lines. */
function walk(workspace: Workspace, { from, to }: DayWindow) {
  const { count, time, units, isReturn } = linesOf(workspace);
  const { ofLine, person } = ordersOf(workspace);
  const made = new Map<
    number,
    { gross: number; net: number; time: number; lines: number; returns: number }
  >();
  for (let i = 0; i < count; i++) {
    if (!(dayOf(time[i]!) >= from && dayOf(time[i]!) < to)) continue;
    const order = made.get(ofLine[i]!) ?? { gross: 0, net: 0, time: Infinity, lines: 0, returns: 0 };
    made.set(ofLine[i]!, order);
    order.lines++;
    order.returns += isReturn[i]!;
    order.net += units[i]!;
    if (isReturn[i]) continue;
    order.gross += units[i]!;
    order.time = Math.min(order.time, time[i]!);
  }
  const sum = (take: (order: { gross: number; net: number; lines: number; returns: number }) => number) =>
    [...made.values()].reduce((all, order) => all + take(order), 0);
  const known = [...made].filter(([o]) => person[o] !== ANONYMOUS);
  const ofPeople = (take: (order: { gross: number; net: number; lines: number }) => number) => {
    const of: Record<number, number> = {};
    for (const [o, order] of known) of[person[o]!] = (of[person[o]!] ?? 0) + take(order);
    return of;
  };
  return { made, sum, ofPeople };
}

const drawn = fc.tuple(anyLines(), fc.integer({ min: -1, max: 202 }), fc.integer({ min: 0, max: 202 }));

describe('a window of days', () => {
  it('holds what a walk over the lines finds in it', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), ([lines, start, length], fromEver) => {
        const workspace = shopOf(lines);
        const from = fromEver ? -Infinity : FIRST_DAY + start;
        const window = { from, to: FIRST_DAY + start + length };
        const { orders: ofOrder, people, totals } = activityIn(workspace, window);
        const { made, sum, ofPeople } = walk(workspace, window);
        for (let o = 0; o < ofOrder.net.length; o++) {
          const order = made.get(o) ?? { gross: 0, net: 0, time: Infinity };
          expect([ofOrder.gross[o], ofOrder.net[o], ofOrder.time[o]]).toEqual([
            order.gross,
            order.net,
            order.time,
          ]);
          expect(ofOrder.counts[o]).toBe(Number(order.gross > 0));
        }
        const entries = (values: ArrayLike<number>) =>
          Object.fromEntries(Array.from(values, (value, p) => [p, value]).filter(([, value]) => value !== 0));
        const filled = (of: Record<number, number>) =>
          Object.fromEntries(Object.entries(of).filter(([, value]) => value !== 0));
        expect(entries(people.orders)).toEqual(filled(ofPeople(({ gross }) => Number(gross > 0))));
        expect(entries(people.net)).toEqual(filled(ofPeople(({ net }) => net)));
        expect(entries(people.lines)).toEqual(filled(ofPeople((order) => order.lines)));
        expect(totals).toMatchObject({
          lines: sum((order) => order.lines),
          net: sum(({ net }) => net),
          returnLines: sum(({ returns }) => returns),
          orders: sum(({ gross }) => Number(gross > 0)),
        });
      }),
    );
  });
});

describe('the days of a person', () => {
  it('are those of their lines, with the sums of each', () => {
    fc.assert(
      fc.property(anyLines(), (lines) => {
        const workspace = shopOf(lines);
        const { time, units } = linesOf(workspace);
        const sums: Record<string, number> = {};
        personOfLines(workspace).forEach((p, i) => {
          if (p === ANONYMOUS) return;
          const key = `${p} ${dayOf(time[i]!)}`;
          sums[key] = (sums[key] ?? 0) + units[i]!;
        });
        const { dayStarts, day, net } = historyOf(workspace);
        const found: Record<string, number> = {};
        for (let p = 0; p + 1 < dayStarts.length; p++) {
          for (let k = dayStarts[p]!; k < dayStarts[p + 1]!; k++) {
            if (k > dayStarts[p]!) expect(day[k]).toBeGreaterThan(day[k - 1]!);
            found[`${p} ${day[k]}`] = net[k]!;
          }
        }
        expect(found).toEqual(sums);
      }),
    );
  });
});

describe('the days of an order', () => {
  it('are one entry each, and lines without a date are in none', () => {
    const { ofLine, count } = orderDaysOf(orders`ana 2024-01-03 40 | ana 2024-01-03 10 | ben 2024-01-04 1`);
    expect([...ofLine]).toEqual([0, 0, 1]);
    expect(count).toBe(2);
  });
});
