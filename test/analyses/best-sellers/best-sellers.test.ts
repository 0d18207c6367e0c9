import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/best-sellers/compute';
import { definition } from '../../../src/analyses/best-sellers/definition';
import { explain } from '../../../src/analyses/best-sellers/explain';
import { en } from '../../../src/analyses/best-sellers/messages/en';
import { present } from '../../../src/analyses/best-sellers/present';
import { rankingOf } from '../../../src/analyses/best-sellers/ranking';
import type { BestSellersParams, BestSellersResult } from '../../../src/analyses/best-sellers/result';
import { tabulate } from '../../../src/analyses/best-sellers/tabulate';
import { trendsOf } from '../../../src/analyses/best-sellers/trends';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { createFormat } from '../../../src/i18n/format';
import { formatMessage } from '../../../src/i18n/message';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { anyLines, FIRST_DAY, shopOf } from '../../builders/any-shop';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import '../../property-seed';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<BestSellersParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const run = (workspace: Workspace, params: Partial<BestSellersParams> = {}): BestSellersResult =>
  valueOf(outcomeOf(workspace, params));
const format = createFormat('en', 'GBP');
const say = (key: string, values = {}) => formatMessage(en[key as keyof typeof en], values, format);
const viewOf = (result: BestSellersResult) =>
  present(result, { display: defaultsOf(definition.display), format, say });
const codesOf = (workspace: Workspace, params: Partial<BestSellersParams> = {}) => {
  const outcome = outcomeOf(workspace, params);
  return outcome.ok ? outcome.notes.map(({ code }) => code) : [outcome.problem.code];
};

const shop = orders`ana 2024-01-03 60 @pot | ben 2024-01-04 20 @cup | cid 2024-01-05 20 @tea
  | ana 2024-01-09 15 @mat | eve 2024-01-09 5 @pin | eve 2024-01-10 -8 @jug`;

describe('ranks and classes', () => {
  it('put the item that crosses a limit into the better class, and equals into one', () => {
    // 60, 80, 100, 115, 120 of 120.
    const { order, group, vital, cumulative } = rankingOf(Float64Array.of(20, 5, 60, -8, 20, 15), 0.6, 0.9);
    expect([...order]).toEqual([2, 0, 4, 5, 1, 3]);
    expect([...group]).toEqual([0, 0, 0, 1, 2, 2]);
    expect(vital).toBe(2);
    expect(cumulative[4]).toBe(1);
  });

  it('have shares that never fall and end at 1, classes in their order, and the least number that reaches A', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 50, max: 95 }),
        (values, percent) => {
          const a = percent / 100;
          const { order, share, cumulative, group, vital } = rankingOf(Float64Array.from(values), a, 1);
          const positive = values.filter((value) => value > 0).sort((x, y) => y - x);
          const whole = positive.reduce((sum, value) => sum + value, 0);
          for (let rank = 1; rank < order.length; rank++) {
            expect(cumulative[rank]).toBeGreaterThanOrEqual(cumulative[rank - 1]!);
            expect(group[rank]).toBeGreaterThanOrEqual(group[rank - 1]!);
            if (values[order[rank]!] === values[order[rank - 1]!]) expect(group[rank]).toBe(group[rank - 1]);
          }
          expect(cumulative.at(-1)).toBe(whole > 0 ? 1 : 0);
          expect(share.reduce((sum, own) => sum + own, 0)).toBeCloseTo(whole > 0 ? 1 : 0, 9);
          let reached = 0;
          const least = positive.findIndex((value) => (reached += value) * 100 >= percent * whole) + 1;
          expect(vital).toBe(least);
        },
      ),
    );
  });
});

describe('the result', () => {
  const result = run(shop);

  it('ranks by what is left after returns and says how many bring 80%', () => {
    expect(levelTexts(result.items.names)).toEqual(['pot', 'cup', 'tea', 'mat', 'pin', 'jug']);
    expect(result.vital).toBe(3);
    expect(result.classes.map(({ items, value }) => [items, value])).toEqual([
      [3, 100],
      [1, 15],
      [2, -3],
    ]);
    const [headline] = explain(result);
    expect(say(headline!.key, headline!.values)).toContain('3 products bring 83% of the revenue');
  });

  it('says what brought less than nothing', () => {
    expect(result.totals).toMatchObject({ revenue: 112, gaining: 120, losing: -8, losingItems: 1 });
    expect(codesOf(shop)).toContain('best-sellers/losing');
    expect(viewOf(result).items.row(5).shareText).toBe('—');
  });

  it('adds up to the revenue of the overview, whatever the shop', () => {
    fc.assert(
      fc.property(anyLines(), fc.constantFrom('30', '90', '365'), (lines, period) => {
        const workspace = shopOf(lines);
        const outcome = outcomeOf(workspace, { period });
        if (!outcome.ok) return;
        const { totals, items } = outcome.value;
        const home = valueOf(overview(workspace, { asOf: '', period }, () => {}));
        expect(totals.revenue).toBe(home.current.revenue);
        expect(totals.gaining + totals.losing + totals.nameless + totals.charges).toBeCloseTo(
          totals.revenue,
          9,
        );
        expect(items.revenue.reduce((sum, own) => sum + own, 0)).toBeCloseTo(
          totals.revenue - totals.nameless,
          9,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('seen from an earlier day is that of a shop without the later lines', () => {
    fc.assert(
      fc.property(anyLines(), fc.integer({ min: 1, max: 200 }), (lines, day) => {
        const earlier = lines.filter((line) => line.day < day);
        if (earlier.length === 0) return;
        const asOf = isoDay(FIRST_DAY + day);
        const all = outcomeOf(shopOf(lines), { asOf, period: 'all' });
        const alone = outcomeOf(shopOf(earlier), { asOf, period: 'all' });
        if (!all.ok || !alone.ok) return expect(all.ok).toBe(alone.ok);
        expect(levelTexts(all.value.items.keys)).toEqual(levelTexts(alone.value.items.keys));
        for (const figure of ['revenue', 'orders', 'buyers', 'series', 'qValue'] as const)
          expect(all.value.items[figure]).toEqual(alone.value.items[figure]);
      }),
      { numRuns: 30 },
    );
  });

  it('ranks by margin where costs are known, else says what would enable it', () => {
    const lines = orders`ana 2024-01-03 100 @gold | ben 2024-01-04 20 @tea`;
    expect(codesOf(lines, { measure: 'margin' })).toContain('best-sellers/no-cost');
    const costs = tableOf('products', { product_id: ['gold', 'tea'], cost: [99, 2] });
    const workspace = workspaceOf({ orders: lines.tables.get('orders')!, products: costs });
    expect([...run(workspace, { measure: 'margin' }).items.value]).toEqual([18, 1]);
  });

  it('without a product column ranks categories and says so; without either says which column is missing', () => {
    const cells = { ordered_at: ['2024-01-03'], amount: [40] };
    const workspace = workspaceOf({ orders: tableOf('orders', { ...cells, category: ['tea'] }) });
    expect(run(workspace).level).toBe('category');
    expect(codesOf(workspace)).toContain('best-sellers/no-product');
    expect(codesOf(workspaceOf({ orders: tableOf('orders', cells) }))).toEqual(['best-sellers/no-items']);
  });
});

describe('arrows', () => {
  it('are drawn for a rise that chance would hardly make, among many that only wobble', () => {
    const random = mulberry32(5);
    const blocks = 12;
    const series = Float64Array.from({ length: 100 * blocks }, (_, k) =>
      k < blocks ? 10 + 5 * k : 50 + 20 * random(),
    );
    const { direction, tested, change, slope } = trendsOf(series, blocks, 100);
    expect(tested).toBe(100);
    expect(direction[0]).toBe(1);
    expect(direction.slice(1).filter((own) => own !== 0).length).toBeLessThanOrEqual(5);
    expect(change[0]).toBeCloseTo((55 + 60 + 65) / (40 + 45 + 50) - 1, 12);
    expect(slope[0]).toBeCloseTo(5 / 37.5, 12);
  });

  it('point down when the series is turned round', () => {
    const rising = Float64Array.from({ length: 12 }, (_, k) => k + 1);
    expect(trendsOf(rising, 12, 1).direction[0]).toBe(1);
    expect(trendsOf(rising.toReversed(), 12, 1).direction[0]).toBe(-1);
  });

  it('need six blocks, and the page says so', () => {
    expect(trendsOf(Float64Array.of(1, 2, 3, 4, 5), 5, 1)).toMatchObject({ tested: 0 });
    expect(explain(run(shop)).map(({ key }) => key)).toContain('finding.trend.short');
  });

  it('never point for what sells the same all the time', () => {
    expect(trendsOf(new Float64Array(12).fill(4), 12, 1)).toMatchObject({
      tested: 0,
      direction: Int8Array.of(0),
    });
  });
});

it.each([1, 5, 30, 80])('a shop of %i customers has its page', (customers) => {
  const text = Array.from(
    { length: customers },
    (_, i) => `c${i} 2024-0${1 + (i % 6)}-03 ${10 + i} @p${i % 9}`,
  );
  const result = run(orders(Object.assign([text.join('|')], { raw: [''] })));
  expect(result.items.count).toBe(Math.min(9, customers));
  expect(explain(result)[0]!.key).toBe(
    customers === 1 ? 'finding.one.product' : 'finding.vital.product.revenue',
  );
  expect(viewOf(result).pareto.line.at(-1)).toBe(1);
});

describe('the chart', () => {
  it('has a bar for each of thirty items, and for equal numbers of them beyond', () => {
    const many = (items: number) =>
      orders(
        Object.assign(
          [Array.from({ length: items }, (_, i) => `a 2024-01-03 ${items - i} @p${i}`).join('|')],
          {
            raw: [''],
          },
        ),
      );
    expect(viewOf(run(many(30))).pareto.bars.length).toBe(30);
    const { bars, labels, line } = viewOf(run(many(70))).pareto;
    expect([bars.length, labels[0], labels.at(-1), bars[0], line.at(-1)]).toEqual([
      24,
      '1–3',
      '70–70',
      70 + 69 + 68,
      1,
    ]);
  });
});

describe('exports', () => {
  const result = run(shop);
  const read = (table: Parameters<typeof tabulate>[1]) => {
    const { columns, rowCount } = tabulate(result, table);
    return Array.from({ length: rowCount }, (_, i) =>
      Object.fromEntries(columns.map(({ header, value }) => [header, value(i)])),
    );
  };
  it('give each item with its figures', () => {
    expect(read('items')[0]).toMatchObject({
      rank: 1,
      item: 'pot',
      class: 'A',
      share: 0.5,
      orders: 1,
      buyers: 1,
      q_value: null,
      trend: 'unclear',
    });
  });
  it('lead from the items to the revenue', () => {
    expect(read('totals').map(({ amount }) => amount)).toEqual([120, -8, 0, 0, 112]);
  });
  it('give the sales of each block', () => {
    const { columns } = tabulate(result, 'blocks');
    expect(columns.length).toBe(1 + result.blocks.count);
  });
});

describe('one order that makes a fifth of the revenue', () => {
  const small = Array.from({ length: 40 }, (_, i) => `c${i} 2024-01-${10 + (i % 20)} 10 @cup`).join(' | ');

  const parseOrders = (text: string): Workspace => orders(Object.assign([text], { raw: [''] }));

  it('is said before the ranks are trusted', () => {
    const result = run(parseOrders(`${small} | dan 2024-01-12 600 @pot`));
    expect(result.largeOrder).toEqual({ amount: 600, share: 0.6 });
    const finding = explain(result).find(({ key }) => key === 'finding.large-order')!;
    expect(say(finding.key, finding.values)).toBe(
      'One order of £600 is 60% of the revenue: look at it before you trust the ranks.',
    );
  });

  it('is none where it is small, given back, or one of few', () => {
    expect(run(parseOrders(`${small} | dan 2024-01-12 90 @pot`)).largeOrder).toBeNull();
    const back = `${small} | dan 2024-01-12 600 @pot #9 | dan 2024-01-13 -600 @pot #9`;
    expect(run(parseOrders(back)).largeOrder).toBeNull();
    expect(run(shop).largeOrder).toBeNull();
  });
});
