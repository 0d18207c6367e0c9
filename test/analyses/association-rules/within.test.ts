import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prospectsOf } from '../../../src/analyses/association-rules/audience';
import { definition } from '../../../src/analyses/association-rules/definition';
import { explain } from '../../../src/analyses/association-rules/explain';
import { en } from '../../../src/analyses/association-rules/messages/en';
import { zhCN } from '../../../src/analyses/association-rules/messages/zh-CN';
import { present } from '../../../src/analyses/association-rules/present';
import type { RuleParams, RulesResult } from '../../../src/analyses/association-rules/result';
import { tabulate } from '../../../src/analyses/association-rules/tabulate';
import type { Grouping } from '../../../src/core/grouping';
import { labelColumn } from '../../../src/core/label';
import { levelTexts } from '../../../src/core/levels';
import { EMPTY_RECIPE, withGrouping, withLabel } from '../../../src/core/recipe';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { peopleOf } from '../../../src/domain/people';
import { groupingColumn } from '../../../src/core/grouping';
import { CELL_SEGMENTS } from '../../../src/domain/rfm-cells';
import { segmentsAt, tiersAt, TIERS, USUAL_CUTS } from '../../../src/domain/value-tiers';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';
import { ALL_RULES, outcomeOf, ruleTexts } from './shops';

interface Order {
  readonly day: number;
  readonly customer: number | null;
  readonly channel: string | null;
  readonly products: readonly string[];
}

const FIRST = Date.parse('2024-01-01T00:00:00Z') / 86_400_000;
const LEVELS = ['gold', 'silver', null, 'gold', 'silver', 'gold'];

/** Who ordered twice or more, so far. */
const LABEL = labelColumn('regular');
/** Once, or nearer to four times. */
const kept: Grouping = {
  ...{ id: 'pace', name: 'Pace', savedAt: '2024-03-01T00:00:00Z', asOf: '2024-03-01', months: 0 },
  method: 'kmeans',
  features: [{ id: 'orders', logged: false, center: 0, spread: 1, fill: 0 }],
  groups: [
    { name: 'seldom', center: [1], customers: 3 },
    { name: 'often', center: [4], customers: 2 },
  ],
};
const recipe = withGrouping(
  withLabel(
    EMPTY_RECIPE,
    'regular',
    {
      ...{ name: 'Regular', scenario: '', owner: '' },
      rule: { kind: 'column', column: 'feature:orders', test: { is: 'at-least', value: 2 } },
    },
    '2024-03-01T00:00:00Z',
  ),
  kept,
);

/** Orders of six customers, whose member levels are in a list of their own; a label and kept groups. */
function shopOf(list: readonly Order[]): Workspace {
  const lines = list.flatMap(({ products, ...order }, number) =>
    products.map((product) => ({ ...order, number, product })),
  );
  const tables = workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map(({ number }) => `o${number}`),
      customer_id: lines.map(({ customer }) => (customer === null ? null : `c${customer}`)),
      ordered_at: lines.map(({ day }) => isoDay(FIRST + day)),
      amount: lines.map(({ customer }) => 10 + (customer ?? 0)),
      channel: lines.map(({ channel }) => channel),
      product_name: lines.map(({ product }) => product),
    }),
    customers: tableOf('customers', {
      customer_id: LEVELS.map((_, c) => `c${c}`),
      member_level: LEVELS,
    }),
  });
  return { ...tables, recipe };
}

const anyOrder: fc.Arbitrary<Order> = fc.record({
  day: fc.integer({ min: 0, max: 40 }),
  customer: fc.constantFrom(null, 0, 1, 2, 3, 4, 5),
  channel: fc.constantFrom('web', 'store', null),
  products: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
});
const anyFilter = fc.record({
  segment: fc.constantFrom('none', 'member_level', 'tier', 'rfm', LABEL, groupingColumn('pace')),
  part: fc.integer({ min: 0, max: 10 }),
  channel: fc.constantFrom('', 'web', 'store'),
  from: fc.constantFrom('', isoDay(FIRST + 10)),
  asOf: fc.constantFrom('', isoDay(FIRST + 35)),
});

/** The group of each customer as of a day, worked out away from any basket. */
function groupNames(
  shop: Workspace,
  list: readonly Order[],
  segment: string,
  asOf: number,
): (string | null)[] {
  if (segment === 'none') return LEVELS.map(() => null);
  if (segment === 'member_level') return LEVELS;
  if (segment.includes(':')) {
    const counts = LEVELS.map((_, c) =>
      list.filter(({ customer, day }) => customer === c && FIRST + day < asOf),
    );
    return counts.map(({ length }) => {
      if (length === 0) return null;
      return segment === LABEL ? (length >= 2 ? 'yes' : 'no') : length <= 2 ? 'seldom' : 'often';
    });
  }
  const of = segment === 'tier' ? tiersAt(shop, asOf, 'spend', USUAL_CUTS)! : segmentsAt(shop, asOf);
  const names: readonly string[] = segment === 'tier' ? TIERS : CELL_SEGMENTS;
  const keys = levelTexts(peopleOf(shop).keys);
  return LEVELS.map((_, c) => names[of[keys.indexOf(`c${c}`)] ?? 255] ?? null);
}

/** `a → b both antecedent consequent total` of every pair that is in one of these orders. */
function brutePairs(pass: readonly Order[], all: readonly Order[]): string[] {
  const within = (list: readonly Order[], ...items: string[]) =>
    list.filter(({ products }) => items.every((item) => products.includes(item))).length;
  const counts = (list: readonly Order[], a: string, c: string) =>
    [within(list, a, c), within(list, a), within(list, c), list.length].join(' ');
  return ['a', 'b', 'c'].flatMap((a) =>
    ['a', 'b', 'c']
      .filter((c) => c !== a && within(pass, a, c) > 0)
      .map((c) => `${a} → ${c}: ${counts(pass, a, c)} of ${counts(all, a, c)}`),
  );
}

function pairsOf(result: RulesResult): string[] {
  const all = result.all ?? { ...result.rules, baskets: result.baskets.count };
  return ruleTexts(result).map((text, r) => {
    const own = [result.rules.both[r], result.rules.antecedent[r], result.rules.consequent[r]];
    const whole = [all.both[r], all.antecedent[r], all.consequent[r]];
    return `${text}: ${[...own, result.baskets.count].join(' ')} of ${[...whole, all.baskets].join(' ')}`;
  });
}

describe('filters', () => {
  it('by segment, channel and period add up, and their rules are counted in all baskets of the period too', () => {
    fc.assert(
      fc.property(fc.array(anyOrder, { minLength: 6, maxLength: 30 }), anyFilter, (list, filter) => {
        const shop = shopOf(list);
        const lastDay = Math.max(...list.map(({ day }) => day));
        // A column without a single channel is none to filter by.
        const hasChannels = list.some(({ channel }) => channel !== null);
        const to = filter.asOf === '' ? lastDay + 1 : 35;
        const from = filter.from === '' ? 0 : 10;
        const names = groupNames(shop, list, filter.segment, FIRST + to);
        const known = [...new Set(names)].filter((name) => name !== null).sort();
        const only = known[filter.part % Math.max(1, known.length)] ?? '';
        const all = list.filter(({ day }) => day >= from && day < to);
        const pass = all.filter(
          ({ customer, channel }) =>
            (only === '' || (customer !== null && names[customer] === only)) &&
            (!hasChannels || filter.channel === '' || channel === filter.channel),
        );
        const { channel, asOf } = filter;
        const segment = filter.segment.includes(':')
          ? { segment: 'own' as const, own: filter.segment }
          : { segment: filter.segment as RuleParams['segment'] };
        const outcome = outcomeOf(shop, {
          ...{ ...ALL_RULES, maxAntecedent: 1, maxConsequent: 1 },
          ...{ ...segment, only, channel, asOf, from: filter.from },
        });
        if (pass.length === 0 || !outcome.ok) {
          expect(outcome.ok).toBe(false);
          expect(pass).toHaveLength(0);
          return;
        }
        expect(pairsOf(outcome.value).sort()).toEqual(brutePairs(pass, all).sort());
      }),
      { numRuns: 150 },
    );
  });

  const times = (count: number, order: Partial<Order>): Order[] =>
    Array.from({ length: count }, (_, k) => ({
      ...{ day: k % 30, customer: null, channel: 'web', products: ['c'] },
      ...order,
    }));
  // In the shop of gold customers a goes with b; on the web, and everywhere else, it does not.
  const list = [
    ...times(40, { customer: 0, channel: 'store', products: ['a', 'b'] }),
    ...times(40, { customer: 3, channel: 'store', products: ['c'] }),
    ...times(40, { customer: 0, products: ['a', 'c'] }),
    ...times(40, { customer: 1, channel: 'store', products: ['a'] }),
    ...times(40, { customer: 1, products: ['b', 'c'] }),
  ];
  const filtered = { segment: 'member_level', only: 'gold', channel: 'store' } as const;
  const shop = shopOf(list);
  const result = valueOf(outcomeOf(shop, { ...ALL_RULES, minCount: 5, ...filtered }));

  it('say among how many baskets a rule was found and what it is worth in all of them', () => {
    const [headline, part] = explain(result);
    expect(headline).toMatchObject({ key: 'finding.best.order', values: { lift: 2, confidence: 1 } });
    expect(part).toMatchObject({
      key: 'finding.part.all',
      values: { baskets: 80, all: 200, confidence: 40 / 120, lift: (40 * 200) / (120 * 80) },
    });
    const whole = valueOf(outcomeOf(shop, { ...ALL_RULES, minCount: 5 }));
    expect(explain(whole).map(({ key }) => key)).not.toContain('finding.part.all');
    const csv = tabulate(result, 'rules').columns.map(({ header }) => header);
    expect(csv).toContain('all_lift');
  });

  it('keep the audience to people with a basket that passes', () => {
    const rule = ruleTexts(result).indexOf('a → b');
    // c0 bought both; c3 bought neither; c1 bought a and b, but is silver.
    expect(prospectsOf(result, rule).people).toHaveLength(0);
    const silver = valueOf(
      outcomeOf(shop, { ...ALL_RULES, minCount: 5, ...filtered, channel: '', only: 'silver' }),
    );
    expect(levelTexts(silver.audience.keys)).toEqual(['c1']);
  });

  it('offer the parts, channels and periods that the shop has, in both languages', () => {
    const { controls } = present(result, presentationOf(definition, en));
    expect(controls.parts.map(({ label }) => label)).toEqual(['All', 'gold · 120', 'silver · 80']);
    expect(controls.channels.map(({ value }) => value)).toEqual(['', 'store', 'web']);
    expect(controls.periods[2]).toEqual({ value: isoDay(FIRST + 30 - 90), label: 'The last 90 days' });
    expect(controls.isFiltered).toBe(true);
    const tiers = valueOf(outcomeOf(shop, { ...ALL_RULES, minCount: 5, segment: 'tier' }));
    const chinese = present(tiers, presentationOf(definition, zhCN, 'zh-CN'));
    expect(chinese.controls.parts.map(({ label }) => label.split(' ')[0])).toEqual([
      '全部',
      '边缘客户',
      '潜力客户',
    ]);
    expect(chinese.detail(0).parts.map(({ value }) => value)).toEqual(['marginal', 'potential']);
  });

  it('by a label name its part by the label, and the other one as without it', () => {
    const own = { ...ALL_RULES, minCount: 5, segment: 'own' } as const;
    const labelled = valueOf(outcomeOf(shop, { ...own, own: LABEL, channel: 'store' }));
    const { controls } = present(labelled, presentationOf(definition, en));
    expect(controls.segments.slice(-2)).toEqual([
      { value: LABEL, label: 'Label: Regular' },
      { value: groupingColumn('pace'), label: 'Kept groups: Pace' },
    ]);
    expect(controls.segment).toBe(LABEL);
    expect(controls.parts.map(({ value, label }) => [value, label])).toEqual([
      ['', 'All'],
      ['yes', 'Regular · 200'],
    ]);
    const once = shopOf([...list, { day: 3, customer: 5, channel: 'web', products: ['a'] }]);
    const both = present(valueOf(outcomeOf(once, { ...own, own: LABEL })), presentationOf(definition, en));
    expect(both.controls.parts.at(-1)).toEqual({ value: 'no', label: 'Without “Regular” · 1' });
    const figures = tabulate(labelled, 'test');
    const row = Array.from({ length: figures.rowCount }, (_, i) => figures.columns.map((c) => c.value(i)));
    expect(row).toContainEqual(['segment', 'Regular']);
  });

  it('by a label that is gone are left out, and a note says which there are', () => {
    const gone = outcomeOf(shop, { ...ALL_RULES, minCount: 5, segment: 'own', own: 'label:gone' });
    const known = `${LABEL}, ${groupingColumn('pace')}`;
    expect(gone).toMatchObject({
      value: { within: { segment: 'none', own: null }, segments: [] },
      notes: [{ code: 'association-rules/no-own', values: { own: 'label:gone', known } }],
    });
    expect(present(valueOf(gone), presentationOf(definition, en)).controls.segment).toBe('none');
  });

  it('that leave no basket say which value is unknown, or that they do not go together', () => {
    const code = (change: Partial<RuleParams>) => {
      const outcome = outcomeOf(shop, { ...ALL_RULES, ...filtered, ...change });
      return outcome.ok ? outcome.notes?.map((note) => note.code) : outcome.problem;
    };
    expect(code({ only: 'tin' })).toMatchObject({ values: { value: 'tin', known: 'gold, silver' } });
    expect(code({ channel: 'app' })).toMatchObject({ values: { value: 'app', known: 'store, web' } });
    const apart = shopOf([...times(30, { customer: 0 }), ...times(30, { customer: 1, channel: 'store' })]);
    expect(outcomeOf(apart, { ...ALL_RULES, ...filtered })).toMatchObject({
      problem: { code: 'association-rules/no-part', values: { part: 'gold', channel: 'store' } },
    });
    const bare = shopOf(times(30, { channel: null }));
    expect(outcomeOf(bare, { ...ALL_RULES, channel: 'web' })).toMatchObject({
      notes: [{ code: 'association-rules/no-channel' }],
    });
  });
});
