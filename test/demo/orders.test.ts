import { describe, expect, it } from 'vitest';
import { planShop } from '../../src/demo/plan';
import { shopFiles } from '../../src/demo/shop-files';
import { truthOf } from '../../src/demo/truth';
import { byCustomer, clean } from './cleaning';
import type { CleanOrder } from './cleaning';
import { rowsOf } from './reading';

const plan = planShop({ size: 1200, headers: 'en' });
const truth = truthOf(plan);
const files = shopFiles(plan);
const lines = rowsOf(files, 'orders');
const [firstId, secondId] = truth.dirt.splitPerson;
const { orders } = clean(lines, new Map([[secondId, firstId]]));
const people = byCustomer(orders);
const asOf = 365;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const sales = sum(orders.map((order) => order.amount));

describe('orders and sales of 1,200 customers', () => {
  it('has 11,310 counting orders worth 2,262,000 yuan: a mean order value of exactly 200', () => {
    expect(orders).toHaveLength(11_310);
    expect(sales).toBe(2_262_000);
    expect([truth.orders.counting, truth.orders.sales]).toEqual([11_310, 2_262_000]);
  });

  it('has four groups of 180, 360, 300 and 360 with 2,160, 4,320, 3,300 and 1,530 orders', () => {
    const byGroup: Record<string, number[]> = {
      high: [0, 0, 0],
      growth: [0, 0, 0],
      lost: [0, 0, 0],
      fresh: [0, 0, 0],
    };
    for (const [customer, list] of people) {
      const group = byGroup[truth.groupOf.get(customer) ?? ''];
      group[0] += 1;
      group[1] += list.length;
      group[2] += sum(list.map((order) => order.amount));
    }
    expect(byGroup).toEqual({
      high: [180, 2160, 904_800],
      growth: [360, 4320, 864_000],
      lost: [300, 3300, 313_500],
      fresh: [360, 1530, 179_700],
    });
    expect(truth.orders.salesByGroup).toEqual({
      high: 904_800,
      growth: 864_000,
      lost: 313_500,
      fresh: 179_700,
    });
  });

  it('lets the best 15 % of customers by spend bring exactly 40 % of sales, and they are the high-value group', () => {
    const ranked = [...people].map(([customer, list]) => [customer, sum(list.map((o) => o.amount))] as const);
    ranked.sort((a, b) => b[1] - a[1]);
    const best = ranked.slice(0, 180);
    expect(sum(best.map(([, spend]) => spend)) / sales).toBe(0.4);
    expect(best.every(([customer]) => truth.groupOf.get(customer) === 'high')).toBe(true);
  });

  it('ends on 31 December 2023, so that the as-of date is 1 January 2024', () => {
    const days = orders.map((order) => Math.floor(order.day));
    expect(days.reduce((a, b) => Math.max(a, b))).toBe(364);
    expect(days.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(0);
  });

  it('adds up: every line is quantity × price − discount, but where it is cancelled, and none is sold at a loss of all', () => {
    for (const line of lines) {
      const worth = Number(line.quantity) * Number(line.unit_price) - Number(line.discount);
      expect(Number(line.amount)).toBe(line.status === 'cancelled' ? 0 : worth);
    }
    expect(orders.every((order) => order.amount > 0)).toBe(true);
  });

  it('proposes a lapse window of 42 days: the 95th percentile of the gaps, rounded up to a week', () => {
    const gaps: number[] = [];
    for (const list of people.values())
      for (let k = 1; k < list.length; k++) gaps.push(list[k].day - list[k - 1].day);
    gaps.sort((a, b) => a - b);
    expect(Math.ceil(gaps[Math.floor(0.95 * gaps.length)] / 7) * 7).toBe(42);
    expect(gaps[gaps.length - 1]).toBeLessThan(42);
  });
});

describe('the four groups', () => {
  const features = (list: CleanOrder[]) => ({
    recency: Math.floor(asOf - list[list.length - 1].day),
    frequency: list.length,
    spend: sum(list.map((o) => o.amount)),
    value: sum(list.map((o) => o.amount)) / list.length,
    age: asOf - list[0].day,
  });
  const everyone = [...people].map(([customer, list]) => ({
    group: truth.groupOf.get(customer),
    list,
    ...features(list),
  }));

  it.each([
    ['30', 30],
    ['90', 90],
    ['180', 180],
  ])('come out of the rule map, orders a month counted over the last %s days', (_, window) => {
    const mean = sales / orders.length;
    for (const { group, list, recency, value, age } of everyone) {
      const monthly = list.filter((order) => order.day >= asOf - window).length / (window / 30);
      const found =
        age <= 90
          ? 'fresh'
          : recency >= 180 && value < mean
            ? 'lost'
            : monthly >= 2 && value >= 2 * mean
              ? 'high'
              : monthly >= 0.5 && monthly < 2 && value >= 0.7 * mean && value <= 1.5 * mean
                ? 'growth'
                : 'unclassified';
      expect(found).toBe(group);
    }
  });

  it('have no feature so skewed (above 2) that its logarithm would be proposed', () => {
    for (const name of ['recency', 'frequency', 'spend', 'value', 'age'] as const) {
      const values = everyone.map((each) => each[name]);
      const mean = sum(values) / values.length;
      const moment = (power: number) => sum(values.map((value) => (value - mean) ** power)) / values.length;
      expect(Math.abs(moment(3) / moment(2) ** 1.5)).toBeLessThan(2);
    }
  });
});

describe('the rules', () => {
  const baskets = (list: readonly CleanOrder[]) => list.map((order) => order.categories);
  const named = ['Sports shoes', 'Sports socks', 'Dresses', 'Heels', 'Toys', 'Picture books'];

  it('have the planned counts in 11,310 baskets', () => {
    const counts = [0, 2, 4].map((k) => {
      const held = baskets(orders).map((basket) => [basket.has(named[k]), basket.has(named[k + 1])]);
      return {
        both: held.filter(([a, b]) => a && b).length,
        antecedent: held.filter(([a]) => a).length,
        consequent: held.filter(([, b]) => b).length,
      };
    });
    expect(counts).toEqual(truth.rules);
    expect(counts).toEqual([
      { both: 1697, antecedent: 2610, consequent: 3563 },
      { both: 1358, antecedent: 2340, consequent: 2884 },
      { both: 1131, antecedent: 2175, consequent: 2432 },
    ]);
  });

  it('keep a lift above 1.5 in the last 30 % of the orders', () => {
    const late = baskets([...orders].sort((a, b) => a.day - b.day).slice(Math.floor(0.7 * orders.length)));
    for (const k of [0, 2, 4]) {
      const a = late.filter((basket) => basket.has(named[k])).length;
      const b = late.filter((basket) => basket.has(named[k + 1])).length;
      const both = late.filter((basket) => basket.has(named[k]) && basket.has(named[k + 1])).length;
      expect((both * late.length) / (a * b)).toBeGreaterThan(1.5);
    }
  });

  it('stay away from single products: none reaches 10 % of the baskets', () => {
    const counts = new Map<string, number>();
    for (const order of orders) for (const id of order.products) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(Math.max(...counts.values()) / orders.length).toBeLessThan(0.1);
  });
});

describe('the exact counts', () => {
  it('of the worked example belong to 4,000 customers with 37,700 orders', () => {
    const { rules, orders: counts } = truthOf(planShop({ size: 4000 }));
    expect(counts.counting).toBe(37_700);
    expect(rules.map(({ antecedent, both }) => [antecedent, both])).toEqual([
      [8700, 5655],
      [7800, 4524],
      [7250, 3770],
    ]);
  });
});
