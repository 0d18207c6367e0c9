import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketsOf } from '../../src/domain/baskets';
import { browsedIn, lastBrowsed } from '../../src/domain/browsing';
import { refusalsOf } from '../../src/domain/consent';
import { peopleOf, personOfKey } from '../../src/domain/people';
import { personItemsOf } from '../../src/domain/person-items';
import { productFactsOf } from '../../src/domain/product-facts';
import { PRIOR, productRatingsOf } from '../../src/domain/product-ratings';
import { dayOf, parseIsoDay } from '../../src/core/time';
import { tableOf, workspaceOf } from '../builders/workspace';

const ALL = { from: -Infinity, to: Infinity };
const START = parseIsoDay('2024-01-01');

describe('who bought what', () => {
  /** Orders of a person (or nobody), a day and products, repeats within an order included. */
  const orders = fc.array(
    fc.record({
      person: fc.integer({ min: -1, max: 4 }),
      day: fc.integer({ min: 0, max: 30 }),
      items: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('is what a count by hand of the orders of each known person gives, in any range of baskets', () => {
    fc.assert(
      fc.property(orders, fc.nat(20), fc.nat(20), (list, a, b) => {
        const lines = list.flatMap(({ person, day, items }, order) =>
          items.map((item) => ({ person, day, item, order })),
        );
        const workspace = workspaceOf({
          orders: tableOf('orders', {
            order_id: lines.map(({ order }) => `o${String(order).padStart(2, '0')}`),
            customer_id: lines.map(({ person }) => (person < 0 ? null : `p${person}`)),
            ordered_at: lines.map(({ day }) =>
              new Date((START + day) * 86_400_000).toISOString().slice(0, 10),
            ),
            product_id: lines.map(({ item }) => `i${item}`),
            amount: lines.map(() => 5),
          }),
        });
        const baskets = basketsOf(workspace, { level: 'product', unit: 'order', window: ALL });
        const [from, to] = [Math.min(a, b, baskets.count), Math.min(Math.max(a, b), baskets.count)];
        const byHand = new Map<string, { count: number; first: number; last: number }>();
        for (let basket = from; basket < to; basket++) {
          if (baskets.person[basket]! < 0) continue;
          for (const item of new Set(
            baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1]),
          )) {
            const key = `${baskets.person[basket]} ${item}`;
            const known = byHand.get(key) ?? { count: 0, first: baskets.time[basket]!, last: 0 };
            byHand.set(key, { ...known, count: known.count + 1, last: baskets.time[basket]! });
          }
        }
        const { people, matrix, first, last } = personItemsOf(baskets, from, to);
        const found = new Map<string, { count: number; first: number; last: number }>();
        people.forEach((person, row) => {
          for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
            if (k > matrix.starts[row]!) expect(matrix.indices[k]!).toBeGreaterThan(matrix.indices[k - 1]!);
            found.set(`${person} ${matrix.indices[k]}`, {
              count: matrix.values[k]!,
              first: first[k]!,
              last: last[k]!,
            });
          }
        });
        expect(found).toEqual(byHand);
        expect([...people]).toEqual([...new Set(people)].sort((x, y) => x - y));
      }),
    );
  });
});

const shop = workspaceOf({
  orders: tableOf('orders', {
    customer_id: ['ana', 'ben', 'ben'],
    ordered_at: ['2024-01-01', '2024-01-02', '2024-01-03'],
    product_id: ['tea', 'cup', 'tea'],
    product_name: ['Green tea', 'Cup', 'Green tea'],
    category: ['food', null, 'drinks'],
    quantity: [2, 1, 1],
    amount: [20, 8, 10],
  }),
  products: tableOf('products', {
    product_id: ['tea', 'tea', 'pot', 'cup'],
    brand: ['Zen', 'Alm', 'Zen', null],
    category: ['x', 'x', 'ware', 'ware'],
    price: [11, 12, 40, null],
    cost: [5, 4, null, null],
    margin: [null, null, 15, null],
    stock: [0, 3, 7, 0],
    launched_at: ['2023-05-01', '2023-04-01', '2024-01-02', null],
    colour: ['green', 'green', 'blue', 'blue'],
  }),
  customers: tableOf('customers', {
    customer_id: ['ana', 'ana', 'ben', 'cat'],
    consent_marketing: [true, false, true, null],
  }),
  events: tableOf('events', {
    customer_id: ['ana', 'ana', 'ana', 'ben', null, 'ben'],
    event: ['view', ' Add_To_Cart ', '浏览', 'login', 'view', 'view'],
    product_id: ['pot', 'pot', 'tea', 'tea', 'pot', 'gone'],
    happened_at: ['2024-01-02', '2024-01-05T10:00', '2024-01-04', '2024-01-05', '2024-01-05', '2024-01-05'],
  }),
  feedback: tableOf('feedback', {
    product_id: ['tea', 'tea', 'cup', 'tea', 'gone'],
    rating: [5, 4, 1, 9, 3],
    created_at: ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-04', '2024-01-04'],
  }),
});

describe('what is known of products', () => {
  const facts = productFactsOf(shop)!;

  it('numbers those of the order lines first, then those of the product list alone', () => {
    expect([facts.keys, facts.sold]).toEqual([['cup', 'tea', 'pot'], 2]);
    expect(facts.names).toEqual(['Cup', 'Green tea', 'pot']);
  });

  it('takes the usual category of the lines before that of the list; of several texts the first by its bytes', () => {
    expect(facts.categories).toEqual(['ware', 'drinks', 'ware']);
    expect(facts.brands).toEqual([null, 'Alm', 'Zen']);
    expect(facts.attributes).toEqual([{ name: 'colour', texts: ['blue', 'green', 'blue'] }]);
  });

  it('takes the greatest number of several rows, what was paid without a price, and price less margin without a cost', () => {
    expect([...facts.price]).toEqual([8, 12, 40]);
    expect([...facts.cost]).toEqual([NaN, 5, 25]);
    expect([...facts.stock]).toEqual([0, 3, 7]);
    expect([...facts.launchedDay]).toEqual([NaN, parseIsoDay('2023-05-01'), parseIsoDay('2024-01-02')]);
  });

  it('is null where no column of the orders names a product', () => {
    const orders = tableOf('orders', { ordered_at: ['2024-01-01'], amount: [1], category: ['a'] });
    expect(productFactsOf(workspaceOf({ orders }))).toBeNull();
  });
});

it('draws the rating of a product towards the mean of all, and counts nothing from the as-of day on', () => {
  const ratings = productRatingsOf(shop, parseIsoDay('2024-01-05'));
  expect([...ratings.count]).toEqual([1, 2, 0]);
  const mean = (5 + 4 + 1) / 3;
  expect(ratings.shopMean).toBeCloseTo(mean, 12);
  expect(ratings.mean[0]).toBeCloseTo((1 + PRIOR * mean) / (1 + PRIOR), 12);
  expect(ratings.mean[2]).toBeNaN();
  expect([...productRatingsOf(shop, parseIsoDay('2024-01-03')).count]).toEqual([0, 1, 0]);
});

it('counts views and carts of known people and products within the days, and knows the last', () => {
  const browsed = browsedIn(shop, { from: parseIsoDay('2024-01-02'), to: parseIsoDay('2024-01-06') })!;
  const ana = personOfKey(peopleOf(shop), 'ana');
  expect([...browsed.person]).toEqual([ana, ana]);
  expect([...browsed.product]).toEqual([1, 2]);
  expect([...browsed.views]).toEqual([1, 1]);
  expect([...browsed.carts]).toEqual([0, 1]);
  expect(Array.from(browsed.last, dayOf)).toEqual([parseIsoDay('2024-01-04'), parseIsoDay('2024-01-05')]);
  expect(lastBrowsed(shop, browsed)[ana]).toBe(2);
  expect(browsedIn(workspaceOf({}), ALL)).toBeNull();
});

it('takes one no to marketing for a no, and silence for none', () => {
  const of = (key: string) => refusalsOf(shop)[personOfKey(peopleOf(shop), key)];
  expect([of('ana'), of('ben'), of('cat')]).toEqual([1, 0, 0]);
});
