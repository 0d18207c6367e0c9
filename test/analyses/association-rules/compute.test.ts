import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/analyses/association-rules/explain';
import { proposalsFor } from '../../../src/analyses/association-rules/proposals';
import type { RulesResult } from '../../../src/analyses/association-rules/result';
import { measured } from '../../../src/analyses/association-rules/sides';
import { levelTexts } from '../../../src/core/levels';
import { isoDay } from '../../../src/core/time';
import { cutOf, VERDICT } from '../../../src/kernels/mining/rule-retest';
import { anyLines, FIRST_DAY, shopOf } from '../../builders/any-shop';
import { valueOf } from '../outcomes';
import { ALL_RULES, baskets, outcomeOf, ruleTexts } from './shops';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** `a → c both antecedent consequent` of every rule between single items, by trying each pair. */
function brutePairs(lists: readonly (readonly string[])[]): string[] {
  const names = [...new Set(lists.flat())];
  const within = (...items: string[]) =>
    lists.filter((list) => items.every((item) => list.includes(item))).length;
  return names.flatMap((a) =>
    names
      .filter((c) => c !== a && within(a, c) > 0)
      .map((c) => `${a} → ${c} ${within(a, c)} ${within(a)} ${within(c)}`),
  );
}

const pairsOf = (result: RulesResult): string[] =>
  ruleTexts(result).map(
    (text, r) =>
      `${text} ${result.rules.both[r]} ${result.rules.antecedent[r]} ${result.rules.consequent[r]}`,
  );

describe('the same shop as of one day after another', () => {
  it('says of each what it says when asked for it alone', () => {
    fc.assert(
      fc.property(
        anyLines(40),
        fc.array(fc.nat(42), { minLength: 2, maxLength: 5 }),
        fc.constantFrom<Parameters<typeof outcomeOf>[1]>(
          { level: 'product', minCount: 5, minConfidence: 0 },
          { minSupport: 20, basket: 'day', from: isoDay(FIRST_DAY + 5) },
          { minSupport: 20, basket: 'customer' },
        ),
        (drawn, days, params) => {
          const lines = drawn.map((line) => ({ ...line, order: (line.order % 3) * 50 + line.day }));
          const workspace = shopOf(lines);
          for (const day of days) {
            const asOf = { ...params, asOf: isoDay(FIRST_DAY + day) };
            expect(outcomeOf(workspace, asOf)).toEqual(outcomeOf(shopOf(lines), asOf));
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('rules', () => {
  it('are all pairs that are ever bought together, when no limit is set', () => {
    const anyLists = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 5 }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(anyLists, (lists) => {
        const result = valueOf(
          outcomeOf(baskets(lists), { ...ALL_RULES, maxAntecedent: 1, maxConsequent: 1 }),
        );
        expect(pairsOf(result).sort()).toEqual(brutePairs(lists).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('keep one at exactly the limits, by share and by count', () => {
    const lists = [...times(3, ['a', 'b']), ...times(3, ['a']), ...times(4, ['c'])];
    const shop = baskets(lists);
    const texts = (params: Parameters<typeof outcomeOf>[1]) =>
      ruleTexts(valueOf(outcomeOf(shop, { ...ALL_RULES, ...params })));
    expect(texts({ minSupport: 30, minCount: 0, minConfidence: 50 })).toEqual(['b → a', 'a → b']);
    expect(texts({ minSupport: 30.1, minCount: 0 })).toEqual([]);
    expect(texts({ minCount: 3 })).toHaveLength(2);
    expect(texts({ minCount: 4 })).toEqual([]);
    expect(texts({ minCount: 1, minConfidence: 51 })).toEqual(['b → a']);
    // Lift of both is 3 · 10 / (6 · 3).
    expect(texts({ minCount: 1, minLift: 1.6 })).toHaveLength(2);
    expect(texts({ minCount: 1, minLift: 1.7 })).toEqual([]);
  });

  it('stay within the lengths of both sides', () => {
    const shop = baskets(times(6, ['a', 'b', 'c', 'd']));
    const lengths = (maxAntecedent: number, maxConsequent: number) =>
      ruleTexts(valueOf(outcomeOf(shop, { ...ALL_RULES, maxAntecedent, maxConsequent }))).map((text) =>
        text
          .split(' → ')
          .map((side) => side.split(' + ').length)
          .join('→'),
      );
    expect(new Set(lengths(1, 1))).toEqual(new Set(['1→1']));
    expect(new Set(lengths(2, 1))).toEqual(new Set(['1→1', '2→1']));
    expect(new Set(lengths(1, 2))).toEqual(new Set(['1→1', '1→2']));
  });

  it('are the best k by leverage, however rare, where only those are asked for', () => {
    const lists = [
      ...times(2, ['rare', 'twin']),
      ...times(30, ['a', 'b']),
      ...times(30, ['a']),
      ...times(40, ['c']),
    ];
    const result = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minConfidence: 60, top: 2 }));
    expect(ruleTexts(result)).toEqual(['b → a', 'rare → twin']);
    expect(result.limits).toMatchObject({ top: 2, decidedSupport: false });
  });

  it('are the same whatever limits were tried on the shop before', () => {
    const anyLists = fc.array(fc.array(fc.constantFrom(...'abcdefg'), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 15,
    });
    const anyParams = fc.record({
      minCount: fc.integer({ min: 1, max: 8 }),
      minConfidence: fc.constantFrom(0, 50, 80),
      maxAntecedent: fc.integer({ min: 1, max: 3 }),
      top: fc.constantFrom(0, 0, 3),
    });
    fc.assert(
      fc.property(anyLists, fc.array(anyParams, { minLength: 2, maxLength: 5 }), (lists, tries) => {
        const shop = baskets(lists);
        for (const params of tries) {
          const given = { ...ALL_RULES, ...params };
          expect(outcomeOf(shop, given)).toEqual(outcomeOf({ ...shop }, given));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are tested over every candidate, whatever its confidence', () => {
    const lists = [...times(40, ['a', 'b']), ...times(60, ['a']), ...times(40, ['b']), ...times(60, ['c'])];
    const all = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 5 }));
    const sure = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 5, minConfidence: 50 }));
    expect(all.rules.count).toBe(2);
    expect(sure.rules.count).toBe(1);
    expect(sure.test.tested).toBe(2);
    expect(sure.rules.q[0]).toBe(all.rules.q[0]);
  });

  it('of chance alone do not survive', () => {
    const lists = [...times(25, ['a', 'b']), ...times(25, ['a']), ...times(25, ['b']), ...times(25, ['c'])];
    const result = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 5 }));
    expect(result.test).toMatchObject({ tested: 2, found: 2, survived: 0, falseExpected: 0 });
    expect(explain(result)[1]!.key).toBe('finding.chance');
  });

  it('fold one whose simpler form is at least as sure', () => {
    const lists = [...times(20, ['a', 'b', 'c']), ...times(20, ['a', 'c']), ...times(20, ['d'])];
    const result = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, maxConsequent: 1, minCount: 5 }));
    const texts = ruleTexts(result);
    const under = texts.map((_, r) => texts[result.rules.under[r]!]);
    expect(under[texts.indexOf('a + b → c')]).toBe('a → c');
    expect(under[texts.indexOf('a → c')]).toBeUndefined();
  });

  it('do not depend on what the items are called', () => {
    const lists = [
      ...times(8, ['a', 'b']),
      ...times(5, ['b', 'c']),
      ...times(7, ['a']),
      ...times(9, ['c', 'd', 'a']),
    ];
    const renamed = lists.map((list) => list.map((item) => `x${item}`));
    const counts = (shop: typeof lists) => pairsOf(valueOf(outcomeOf(baskets(shop), ALL_RULES)));
    expect(
      counts(renamed)
        .map((text) => text.replaceAll('x', ''))
        .sort(),
    ).toEqual(counts(lists).sort());
  });

  it('are as sure and as strong when every basket is there twice', () => {
    const lists = [...times(8, ['a', 'b']), ...times(5, ['b', 'c']), ...times(7, ['a'])];
    const shapes = (shop: typeof lists) => {
      const result = valueOf(outcomeOf(baskets(shop), ALL_RULES));
      return ruleTexts(result).map((text, r) => {
        const { lift, confidence, support } = measured(result.rules, r, result.baskets.count);
        return [text, lift, confidence, support];
      });
    };
    expect(shapes([...lists, ...lists])).toEqual(shapes(lists));
  });

  it('end with a higher support and a note where there are more than can be read', () => {
    const wide = Array.from({ length: 22 }, (_, i) => `item ${i}`);
    const lists = [...times(3, wide), ...times(40, ['a', 'b']), ...times(40, ['c'])];
    const outcome = outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 2 });
    const result = valueOf(outcome);
    expect(ruleTexts(result).sort()).toEqual(['a → b', 'b → a']);
    expect(result.limits.minCount).toBeGreaterThan(3);
    expect(outcome).toMatchObject({ notes: [{ code: 'association-rules/too-many', values: { asked: 2 } }] });
  });
});

describe('the re-test', () => {
  const pair = (both: number, rest: number) => [
    ...times(both, ['a', 'b']),
    ...times(rest, ['a']),
    ...times(rest, ['b']),
    ...times(rest, ['c']),
  ];
  const mixed = (lists: string[][]) =>
    lists
      .map((list, i) => ({ list, key: (i * 7919) % lists.length }))
      .sort((x, y) => x.key - y.key)
      .map(({ list }) => list);
  const verdictOf = (lists: readonly string[][]) => {
    const result = valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 5 }));
    return result.rules.verdict[ruleTexts(result).indexOf('a → b')];
  };

  it('holds up what is there from the beginning to the end', () => {
    expect(
      verdictOf([...mixed(pair(140, 70)), ...times(140, ['d']), ...mixed(pair(60, 30)), ...times(60, ['d'])]),
    ).toBe(VERDICT.held);
  });

  it('does not hold up what the last baskets do not show', () => {
    expect(
      verdictOf([...mixed(pair(91, 21)), ...times(20, ['a']), ...times(22, ['b']), ...times(24, ['c'])]),
    ).toBe(VERDICT.failed);
  });

  it('does not hold up what only the last baskets show', () => {
    const early = [...times(30, ['a']), ...times(30, ['b']), ...times(80, ['c'])];
    expect(verdictOf([...early, ...times(30, ['a', 'b']), ...times(30, ['c'])])).toBe(VERDICT.failed);
  });

  it('says nothing where the last baskets hardly hold the antecedent', () => {
    expect(verdictOf([...pair(60, 20), ...times(60, ['c'])])).toBe(VERDICT.unknown);
  });

  it('looks at the last 30 %, if there are ten, and at none where there is no later', () => {
    expect(cutOf(Float64Array.from({ length: 101 }, (_, i) => i))).toBe(70);
    expect(cutOf(Float64Array.from({ length: 30 }, (_, i) => i))).toBe(30);
    expect(cutOf(new Float64Array(100))).toBe(100);
  });
});

describe('segments', () => {
  it('show where a rule turns round though it holds in all baskets together', () => {
    // Web: nearly all buy both or none. Store: those who buy a do not buy b.
    const web = [...times(80, ['a', 'b']), ...times(80, ['c'])];
    const store = [...times(30, ['a']), ...times(30, ['b']), ...times(4, ['a', 'b'])];
    const shop = baskets([...web, ...store], { channel: (order) => (order < web.length ? 'web' : 'store') });
    const result = valueOf(outcomeOf(shop, { ...ALL_RULES, minCount: 5, segment: 'channel' }));
    const rule = ruleTexts(result).indexOf('a → b');
    expect(result.segments.map(({ name }) => name)).toEqual(['web', 'store']);
    expect(measured(result.rules, rule, result.baskets.count).lower).toBeGreaterThan(1);
    expect(result.rules.reversed[rule]).toBe(2);
  });

  it('are left out with a note where no file has the column', () => {
    const outcome = outcomeOf(baskets([['a', 'b'], ['c']]), { segment: 'store' });
    expect(outcome).toMatchObject({ ok: true, notes: [{ code: 'association-rules/no-segment' }] });
  });
});

describe('small shops', () => {
  it.each([
    [1, [['a', 'b']], 'finding.one'],
    [5, times(5, ['a']), 'finding.single.order'],
    [5, times(5, ['a', 'b']), 'finding.usual'],
    [5, [['a', 'b'], ['c'], ['d'], ['e'], ['f']], 'finding.none'],
    [30, [...times(10, ['a', 'b']), ...times(20, ['c'])], 'finding.best.order'],
  ] as const)('of %i baskets get a sentence', (_, lists, key) => {
    const result = valueOf(outcomeOf(baskets(lists)));
    expect(explain(result)[0]!.key).toBe(key);
  });

  it('of fewer than thirty baskets are told what the figures are worth', () => {
    const result = valueOf(outcomeOf(baskets([...times(8, ['a', 'b']), ...times(8, ['c'])])));
    expect(explain(result).map(({ key }) => key)).toEqual(['finding.best.order', 'finding.few']);
  });
});

describe('proposals', () => {
  const lists = [
    ...times(30, ['tea', 'milk']),
    ...times(10, ['tea']),
    ...times(20, ['tea', 'cake', 'jam']),
    ...times(90, ['soap']),
  ];
  const result = valueOf(
    outcomeOf(baskets(lists), { ...ALL_RULES, maxConsequent: 1, minCount: 5, minLift: 1 }),
  );
  const itemOf = (name: string) => levelTexts(result.items.names).indexOf(name);

  it('for a basket need nothing that is not in it, propose nothing that is, surest first', () => {
    const texts = ruleTexts(result);
    const proposed = proposalsFor(result, [itemOf('cake'), itemOf('tea')], 6).map((r) => texts[r]);
    expect(proposed).toEqual(['cake → jam', 'tea → milk']);
  });

  it('without a basket are one for each thing to propose', () => {
    const consequents = proposalsFor(result, [], 6).map((r) => ruleTexts(result)[r]!.split(' → ')[1]);
    expect(new Set(consequents).size).toBe(consequents.length);
    expect(consequents.length).toBeGreaterThan(2);
  });
});
