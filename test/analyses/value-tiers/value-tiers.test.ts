import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/value-tiers/compute';
import { definition } from '../../../src/analyses/value-tiers/definition';
import { explain } from '../../../src/analyses/value-tiers/explain';
import { en } from '../../../src/analyses/value-tiers/messages/en';
import { sameSelection } from '../../../src/analyses/value-tiers/people';
import { present } from '../../../src/analyses/value-tiers/present';
import type { ValueTiersParams, ValueTiersResult } from '../../../src/analyses/value-tiers/result';
import { tabulate } from '../../../src/analyses/value-tiers/tabulate';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { buyingLines, buyingShop } from '../../builders/buying-shop';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const nothing = () => {};
const run = (workspace: Workspace, params: Partial<ValueTiersParams> = {}): ValueTiersResult =>
  valueOf(compute(workspace, { ...defaultsOf(definition.params), ...params }, nothing));
const format = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, format);
const viewOf = (result: ValueTiersResult) =>
  present(result, { display: defaultsOf(definition.display), format, say });

/** ana leads early, ben overtakes her, dan is new. */
const shop = orders`ana 2024-01-03 90 | ben 2024-01-04 50 | cid 2024-01-05 10 | eve 2024-01-06 9
  | ben 2024-05-04 100 | dan 2024-06-30 5`;
const cuts = { core: 20, potential: 30 };

describe('the result', () => {
  const result = run(shop, cuts);

  it('has shares that add up, of customers and of revenue', () => {
    const sum = (value: (group: (typeof result.groups)[number]) => number) =>
      result.groups.reduce((total, group) => total + value(group), 0);
    expect(sum(({ people }) => people)).toBe(5);
    expect(sum(({ share }) => share)).toBeCloseTo(1, 12);
    expect(sum(({ revenueShare }) => revenueShare)).toBeCloseTo(1, 12);
    expect(sum(({ revenue }) => revenue)).toBe(result.shop.revenue);
  });

  it('has a matrix whose sides are the groups of both days', () => {
    expect(isoDay(result.before)).toBe('2024-04-01');
    // core, potential, marginal, no customer yet: ben and ana change places, dan is new.
    expect([...result.movement]).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0]);
    expect(result.groups.map(({ before, people }) => [before, people])).toEqual([
      [1, 1],
      [1, 1],
      [2, 3],
    ]);
  });

  it('sees the shop of both days', () => {
    expect(result.shop).toEqual({
      customers: 5,
      orders: 6,
      revenue: 264,
      repeatRate: 0.2,
      orderValue: 44,
      perCustomer: 52.8,
    });
    expect(result.shopBefore).toMatchObject({ customers: 4, orders: 4, revenue: 159 });
  });

  it('seen from an earlier day is that of a shop without the later rows', () => {
    const earlier = orders`ana 2024-01-03 90 | ben 2024-01-04 50 | cid 2024-01-05 10 | eve 2024-01-06 9`;
    const asOf = '2024-03-01';
    const { people, groups, shop: figures, movement } = run(shop, { ...cuts, asOf });
    const alone = run(earlier, { ...cuts, asOf });
    expect(people).toEqual(alone.people);
    expect(groups).toEqual(alone.groups);
    expect(figures).toEqual(alone.shop);
    // dan, who is not known yet, stands only in the last cell.
    expect([...movement.slice(0, -1)]).toEqual([...alone.movement.slice(0, -1)]);
  });
});

it('puts another measure of the same day beside the chosen one', () => {
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      customer_id: ['ana', 'ben'],
      ordered_at: ['2024-06-01', '2024-06-01'],
      product_id: ['gold', 'tea'],
      amount: [100, 20],
    }),
    products: tableOf('products', { product_id: ['gold', 'tea'], cost: [99, 2] }),
  });
  const result = run(workspace, { measure: 'margin', versus: 'spend', core: 50, potential: 30 });
  expect([...result.movement]).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(result.groups[0]).toMatchObject({ people: 1, margin: 18, from: 18 });
  expect(viewOf(result).movement.heads).toEqual(['Money', 'Margin']);
});

it('without costs ranks by money and says what would enable margin', () => {
  const outcome = compute(shop, { ...defaultsOf(definition.params), measure: 'margin' }, nothing);
  expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('value-tiers/no-cost');
  expect(valueOf(outcome).choices.measure).toBe('spend');
});

it('ranks by lifetime value where the orders carry a model, and says where they do not', () => {
  const bought = buyingShop(buyingLines(150));
  const { groups, people, measures, isForeseenBefore } = run(bought, { ...cuts, measure: 'clv' });
  expect(measures).toContain('clv');
  expect(isForeseenBefore).toBe(true);
  expect(groups.map((group) => group.people)).toEqual([30, 45, 75]);
  const least = (group: number) => Math.min(...people.value.filter((_, i) => people.group[i] === group));
  const most = (group: number) => Math.max(...people.value.filter((_, i) => people.group[i] === group));
  expect(least(0)).toBeGreaterThan(most(1));
  expect(least(1)).toBeGreaterThan(most(2));

  const few = compute(shop, { ...defaultsOf(definition.params), measure: 'clv' }, nothing);
  expect(few.ok && few.notes.map(({ code }) => code)).toContain('value-tiers/no-clv');
  expect(valueOf(few).choices.measure).toBe('spend');
});

it('without events or answers says that RFM+ is RFM', () => {
  const outcome = compute(shop, { ...defaultsOf(definition.params), measure: 'rfm-plus' }, nothing);
  expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('value-tiers/no-plus');
});

it('before anybody bought says so', () => {
  expect(compute(shop, { ...defaultsOf(definition.params), asOf: '2023-01-01' }, nothing)).toMatchObject({
    ok: false,
    problem: { code: 'value-tiers/no-buyers' },
  });
});

describe('the cost of upkeep', () => {
  const costs = { ...cuts, upkeepCore: 365, upkeepMarginal: 73 };

  it('is not there until somebody gives one, nor for segments', () => {
    expect(run(shop, cuts).upkeep).toBeNull();
    expect(run(shop, { ...costs, groups: 'segments' }).upkeep).toBeNull();
    expect(viewOf(run(shop, cuts)).upkeep).toBeNull();
  });

  it('is of the same days as what the tier brought, and says which tier costs more', () => {
    // ben is core (150), ana potential (90), cid, eve and dan marginal (24); 180 days from 3 January to 1 July.
    const result = run(shop, costs);
    expect(result.upkeep).toEqual({
      days: 180,
      isMargin: false,
      tiers: [
        { id: 'core', cost: 180, brought: 150, perCost: 150 / 180 },
        { id: 'potential', cost: NaN, brought: 90, perCost: NaN },
        { id: 'marginal', cost: 108, brought: 24, perCost: 24 / 108 },
      ],
    });
    const losses = explain(result).filter(({ key }) => key.startsWith('finding.upkeep'));
    expect(losses.map(({ key, values }) => say(key, values))).toEqual([
      expect.stringContaining('£180 of upkeep for £150 of money in 180 days'),
      expect.stringContaining('£108 of upkeep for £24.00 of money in 180 days'),
    ]);
    expect(viewOf(result).upkeep!.rows.map(({ cost, brought, perCost }) => [cost, brought, perCost])).toEqual(
      [
        ['£180', '£150', '0.83'],
        ['—', '£90.00', '—'],
        ['£108', '£24.00', '0.22'],
      ],
    );
    expect(tabulate(result, 'groups').columns.at(-1)!.value(1)).toBeNull();
  });

  it('stands beside the money of the last year only, and beside margin where costs are known', () => {
    const old = run(orders`ana 2022-01-01 500 | ana 2024-06-01 7`, { upkeepMarginal: 10 });
    expect(old.upkeep).toMatchObject({ days: 365, tiers: [{}, {}, { cost: 10, brought: 7 }] });
    const known = run(
      workspaceOf({
        orders: tableOf('orders', {
          customer_id: ['ana'],
          ordered_at: ['2024-06-01'],
          product_id: ['tea'],
          amount: [20],
        }),
        products: tableOf('products', { product_id: ['tea'], cost: [2] }),
      }),
      { upkeepMarginal: 365 },
    );
    expect(known.upkeep).toMatchObject({
      days: 1,
      isMargin: true,
      tiers: [{}, {}, { cost: 1, brought: 18 }],
    });
  });
});

describe('levels by points', () => {
  const rules = { pointsPerOrder: 0, pointsPerMonth: 0, levelsFrom: [20, 100], levelNames: 'Guest,Friend' };
  const result = run(shop, rules);
  const view = viewOf(result).growth;
  const within = viewOf(result).people(view.lists[0]!.selection);

  it('have customers and revenue that add up to the shop', () => {
    const sum = (value: (level: (typeof result.growth.levels)[number]) => number) =>
      result.growth.levels.reduce((total, level) => total + value(level), 0);
    expect(sum(({ people }) => people)).toBe(result.shop.customers);
    expect(sum(({ revenue }) => revenue)).toBe(result.shop.revenue);
    expect(sum(({ points }) => points)).toBe(264);
  });

  it('say who stands where, what each lacks, and whom one usual order takes up', () => {
    // Orders of 5, 9, 10, 50, 90, 100: the median is 30.
    expect(view.figures.map(({ value }) => value)).toEqual(['4', '264', '30']);
    expect(view.levels.map(({ name, from, people, within }) => [name, from, people, within])).toEqual([
      ['Guest', '0', '3', '3'],
      ['Friend', '20', '1', '1'],
      ['Gold', '100', '1', ''],
    ]);
    const [guest] = view.levels;
    expect(guest!.advice).toContain('an order of £30.00 takes to Friend');
    expect(Array.from({ length: within.count }, (_, i) => within.row(i))).toMatchObject([
      { key: 'ana', level: 'Friend', points: '90', missing: '10', missingMoney: '£10.00' },
      { key: 'cid', missing: '10' },
      { key: 'eve', missing: '11' },
      { key: 'dan', missing: '15' },
    ]);
    expect(view.captionOf(guest!.selection)).toBe('Guest');
  });

  it('leave as a table with nothing missing on the highest', () => {
    const { columns, rowCount } = tabulate(result, 'people');
    const cells = (header: string) => {
      const { value } = columns.find((column) => column.header === header)!;
      return Array.from({ length: rowCount }, (_, i) => value(i));
    };
    expect(cells('level')).toEqual(['Friend', 'gold', 'Guest', 'Guest', 'Guest']);
    expect(cells('points_to_next')).toEqual([10, null, 10, 15, 11]);
    expect(cells('within_one_order')).toEqual(['yes', 'no', 'yes', 'yes', 'yes']);
  });
});

describe('the page', () => {
  const view = viewOf(run(shop, cuts));

  it('says where each tier begins', () => {
    expect(view.groups.map(({ name, people, change, from }) => [name, people, change, from])).toEqual([
      ['Core', '1', '0', '£150'],
      ['Potential', '1', '0', '£90.00'],
      ['Marginal', '3', '+1', '£5.00'],
    ]);
  });

  it('finds the people of a cell of the matrix', () => {
    const cell = view.movement.cells[1]![0]!;
    expect(cell.spoken).toBe('1 customer from Potential to Core, 100% of Potential');
    expect(view.people(cell.selection).row(0)).toMatchObject({
      key: 'ben',
      before: 'Potential',
      group: 'Core',
    });
    expect(sameSelection(cell.selection, { kind: 'moved', from: 1, to: 0 })).toBe(true);
    expect(sameSelection(cell.selection, { kind: 'group', to: 0 })).toBe(false);
  });

  it('offers the days of the shop to a slider', () => {
    expect([view.time.first, view.time.last].map(view.time.dayText)).toEqual(['2024-01-04', '2024-07-01']);
  });
});

describe.each([1, 5, 30, 80])('a shop of %i customers', (customers) => {
  const text = Array.from({ length: customers }, (_, i) => {
    const first = `c${i} 2024-0${1 + (i % 3)}-0${1 + (i % 7)} ${10 + i}`;
    return i % 2 === 0 ? `${first} | c${i} 2024-0${3 + (i % 3)}-12 ${5 + i}` : first;
  }).join(' | ');
  const result = run(orders(Object.assign([text], { raw: [text] })));

  it('has its evidence grade and a sentence that does not claim more', () => {
    expect(result.evidence.grade).toBe(customers < 30 ? 'D' : 'C');
    const keys = explain(result).map(({ key }) => key);
    if (customers === 1) expect(keys).toEqual(['finding.one']);
    else expect(keys.includes('finding.few')).toBe(customers < 30);
  });
});

describe('exports', () => {
  const result = run(shop, cuts);
  const read = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  it('give each customer with group, value and scores', () => {
    expect(read('people')[1]).toMatchObject({
      customer_id: 'ben',
      group: 'core',
      group_before: 'potential',
      value: 150,
      recency_score: 4,
      satisfaction_score: null,
    });
  });
  it('give the moves', () => {
    expect(read('movement')).toContainEqual({ from: 'no-customer-yet', to: 'marginal', customers: 1 });
    expect(read('movement').reduce((sum, { customers }) => sum + Number(customers), 0)).toBe(5);
  });
  it('give the shop on both days', () => {
    expect(read('shop').map(({ as_of, net_revenue }) => [as_of, net_revenue])).toEqual([
      ['2024-04-01', 159],
      ['2024-07-01', 264],
    ]);
  });
});
