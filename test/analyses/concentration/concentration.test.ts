import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/concentration/compute';
import { definition } from '../../../src/analyses/concentration/definition';
import { explain } from '../../../src/analyses/concentration/explain';
import { en } from '../../../src/analyses/concentration/messages/en';
import { present } from '../../../src/analyses/concentration/present';
import type { ConcentrationParams, ConcentrationResult } from '../../../src/analyses/concentration/result';
import { tabulate } from '../../../src/analyses/concentration/tabulate';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { anyLines, FIRST_DAY, shopOf } from '../../builders/any-shop';
import { orders } from '../../builders/workspace';
import '../../property-seed';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<ConcentrationParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const run = (workspace: Workspace, params: Partial<ConcentrationParams> = {}): ConcentrationResult =>
  valueOf(outcomeOf(workspace, params));
const format = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, format);
const viewOf = (result: ConcentrationResult) => present(result, { display: {}, format, say });
const shopWith = (text: string): Workspace => orders(Object.assign([text], { raw: [''] }));

/** 50, 20, 10, 10 and 10 of 100; eve bought twice. */
const shop = orders`ana 2024-01-03 50 @pot | ben 2024-01-04 20 @cup | cid 2024-01-05 10 @cup
  | dan 2024-01-09 10 @tea | eve 2024-01-09 5 @tea | eve 2024-01-10 5 @tea`;

describe('the top group', () => {
  it('is those whose middle lies below the part, rounded as in the value tiers', () => {
    expect(run(shop, { top: 20 }).top).toMatchObject({ count: 1, share: 0.5, least: 50, ties: 0 });
    expect(run(shop, { top: 31 }).top).toMatchObject({ count: 2, share: 0.7 });
    expect(run(shop, { top: 30 }).top.count).toBe(1);
    expect(run(shop, { top: 1 }).top.count).toBe(1);
    expect(run(shop, { top: 100 }).top).toMatchObject({ count: 5, share: 1 });
  });

  it('says how many others bring as much as its last', () => {
    const result = run(shop, { top: 55 });
    expect(result.top).toMatchObject({ count: 3, share: 0.8, least: 10, ties: 2 });
    expect(viewOf(result).people.caption).toContain('2 more bring exactly as much');
  });

  it('of 100 customers at 15% has 15 of them, and the sentence gives what they bring', () => {
    const text = Array.from({ length: 100 }, (_, i) => `c${i} 2024-01-03 ${i < 15 ? 40 : 900 / 85}`).join(
      '|',
    );
    const [headline] = explain(run(shopWith(text)));
    expect(say(headline!.key, headline!.values)).toBe(
      'The best 15 customers (15.0% of 100) bring 40% of the revenue; the other 85 bring the rest.',
    );
  });
});

describe('the whole', () => {
  it('has the Gini coefficient, half, and those who bought once', () => {
    const { gini, half, once } = run(shop);
    // Mean difference of all pairs over twice the mean: 2 · (30 + 3 · 40 + 3 · 10) / (2 · 25 · 20).
    expect(gini.gini).toBeCloseTo(0.36, 12);
    expect(half).toBe(1);
    expect(once).toEqual({ count: 4, share: 0.9 });
  });

  it('takes somebody below nothing as nothing, and says so', () => {
    const returned = orders`ana 2024-01-03 40 | ben 2024-01-03 10 | ben 2024-01-05 -30 | cid 2024-01-04 10`;
    const outcome = outcomeOf(returned);
    const { totals, curve } = valueOf(outcome);
    expect(totals).toMatchObject({ gaining: 50, losing: -20, losers: 1, revenue: 30 });
    expect(curve[100]).toBe(1);
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('concentration/losing.customers');
  });

  it('can be of products, and shows what the shop knows where the other is asked for', () => {
    const result = run(shop, { of: 'products', top: 60 });
    expect(result.holders).toBe(3);
    expect(levelTexts(result.people.keys)).toEqual(['pot', 'cup', 'tea']);
    expect(viewOf(result).people.count).toBe(2);
    expect(viewOf(run(shop, { of: 'products' })).people.opens).toBe(false);
    const without = outcomeOf(orders`ana 2024-01-03 40`, { of: 'products' });
    expect(valueOf(without).of).toBe('customers');
    expect(without).toMatchObject({ notes: [{ code: 'concentration/no-products' }] });
    expect(valueOf(outcomeOf(orders`- 2024-01-03 40 @tea`)).of).toBe('product');
    expect(outcomeOf(orders`- 2024-01-03 40`)).toMatchObject({
      problem: { code: 'concentration/nobody-known' },
    });
  });
});

describe('laws', () => {
  it('the curve begins at 0, never falls, never lies under equality and ends at 1; tenths sum to it', () => {
    fc.assert(
      fc.property(
        anyLines(),
        fc.constantFrom('customers', 'products'),
        fc.integer({ min: 1, max: 100 }),
        (lines, of, top) => {
          const outcome = outcomeOf(shopOf(lines), { of, top });
          if (!outcome.ok) return;
          const { curve, tenths, totals, gini, holders, top: first, people } = outcome.value;
          expect(tenths.reduce((sum, tenth) => sum + tenth.holders, 0)).toBe(holders);
          if (!(totals.gaining > 0)) {
            expect(gini.gini).toBeNaN();
            return;
          }
          expect([curve[0], curve[100]]).toEqual([0, 1]);
          curve.forEach((share, percent) => {
            expect(share).toBeGreaterThanOrEqual(curve[percent - 1] ?? 0);
            expect(share).toBeGreaterThanOrEqual(percent / 100 - 1e-12);
          });
          expect(tenths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(gini.gini).toBeGreaterThanOrEqual(0);
          expect(gini.gini).toBeLessThan(1);
          expect(people.count).toBe(holders);
          const ranks = Array.from({ length: holders }, (_, i) => i + 1);
          const within = ranks.filter((rank) => (2 * rank - 1) * 100 < 2 * holders * top);
          expect(first.count).toBe(Math.max(1, within.length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('its parts add up to the revenue of the overview', () => {
    fc.assert(
      fc.property(
        anyLines(),
        fc.constantFrom('90', '365'),
        fc.constantFrom('customers', 'products'),
        (lines, period, of) => {
          const workspace = shopOf(lines);
          const outcome = outcomeOf(workspace, { period, of });
          if (!outcome.ok) return;
          const { gaining, losing, withoutOrder, nameless, revenue } = outcome.value.totals;
          expect(revenue).toBe(valueOf(overview(workspace, { asOf: '', period }, () => {})).current.revenue);
          expect(gaining + losing + withoutOrder + nameless).toBeCloseTo(revenue, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('an earlier day sees a shop without the later lines', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: 1, max: 200 }), (lines, day) => {
        const earlier = lines.filter((line) => line.day < day);
        if (earlier.length === 0) return;
        const asOf = isoDay(FIRST_DAY + day);
        const all = outcomeOf(shopOf(lines), { asOf, period: '90' });
        const alone = outcomeOf(shopOf(earlier), { asOf, period: '90' });
        if (!all.ok || !alone.ok) return;
        expect(all.value.tenths).toEqual(alone.value.tenths);
        expect(all.value.gini).toEqual(alone.value.gini);
      }),
      { numRuns: 30 },
    );
  });
});

describe('stretches', () => {
  const stretch = (from: string, values: readonly number[]) =>
    values.map((value, i) => `c${i} ${from} ${value}`).join('|');
  const few = Array.from({ length: 40 }, (_, i) => (i === 0 ? 900 : 1));
  const even = Array.from({ length: 40 }, (_, i) => 20 + (i % 3));
  const wide = Array.from({ length: 40 }, (_, i) => 5 + i * i);

  it('that differ beyond chance are told, in which way', () => {
    const keysOf = (before: readonly number[], last: readonly number[]) =>
      explain(
        run(
          shopWith(
            `${stretch('2024-01-01', before)}|${stretch('2024-03-30', before)}|${stretch('2024-04-10', last)}|${stretch('2024-07-07', last)}`,
          ),
          {
            period: '90',
            asOf: '2024-06-29',
          },
        ),
      ).map(({ key }) => key);
    expect(keysOf(even, wide)).toContain('finding.change.more');
    expect(keysOf(wide, even)).toContain('finding.change.less');
    expect(keysOf(even, even)).toContain('finding.change.same');
  });

  it('are not compared where the data reach back only one', () => {
    const result = run(shop, { period: '90' });
    expect(result.stretches).toEqual([]);
    expect(viewOf(result).stretches.caption).toContain('two stretches of 90 days');
  });

  it('one customer who brings a tenth or more is the first to call', () => {
    const lead = explain(run(shopWith(stretch('2024-01-01', few)))).at(-1)!;
    expect(lead.key).toBe('finding.lead.large.customers');
    expect(lead.values['name']).toBe('c0');
  });
});

it.each([1, 5, 30, 80])('a shop of %i customers has its page and claims no more than it can', (customers) => {
  const result = run(
    shopWith(Array.from({ length: customers }, (_, i) => `c${i} 2024-01-03 ${10 + i}`).join('|')),
  );
  const keys = explain(result).map(({ key }) => key);
  expect(result.tenths.length).toBe(Math.min(10, customers));
  if (customers === 1) expect(keys).toEqual(['finding.one.customers']);
  else expect(keys.includes('finding.few')).toBe(customers < 30);
});

describe('exports', () => {
  const result = run(shop, { top: 40 });
  const read = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  it('give the top group with what each brings', () => {
    expect(read('top')).toEqual([
      {
        rank: 1,
        customer_id: 'ana',
        name: null,
        net_revenue: 50,
        share: 0.5,
        cumulative_share: 0.5,
        orders: 1,
      },
      {
        rank: 2,
        customer_id: 'ben',
        name: null,
        net_revenue: 20,
        share: 0.2,
        cumulative_share: 0.7,
        orders: 1,
      },
    ]);
  });
  it('give the curve percent by percent, the tenths and the totals', () => {
    expect(read('curve')[20]).toEqual({ share_from_top: 0.2, share_of_revenue: 0.5 });
    expect(read('tenths').map(({ net_revenue }) => net_revenue)).toEqual([50, 20, 10, 10, 10]);
    expect(read('totals').at(-1)).toEqual({ part: 'revenue', amount: 100 });
  });
});
