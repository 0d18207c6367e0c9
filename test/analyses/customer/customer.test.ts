import { describe, expect, it } from 'vitest';
import type { ParamsOf } from '../../../src/analyses/contract';
import { compute } from '../../../src/analyses/customer/compute';
import { definition } from '../../../src/analyses/customer/definition';
import { explain } from '../../../src/analyses/customer/explain';
import { en } from '../../../src/analyses/customer/messages/en';
import { present } from '../../../src/analyses/customer/present';
import { compute as rfm } from '../../../src/analyses/rfm/compute';
import { definition as rfmDefinition } from '../../../src/analyses/rfm/definition';
import { compute as valueTiers } from '../../../src/analyses/value-tiers/compute';
import { definition as tiersDefinition } from '../../../src/analyses/value-tiers/definition';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import { shops } from '../../contract/shops';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const shop = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['7', '7', '8', '9', '10'],
    customer_id: ['ana', 'ana', 'ben', 'ana', 'ana'],
    ordered_at: [
      '2023-11-30T10:15',
      '2023-11-30T10:15',
      '2024-01-03T09:00',
      '2024-01-20T12:00',
      '2024-01-31T12:00',
    ],
    product_name: ['tea', 'cup', 'tea', 'tea', null],
    quantity: [2, 1, 1, -1, 1],
    amount: [0.1, 0.2, 9, -0.1, 30],
  }),
  customers: tableOf('customers', {
    customer_id: ['ana', 'ana', 'ben', 'eve'],
    name: ['Ana', 'Ana', 'Ben', 'Eve'],
    city: ['Lund', 'Malmö', null, null],
    consent_marketing: [true, null, false, null],
    birth_date: ['1990-05-01', null, null, null],
    'Shoe size': [38, 38, 44, null],
  }),
});
const outcomeOf = (change: Partial<ParamsOf<typeof definition>>) =>
  compute(shop, { ...defaultsOf(definition.params), ...change }, () => {});
const ana = valueOf(outcomeOf({ person: 'ana' }));

describe('the page of one customer', () => {
  it('asks for a customer, and says where there is none of that name', () => {
    expect(outcomeOf({})).toMatchObject({ ok: false, problem: { code: 'customer/none-chosen' } });
    expect(outcomeOf({ person: 'zoe' })).toMatchObject({ ok: false, problem: { code: 'customer/unknown' } });
  });

  it('has the profile of the customer list: roles first, then other columns; every value where rows disagree', () => {
    expect(ana.profile.map(({ column, values }) => [column, values])).toEqual([
      ['name', ['Ana']],
      ['birth_date', [Date.UTC(1990, 4, 1)]],
      ['city', ['Lund', 'Malmö']],
      ['consent_marketing', [1]],
      ['attribute:Shoe size', [38]],
    ]);
  });

  it('has the orders with their lines, newest first, returns marked', () => {
    expect(ana.orders.map(({ id, net, counts }) => [id, net, counts])).toEqual([
      ['10', 30, true],
      ['9', -0.1, false],
      ['7', 0.3, true],
    ]);
    expect(ana.orders[2]!.lines.map(({ product, quantity, amount }) => [product, quantity, amount])).toEqual([
      ['cup', 1, 0.2],
      ['tea', 2, 0.1],
    ]);
    expect(ana.orders[1]!.lines[0]!.isReturn).toBe(true);
  });

  it('has totals net of returns', () => {
    expect(ana.totals).toMatchObject({ orders: 2, spend: 30.2, returned: -0.1, orderValue: 15.1 });
  });

  it('has a month for each from the first order to the as-of day, empty ones too', () => {
    expect(ana.months.map(({ month, spend, orders }) => [isoDay(month), spend, orders])).toEqual([
      ['2023-11-01', 0.3, 1],
      ['2023-12-01', 0, 0],
      ['2024-01-01', 29.9, 1],
    ]);
  });

  it('has no scores for somebody who has not bought', () => {
    const eve = valueOf(outcomeOf({ person: 'eve' }));
    expect([eve.scores, eve.orders, eve.months, eve.totals.orderValue]).toEqual([null, [], [], NaN]);
  });

  it('has the scores of the RFM page', () => {
    const many = shops['of a year with everything in it']!;
    const { people } = valueOf(rfm(many, defaultsOf(rfmDefinition.params), () => {}));
    const keys = levelTexts(people.keys);
    for (const person of [keys[0]!, keys[17]!, keys.at(-1)!]) {
      const { scores } = valueOf(compute(many, { ...defaultsOf(definition.params), person }, () => {}));
      const i = keys.indexOf(person);
      expect([scores!.r, scores!.f, scores!.m]).toEqual([people.r[i], people.f[i], people.m[i]]);
      const poorer = people.spend.filter((spend) => spend < people.spend[i]!).length;
      expect(scores!.behindInMoney).toBe(poorer / (people.count - 1));
    }
  });

  it('says who this is beside the others', () => {
    const { say } = presentationOf(definition, en);
    expect(explain(ana).map(({ key, values }) => say(key, values))).toEqual([
      'Ana has ordered 2 times for £30.20, last yesterday, on 31 Jan 2024.',
      'An order is £15.10 on average. 100% of the one other customer spent less.',
      'A loyal customer orders anyway: recognition, early access, a small surprise.',
    ]);
  });

  it('shows the profile in words and marks what was returned', () => {
    const view = present(ana, presentationOf(definition, en));
    expect(view.profile.map(({ label, value }) => ({ label, value }))).toEqual([
      { label: 'Name', value: 'Ana' },
      { label: 'Date of birth', value: '1 May 1990' },
      { label: 'City', value: 'Lund / Malmö' },
      { label: 'May be written to', value: 'yes' },
      { label: 'Shoe size', value: '38' },
    ]);
    expect(view.orders.map(({ mark }) => mark)).toEqual(['', 'return', '']);
    expect(view.orders[0]!.lines[0]!.product).toBe('—');
    expect(view.scores.map(({ dimension, points }) => `${dimension}${points}`)).toEqual(['R3', 'F5', 'M5']);
  });
});

describe('the level of one customer', () => {
  const rules = { person: 'ana', pointsPerMonth: 0, levelsFrom: [40, 100] };

  it('is that of the page of value tiers by the same rules, with what is missing to the next', () => {
    // 0.1 + 0.2 − 0.1 + 30 of money are 30 points, two orders 20; the median of 0.3, 9 and 30 is 9.
    const { level } = valueOf(outcomeOf(rules));
    expect(level).toEqual({
      level: { usual: 'silver' },
      number: 2,
      levels: 3,
      points: 50,
      usualOrder: 9,
      next: { level: { usual: 'gold' }, from: 100, points: 50, money: 40, isWithin: false },
    });
    const tiers = valueOf(
      valueTiers(
        shop,
        { ...defaultsOf(tiersDefinition.params), pointsPerMonth: 0, levelsFrom: [40, 100] },
        () => {},
      ),
    );
    const i = levelTexts(tiers.people.keys).indexOf('ana');
    expect(tiers.growth.people.points[i]).toBe(level!.points);
    expect(tiers.growth.people.missingMoney[i]).toBe(level!.next!.money);
  });

  it('is said with the way to the next one, and that there is none above the highest', () => {
    const view = (change: Partial<ParamsOf<typeof definition>>) =>
      present(valueOf(outcomeOf({ ...rules, ...change })), presentationOf(definition, en)).level.map(
        ({ label, value }) => `${label}: ${value}`,
      );
    expect(view({})).toEqual(['Level: Silver', 'Points: 50', 'Points to next: 50', 'One order of: £40.00']);
    expect(view({ levelsFrom: [50] }).at(-1)).toBe('Points to next: the highest level');
    expect(view({ pointsPerMoney: 0 })).toEqual(['Level: Member', 'Points: 20', 'Points to next: 20']);
  });

  it('is not there for who has not bought', () => {
    expect(valueOf(outcomeOf({ person: 'eve' })).level).toBeNull();
  });
});
