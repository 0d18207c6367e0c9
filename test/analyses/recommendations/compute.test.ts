import { describe, expect, it } from 'vitest';
import { audienceOf, audienceSizes } from '../../../src/analyses/recommendations/audience';
import { trialOf, explain, withList } from '../../../src/analyses/recommendations/explain';
import { METHODS, type Method } from '../../../src/analyses/recommendations/result';
import { addOnsFor, rankedFor } from '../../../src/analyses/recommendations/session';
import { en } from '../../../src/analyses/recommendations/messages/en';
import { present } from '../../../src/analyses/recommendations/present';
import { definition } from '../../../src/analyses/recommendations/definition';
import { tabulate } from '../../../src/analyses/recommendations/tabulate';
import { levelText, levelTexts } from '../../../src/core/levels';
import { toCsv } from '../../../src/core/export-table';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';
import { listOf, ordersOfTastes, outcomeOf, personKey, purchases, shopOfTastes } from './shops';

const itemOf = (result: ReturnType<typeof resultOf>, key: string) =>
  levelTexts(result.items.keys).indexOf(key);
const resultOf = (...given: Parameters<typeof outcomeOf>) => valueOf(outcomeOf(...given));

describe('the list of a customer', () => {
  const text =
    'ana 2024-01-03 tea+cup | ben 2024-01-04 tea+cup+pot | cat 2024-01-05 tea+pot | dan 2024-01-06 ink+pen | eve 2024-01-07 tea';

  it('never proposes what the customer has', () => {
    for (const method of ['item', 'user', 'taste', 'rules', 'popular', 'hybrid'] as const) {
      const result = resultOf(purchases(text), { method });
      expect(listOf(result, 'ana')).not.toEqual(expect.arrayContaining(['tea']));
      expect(listOf(result, 'ana')).not.toEqual(expect.arrayContaining(['cup']));
      expect(listOf(result, 'ana').length).toBe(3);
    }
  });

  it('begins with who spent most; who has everything has none and is not counted', () => {
    const result = resultOf(purchases('ana 2024-01-03 tea | ben 2024-01-04 tea+cup+pot'));
    expect(levelTexts(result.lists.keys)).toEqual(['ben', 'ana']);
    expect([result.lists.last.length, withList(result.lists)]).toEqual([2, 1]);
  });

  it('by what is bought together adds up the cosines to what the customer has', () => {
    // Eve has tea (4 buyers: ana, ben, cat, eve). Cup: ana, ben; pot: ben, cat: both 2 / √(4 · 2). Pen and ink: nothing.
    const result = resultOf(purchases(text), { method: 'item' });
    expect(listOf(result, 'eve').slice(0, 2)).toEqual(['cup', 'pot']);
    // Ana has tea and cup; pot is like tea 2 / √8 and like cup 1 / 2, and says so: tea is the nearer.
    expect(listOf(result, 'ana')[0]).toBe('pot');
    const { lists } = result;
    const first = lists.starts[levelTexts(lists.keys).indexOf('ana')]!;
    expect(METHODS[lists.reason[first]!]).toBe('item');
    expect(lists.because[first]).toBe(itemOf(result, 'tea'));
    expect(lists.strength[first]).toBeCloseTo(2 / Math.sqrt(8), 12);
  });

  it('is the best-sellers where too few came back to try anything, and says so', () => {
    const result = resultOf(purchases(text));
    expect([result.trial, result.method, result.because]).toEqual([null, 'popular', 'not-tried']);
    expect(explain(result)[0]!.key).toBe('finding.untried');
    expect(listOf(result, 'dan').slice(0, 3)).toEqual(['tea', 'cup', 'pot']);
  });

  it('leaves out what is sold out and pushes down what is rated low, unless told not to', () => {
    const shop = purchases(text, {
      products: { product_id: ['cup', 'pot'], stock: [0, 5] },
      feedback: {
        product_id: [...Array.from({ length: 12 }, () => 'tea'), ...Array.from({ length: 20 }, () => 'pen')],
        rating: [...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 20 }, () => 5)],
        created_at: Array.from({ length: 32 }, () => '2024-01-02'),
      },
    });
    const result = resultOf(shop);
    // Tea: (12 · 1 + 5 · 3.5) / 17 = 1.74, drawn towards the shop's mean of (12 + 100) / 32 = 3.5.
    expect(result.items.rating[itemOf(result, 'tea')]).toBeCloseTo((12 + 5 * 3.5) / 17, 12);
    expect(listOf(result, 'dan')).toEqual(['pot', 'tea']);
    expect(listOf(resultOf(shop, { lowRatedKeeps: 1, inStock: false }), 'dan')).toEqual([
      'tea',
      'cup',
      'pot',
    ]);
    expect(listOf(resultOf(shop, { lowRatedKeeps: 0 }), 'dan')).toEqual(['pot']);
  });
});

describe('a shop of three tastes', () => {
  const shop = shopOfTastes(150);
  const result = resultOf(shop);

  it('is found out: a personal method surely beats the best-sellers and makes the lists', () => {
    const { trial, method, because } = result;
    expect(because).toBe('best');
    const own = trialOf(trial!, method)!;
    expect(own.gain.lower).toBeGreaterThan(0.1);
    expect(own.measures.hit.value).toBe(
      Math.max(...trial!.methods.map(({ measures }) => measures.hit.value)),
    );
    expect(explain(result)[0]!.key).toBe(`finding.best.${method}`);
  });

  it('proposes first to each customer what is of their taste', () => {
    const own = resultOf(shop, { method: 'hybrid' });
    const firsts = Array.from({ length: 150 }, (_, p) => listOf(own, personKey(p))[0]!);
    const fitting = firsts.filter((key, p) => key.startsWith(`t${p % 3}-`)).length;
    // Some have all but one or two of the eight products of their taste: then another may well come first.
    expect(fitting).toBeGreaterThan(0.85 * 150);
  });

  it('gives every estimate inside its interval, and coverage and shares within [0, 1]', () => {
    for (const { measures, coverage, gain } of result.trial!.methods) {
      for (const { value, lower, upper } of [...Object.values(measures), gain]) {
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }
    expect(trialOf(result.trial!, result.trial!.base)!.gain).toEqual({ value: 0, lower: 0, upper: 0 });
  });

  it('is the same whether later orders are left out by the as-of day or are not there', () => {
    const asOf = resultOf(shop, { asOf: '2024-09-01' });
    const shorter = resultOf(shopOfTastes(150, '2024-09-01'), { asOf: '2024-09-01' });
    expect(asOf).toEqual(shorter);
  });

  it('is tried as a count by hand tries the best-sellers and what is bought together', () => {
    const orders = ordersOfTastes(150).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    let cut = Math.floor(orders.length * 0.7);
    while (orders[cut - 1]!.day === orders[cut]!.day) cut--;
    const had = boughtBy(orders.slice(0, cut));
    const later = boughtBy(orders.slice(cut));
    const buyers = (item: string) => [...had.values()].filter((own) => own.has(item)).length;
    const items = [...new Set([...had.values()].flatMap((own) => [...own]))].sort();
    const common = (a: string, b: string) =>
      [...had.values()].filter((own) => own.has(a) && own.has(b)).length;
    const likeness = new Map(
      items.map((a) => [a, new Map(items.map((b) => [b, common(a, b) / Math.sqrt(buyers(a) * buyers(b))]))]),
    );
    const hits = { popular: 0, item: 0 };
    let tried = 0;
    for (const [person, own] of had) {
      const wanted = [...(later.get(person) ?? [])].filter((item) => !own.has(item));
      if (wanted.length === 0) continue;
      tried++;
      const scores = {
        popular: (item: string) => buyers(item),
        // So many neighbours count that no product is left out; ties go to the best-sellers.
        item: (item: string) =>
          [...own].reduce((sum, held) => sum + likeness.get(held)!.get(item)!, 0) + buyers(item) * 1e-9,
      };
      for (const method of ['popular', 'item'] as const) {
        const list = items
          .filter((item) => !own.has(item))
          .sort((a, b) => scores[method](b) - scores[method](a) || (a < b ? -1 : 1))
          .slice(0, 5);
        if (list.some((item) => wanted.includes(item))) hits[method]++;
      }
    }
    const { trial } = resultOf(shop, { top: 5 });
    expect(trial!.people).toBe(tried);
    expect(trialOf(trial!, 'popular')!.measures.hit.value).toBeCloseTo(hits.popular / tried, 12);
    expect(trialOf(trial!, 'item')!.measures.hit.value).toBeCloseTo(hits.item / tried, 12);
  });

  it('says of each part of the mix what the hit rate is without it', () => {
    const { trial } = result;
    const mix = trialOf(trial!, 'hybrid')!.measures.hit.value;
    expect(trial!.without.map(({ part }) => part)).toEqual(['item', 'user', 'taste', 'rules']);
    for (const { hit, gain } of trial!.without) expect(gain.value).toBeCloseTo(mix - hit, 12);
  });

  it('has no mix of a single part, and none of parts without a weight', () => {
    const weights = { itemWeight: 1, userWeight: 0, tasteWeight: 0, contentWeight: 0, rulesWeight: 0 };
    const alone = resultOf(shop, weights);
    expect(alone.trial!.methods.map(({ method }): Method => method)).not.toContain('hybrid');
    expect(alone.trial!.without).toEqual([]);
    expect(resultOf(shop, { ...weights, userWeight: 1 }).trial!.without.map(({ part }) => part)).toEqual([
      'item',
      'user',
    ]);
  });

  it('names nobody else in any reason', () => {
    const view = present(result, presentationOf(definition, en));
    for (let place = 0; place < view.people.count; place++) {
      const { cards, alike } = view.people.person(place, []);
      const words = JSON.stringify([cards.map(({ name, reason }) => [name, reason]), alike]);
      expect(words).not.toMatch(/p\d{3}/);
    }
  });

  it('tells whom to tell about a product: exactly those who have it deep in their list', () => {
    const sizes = audienceSizes(result);
    for (let item = 0; item < result.items.count; item += 5) {
      const { people, strength } = audienceOf(result, item);
      expect(people.length).toBe(sizes[item]);
      expect([...strength]).toEqual([...strength].sort((a, b) => b - a));
      for (const place of people) {
        const { starts, items } = result.lists;
        expect(items.subarray(starts[place], starts[place + 1])).toContain(item);
      }
    }
  });

  it('ranks anew by what a customer looks at, and never what they hold', () => {
    const before = rankedFor(result, 0, []);
    const seen = result.items.count - 1;
    const after = rankedFor(result, 0, [seen]);
    expect(before.every(({ lifted }) => lifted === -1)).toBe(true);
    expect(after.map(({ item }) => item)).not.toContain(seen);
    expect(after.some(({ lifted }) => lifted === seen)).toBe(true);
    expect(after.map(({ item }) => item)).not.toEqual(before.map(({ item }) => item));
  });
});

/** Products of each person. */
function boughtBy(orders: ReturnType<typeof ordersOfTastes>): Map<string, Set<string>> {
  const bought = new Map<string, Set<string>>();
  for (const { person, items } of orders) {
    bought.set(person, new Set([...(bought.get(person) ?? []), ...items]));
  }
  return bought;
}

describe('the cart', () => {
  const orders = Array.from(
    { length: 40 },
    (_, i) => `p${i} 2024-01-${10 + (i % 20)} ${i < 30 ? 'pan+lid' : 'pan'}`,
  );
  const others = Array.from({ length: 40 }, (_, i) => `q${i} 2024-02-${10 + (i % 18)} mop`);
  const result = resultOf(
    purchases([...orders, ...others].join('|'), {
      products: { product_id: ['lid', 'pan'], price: [10, 30], cost: [4, 20] },
    }),
  );

  it('is added to by the surest rule, with confidence × margin as what to expect', () => {
    const [addOn, ...rest] = addOnsFor(result, [itemOf(result, 'pan')]);
    expect(rest).toEqual([]);
    expect(levelText(result.items.keys, addOn!.item)).toBe('lid');
    expect(addOn!.confidence).toBe(0.75);
    expect(addOn!.expected).toBeCloseTo(0.75 * 6, 12);
  });
});

describe('looked at, not bought', () => {
  const shop = purchases(
    'ana 2024-03-01 tea | ben 2024-03-01 tea | cat 2024-03-20 cup | dan 2024-03-31 tea',
    {
      products: { product_id: ['cup', 'pot', 'tea'], price: [10, 50, 10], cost: [9, 30, 4] },
      customers: { customer_id: ['dan'], consent_marketing: [false] },
      events: {
        customer_id: ['ana', 'ana', 'ben', 'cat', 'cat', 'dan', 'zoe'],
        event: ['view', 'view', 'cart_add', 'view', 'view', 'view', 'view'],
        product_id: ['pot', 'pot', 'pot', 'cup', 'tea', 'pot', 'cup'],
        happened_at: [
          '2024-03-02',
          '2024-03-09',
          '2024-03-03',
          '2024-03-20',
          '2024-01-01',
          '2024-03-03',
          '2024-03-30',
        ],
      },
    },
  );

  it('lists carts before views, each with its incentive, and leaves out what was bought or lies too far back', () => {
    const { browsed, people } = ((result) => ({
      browsed: result.browsed!,
      people: levelTexts(result.browsed!.people.keys),
    }))(resultOf(shop, { browseDays: 60 }));
    expect(Array.from(browsed.person, (p) => people[p])).toEqual(['ben', 'ana', 'zoe']);
    expect([...browsed.incentive]).toEqual([2, 1, 0]);
    // Half of the margin of 40 % is 20 %, so the limit of 10 % holds; a reminder costs nothing.
    expect([...browsed.percent]).toEqual([10, 10, 0]);
    expect([...browsed.views]).toEqual([0, 2, 1]);
    // Dan looked too, but said no to marketing; Cat bought the cup that day.
    expect(browsed.refused).toBe(1);
  });
});

describe('first purchases', () => {
  it('count who came back in time among those who could be followed', () => {
    const firsts = Array.from({ length: 24 }, (_, i) => `p${i} 2024-01-01 ${i % 2 ? 'tea' : 'cup'}`);
    const seconds = Array.from({ length: 12 }, (_, i) => `p${2 * i + 1} 2024-01-${10 + i} pot`);
    const late = ['x0 2024-05-30 cup', 'x0 2024-05-31 cup', 'y 2024-06-01 pot'];
    const { first, items } = resultOf(purchases([...firsts, ...seconds, ...late].join('|')), {
      followDays: 20,
    });
    expect([first.followDays, first.buyers, first.returned]).toEqual([20, 24, 12]);
    expect(
      first.rows.map(({ item, buyers, returned }) => [levelText(items.keys, item), buyers, returned]),
    ).toEqual([
      ['tea', 12, 12],
      ['cup', 12, 0],
    ]);
    // Wilson's interval of 12 of 12 begins at 12 / (12 + 1.96²).
    expect(first.rows[0]!.rate.lower).toBeCloseTo(12 / (12 + 1.959963984540054 ** 2), 10);
    // One-sided Fisher: 1 / C(24, 12), times two tests.
    expect(first.rows[0]!.q).toBeCloseTo(2 / 2_704_156, 12);
  });

  it('are ranked within each group, from ten buyers on', () => {
    // Gold: 12 of 12 came back after tea, none of 12 after cup; silver: 3 of 12 after cup, 9 bought tea.
    const people = Array.from({ length: 45 }, (_, i) => `p${i}`);
    const firsts = people.map((person, i) => `${person} 2024-01-01 ${i < 12 || i >= 36 ? 'tea' : 'cup'}`);
    const seconds = [...people.slice(0, 12), ...people.slice(24, 27)].map(
      (person) => `${person} 2024-01-05 pot`,
    );
    const workspace = purchases([...firsts, ...seconds, 'x 2024-06-01 pot'].join('|'), {
      customers: { customer_id: people, member_level: people.map((_, i) => (i < 24 ? 'gold' : 'silver')) },
    });
    const { first, items } = resultOf(workspace, { followDays: 20 });
    const { groups } = first.by.find(({ by }) => by === 'member_level')!;
    expect(
      groups.map(({ name, buyers, returned, rows }) => [
        name,
        buyers,
        returned,
        rows.map((row) => [levelText(items.keys, row.item), row.buyers, row.returned]),
      ]),
    ).toEqual([
      [
        'gold',
        24,
        12,
        [
          ['tea', 12, 12],
          ['cup', 12, 0],
        ],
      ],
      ['silver', 21, 3, [['cup', 12, 3]]],
    ]);
    expect(first.by.map(({ by }) => by)).toEqual(['tier', 'rfm', 'member_level']);
  });
});

describe('new arrivals', () => {
  it('are told to those who buy the category one and a half times as often as usual, buyers of it left out', () => {
    const text = [
      ...Array.from({ length: 4 }, (_, i) => `fan${i} 2024-0${1 + i}-10 red${i % 2}+red${1 - (i % 2)}`),
      ...Array.from({ length: 8 }, (_, i) => `oth${i} 2024-0${1 + (i % 5)}-12 blue0+blue1`),
      'fan0 2024-06-01 newred',
      'oth0 2024-06-02 blue0',
    ].join('|');
    const ids = ['red0', 'red1', 'blue0', 'blue1', 'newred'];
    const result = resultOf(
      purchases(text, {
        products: {
          product_id: ids,
          category: ids.map((id) => (id.includes('red') ? 'red' : 'blue')),
          launched_at: ids.map((id) => (id === 'newred' ? '2024-05-20' : '2023-01-01')),
        },
      }),
    );
    const [arrival, ...rest] = result.arrivals.rows;
    expect(rest).toEqual([]);
    expect(result.arrivals).toMatchObject({ isRecent: true, by: 'launch' });
    expect(Array.from(arrival!.people, (place) => levelText(result.lists.keys, place))).toEqual([
      'fan1',
      'fan2',
      'fan3',
    ]);
    // 2 of 2 purchases are red; red is 9 of 26 purchases in the shop.
    const share = 9 / 26;
    expect(arrival!.affinity[0]).toBeCloseTo((2 + 5 * share) / 7 / share, 12);
  });
});

it('exports every table with formulas made harmless', () => {
  const result = resultOf(purchases('=1+1 2024-01-03 @tea | ben 2024-01-05 =pot | =1+1 2024-02-01 @cup'));
  for (const table of definition.tables) expect(toCsv(tabulate(result, table))).not.toMatch(/(^|,)[=@]/m);
});
