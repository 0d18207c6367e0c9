import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelText } from '../../src/core/levels';
import { parseIsoDay } from '../../src/core/time';
import { lifetimeValuesAt, USUAL_LIFETIME } from '../../src/domain/lifetime-value';
import { channelsAt } from '../../src/domain/lifetime-value-channels';
import { lifetimeFitAt } from '../../src/domain/lifetime-value-fit';
import { intervalOf, lifetimeIntervals } from '../../src/domain/lifetime-value-intervals';
import { lifetimeOfPerson } from '../../src/domain/lifetime-value-person';
import { discountedSum, expectedYears, simpleFiguresAt } from '../../src/domain/lifetime-value-simple';
import { buyerSummaryAt } from '../../src/domain/lifetime-value-summary';
import { lifetimeTrialAt } from '../../src/domain/lifetime-value-trial';
import { worthAt } from '../../src/domain/lifetime-value-worth';
import { peopleOf } from '../../src/domain/people';
import { PURCHASE_MODELS } from '../../src/kernels/lifetime-value/fit';
import { buyingLines, buyingShop, BUYING_TO } from '../builders/buying-shop';
import { orders, reordered, tableOf, workspaceOf } from '../builders/workspace';
import { sharedFile } from '../shared';

const lines = buyingLines(400);
/** Half a year before the files end: what came after is known to the test alone. */
const T = BUYING_TO - 183;
const shop = buyingShop(lines);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, each) => all + each, 0);

describe('what the models are told of buyers', () => {
  it('is days with an order, since the first and up to the day before', () => {
    const threeDays = orders`ana 2024-01-03 40 | ana 2024-01-03 2 | ana 2024-01-13 10 | ana 2024-01-20 20
      | ben 2024-01-10 5 | ben 2024-01-12 -5`;
    const { frequency, recency, age, paidDays, mean } = buyerSummaryAt(threeDays, parseIsoDay('2024-01-21'));
    expect([...frequency]).toEqual([2, 0]);
    expect([...recency]).toEqual([17, 0]);
    expect([...age]).toEqual([17, 10]);
    expect([...paidDays]).toEqual([2, 0]);
    expect([...mean]).toEqual([15, 0]);
  });

  it('takes an order for nothing that came back on its day', () => {
    const undone = orders`ana 2024-01-03 40 | ana 2024-01-13 9000 | ana 2024-01-13 -9000 | ana 2024-01-20 20`;
    const { frequency, paidDays, mean } = buyerSummaryAt(undone, parseIsoDay('2024-01-21'));
    expect([frequency[0], paidDays[0], mean[0]]).toEqual([2, 1, 20]);
    // 60 of 60 stay; a return of a later day would leave less.
    expect(worthAt(undone, parseIsoDay('2024-01-21'), 0)).toEqual({ basis: 'revenue', margin: 1, kept: 1 });
  });

  const cdnow = sharedFile('golden/real/rfm-cdnow/input.csv');
  const golden = sharedFile('golden/real/lifetime-value-cdnow/elog_to_summary.json');
  it.skipIf(!cdnow || !golden)('is what lifetimes makes of the orders of CDNOW', () => {
    const rows = readFileSync(cdnow!, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const whole = workspaceOf({
      orders: tableOf('orders', {
        customer_id: rows.map((row) => row[0]!),
        order_id: rows.map((row) => row[1]!),
        ordered_at: rows.map((row) => row[2]!),
        amount: rows.map((row) => Number(row[4])),
      }),
    });
    const expected = JSON.parse(readFileSync(golden!, 'utf8')) as Record<
      string,
      {
        n: number;
        sum_frequency: number;
        first12: {
          customer_id: number;
          frequency: number;
          recency: number;
          T: number;
          monetary_value: number;
        }[];
      }
    >;
    for (const [day, key] of [
      ['1997-10-01', 'D_1997-09-30'],
      ['1998-07-01', 'D_1998-06-30'],
    ] as const) {
      const summary = buyerSummaryAt(whole, parseIsoDay(day));
      const keys = Array.from(summary.person, (p) => levelText(peopleOf(whole).keys, p));
      for (const each of expected[key]!.first12) {
        const i = keys.indexOf(String(each.customer_id));
        expect([summary.frequency[i], summary.recency[i], summary.age[i]]).toEqual([
          each.frequency,
          each.recency,
          each.T,
        ]);
        expect(summary.mean[i]).toBeCloseTo(each.monetary_value, 10);
      }
    }
  });
});

describe('simple formulas', () => {
  it('are those of the reference', () => {
    // Three cases of a reference computed apart: margin, r, d, Σ over t = 1 … 10, 1 / (1 − r).
    for (const [margin, r, d, expected, years] of [
      [100, 0.8, 0.1, 255.62736120471925, 5],
      [52.5, 0.65, 0.08, 78.8655847591937, 2.857142857142857],
      [20, 0.95, 0.01, 145.02423221131852, 20],
    ] as const) {
      const terms = discountedSum(margin, r, d, 10);
      expect(terms.at(-1)!.sum).toBeCloseTo(expected, 10);
      expect(sum(terms.map(({ value }) => value))).toBeCloseTo(expected, 10);
      expect(expectedYears(r)).toBeCloseTo(years, 10);
    }
  });

  it('are filled with the shop’s own numbers', () => {
    // 20 days: 10 and 10. ana and ben before, ana and cid after.
    const few = orders`ana 2024-01-01 10 | ben 2024-01-05 30 | ana 2024-01-12 20 | ana 2024-01-15 40 | cid 2024-01-20 60`;
    const { windowDays, customers, stayed, before, orderValue, ordersAYear, retention } = simpleFiguresAt(
      few,
      parseIsoDay('2024-01-21'),
    );
    expect({ windowDays, customers, stayed, before }).toEqual({
      windowDays: 10,
      customers: 2,
      stayed: 1,
      before: 2,
    });
    expect(orderValue).toBe(40);
    expect(ordersAYear).toBeCloseTo(1.5 * 36.5, 10);
    expect(retention).toBeCloseTo(0.5 ** 36.5, 12);
  });
});

describe('lifetime values of a shop whose customers buy as the models suppose', () => {
  const choices = { ...USUAL_LIFETIME, months: 6, discount: 0 };
  const values = lifetimeValuesAt(shop, T, choices)!;
  const intervals = lifetimeIntervals(values, choices);

  it.each(PURCHASE_MODELS)('%s foresees the orders and the money of half a year', (model) => {
    const own = lifetimeValuesAt(shop, T, { ...choices, model })!;
    const later = lines.filter(({ day }) => day >= T);
    // Of 400 customers a few bring most orders: over eight seeds the sums are off by 6 % on average.
    expect(Math.abs(sum(own.orders) / later.length - 1)).toBeLessThan(0.15);
    expect(Math.abs(sum(own.value) / sum(later.map(({ amount }) => amount)) - 1)).toBeLessThan(0.2);
  });

  it('hold intervals around every value, and the tenth adds up to a tenth', () => {
    values.value.forEach((value, i) => {
      expect(intervals.lower[i]!).toBeLessThan(value);
      expect(intervals.upper[i]!).toBeGreaterThan(value);
    });
    expect(sum(intervals.inTopTenth)).toBeCloseTo(values.value.length / 10, -1);
    // Seven Chebyshev points between ages: right to 1e-6.
    const { value: alone } = intervalOf(values, choices, 17);
    expect(alone.lower / intervals.lower[17]!).toBeCloseTo(1, 5);
    expect(alone.upper / intervals.upper[17]!).toBeCloseTo(1, 5);
  });

  it('of one person are those of the list', () => {
    const person = values.summary.person[17]!;
    const { value, orders: expected, alive, lower, upper } = lifetimeOfPerson(shop, T, person, choices)!;
    expect([value, expected, alive]).toEqual([values.value[17], values.orders[17], values.alive[17]]);
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
  });

  it('are worth less the dearer the waiting, and more over a longer time', () => {
    const discounted = lifetimeValuesAt(shop, T, { ...choices, discount: 20 })!;
    const longer = lifetimeValuesAt(shop, T, { ...choices, months: 24 })!;
    values.value.forEach((value, i) => {
      expect(discounted.value[i]!).toBeLessThan(value);
      expect(longer.value[i]!).toBeGreaterThan(value);
      expect(discounted.orders[i]).toBe(values.orders[i]);
    });
  });

  it('rest on one fit, whatever the horizon, the discount or the margin', () => {
    const other = lifetimeValuesAt(shop, T, { ...choices, months: 36, discount: 5, margin: 40 })!;
    expect(other.fit).toBe(values.fit);
    expect(other.worth).toMatchObject({ basis: 'typed', margin: 0.4 });
  });

  it('know nothing of the day T or later, nor of the order of the rows', () => {
    const before = buyingShop(lines.filter(({ day }) => day < T));
    expect(lifetimeFitAt(before, T, 'bg-nbd')!.purchases.params).toEqual(values.fit.purchases.params);
    expect(lifetimeValuesAt(before, T, choices)!.value).toEqual(values.value);
    const again = reordered(shop, (rows) => Array.from({ length: rows }, (_, i) => rows - 1 - i));
    expect(lifetimeValuesAt(again, T, choices)!.value).toEqual(values.value);
  });

  it('are judged on a time that the fit has not seen', () => {
    const {
      from,
      customers,
      orders: actual,
      errors,
      classes,
      weeks,
    } = lifetimeTrialAt(shop, BUYING_TO, 'bg-nbd')!;
    const seen = new Set(lines.filter(({ day }) => day < from).map(({ customer }) => customer));
    const days = new Set(
      lines
        .filter(({ day, customer }) => day >= from && seen.has(customer))
        .map(({ day, customer }) => `${customer} ${day}`),
    );
    expect(customers).toBe(seen.size);
    expect(actual).toBe(days.size);
    expect(sum(classes.map((each) => each.customers))).toBe(customers);
    expect(sum(classes.map((each) => (each.customers > 0 ? each.actual * each.customers : 0)))).toBeCloseTo(
      actual,
      6,
    );
    const [model, , simple] = errors;
    expect(model!.orderSquareError).toBeLessThan(simple!.orderSquareError);
    expect(Math.abs(weeks.at(-1)!.expected / weeks.at(-1)!.actual - 1)).toBeLessThan(0.15);
  });
});

describe('channels', () => {
  const summary = buyerSummaryAt(shop, BUYING_TO);
  const worth = worthAt(shop, BUYING_TO, 50);
  const { matched, withoutCustomers, withoutSpend, from } = channelsAt(shop, summary, worth)!;
  const own = (channel: number) => lines.filter(({ customer }) => customer % 3 === channel);

  it('are matched by name without case and spaces, and the others are listed', () => {
    expect(from).toBe('source');
    expect(matched.map(({ channel }) => channel)).toEqual([' douyin', 'Search']);
    expect(withoutCustomers).toEqual([{ name: 'Posters', spend: 500 }]);
    expect(withoutSpend).toEqual([{ name: 'Friends', buyers: 133 }]);
  });

  it('bring half of what their customers paid, at a margin of 50 %', () => {
    matched.forEach(({ brought, buyers, newCustomers, spend }, channel) => {
      expect(brought).toBeCloseTo(0.5 * sum(own(channel).map(({ amount }) => amount)), 6);
      expect(buyers).toBe(new Set(own(channel).map(({ customer }) => customer)).size);
      expect(newCustomers).toBe(buyers);
      expect(spend).toBe(channel === 0 ? 3600 : 360_000);
    });
  });

  it('are paid back in the first month in which the mean customer has brought the cost, or not yet', () => {
    const [cheap, dear] = matched;
    expect(cheap!.paybackMonth).toBeGreaterThanOrEqual(1);
    expect(cheap!.paybackMonth).toBeLessThan(12);
    expect(dear!.paybackMonth).toBeNaN();
    for (const { cohorts } of matched) {
      for (const { spend, brought, paybackMonth, monthsSeen } of cohorts) {
        if (paybackMonth <= monthsSeen) expect(brought).toBeGreaterThanOrEqual(spend);
      }
    }
  });
});

describe('a shop with too little for a model', () => {
  it('has no values', () => {
    const few = buyingShop(lines.filter(({ customer }) => customer < 80));
    expect(lifetimeValuesAt(few, BUYING_TO, USUAL_LIFETIME)).toBeNull();
  });
});
