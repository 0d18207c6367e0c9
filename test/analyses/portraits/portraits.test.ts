import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/portraits/compute';
import { definition } from '../../../src/analyses/portraits/definition';
import { explain } from '../../../src/analyses/portraits/explain';
import { en } from '../../../src/analyses/portraits/messages/en';
import { present } from '../../../src/analyses/portraits/present';
import {
  indexOf,
  isTelling,
  LEAST,
  tellingTraits,
  type PortraitsResult,
} from '../../../src/analyses/portraits/result';
import { tabulate } from '../../../src/analyses/portraits/tabulate';
import type { Workspace } from '../../../src/core/workspace';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { rankSumPValue } from '../../../src/kernels/statistics/rank-sum';
import { rank, tieSum } from '../../../src/kernels/statistics/ranks';
import { mannWhitneyTest } from '../../../src/kernels/statistics/two-samples';
import { anyLines, shopOf, shuffled } from '../../builders/any-shop';
import { presentationOf } from '../../builders/words';
import { orders, reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { shops } from '../../contract/shops';
import { valueOf } from '../outcomes';

const of = (workspace: Workspace, by: string, asOf = ''): PortraitsResult =>
  valueOf(compute(workspace, { by, asOf, own: '' }, () => {}));

/** 40 young women who buy dear lipstick in the app at night, 60 older men who buy shoes in the store at noon, both alike in the rest. */
function twoKinds(): Workspace {
  const people = Array.from({ length: 100 }, (_, i) => ({
    id: `p${String(i).padStart(3, '0')}`,
    young: i < 40,
  }));
  const lines = people.flatMap(({ id, young }, i) =>
    Array.from({ length: 2 + (i % 3) }, (_, k) => ({
      order_id: `${id}-${k}`,
      customer_id: id,
      ordered_at: `${isoDay(parseIsoDay('2024-01-01') + ((i * 7 + k * 31) % 300))}T${young ? '21' : '12'}:30`,
      product_name: young ? 'lipstick' : 'shoes',
      category: young ? 'beauty' : 'sport',
      amount: young ? 50 + (i % 5) : 20 + (i % 5),
      channel: young ? 'app' : 'store',
    })),
  );
  const cells = <K extends keyof (typeof lines)[number]>(name: K) => lines.map((line) => line[name]);
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: cells('order_id'),
      customer_id: cells('customer_id'),
      ordered_at: cells('ordered_at'),
      product_name: cells('product_name'),
      category: cells('category'),
      amount: cells('amount'),
      channel: cells('channel'),
    }),
    customers: tableOf('customers', {
      customer_id: people.map(({ id }) => id),
      gender: people.map(({ young }, i) => (i === 99 ? null : young ? 'female' : 'male')),
      age: people.map(({ young }, i) => (young ? 18 : 45) + (i % 5)),
      'Shoe size': people.map((_, i) => (i * 13) % 7),
      club: people.map((_, i) => (i < 3 ? 'red' : 'blue')),
    }),
  });
}
const shop = twoKinds();
const byGender = of(shop, 'customers:gender');

/** A trait of a group by its column and value. */
function cellOf(result: PortraitsResult, group: string, column: string, level: string | null = null): number {
  const g = result.groups.findIndex((each) => each.level === group);
  return g * result.traits.length + result.traits.findIndex((t) => t.column === column && t.level === level);
}

describe('portraits of groups', () => {
  it('takes every customer once: shares of customers and of revenue add up to 1, unknown ones too', () => {
    expect(byGender.groups.map(({ kind, level, people }) => [kind, level, people])).toEqual([
      ['level', 'male', 59],
      ['level', 'female', 40],
      ['unknown', '', 1],
    ]);
    fc.assert(
      fc.property(anyLines(), fc.constantFrom('rfm:segment', 'value:tier', 'habit:channel'), (lines, by) => {
        const outcome = compute(shopOf(lines), { by, asOf: '', own: '' }, () => {});
        if (!outcome.ok) return;
        const { groups, customers } = outcome.value;
        const sum = (take: (group: (typeof groups)[number]) => number) =>
          groups.reduce((total, group) => total + take(group), 0);
        expect(sum(({ people }) => people)).toBe(customers);
        expect(sum(({ share }) => share)).toBeCloseTo(1, 12);
        if (outcome.value.revenue > 0) expect(sum(({ revenueShare }) => revenueShare)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('has an index of 100 for the whole: the means of groups, weighted by whom they know, are that of all', () => {
    const many = of(shops['of a year with everything in it']!, 'customers:attribute:Favourite colour');
    for (const result of [byGender, many]) {
      const width = result.traits.length;
      result.traits.forEach((trait, t) => {
        const cells = result.groups.map((_, g) => g * width + t);
        // Cells of fewer than five are not told, so the whole can only be put together where all are.
        if (cells.some((cell) => result.known[cell]! > 0 && result.known[cell]! < LEAST)) return;
        const sum = cells.reduce(
          (s, cell) => s + (result.known[cell]! && result.known[cell]! * result.value[cell]!),
          0,
        );
        if (trait.all > 0) expect(indexOf(sum / trait.of, trait)).toBeCloseTo(100, 8);
      });
    }
  });

  it('names what sets a group apart, with its index, and not what is alike', () => {
    const lipstick = cellOf(byGender, 'female', 'bought', 'beauty');
    expect(byGender.value[lipstick]).toBe(1);
    expect(indexOf(1, byGender.traits[lipstick % byGender.traits.length]!)).toBeCloseTo(250, 10);
    expect(isTelling(byGender, lipstick)).toBe(true);
    expect(isTelling(byGender, cellOf(byGender, 'female', 'feature:age'))).toBe(true);
    expect(byGender.effect[cellOf(byGender, 'female', 'feature:age')]).toBeLessThan(-1);
    expect(isTelling(byGender, cellOf(byGender, 'female', 'customers:attribute:Shoe size'))).toBe(false);
    const female = byGender.groups[1]!;
    expect(female.channel).toMatchObject({ name: 'app' });
    expect(female.hours).toMatchObject({ at: 19, count: female.orders, of: female.orders });
    expect(female.basket).toEqual([{ name: 'beauty', share: 1 }]);
  });

  it('says nothing of groups that are dealt by chance, but in one of twenty shops', () => {
    let told = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const random = mulberry32(seed);
      const tables = new Map(shop.tables);
      const listed = shop.tables.get('customers')!;
      const codes = Uint32Array.from({ length: 100 }, () => Math.floor(random() * 2));
      const club = listed.columns.get('attribute:club')!;
      if (club.kind !== 'category') throw new Error('no club');
      tables.set('customers', {
        ...listed,
        columns: new Map([...listed.columns, ['attribute:club', { ...club, codes }]]),
      });
      const result = of({ ...shop, tables }, 'customers:attribute:club');
      if (result.groups.some((_, g) => tellingTraits(result, g).length > 0)) told++;
    }
    // 20 shops at 5 %: three or more in about one of thirteen; the seeds are fixed.
    expect(told).toBeLessThanOrEqual(2);
  });

  it('leaves out what the groups are made of, and the column itself', () => {
    const tiers = of(shop, 'value:tier');
    const spend = tiers.traits.findIndex(({ column }) => column === 'feature:spend');
    expect(tiers.traits[spend]!.defines).toBe(true);
    for (let g = 0; g < tiers.groups.length; g++)
      expect(isTelling(tiers, g * tiers.traits.length + spend)).toBe(false);
    expect(
      byGender.traits.filter(({ column, defines }) => column === 'customers:gender' && !defines),
    ).toEqual([]);
  });

  it('counts a group of fewer than five and does not describe it', () => {
    const clubs = of(shop, 'customers:attribute:club');
    const view = present(clubs, presentationOf(definition, en));
    expect(view.cards.map(({ name, isSmall, traits }) => [name, isSmall, traits.length])).toEqual([
      ['blue', false, 0],
      ['red', true, 0],
    ]);
    expect(view.comparable.map(({ label }) => label)).toEqual(['blue']);
    const { rowCount, columns } = tabulate(clubs, 'traits');
    const groups = new Set(Array.from({ length: rowCount }, (_, i) => columns[0]!.value(i)));
    expect([...groups]).toEqual(['blue']);
  });

  it('proposes a name: who they are, what they like, how they buy', () => {
    const view = present(byGender, presentationOf(definition, en));
    expect(view.cards[1]!.suggested).toBe('young · beauty · app');
    const channels = present(of(shop, 'habit:channel'), presentationOf(definition, en));
    expect(channels.cards.find(({ name }) => name === 'app')!.suggested).toBe(
      'young · beauty · large orders',
    );
  });

  it('shows two groups side by side with everybody', () => {
    const view = present(byGender, presentationOf(definition, en));
    const rows = new Map(view.compare(1, 0).map((row) => [row.label, row]));
    expect(rows.get('Customers')).toMatchObject({ a: '40', b: '59', all: '100' });
    expect(rows.get('Bought beauty')).toMatchObject({ a: '100% · 250', b: '0% · 0', all: '40%' });
  });

  it('says which group is worth more than its size, and where to reach it', () => {
    const { say } = presentationOf(definition, en);
    const [best, apart, lead] = explain(byGender).map(({ key, values }) => say(key, values));
    expect(best).toMatch(
      /^female: 40 customers, 40% of all, bring 6\d% of the money, 1.\d times their share\.$/,
    );
    expect(apart).toMatch(/^2 of 2 groups differ/);
    expect(lead).toBe('Begin with female: reach them through app, between 19:00 and 22:00.');
  });

  it('looks at nothing after the as-of day and does not depend on the order of the rows', () => {
    const random = mulberry32(2);
    expect(
      of(
        reordered(shop, (count) => shuffled(count, random)),
        'customers:gender',
      ),
    ).toEqual(byGender);
    const table = shop.tables.get('orders')!;
    const time = table.columns.get('ordered_at')!;
    const end = parseIsoDay('2024-06-01') * 86_400_000;
    if (time.kind !== 'time') throw new Error('no dates');
    const rows = Array.from(time.values.keys()).filter((row) => time.values[row]! < end);
    const until = reordered(workspaceOf({ orders: table }), () => rows).tables.get('orders')!;
    const early = { ...shop, tables: new Map([...shop.tables, ['orders', until] as const]) };
    const { leftOut: _, ...seen } = of(shop, 'value:tier', '2024-06-01');
    const { leftOut: __, ...then } = of(early, 'value:tier', '2024-06-01');
    expect(seen).toEqual(then);
  });

  it('takes another grouping where a column is gone, and says so', () => {
    const outcome = compute(shop, { by: 'label:gone', asOf: '', own: '' }, () => {});
    expect(outcome).toMatchObject({ ok: true, value: { by: { id: 'rfm:segment' } } });
    expect(outcome.ok && outcome.notes.map(({ code }) => code)).toContain('portraits/no-column');
  });

  it('has a sentence for a shop of one customer', () => {
    const one = of(orders`ana 2024-01-03 40 | ana 2024-02-01 15`, 'rfm:segment');
    expect(explain(one)).toEqual([
      { key: 'finding.none', values: { customers: 1, least: LEAST } },
      { key: 'finding.none.each', values: {} },
    ]);
  });
});

describe('the rank-sum test of a part against the rest', () => {
  it('is that of Mann and Whitney', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }),
        (part, rest) => {
          const { ranks, runs } = rank([...part, ...rest]);
          const rankSum = part.reduce((sum, _, i) => sum + ranks[i]!, 0);
          const p = rankSumPValue(rankSum, part.length, part.length + rest.length, tieSum(runs));
          const expected = mannWhitneyTest(part, rest).pValue;
          // NaN for both where all are equal.
          expect(Math.abs(p - expected) < 1e-12 || (Number.isNaN(p) && Number.isNaN(expected))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('tells of one order that makes a fifth of the revenue, before the groups are told apart', () => {
  const small = Array.from({ length: 40 }, (_, i) => `c${i} 2024-01-${10 + (i % 20)} 10`).join(' | ');
  const text = `${small} | dan 2024-01-12 600`;
  const result = of(orders(Object.assign([text], { raw: [''] })), 'value:tier');
  expect(explain(result)[1]).toEqual({ key: 'finding.large-order', values: { amount: 600, share: 0.6 } });
  expect(byGender.largeOrder).toBeNull();
});
