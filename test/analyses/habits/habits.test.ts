import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/habits/compute';
import { definition } from '../../../src/analyses/habits/definition';
import { explain } from '../../../src/analyses/habits/explain';
import { en } from '../../../src/analyses/habits/messages/en';
import { present } from '../../../src/analyses/habits/present';
import type { DivisionValue, HabitsParams, HabitsResult } from '../../../src/analyses/habits/result';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, MS_PER_DAY, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { mean } from '../../../src/kernels/statistics/moments';
import { median, quantiles } from '../../../src/kernels/statistics/quantile';
import { orders, reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<HabitsParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const resultOf = (workspace: Workspace, params?: Partial<HabitsParams>) =>
  valueOf(outcomeOf(workspace, params));
const keysOf = (result: HabitsResult) => explain(result).map(({ key }) => key);
/** Monday. */
const START = parseIsoDay('2024-01-01');

/** A line: its order says who and when. */
interface Row {
  readonly order: number;
  readonly amount: number;
  readonly category: string | null;
}
const OWNERS = ['ana', 'ben', 'cem', null];
const ownerOf = (order: number): string | null => OWNERS[order % OWNERS.length]!;
/** Day and hour of an order: fixed, so that its lines agree. */
const dayOf = (order: number): number => (order * 13) % 90;
const hourOf = (order: number): number => 8 + ((order * 5) % 12);
const anyRows = fc.array(
  fc.record({
    order: fc.integer({ min: 0, max: 30 }),
    amount: fc.integer({ min: -40, max: 150 }),
    category: fc.constantFrom('tea', 'cups', null),
  }),
  { minLength: 1, maxLength: 60 },
);

const shopOf = (rows: readonly Row[], withTime = true): Workspace =>
  workspaceOf({
    orders: tableOf('orders', {
      order_id: rows.map(({ order }) => `o${order}`),
      customer_id: rows.map(({ order }) => ownerOf(order)),
      ordered_at: rows.map(
        ({ order }) =>
          isoDay(START + dayOf(order)) + (withTime ? `T${String(hourOf(order)).padStart(2, '0')}:30` : ''),
      ),
      amount: rows.map(({ amount }) => amount),
      category: rows.map(({ category }) => category),
    }),
  });

/** The orders that count: number, who, day, hour, net value; from the rows alone. */
function countedIn(rows: readonly Row[], period: HabitsParams['period']) {
  const last = Math.max(...rows.map(({ order }) => dayOf(order)));
  const from = period === 'all' ? -Infinity : last + 1 - Number(period);
  const inside = rows.filter(({ order }) => dayOf(order) >= from);
  const numbers = [...new Set(inside.map(({ order }) => order))];
  const counted = numbers
    .map((order) => ({
      order,
      amounts: inside.filter((row) => row.order === order).map((row) => row.amount),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount > 0))
    .map(({ order, amounts }) => ({ order, net: amounts.reduce((sum, amount) => sum + amount, 0) }));
  return { inside, counted };
}

const anyPeriod = fc.constantFrom('all' as const, '90' as const, '30' as const);

it('weekdays, hours, months and order values are those that going through the rows gives', () => {
  fc.assert(
    fc.property(anyRows, anyPeriod, (rows, period) => {
      const result = resultOf(shopOf(rows), { period });
      const { counted } = countedIn(rows, period);
      expect(result.totals.orders).toBe(counted.length);
      for (let weekday = 0; weekday < 7; weekday++) {
        for (let hour = 0; hour < 24; hour++) {
          const here = counted.filter(({ order }) => dayOf(order) % 7 === weekday && hourOf(order) === hour);
          const cell = weekday * 24 + hour;
          expect(result.hourOrders[cell]).toBe(here.length);
          expect(result.hourRevenue[cell]).toBe(here.reduce((sum, { net }) => sum + net, 0));
        }
      }
      result.months.forEach((slot, month) => {
        const here = counted.filter(
          ({ order }) => new Date((START + dayOf(order)) * MS_PER_DAY).getUTCMonth() === month,
        );
        expect(slot.orders).toBe(here.length);
      });
      expect(result.months.reduce((sum, { days }) => sum + days, 0)).toBe(result.asOf - result.from);
      const nets = counted.map(({ net }) => net);
      if (nets.length === 0) return;
      expect(result.orderValues.median).toBe(median(nets));
      expect(result.orderValues.mean).toBeCloseTo(mean(nets), 9); // another order of summing
      expect(result.orderValues.counts.reduce((sum, count) => sum + count, 0)).toBe(nets.length);
    }),
    { numRuns: 60 },
  );
});

it('orders per customer and gaps are those of walking from order to order', () => {
  fc.assert(
    fc.property(anyRows, anyPeriod, (rows, period) => {
      const result = resultOf(shopOf(rows), { period });
      const { counted } = countedIn(rows, period);
      const gaps: number[] = [];
      const counts = Array<number>(20).fill(0);
      for (const who of ['ana', 'ben', 'cem']) {
        const days = counted
          .filter(({ order }) => ownerOf(order) === who)
          .map(({ order }) => dayOf(order))
          .sort((a, b) => a - b);
        gaps.push(...days.slice(1).map((day, k) => day - days[k]!));
        if (days.length > 0) counts[Math.min(days.length, 20) - 1]!++;
      }
      expect(result.orderCounts.map(({ people }) => people)).toEqual(counts);
      const { all } = result.gaps;
      expect(all.gaps).toBe(gaps.length);
      if (gaps.length === 0) return;
      expect([all.median, all.p80, all.p95]).toEqual(Array.from(quantiles(gaps, [0.5, 0.8, 0.95])));
      expect(result.gaps.categories.reduce((sum, each) => sum + each.gaps, 0)).toBeLessThanOrEqual(
        gaps.length,
      );
    }),
    { numRuns: 60 },
  );
});

it('categories hold the money of all lines, and each order once for each of its categories', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const result = resultOf(shopOf(rows));
      const { counted } = countedIn(rows, 'all');
      const textOf = ({ name }: DivisionValue) => (name.kind === 'text' ? name.text : null);
      const values = result.parts.find(({ id }) => id === 'category')?.values ?? [];
      for (const value of values) {
        const here = rows.filter(({ category }) => category === textOf(value));
        expect(value.revenue).toBe(here.reduce((sum, { amount }) => sum + amount, 0));
        const sold = new Set(here.filter(({ amount }) => amount >= 0).map(({ order }) => order));
        expect(value.orders).toBe(counted.filter(({ order }) => sold.has(order)).length);
      }
    }),
    { numRuns: 60 },
  );
});

it("orders, customers and revenue are the overview's, on every picture of the page", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const shop = shopOf(rows);
      const result = resultOf(shop, { period: '30' });
      const { current } = valueOf(overview(shop, { asOf: '', period: '30' }, () => {}));
      const { totals } = result;
      const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
      expect(totals.orders).toBe(current.orders);
      expect(totals.revenue).toBe(current.revenue);
      if (!Number.isNaN(current.customers)) expect(totals.customers).toBe(current.customers);
      expect(sum(result.hourOrders)).toBe(totals.orders);
      expect(sum(result.weekdays.map(({ orders: count }) => count))).toBe(totals.orders);
      expect(sum(result.hourRevenue)).toBe(totals.placed);
      for (const { values } of result.parts) {
        expect(sum(values.map(({ revenue }) => revenue))).toBe(totals.revenue);
      }
    }),
    { numRuns: 60 },
  );
});

it('the order of the rows has no effect', () => {
  fc.assert(
    fc.property(anyRows, fc.infiniteStream(fc.nat(999)), (rows, keys) => {
      const shop = shopOf(rows);
      const shuffled = reordered(shop, (count) =>
        Array.from({ length: count }, (_, i) => ({ i, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i),
      );
      expect(resultOf(shuffled)).toEqual(resultOf(shop));
    }),
    { numRuns: 30 },
  );
});

/** So many orders on each day of twelve weeks, one an hour from ten on. */
function weeksOf(ordersOn: (weekday: number, week: number) => number, withTime = true): Workspace {
  const moments = Array.from({ length: 84 }, (_, day) =>
    Array.from({ length: ordersOn(day % 7, Math.floor(day / 7)) }, (_, k) =>
      withTime ? `${isoDay(START + day)}T${10 + (k % 9)}:15` : isoDay(START + day),
    ),
  ).flat();
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: moments.map((_, i) => `p${i % 40}`),
      ordered_at: moments,
      amount: moments.map((_, i) => 10 + (i % 5)),
    }),
  });
}

describe('the best time to send', () => {
  it('is the weekday whose days beat the others, and its three best hours', () => {
    // Two orders a day, five on Wednesdays; closed on Sundays, so that the data end on a Saturday, after 83 days.
    const result = resultOf(weeksOf((weekday) => (weekday === 6 ? 0 : weekday === 2 ? 5 : 2)));
    // Five orders from ten on, one an hour: the first three of them.
    expect(result.best).toEqual({ weekday: 2, hour: 10, orders: 36, of: 60 });
    expect(explain(result)[0]).toEqual({
      key: 'finding.window',
      values: { weekday: 2, each: 5, mean: 180 / 83, from: 10, to: 13, share: 0.6 },
    });
  });

  it('is hours alone where the weekdays differ no more than by chance', () => {
    const result = resultOf(weeksOf((weekday, week) => 2 + ((weekday * 3 + week) % 4)));
    expect([result.best.weekday, keysOf(result)[0]]).toEqual([-1, 'finding.hours']);
  });

  it('is a weekday alone where the file has dates without times', () => {
    const result = resultOf(weeksOf((weekday) => (weekday === 2 ? 5 : 2), false));
    expect(result.hasClock).toBe(false);
    expect(keysOf(result)[0]).toBe('finding.weekday');
    const outcome = outcomeOf(weeksOf(() => 2, false));
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('habits/no-clock');
    expect(keysOf(valueOf(outcome))[0]).toBe('finding.any-day');
    const view = present(result, presentationOf(definition, en));
    expect([view.heat, view.weekdays.values.length, view.weekdays.emphasis]).toEqual([null, 7, [2]]);
  });

  it('is not named by few orders or few days', () => {
    expect(
      keysOf(
        resultOf(
          weeksOf(() => 2),
          { period: '30' },
        ),
      )[0],
    ).toBe('finding.hours');
    expect(keysOf(resultOf(weeksOf((weekday, week) => (week === 11 && weekday > 2 ? 9 : 0))))[0]).toBe(
      'finding.few',
    );
  });
});

it('a stage of the life cycle keeps its own orders, without those of nobody', () => {
  const shop = orders`ana 2024-01-03 40 | ben 2024-03-01 15 | - 2024-03-02 9`;
  const result = resultOf(shop, { group: 'new' });
  expect(result.totals).toMatchObject({ orders: 2, revenue: 55, anonymousOrders: 0 });
  expect(keysOf(resultOf(shop, { group: 'loyal' }))).toEqual(['finding.nobody']);
  expect(present(resultOf(shop, { group: 'loyal' }), presentationOf(definition, en)).isEmpty).toBe(true);
});

it('a return with a number of its own lowers the money of its category and of no hour', () => {
  const shop = orders`ana 2024-01-03 40 #1 | ana 2024-01-09 -10 #2 | ben 2024-01-10 5 #3`;
  const outcome = outcomeOf(shop);
  expect(valueOf(outcome).totals).toMatchObject({ orders: 2, revenue: 35, placed: 45 });
  expect(outcome.ok && outcome.notes).toContainEqual({
    code: 'habits/returns-apart',
    values: { revenue: 10 },
  });
});

it.each([0, 1, 5, 30, 80])('a shop of %i customers gets a sentence and a picture', (count) => {
  const people = Array.from({ length: count }, (_, i) => `p${i}`);
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: people,
      ordered_at: people.map((_, i) => `${isoDay(START + i)}T1${i % 10}:05`),
      amount: people.map((_, i) => 10 + i),
    }),
  });
  const outcome = outcomeOf(shop);
  if (count === 0) {
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'habits/no-orders' } });
    return;
  }
  const keys = keysOf(valueOf(outcome));
  expect(keys[0]).toBe(count < 30 ? 'finding.few' : 'finding.hours');
  expect(keys).toContain('finding.no-gaps');
  expect(keys.includes('finding.once')).toBe(count >= 30);
});

it('says on how many orders it rests where nobody is known, not on no buyers', () => {
  const { evidence } = present(
    resultOf(orders`- 2024-01-03 40 | - 2024-01-04 15`),
    presentationOf(definition, en),
  );
  expect(evidence).toEqual({
    grade: 'D',
    basis: '2 orders of unknown customers, 2 days',
    missing: 'No order names its customer.',
  });
});
