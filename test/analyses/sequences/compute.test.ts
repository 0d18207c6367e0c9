import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/sequences/compute';
import { definition } from '../../../src/analyses/sequences/definition';
import { explain } from '../../../src/analyses/sequences/explain';
import { en } from '../../../src/analyses/sequences/messages/en';
import { present } from '../../../src/analyses/sequences/present';
import type { SequenceParams, SequencesResult } from '../../../src/analyses/sequences/result';
import { measuredRule, patternText, waitsOf } from '../../../src/analyses/sequences/sides';
import { tabulate } from '../../../src/analyses/sequences/tabulate';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { anyLines, FIRST_DAY, shopOf } from '../../builders/any-shop';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const outcomeOf = (workspace: Workspace, params: Partial<SequenceParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const ALL: Partial<SequenceParams> = { level: 'product', minCount: 1, minConfidence: 0, maxGapDays: 0 };
const START = parseIsoDay('2024-01-01');

/** One purchase: who, days after 1 January 2024, what. */
type Purchase = readonly [customer: string, day: number, ...products: string[]];

function shop(purchases: readonly Purchase[], refused: readonly string[] = []): Workspace {
  const lines = purchases.flatMap(([customer, day, ...products]) =>
    products.map((product) => ({ customer, day, product })),
  );
  const customers = [...new Set(purchases.map(([customer]) => customer))];
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ customer }) => customer),
      ordered_at: lines.map(({ day }) => isoDay(START + day)),
      amount: lines.map(() => 10),
      product_name: lines.map(({ product }) => product),
    }),
    customers: tableOf('customers', {
      customer_id: customers,
      consent_marketing: customers.map((customer) => !refused.includes(customer)),
    }),
  });
}

const ruleOf = (result: SequencesResult, text: string): number =>
  Array.from(result.rules.both, (_, r) => r).find(
    (r) =>
      `${patternText(result, result.rules.prefixes, r)} → ${patternText(result, result.rules.lasts, r)}` ===
      text,
  )!;
function betweenOf({ rules, people }: SequencesResult, r: number): string[] {
  const from = rules.betweenFrom[r]!;
  return Array.from(rules.between.subarray(from, rules.betweenFrom[r + 1]), (p) => levelText(people.keys, p));
}

const CAMERA: Purchase[] = [
  ['ana', 0, 'camera'],
  ['ana', 10, 'lens'],
  ['ben', 0, 'camera'],
  ['ben', 20, 'lens'],
  ['cem', 3, 'camera', 'bag'],
  ['cem', 3 + 30, 'lens'],
  ['dot', 40, 'camera'],
  ['eva', 45, 'camera'],
  ['eva', 50, 'bag'],
  ['fay', 5, 'camera'],
  ['gil', 30, 'lens'],
  ['gil', 55, 'tripod'],
];

describe('what comes next', () => {
  const result = valueOf(outcomeOf(shop(CAMERA, ['eva']), ALL));
  const rule = ruleOf(result, 'camera → lens');

  it('counts customers with both in order, with the first, and with the next at any time', () => {
    const m = measuredRule(result, rule);
    expect([m.both, m.prefix, result.rules.last[rule]]).toEqual([3, 6, 4]);
    expect(m.lift).toBeCloseTo(0.5 / (4 / 7), 12);
  });

  it('has no lift for buying the same again', () => {
    const again = valueOf(
      outcomeOf(
        shop([
          ['ana', 0, 'a'],
          ['ana', 9, 'a'],
        ]),
        ALL,
      ),
    );
    expect(measuredRule(again, ruleOf(again, 'a → a'))).toMatchObject({ both: 1, lift: NaN, inOrder: NaN });
  });

  it('takes the days between, one a customer, and their median', () => {
    expect([...waitsOf(result.rules, rule)]).toEqual([10, 20, 30]);
    expect(measuredRule(result, rule).wait).toBe(20);
  });

  it('lists who did the first within the usual time and not the next, but for who said no', () => {
    // As of day 56: dot waits 16 days, eva 11 but refused, fay 51, more than the 30 in which nine in ten went on.
    expect(betweenOf(result, rule)).toEqual(['dot']);
    expect([result.rules.refused[rule], result.rules.passed[rule]]).toEqual([1, 1]);
  });

  it('keeps to the gap: later purchases are no next', () => {
    const near = valueOf(outcomeOf(shop(CAMERA), { ...ALL, maxGapDays: 20 }));
    expect([...waitsOf(near.rules, ruleOf(near, 'camera → lens'))]).toEqual([10, 20]);
  });

  it('gives the list as CSV with the expected day', () => {
    const view = present(result, presentationOf(definition, en));
    const { columns, rowCount } = view.detail(rule).between.table();
    expect(rowCount).toBe(1);
    expect(columns.map(({ header, value }) => `${header} ${value(0)}`)).toEqual([
      'customer_id dot',
      'name null',
      'bought_first_on 2024-02-10',
      'days_ago 16',
      'expected_on 2024-03-01',
      'order_count 1',
      'total_spend 10',
    ]);
  });

  it('leaves out sequences that a longer one with as many customers holds, until they are asked for', () => {
    const { patterns } = result;
    const texts = (closed: boolean) => {
      const presentation = presentationOf(definition, en);
      const view = present(result, { ...presentation, display: { ...presentation.display, closed } });
      return Array.from({ length: view.patterns.count }, (_, i) => view.patterns.row(i).text);
    };
    expect(texts(false)).toHaveLength(patterns.total);
    expect(texts(false)).toContain('bag → lens');
    // Cem alone bought bag, then lens, and with the bag a camera.
    expect(texts(true)).not.toContain('bag → lens');
    expect(texts(true)).toContain('bag + camera → lens');
  });
});

describe('waits and lists', () => {
  it('are those that trying every pair of days gives', () => {
    const anyPurchase = fc.tuple(
      fc.constantFrom('ana', 'ben', 'cem', 'dot'),
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom('a', 'b', 'c'),
    );
    const anyShop = fc.array(anyPurchase, { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(anyShop, fc.integer({ min: 1, max: 30 }), (purchases, maxGapDays) => {
        const result = valueOf(outcomeOf(shop(purchases), { ...ALL, maxGapDays }));
        const asOf = Math.max(...purchases.map(([, day]) => day)) + 1;
        for (let r = 0; r < result.rules.count; r++) {
          const first = patternText(result, result.rules.prefixes, r);
          const next = patternText(result, result.rules.lasts, r);
          if (first.length !== 1 || next.length !== 1) continue;
          const daysOf = (who: string, what: string) =>
            [...new Set(purchases.filter(([c, , p]) => c === who && p === what).map(([, day]) => day))].sort(
              (a, b) => a - b,
            );
          const waits: number[] = [];
          const open: { who: string; ago: number }[] = [];
          for (const who of ['ana', 'ben', 'cem', 'dot']) {
            const done = daysOf(who, next).flatMap((b) => {
              const before = daysOf(who, first).filter((a) => a < b);
              return before.length > 0 && b - before.at(-1)! <= maxGapDays ? [b - before.at(-1)!] : [];
            });
            if (done.length > 0) waits.push(done[0]!);
            const last = daysOf(who, first).at(-1);
            if (last !== undefined && !daysOf(who, next).some((b) => b > last))
              open.push({ who, ago: asOf - last });
          }
          const m = measuredRule(result, r);
          expect([...waitsOf(result.rules, r)]).toEqual(waits.sort((a, b) => a - b));
          expect(m.both).toBe(waits.length);
          expect(betweenOf(result, r).sort()).toEqual(
            open
              .filter(({ ago }) => ago <= m.usualWait)
              .map(({ who }) => who)
              .sort(),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

interface Golden {
  readonly min_count: number;
  readonly n_patterns: number;
  readonly by_number_of_elements: Readonly<Record<string, number>>;
  readonly n_closed?: number;
  readonly rules_last_element?: { readonly 'n_conf_ge_0.5': number };
}

describe.each(['sequences-tiny', 'sequences-simulated'])('%s, as the orders of a workspace', (folder) => {
  const path = (file: string) =>
    fileURLToPath(new URL(`../../fixtures/golden/${folder}/${file}`, import.meta.url));
  const purchases = readFileSync(path('input.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row): Purchase => {
      const [customer, element, items] = row.split(',') as [string, string, string];
      return [`s${customer}`, Number(element), ...items.split(' ')];
    });
  const { runs, result: only } = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as {
    runs?: Golden[];
    result?: Golden;
  };

  it.each(runs ?? [only!])('has the sequences of the reference tools @ $min_count', (golden) => {
    const result = valueOf(
      outcomeOf(shop(purchases), {
        ...ALL,
        minCount: golden.min_count,
        minConfidence: 50,
        maxElements: 6,
        maxItems: 10,
      }),
    );
    const single = golden.by_number_of_elements['1']!;
    expect(result.patterns.total).toBe(golden.n_patterns - single);
    if (golden.rules_last_element)
      expect(result.rules.found).toBe(golden.rules_last_element['n_conf_ge_0.5']);
  });
});

describe('the same shop as of one day after another', () => {
  it.each([
    ['one day', true],
    ['several days', false],
  ] as const)(
    'says of each what it says when asked for it alone, where orders are of %s',
    (_, isOfOneDay) => {
      fc.assert(
        fc.property(
          anyLines(60),
          fc.array(fc.nat(62), { minLength: 2, maxLength: 6 }),
          fc.constantFrom<Partial<SequenceParams>>(
            ALL,
            { minSupport: 30 },
            { minSupport: 20, maxGapDays: 9, from: isoDay(FIRST_DAY + 8) },
          ),
          (drawn, days, params) => {
            const lines = isOfOneDay
              ? drawn.map((line) => ({ ...line, order: line.order * 70 + line.day }))
              : drawn;
            const workspace = shopOf(lines);
            for (const day of days) {
              const asOf = { ...params, asOf: isoDay(FIRST_DAY + day) };
              expect(outcomeOf(workspace, asOf)).toEqual(outcomeOf(shopOf(lines), asOf));
            }
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});

describe('small shops', () => {
  it.each([
    [[['ana', 0, 'a']] as Purchase[], 'finding.single'],
    [
      [
        ['ana', 0, 'a'],
        ['ben', 3, 'b'],
      ] as Purchase[],
      'finding.single',
    ],
    [
      [
        ['ana', 0, 'a'],
        ['ana', 9, 'b'],
      ] as Purchase[],
      'finding.none',
    ],
  ])('get a sentence', (purchases, key) => {
    expect(explain(valueOf(outcomeOf(shop(purchases))))[0]!.key).toBe(key);
  });

  it('of few customers are told what the figures are worth', () => {
    const result = valueOf(outcomeOf(shop(CAMERA), ALL));
    expect(explain(result).map(({ key }) => key)).toContain('finding.few');
    expect(tabulate(result, 'rules').rowCount).toBe(result.rules.count);
  });

  it('end with a higher support and a note where there are more sequences than can be read', () => {
    const wide = Array.from({ length: 40 }, (_, i) => `item ${i}`);
    const outcome = outcomeOf(
      shop([
        ['ana', 0, ...wide],
        ['ana', 1, ...wide],
        ['ana', 2, ...wide],
      ]),
      { ...ALL, maxItems: 4 },
    );
    expect(outcome).toMatchObject({ ok: true, notes: [{ code: 'sequences/too-many' }] });
    expect(valueOf(outcome).limits.minCount).toBeGreaterThan(1);
  });
});
