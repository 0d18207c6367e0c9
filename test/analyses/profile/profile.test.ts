import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { compute } from '../../../src/analyses/profile/compute';
import { definition } from '../../../src/analyses/profile/definition';
import { explain, figures } from '../../../src/analyses/profile/explain';
import { en } from '../../../src/analyses/profile/messages/en';
import { present } from '../../../src/analyses/profile/present';
import type { GroupSummary, ProfileParams, ProfileResult } from '../../../src/analyses/profile/result';
import { tabulate } from '../../../src/analyses/profile/tabulate';
import { plainValue } from '../../../src/analyses/profile/words';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { welchTest } from '../../../src/kernels/statistics/two-samples';
import { orders, reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<ProfileParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const resultOf = (workspace: Workspace, params?: Partial<ProfileParams>) =>
  valueOf(outcomeOf(workspace, params));
const attributeOf = (result: ProfileResult, id: string) => result.attributes.find((each) => each.id === id);
const groupOf = (result: ProfileResult, id: string, value: string): GroupSummary =>
  attributeOf(result, id)!.groups.find((group) => plainValue(group.value) === value)!;
const sentences = (result: ProfileResult) => {
  const { say } = presentationOf(definition, en);
  return explain(result).map(({ key, values }) => say(key, values).replaceAll(/<\/?\w+>/g, ''));
};

interface Row {
  readonly customer: string | null;
  readonly day: number;
  readonly amount: number;
}
const START = parseIsoDay('2024-01-01');

/** Orders of these people, of whom the first six are on a customer list. */
const LISTED = ['ana', 'ben', 'cem', 'dot', 'eva', 'fay'];
const GENDERS = ['f', 'm', '女', null, 'female', '男'];
const CITIES = ['Lyon', 'Paris', 'Lyon', 'Paris', null, 'Paris'];
function shopOf(rows: readonly Row[]): Workspace {
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: rows.map((_, i) => `o${i}`),
      customer_id: rows.map(({ customer }) => customer),
      ordered_at: rows.map(({ day }) => isoDay(START + day)),
      amount: rows.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', { customer_id: LISTED, gender: GENDERS, city: CITIES }),
  });
}
const anyRow = fc.record({
  customer: fc.constantFrom(...LISTED, 'gus', null),
  day: fc.integer({ min: 0, max: 120 }),
  amount: fc.integer({ min: -30, max: 200 }),
});
const anyShop = fc.array(anyRow, { minLength: 1, maxLength: 40 });
const anyParams = fc.record({
  period: fc.constantFrom('all' as const, '90' as const, '30' as const),
  base: fc.constantFrom('everyone' as const, 'buyers' as const),
});

it('the groups of each attribute hold everybody once, with the unknown, and all their orders and money', () => {
  fc.assert(
    fc.property(anyShop, anyParams, (rows, params) => {
      const result = resultOf(shopOf(rows), params);
      for (const { groups, known } of result.attributes) {
        const sum = (of: (group: GroupSummary) => number) =>
          groups.reduce((total, group) => total + of(group), 0);
        expect(sum(({ people }) => people)).toBe(result.totals.people);
        expect(sum(({ buyers }) => buyers)).toBe(result.totals.buyers);
        expect(sum(({ orders: count }) => count)).toBe(result.totals.orders);
        // Whole amounts: sums are exact.
        expect(sum(({ revenue }) => revenue)).toBe(result.totals.revenue);
        const unknown = groups.find(({ value }) => value.kind === 'unknown')?.people ?? 0;
        expect(known + unknown).toBe(result.totals.people);
      }
    }),
    { numRuns: 60 },
  );
});

it('people, orders and money are those that going through the rows gives', () => {
  fc.assert(
    fc.property(anyShop, anyParams, (rows, { period, base }) => {
      const result = resultOf(shopOf(rows), { period, base });
      const asOf = Math.max(...rows.map(({ day }) => day)) + 1;
      const from = period === 'all' ? -Infinity : asOf - Number(period);
      const inPeriod = rows.filter(({ day }) => day >= from);
      const of = (who: string) => inPeriod.filter(({ customer }) => customer === who);
      const bought = (who: string) => of(who).filter(({ amount }) => amount > 0).length;
      const known = [...LISTED, ...(rows.some(({ customer }) => customer === 'gus') ? ['gus'] : [])];
      const counted = known.filter((who) => base === 'everyone' || bought(who) > 0);
      const words = new Map([
        ['f', 'female'],
        ['女', 'female'],
        ['female', 'female'],
        ['m', 'male'],
        ['男', 'male'],
      ]);
      for (const gender of ['female', 'male', '(unknown)']) {
        const members = counted.filter(
          (who) => (words.get(GENDERS[LISTED.indexOf(who)] ?? '') ?? '(unknown)') === gender,
        );
        const buyers = members.filter((who) => bought(who) > 0);
        const told = attributeOf(result, 'gender');
        const group = told && groupOf(result, 'gender', gender);
        if (!group) {
          // Nobody is of it, or it is known of nobody.
          expect(members.length === 0 || told === undefined).toBe(true);
          continue;
        }
        const money = buyers.flatMap(of).reduce((sum, { amount }) => sum + amount, 0);
        expect([group.people, group.buyers, group.repeaters, group.orders, group.revenue]).toEqual([
          members.length,
          buyers.length,
          buyers.filter((who) => bought(who) >= 2).length,
          buyers.reduce((sum, who) => sum + bought(who), 0),
          money,
        ]);
      }
    }),
    { numRuns: 80 },
  );
});

it("orders, customers and revenue are the overview's, with what is nobody's or of no buyer", () => {
  fc.assert(
    fc.property(anyShop, (rows) => {
      const shop = shopOf(rows);
      const { totals } = resultOf(shop, { period: '90' });
      const { current } = valueOf(overview(shop, { asOf: '', period: '90' }, () => {}));
      const anonymous = rows.filter(({ customer, amount }) => customer === null && amount > 0);
      const last = Math.max(...rows.map(({ day }) => day));
      const theirs = anonymous.filter(({ day }) => day > last - 90).length;
      // Where no line has a customer, how many there were cannot be known.
      if (rows.some(({ customer }) => customer !== null)) expect(totals.buyers).toBe(current.customers);
      expect(totals.orders + theirs).toBe(current.orders);
      expect(totals.revenue + totals.anonymousRevenue + totals.otherRevenue).toBe(current.revenue);
    }),
    { numRuns: 60 },
  );
});

describe('differences between groups', () => {
  /** Twelve women who spend 100 and up, twelve men who spend 10 and up, two of a third word. */
  const people = Array.from({ length: 26 }, (_, i) => `p${String(i).padStart(2, '0')}`);
  const spend = people.map((_, i) => (i < 12 ? 100 + i : i < 24 ? 10 + i : 55));
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: people,
      ordered_at: people.map((_, i) => isoDay(START + i)),
      amount: spend,
    }),
    customers: tableOf('customers', {
      customer_id: people,
      gender: people.map((_, i) => (i < 12 ? 'female' : i < 24 ? 'male' : 'robot')),
    }),
  });
  const result = resultOf(shop);

  it('are those of a test of one group against everybody else', () => {
    const { spend: compared } = groupOf(result, 'gender', 'female').compared;
    const test = welchTest(spend.slice(0, 12), spend.slice(12));
    // Sums of squares from groups put together: rounding in the last digits.
    expect(compared!.difference).toBeCloseTo(test.difference, 9);
    expect(compared!.lower).toBeCloseTo(test.lower, 9);
    expect(compared!.upper).toBeCloseTo(test.upper, 9);
    expect(compared!.own).toBeCloseTo(105.5, 9);
  });

  it('are hidden where fewer than five people are on a side, and the page says how many', () => {
    expect(groupOf(result, 'gender', 'robot').compared.spend).toBeNull();
    const view = present(result, presentationOf(definition, en)).differences!;
    expect(view.rows.map(({ name, sure }) => `${name} ${sure}`)).toEqual(['Women yes', 'Men yes']);
    expect(view.hidden).toContain('1 group with 2 people in all is not shown');
    expect(tabulate(result, 'differences').rowCount).toBe(2 * 5);
  });

  it('in a limit of thirteen people are none at all', () => {
    const view = present(resultOf(shop, { fewest: 13 }), presentationOf(definition, en)).differences!;
    expect([view.rows.length, view.empty]).toEqual([
      0,
      'No two groups have 13 buyers each, so there is nothing to compare yet.',
    ]);
  });
});

it('the headline says who most are, and which group brings more for certain', () => {
  const people = Array.from({ length: 120 }, (_, i) => `p${i}`);
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: people,
      ordered_at: people.map((_, i) => isoDay(START + (i % 50))),
      amount: people.map((_, i) => (i % 3 === 0 ? 200 + (i % 7) : 50 + (i % 11))),
    }),
    customers: tableOf('customers', {
      customer_id: people,
      gender: people.map((_, i) => (i % 3 === 0 ? 'male' : 'female')),
      city: people.map((_, i) => (i % 2 === 0 ? 'Lyon' : null)),
    }),
  });
  expect(sentences(resultOf(shop))).toEqual([
    'Of your 120 customers the largest groups are women by gender (67% of the 120 known) and Lyon by city (100% of the 60 known).',
    'By gender, men stand out: £203 per buyer, £148 more than the others (£147 to £149 more, 95% interval). Tell them first about what is new, and look for more people like them.',
    'For 50% this is not known: city. Ask for it where people sign up or pay.',
  ]);
});

it('one buyer who makes a fifth of the revenue is named, as means then say little', () => {
  const people = Array.from({ length: 60 }, (_, i) => `p${i}`);
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: people,
      ordered_at: people.map((_, i) => isoDay(START + i)),
      amount: people.map((_, i) => (i === 0 ? 5000 : 10)),
    }),
    customers: tableOf('customers', {
      customer_id: people,
      gender: people.map((_, i) => (i % 2 === 0 ? 'f' : 'm')),
    }),
  });
  expect(explain(resultOf(shop)).slice(1)).toEqual([
    { key: 'finding.one-buyer', values: { share: 5000 / 5590, amount: 5000 } },
  ]);
});

it('a period, a stage and the as-of day choose whose orders count', () => {
  const shop = workspaceOf({
    orders: tableOf('orders', {
      customer_id: ['ana', 'ana', 'ben'],
      ordered_at: ['2024-01-01', '2024-05-01', '2024-05-02'],
      amount: [10, 20, 40],
    }),
    customers: tableOf('customers', { customer_id: ['ana', 'ben', 'cem'], gender: ['f', 'm', 'm'] }),
  });
  expect(resultOf(shop, { period: '30' }).totals).toMatchObject({
    people: 3,
    buyers: 2,
    orders: 2,
    revenue: 60,
  });
  expect(resultOf(shop, { asOf: '2024-05-01', base: 'buyers' }).totals).toMatchObject({
    people: 1,
    revenue: 10,
  });
  expect(resultOf(shop, { group: 'potential' }).totals).toMatchObject({ people: 1, buyers: 0 });
  expect(explain(resultOf(shop, { group: 'lost' }))).toEqual([{ key: 'finding.nobody', values: {} }]);
});

describe('shops with little', () => {
  it('without a customer list are told which columns would show who people are', () => {
    expect(outcomeOf(orders`ana 2024-01-03 40`)).toMatchObject({
      ok: false,
      problem: { code: 'profile/no-list', values: { people: 1 } },
    });
    expect(outcomeOf(orders``)).toMatchObject({ ok: false, problem: { code: 'profile/no-people' } });
    const list = workspaceOf({ customers: tableOf('customers', { customer_id: ['ana'], name: ['Ana'] }) });
    expect(outcomeOf(list)).toMatchObject({ ok: false, problem: { code: 'profile/no-columns' } });
  });

  it('with a list and no orders show shares, and no money', () => {
    const shop = workspaceOf({
      customers: tableOf('customers', {
        customer_id: ['ana', 'ben', 'cem'],
        gender: ['f', 'm', null],
        birth_date: ['1990-01-01', '1980-01-01', null],
        joined_at: ['2024-01-01', '2024-02-01', '2024-02-02'],
      }),
    });
    const result = resultOf(shop);
    // As of the day after the last one joined.
    expect(isoDay(result.asOf)).toBe('2024-02-03');
    const view = present(result, presentationOf(definition, en));
    expect(view.attributes[0]!.shares.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'Women 33.3%',
      'Men 33.3%',
      'Unknown 33.3%',
    ]);
    expect(view.detail!.rows[0]!.orderValue.text).toBe('—');
    expect(figures(result)).toMatchObject({ people: 3, buyers: 0, each: 0 });
  });

  it.each([0, 1, 5, 30, 80])('with %i customers say what can be said', (count) => {
    const people = Array.from({ length: count }, (_, i) => `p${i}`);
    const shop = workspaceOf({
      orders: tableOf('orders', {
        customer_id: [...people, null],
        ordered_at: [...people.map((_, i) => isoDay(START + i)), '2024-01-05'],
        amount: [...people.map((_, i) => 10 + i), 5],
        region: [...people.map((_, i) => (i % 2 === 0 ? 'North' : 'South')), 'North'],
      }),
    });
    const outcome = outcomeOf(shop);
    if (count === 0) {
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'profile/no-people' } });
      return;
    }
    const result = valueOf(outcome);
    const keys = explain(result).map(({ key }) => key);
    expect(keys[0]).toBe('finding.typical.1');
    expect(keys.includes('finding.few')).toBe(count < 30);
  });
});

it('the order of the rows has no effect', () => {
  fc.assert(
    fc.property(anyShop, fc.infiniteStream(fc.nat(999)), (rows, keys) => {
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
