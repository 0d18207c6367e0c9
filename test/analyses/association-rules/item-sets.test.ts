import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largest } from '../../../src/analyses/association-rules/item-sets';
import { matrixOf } from '../../../src/analyses/association-rules/matrix';
import type { RulesResult } from '../../../src/analyses/association-rules/result';
import { measured, setText } from '../../../src/analyses/association-rules/sides';
import { tabulate } from '../../../src/analyses/association-rules/tabulate';
import { mineItemsets, sortItemsets } from '../../../src/kernels/mining/frequent-itemsets';
import { valueOf } from '../outcomes';
import { ALL_RULES, baskets, outcomeOf, ruleTexts } from './shops';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const anyLists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }), {
  minLength: 1,
  maxLength: 12,
});
const lists = [...times(6, ['a', 'b', 'c']), ...times(4, ['a', 'b']), ...times(5, ['c', 'd']), ['d']];

const listed = ({ itemSets }: RulesResult): string[] =>
  Array.from(itemSets!.counts, (count, s) => `${setText(itemSets!, s)} ${count}`);
const found = (sets: 'frequent' | 'closed' | 'maximal' | 'levels') =>
  valueOf(outcomeOf(baskets(lists), { ...ALL_RULES, minCount: 4, sets }));

describe('item sets', () => {
  it('are listed only when asked for', () => {
    expect(valueOf(outcomeOf(baskets(lists), ALL_RULES)).itemSets).toBeNull();
  });

  it('are all, closed or maximal ones of two items or more, those in most baskets first', () => {
    expect(listed(found('frequent'))).toEqual(['a + b 10', 'a + c 6', 'b + c 6', 'a + b + c 6', 'c + d 5']);
    expect(listed(found('closed'))).toEqual(['a + b 10', 'a + b + c 6', 'c + d 5']);
    expect(listed(found('maximal'))).toEqual(['a + b + c 6', 'c + d 5']);
  });

  it.each(['closed', 'maximal'] as const)(
    'that are %s among a list are those the miner finds by itself',
    (kind) => {
      fc.assert(
        fc.property(anyLists, fc.integer({ min: 1, max: 4 }), (rows, minCount) => {
          const items = Int32Array.from(rows.flat());
          const starts = new Int32Array(rows.length + 1);
          rows.forEach((row, r) => (starts[r + 1] = starts[r]! + row.length));
          const mine = (of: 'frequent' | typeof kind) =>
            sortItemsets(mineItemsets(items, starts, { minCount, kind: of }));
          expect(largest(mine('frequent'), kind)).toEqual(mine(kind));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('of a hierarchy hold no product together with its own category', () => {
    const shop = baskets(times(5, ['tea', 'cup']), { category: (order) => (order % 2 === 0 ? 'x' : 'y') });
    for (const sets of ['frequent', 'closed', 'maximal'] as const) {
      const result = valueOf(outcomeOf(shop, { ...ALL_RULES, level: 'both', minCount: 2, sets }));
      for (const text of listed(result)) expect(text).not.toMatch(/tea.* [xy]|cup.* [xy]/);
    }
  });

  it('are found level by level: joined, pruned, counted, frequent', () => {
    const { itemSets } = found('levels');
    // Of six pairs of four frequent items a+d and b+d are in too few baskets; a+b+c alone has only frequent parts.
    expect(itemSets!.levels).toEqual([
      { size: 1, joined: 4, counted: 4, frequent: 4 },
      { size: 2, joined: 6, counted: 6, frequent: 4 },
      { size: 3, joined: 1, counted: 1, frequent: 1 },
    ]);
    expect(itemSets).toMatchObject({ total: 9, isComplete: true });
    expect(tabulate(found('levels'), 'levels').rowCount).toBe(3);
  });

  it('that are too many to count level by level end with what was found', () => {
    const wide = Array.from({ length: 340 }, (_, i) => `item ${i}`);
    const shop = baskets([...times(2, wide), ['x']]);
    const { itemSets } = valueOf(
      outcomeOf(shop, { level: 'product', minCount: 2, maxAntecedent: 1, sets: 'levels' }),
    );
    expect(itemSets!.isComplete).toBe(false);
    expect(itemSets!.levels.map(({ size }) => size)).toEqual([1]);
  });
});

describe('the matrix of rules', () => {
  const result = found('frequent');
  const { groups, consequents, cells } = matrixOf(result);

  it('has each standing rule in the cell of its group and its consequent', () => {
    const texts = ruleTexts(result);
    const standing = texts.filter((_, r) => result.rules.under[r]! < 0);
    expect(cells.reduce((sum, cell) => sum + cell.rules, 0)).toBe(standing.length);
    for (const { rule, consequent } of cells) {
      const right = (r: number) => texts[r]!.split(' → ')[1];
      expect(right(rule)).toBe(right(consequents[consequent]!));
    }
  });

  it('counts the antecedents of each group, and gives the median lift of each cell', () => {
    const antecedents = new Set(
      ruleTexts(result)
        .filter((_, r) => result.rules.under[r]! < 0)
        .map((text) => text.split(' → ')[0]),
    );
    expect(groups.reduce((sum, group) => sum + group.antecedents, 0)).toBe(antecedents.size);
    const alone = cells.filter((cell) => cell.rules === 1);
    expect(alone.length).toBeGreaterThan(0);
    for (const { rule, lift } of alone)
      expect(lift).toBe(measured(result.rules, rule, result.baskets.count).lift);
  });
});
