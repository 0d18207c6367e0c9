import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/repurchase/compute';
import { definition } from '../../../src/analyses/repurchase/definition';
import { explain } from '../../../src/analyses/repurchase/explain';
import { en } from '../../../src/analyses/repurchase/messages/en';
import { present } from '../../../src/analyses/repurchase/present';
import type { DueColumns, RepurchaseParams, RepurchaseResult } from '../../../src/analyses/repurchase/result';
import { tabulate } from '../../../src/analyses/repurchase/tabulate';
import { levelText, levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { truthOf, type Truth } from '../../../src/demo/truth';
import { median, quantiles } from '../../../src/kernels/statistics/quantile';
import { demoWorkspace } from '../../builders/demo-workspace';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<RepurchaseParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const START = parseIsoDay('2024-01-01');

/** One purchase: who, days after 1 January 2024, what. */
type Purchase = readonly [customer: string, day: number, product: string];

function shop(purchases: readonly Purchase[], refused: readonly string[] = []): Workspace {
  const customers = [...new Set(purchases.map(([customer]) => customer))];
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: purchases.map(([customer]) => customer),
      ordered_at: purchases.map(([, day]) => isoDay(START + day)),
      amount: purchases.map(() => 10),
      product_name: purchases.map(([, , product]) => product),
    }),
    customers: tableOf('customers', {
      customer_id: customers,
      consent_marketing: customers.map((customer) => !refused.includes(customer)),
    }),
  });
}

const entriesOf = ({ people, rhythms }: RepurchaseResult, list: DueColumns): string[] =>
  Array.from(
    list.people,
    (p, k) =>
      `${levelText(people.keys, p)} ${levelText(rhythms.names, list.items[k]!)} ${list.times[k]} ${list.gap[k]}`,
  );

const every = (customer: string, product: string, ...days: number[]): Purchase[] =>
  days.map((day) => [customer, day, product]);
/** As of day 70: tea every 20 days or so; ana 20 after day 50, ben has a rhythm of 10 of his own. */
const TEA: Purchase[] = [
  ...every('ana', 'tea', 10, 30, 50),
  ...every('ben', 'tea', 32, 42, 52, 62),
  ...every('cem', 'tea', 30, 55),
  ...every('dot', 'tea', 0, 22),
  ...every('eva', 'tea', 40, 48),
  ...every('fay', 'tea', 69),
  ...every('fay', 'cup', 69),
];

describe('the rhythm of an item', () => {
  const result = valueOf(outcomeOf(shop(TEA), { level: 'product', minGaps: 5 }));

  it('is the median of the gaps between two purchases of one customer', () => {
    expect(levelTexts(result.rhythms.names)).toEqual(['tea']);
    expect(result.rhythms).toMatchObject({ count: 1, rare: 1 });
    // 20 20 · 10 10 10 · 25 · 22 · 8
    expect([result.rhythms.gaps[0], result.rhythms.median[0]]).toEqual([8, 15]);
    expect([result.rhythms.buyers[0], result.rhythms.repeaters[0]]).toEqual([6, 5]);
    // Of eight values the least and the greatest bound the median at 95 %.
    expect([result.rhythms.lower[0], result.rhythms.upper[0]]).toEqual([8, 25]);
  });

  it('says who is due, by their own rhythm where they have one, and since when', () => {
    // Expected: ana 65, cem 70, ben 72 by his own; eva 63 · dot 37, 48 days ago: longer than 95 in 100 gaps.
    expect(entriesOf(result, result.due)).toEqual(['cem tea 2 15', 'ana tea 3 15', 'eva tea 2 15']);
    expect(entriesOf(result, result.coming)).toEqual(['ben tea 4 10']);
    expect([result.due.isOwn[0], result.coming.isOwn[0]]).toEqual([0, 1]);
    expect(result.rhythms.passed[0]).toBe(1);
  });

  it('gives the list as CSV', () => {
    const { columns } = tabulate(result, 'due');
    expect(columns.map(({ header, value }) => `${header} ${value(2)}`)).toEqual([
      'customer_id eva',
      'name null',
      'item tea',
      'item_id tea',
      'last_bought 2024-02-18',
      'times_bought 2',
      'gap_days 15',
      'rhythm_of item',
      'expected_on 2024-03-04',
      'late_by_days 7',
      'total_spend 20',
    ]);
  });

  it('lists people who bought it once only when asked to, and never who said no', () => {
    const once = valueOf(
      outcomeOf(shop(TEA, ['ana']), { level: 'product', minGaps: 5, who: 'once', horizonDays: 30 }),
    );
    expect(entriesOf(once, once.due)).toEqual(['cem tea 2 15', 'eva tea 2 15']);
    expect(entriesOf(once, once.coming)).toEqual(['ben tea 4 10', 'fay tea 1 15']);
    expect(once.rhythms.refused[0]).toBe(1);
  });

  it('shows one item alone, and all again', () => {
    const view = present(result, presentationOf(definition, en));
    expect(view.itemOf('tea')).toBe(0);
    expect(view.itemOf('cup')).toBeNull();
    expect(view.list(0).count).toBe(view.list(null).count);
  });
});

it('gaps and lists are those that walking through every day gives', () => {
  const anyPurchase = fc.tuple(
    fc.constantFrom('ana', 'ben', 'cem'),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('a', 'b'),
  );
  fc.assert(
    fc.property(fc.array(anyPurchase, { minLength: 1, maxLength: 30 }), (purchases) => {
      const result = valueOf(outcomeOf(shop(purchases), { level: 'product', minGaps: 1 }));
      const asOf = Math.max(...purchases.map(([, day]) => day)) + 1;
      const daysOf = (who: string, what: string) =>
        Array.from({ length: 61 }, (_, day) => day).filter((day) =>
          purchases.some(([c, d, p]) => c === who && d === day && p === what),
        );
      const gapsOf = (days: readonly number[]) => days.slice(1).map((day, k) => day - days[k]!);
      const due: string[] = [];
      const coming: string[] = [];
      for (const what of levelTexts(result.rhythms.names)) {
        const all = ['ana', 'ben', 'cem'].flatMap((who) => gapsOf(daysOf(who, what)));
        const item = levelTexts(result.rhythms.names).indexOf(what);
        expect(result.rhythms.gaps[item]).toBe(all.length);
        expect(result.rhythms.median[item]).toBe(median(all));
        for (const who of ['ana', 'ben', 'cem']) {
          const days = daysOf(who, what);
          if (days.length < 2) continue;
          const own = gapsOf(days);
          const gap = own.length >= 3 ? median(own) : median(all);
          const longest = Math.max(quantiles(all, [0.95])[0]!, 1.5 * gap);
          const expected = days.at(-1)! + Math.round(gap);
          const text = `${who} ${what} ${days.length} ${gap}`;
          if (expected > asOf && expected <= asOf + 7) coming.push(text);
          if (expected <= asOf && asOf - days.at(-1)! <= longest) due.push(text);
        }
      }
      expect(entriesOf(result, result.due).sort()).toEqual(due.sort());
      expect(entriesOf(result, result.coming).sort()).toEqual(coming.sort());
    }),
    { numRuns: 80 },
  );
});

describe('the demo shop of 1,200 customers, imported as it comes', () => {
  let shopOf: Workspace;
  let truth: Truth;
  beforeAll(async () => {
    const { plan, workspace } = await demoWorkspace(1200, 'en', ['orders']);
    shopOf = workspace;
    truth = truthOf(plan);
  }, 60_000);

  it('shows the planted rhythms: every 12.5 days the high-value group, once a month the growing one', () => {
    const result = valueOf(outcomeOf(shopOf, { level: 'any', horizonDays: 90 }));
    const gapsOf = (group: string) =>
      [result.due, result.coming].flatMap((list) =>
        Array.from(list.people, (p, k) => ({ group: truth.groupOf.get(levelText(result.people.keys, p)), k }))
          .filter((each) => each.group === group)
          .map(({ k }) => list.gap[k]!),
      );
    // All but the few who refuse or whose last days were spoilt by dirt; a median of whole days is within half a day.
    expect(gapsOf('high').length).toBeGreaterThan(0.95 * truth.groups.high);
    expect(Math.abs(median(gapsOf('high')) - 12.5)).toBeLessThanOrEqual(0.5);
    expect(gapsOf('growth').length).toBeGreaterThan(0.95 * truth.groups.growth);
    expect(Math.abs(median(gapsOf('growth')) - 30.4)).toBeLessThanOrEqual(1);
  });

  it('has none of the lost group in its lists, and the regulars on the day they are expected', () => {
    const result = valueOf(outcomeOf(shopOf, { level: 'any', horizonDays: 14 }));
    const groups = [result.due, result.coming].flatMap((list) =>
      Array.from(list.people, (p) => truth.groupOf.get(levelText(result.people.keys, p))),
    );
    // Their last order lies six months back, their gaps were below 42 days.
    expect(groups.filter((group) => group === 'lost')).toEqual([]);
    // Every 12.5 days, the last one at most 7.2 ago: within 14 days nearly all come, and hardly anybody is late.
    const high = (list: DueColumns) =>
      Array.from(list.people).filter((p) => truth.groupOf.get(levelText(result.people.keys, p)) === 'high');
    expect(high(result.coming).length).toBeGreaterThan(0.95 * truth.groups.high);
    expect(high(result.due).length).toBeLessThan(0.02 * truth.groups.high);
  });

  it('decides for products, each with its gaps, interval and lists', () => {
    const result = valueOf(outcomeOf(shopOf));
    expect(result.level).toBe('product');
    const { rhythms } = result;
    expect(rhythms.count).toBeGreaterThan(5);
    for (let i = 0; i < rhythms.count; i++) {
      expect(rhythms.gaps[i]).toBeGreaterThanOrEqual(20);
      expect(rhythms.lower[i]).toBeLessThanOrEqual(rhythms.median[i]!);
      expect(rhythms.upper[i]).toBeGreaterThanOrEqual(rhythms.median[i]!);
    }
    expect(explain(result)[0]!.key).toBe('finding.due');
  });
});

describe('small shops', () => {
  it.each([
    [every('ana', 'tea', 1), 'finding.none'],
    [every('ana', 'tea', 1, 5), 'finding.none'],
    [[...every('ana', 'tea', 1, 5), ...every('ben', 'tea', 2, 9)], 'finding.none'],
  ] as const)('get a sentence', (purchases, key) => {
    expect(explain(valueOf(outcomeOf(shop(purchases))))[0]!.key).toBe(key);
  });

  it('without products show when customers come back at all', () => {
    const plain = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['ana', 'ana', 'ana', 'ben'],
        ordered_at: ['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-31'],
        amount: [1, 2, 3, 4],
      }),
    });
    const result = valueOf(outcomeOf(plain, { minGaps: 2 }));
    expect([result.level, result.rhythms.median[0]]).toEqual(['any', 10]);
    expect(entriesOf(result, result.due)).toEqual(['ana  3 10']);
  });
});
