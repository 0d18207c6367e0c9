import { describe, expect, it } from 'vitest';
import { planShop } from '../../src/demo/plan';
import { shopFiles } from '../../src/demo/shop-files';
import { truthOf } from '../../src/demo/truth';
import { burstCustomers, byCustomer, clean } from './cleaning';
import { count, dayOf, rowsOf } from './reading';

const truth = truthOf(planShop({ size: 1200, headers: 'en' }));
const files = shopFiles(planShop({ size: 1200, headers: 'en' }));
const lines = rowsOf(files, 'orders');
const customers = rowsOf(files, 'customers');
const { dirt } = truth;

describe('the people of 1,200 customers', () => {
  const [, secondId] = dirt.splitPerson;
  const seen = new Set<string>([secondId, dirt.burstAccount]);
  const people = customers.filter((row) => !seen.has(row.customer_id) && seen.add(row.customer_id));
  const known = people.filter((row) => row.age !== '');

  it('are 62 % women, 70 % in first and new-first tier cities, with 45 / 22 / 18 / 15 % occupations', () => {
    expect(people).toHaveLength(1200);
    expect(count(people, (row) => row.gender === 'female')).toBe(744);
    expect(count(people, (row) => row.city_tier.includes('first tier'))).toBe(840);
    expect(
      ['white-collar', 'freelance', 'student', 'other'].map((word) =>
        count(people, (row) => row.occupation === word),
      ),
    ).toEqual([540, 264, 216, 180]);
    expect(truth.demographics).toMatchObject({
      female: 744,
      firstAndNewFirstTier: 840,
      whiteCollar: 540,
      student: 216,
    });
  });

  it('are 55 % aged 25–35 and 28 % aged 19–24 among those whose age is known', () => {
    const between = (from: number, to: number) =>
      count(known, (row) => Number(row.age) >= from && Number(row.age) <= to);
    expect([known.length, between(25, 35), between(19, 24)]).toEqual([1140, 627, 319]);
    expect(truth.demographics).toMatchObject({ ageKnown: 1140, age25to35: 627, age19to24: 319 });
  });

  it('live most often in Beijing, Shanghai, Hangzhou and Chengdu', () => {
    const counts = new Map<string, number>();
    for (const row of people) counts.set(row.city, (counts.get(row.city) ?? 0) + 1);
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
    expect(top.map(([city]) => city)).toEqual(['Beijing', 'Shanghai', 'Hangzhou', 'Chengdu']);
  });

  it('have the age that their birth date gives on 1 January 2024, and joined before they bought', () => {
    const first = new Map<string, number>();
    for (const line of lines)
      if (!first.has(line.customer_id)) first.set(line.customer_id, dayOf(line.ordered_at));
    for (const row of known) expect(2023 - Number(row.birth_date.slice(0, 4))).toBe(Number(row.age));
    for (const row of people)
      expect(dayOf(row.joined_at)).toBeLessThanOrEqual(Math.floor(first.get(row.customer_id) ?? 0));
  });
});

describe('the dirt of 1,200 customers', () => {
  const { exactDuplicates, fuzzyDuplicates, orders } = clean(lines);

  it('is 30 lines twice, 12 lines twice but for blanks, and 12 people listed twice', () => {
    expect([exactDuplicates, fuzzyDuplicates]).toEqual([30, 12]);
    expect([dirt.exactDuplicateLines, dirt.fuzzyDuplicateLines, dirt.fuzzyDuplicateCustomers]).toEqual([
      30, 12, 12,
    ]);
    const ids = customers.map((row) => row.customer_id);
    expect(ids.length - new Set(ids).size).toBe(12);
    const digits = (phone: string) => phone.replace(/^\+86/, '').replace(/\D/g, '');
    for (const row of customers) {
      const twin = customers.find((each) => each.customer_id === row.customer_id);
      expect(digits(row.phone)).toBe(digits(twin?.phone ?? ''));
      expect(row.name.trim()).toBe(twin?.name.trim());
    }
  });

  it('is 60 ages and 96 e-mails missing, and orders without a channel', () => {
    const once = new Map(customers.map((row) => [row.customer_id, row]));
    for (const id of [dirt.splitPerson[1], dirt.burstAccount]) once.delete(id);
    expect(count(once.values(), (row) => row.age === '')).toBe(60);
    expect(count(once.values(), (row) => row.email === '')).toBe(96);
    expect([dirt.missingAges, dirt.missingMails]).toEqual([60, 96]);
    expect(new Set(lines.filter((line) => line.channel === '').map((line) => line.order_id)).size).toBe(
      dirt.ordersWithoutChannel,
    );
    expect(dirt.ordersWithoutChannel).toBe(115);
  });

  it('is one order of 1,000,000', () => {
    expect(lines.filter((line) => Number(line.amount) > 10_000).map((line) => line.amount)).toEqual([
      '1000000.00',
    ]);
  });

  it('is 345 orders with their date in one of three other styles', () => {
    const styles = new Map(
      lines.map((line) => [
        line.order_id,
        line.ordered_at.replace(/[A-Z][a-z]+/, 'Mon').replace(/\d+/g, '9'),
      ]),
    );
    const counts = new Map<string, number>();
    for (const style of styles.values()) counts.set(style, (counts.get(style) ?? 0) + 1);
    const main = counts.get('9-9-9 9:9:9') ?? 0;
    expect(styles.size - main).toBe(dirt.ordersInOtherDateStyle);
    expect([...counts.keys()].sort()).toEqual(['9-9-9 9:9:9', '9-9-9T9:9:9', '9-Mon-9', '9/9/9 9:9']);
    expect(dirt.ordersInOtherDateStyle).toBe(345);
  });

  it('is one person under two ids with one phone and one name, and two people with one phone and two names', () => {
    const byPhone = new Map<string, Set<string>>();
    for (const row of customers) {
      const key = row.phone.replace(/^\+86/, '').replace(/\D/g, '');
      byPhone.set(key, (byPhone.get(key) ?? new Set()).add(row.customer_id));
    }
    const shared = [...byPhone.values()].filter((ids) => ids.size > 1).map((ids) => [...ids].sort());
    expect(shared.sort()).toEqual([[...dirt.splitPerson].sort(), [...dirt.sharedPhone].sort()].sort());
    const name = (id: string) => customers.find((row) => row.customer_id === id)?.name;
    expect(name(dirt.splitPerson[0])).toBe(name(dirt.splitPerson[1]));
    expect(name(dirt.sharedPhone[0])).not.toBe(name(dirt.sharedPhone[1]));
    expect(dirt.splitPerson.map((id) => count(orders, (order) => order.customer === id))).toEqual([6, 6]);
  });

  it('is one account with 42 orders of a few yuan within an hour', () => {
    const raw = new Map<string, { customer: string; day: number; amount: number }>();
    for (const line of lines) {
      const known = raw.get(line.order_id);
      const amount = Number(line.amount) + (known?.amount ?? 0);
      raw.set(line.order_id, { customer: line.customer_id, day: dayOf(line.ordered_at), amount });
    }
    const burst = [...raw.values()].filter((order) => order.customer === dirt.burstAccount);
    expect(burst).toHaveLength(42);
    expect(Math.max(...burst.map((order) => order.amount))).toBeLessThan(7);
    const all = burst.map((order, k) => ({
      ...order,
      id: String(k),
      categories: new Set<string>(),
      products: [],
    }));
    expect(burstCustomers(all)).toEqual(new Set([dirt.burstAccount]));
  });

  it('is 170 cancelled orders without an amount, and returns that the file repeats negatively', () => {
    const cancelled = lines.filter((line) => line.status === 'cancelled');
    expect(new Set(cancelled.map((line) => line.order_id)).size).toBe(170);
    expect(cancelled.every((line) => line.amount === '0.00')).toBe(true);
    expect(truth.orders.cancelled).toBe(170);
    const returns = lines.filter((line) => line.status === 'refunded');
    expect(returns).toHaveLength(truth.orders.returnLines);
    expect(returns.length).toBeGreaterThan(50);
    for (const line of returns) {
      const sold = lines.find(
        (each) => each.order_id === line.order_id && each.product_id === line.product_id && each !== line,
      );
      expect(Number(sold?.amount)).toBe(-Number(line.amount));
    }
  });

  it('leaves the whole files with the planned number of rows', () => {
    expect([lines.length, customers.length]).toEqual([dirt.orderRows, dirt.customerRows]);
    expect(customers).toHaveLength(1214);
  });

  it('moves the RFM scores of fewer than 2 in 100 people, mistyped order, burst, duplicates and second id included', () => {
    const raw = new Map<string, { days: Set<string>; last: number; spend: number }>();
    for (const line of lines) {
      const each = raw.get(line.customer_id) ?? { days: new Set(), last: -1, spend: 0 };
      each.spend += Number(line.amount);
      if (line.status !== 'cancelled' && Number(line.quantity) > 0) {
        each.days.add(line.order_id);
        each.last = Math.max(each.last, dayOf(line.ordered_at));
      }
      raw.set(line.customer_id, each);
    }
    const [firstId, secondId] = dirt.splitPerson;
    const cleaned = byCustomer(clean(lines, new Map([[secondId, firstId]])).orders);
    const before = scores(
      [...raw].map(([id, { days, last, spend }]) => [id, Math.floor(last), days.size, spend]),
    );
    const after = scores(
      [...cleaned].map(([id, list]) => [
        id,
        Math.floor(list[list.length - 1].day),
        list.length,
        list.reduce((sum, o) => sum + o.amount, 0),
      ]),
    );
    expect(after.size).toBe(1200);
    expect(count(after, ([id, score]) => before.get(id) !== score)).toBeLessThan(24);
  });
});

/** RFM scores 1–5 by mid-rank fifths: ceil(5 · midrank / n), of the last day (later is better), orders and spend. */
function scores(
  people: readonly (readonly [id: string, last: number, orders: number, spend: number])[],
): Map<string, string> {
  const n = people.length;
  const columns = ([1, 2, 3] as const).map((c) => {
    const sorted = people.map((each) => each[c]).sort((a, b) => a - b);
    return people.map((each) =>
      Math.ceil((5 * (sorted.indexOf(each[c]) + sorted.lastIndexOf(each[c]) + 2)) / 2 / n),
    );
  });
  return new Map(people.map(([id], i) => [id, columns.map((column) => column[i]).join('')]));
}
