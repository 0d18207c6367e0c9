import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apriori } from '../../../src/kernels/mining/apriori';
import { findRules } from '../../../src/kernels/mining/association-rules';
import type { Rules } from '../../../src/kernels/mining/association-rules';
import { ItemsetCounter } from '../../../src/kernels/mining/count-itemsets';
import { decimalFraction, leastCount } from '../../../src/kernels/mining/fractions';
import { ItemsetMiner, mineItemsets, sortItemsets } from '../../../src/kernels/mining/frequent-itemsets';
import { liftInterval, measureRule } from '../../../src/kernels/mining/rule-measures';
import { rankRules } from '../../../src/kernels/mining/rule-ranking';
import { foldRedundantRules } from '../../../src/kernels/mining/rule-redundancy';
import { findTopRules } from '../../../src/kernels/mining/top-rules';
import { anyRows, asMap, bruteItemsets, flatten, sorted } from './brute-force';

interface PlainRule {
  antecedent: number[];
  consequent: number[];
  both: number;
  antecedentCount: number;
  consequentCount: number;
}

function frequentSets(rows: readonly (readonly number[])[], minCount: number) {
  const { items, starts } = flatten(rows);
  return sortItemsets(mineItemsets(items, starts, { minCount }));
}

function plain(rules: Rules, r: number): PlainRule {
  const { items, starts, counts } = rules.sets;
  const ids = (set: number) => [...items.subarray(starts[set], starts[set + 1])];
  return {
    antecedent: ids(rules.antecedent[r]!),
    consequent: ids(rules.consequent[r]!),
    both: counts[rules.union[r]!]!,
    antecedentCount: counts[rules.antecedent[r]!]!,
    consequentCount: counts[rules.consequent[r]!]!,
  };
}

function allRules(rules: Rules): PlainRule[] {
  return Array.from(rules.union, (_, r) => plain(rules, r));
}

/** Every pair of disjoint frequent sets whose union is frequent and whose confidence reaches `tenths` / 10. */
function bruteRules(rows: readonly (readonly number[])[], minCount: number, tenths: number): PlainRule[] {
  const counts = bruteItemsets(rows, minCount);
  const found: PlainRule[] = [];
  for (const [key, both] of counts) {
    const ids = key.split(' ').map(Number);
    for (let mask = 1; mask < 2 ** ids.length - 1; mask++) {
      const antecedent = ids.filter((_, k) => mask & (1 << k));
      const consequent = ids.filter((_, k) => !(mask & (1 << k)));
      const antecedentCount = counts.get(antecedent.join(' '))!;
      const consequentCount = counts.get(consequent.join(' '))!;
      if (both * 10 >= antecedentCount * tenths) {
        found.push({ antecedent, consequent, both, antecedentCount, consequentCount });
      }
    }
  }
  return found;
}

const name = (rule: PlainRule) => `${rule.antecedent.join(' ')} > ${rule.consequent.join(' ')}`;
const byName = (rules: PlainRule[]) => new Map(rules.map((rule) => [name(rule), rule]));
const smallRows = anyRows.map((rows) => rows.slice(0, 30).map((row) => row.slice(0, 6)));
/** So few that comparing every rule with every other stays quick. */
const fewRules = anyRows.map((rows) => rows.slice(0, 20).map((row) => row.slice(0, 5)));

describe('association rules', () => {
  it('are every split of a frequent set that reaches the confidence, the limit included', () => {
    fc.assert(
      fc.property(
        smallRows,
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 0, max: 10 }),
        (rows, minCount, tenths) => {
          const rules = findRules(frequentSets(rows, minCount), { minConfidence: tenths / 10 });
          expect(sorted(byName(allRules(rules)))).toEqual(sorted(byName(bruteRules(rows, minCount, tenths))));
          expect(rules.isComplete).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('can be held to a number of items on either side', () => {
    fc.assert(
      fc.property(
        smallRows,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (rows, left, right) => {
          const sets = frequentSets(rows, 3);
          const limited = findRules(sets, { minConfidence: 0.3, maxAntecedent: left, maxConsequent: right });
          const expected = allRules(findRules(sets, { minConfidence: 0.3 })).filter(
            (rule) => rule.antecedent.length <= left && rule.consequent.length <= right,
          );
          expect(sorted(byName(allRules(limited)))).toEqual(sorted(byName(expected)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stop at their bound and say so', () => {
    const sets = frequentSets(
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      2,
    );
    const rules = findRules(sets, { minConfidence: 0, maxRules: 5 });
    expect(rules.union.length).toBe(5);
    expect(rules.isComplete).toBe(false);
    expect(findRules(sets, { minConfidence: 0, maxRules: 12 }).isComplete).toBe(true);
  });

  it('need the subsets of their sets', () => {
    const { items, starts } = flatten([
      [1, 2],
      [1, 2],
    ]);
    const closed = sortItemsets(mineItemsets(items, starts, { minCount: 2, kind: 'closed' }));
    expect(() => findRules(closed, { minConfidence: 0.5 })).toThrow('rules need all frequent sets');
  });

  it('keep a rule whose confidence is exactly the limit though the binary quotient falls short', () => {
    // In binary (1/6) / (5/6) is .19999999999999998; 1 of 5 is exactly .2.
    expect(1 / 6 / (5 / 6)).toBeLessThan(0.2);
    const rows = [[1, 2], [1], [1], [1], [1], [3]];
    const rules = allRules(findRules(frequentSets(rows, 1), { minConfidence: 0.2 }));
    expect(rules.map(name)).toEqual(['2 > 1', '1 > 2']);
  });
});

describe('a share', () => {
  it('is the decimal number it was written as', () => {
    expect(decimalFraction(0.8)).toEqual({ numerator: 8, denominator: 10 });
    expect(decimalFraction(0.0015)).toEqual({ numerator: 15, denominator: 10_000 });
    expect(decimalFraction(1)).toEqual({ numerator: 1, denominator: 1 });
    expect(decimalFraction(0)).toEqual({ numerator: 0, denominator: 1 });
  });

  it('of a total is the least count that reaches it', () => {
    expect(leastCount(0.07, 100)).toBe(7);
    expect(leastCount(0.001, 9835)).toBe(10);
    expect(leastCount(0.006, 9835)).toBe(60);
    expect(leastCount(0, 50)).toBe(1);
    expect(leastCount(1, 50)).toBe(50);
  });
});

describe('the measures of a rule', () => {
  it('are those of the worked example: 1000 rows, 231, 300, both 150', () => {
    const measures = measureRule(150, 231, 300, 1000);
    const rounded = Object.fromEntries(
      Object.entries(measures).map(([key, value]) => [key, value.toFixed(5)]),
    );
    expect(rounded).toEqual({
      support: '0.15000',
      antecedentSupport: '0.23100',
      consequentSupport: '0.30000',
      confidence: '0.64935',
      lift: '2.16450',
      leverage: '0.08070',
      conviction: '1.99630',
      zhang: '0.69961',
      jaccard: '0.39370',
      kulczynski: '0.57468',
      imbalance: '0.18110',
      cosine: '0.56980',
      certainty: '0.49907',
    });
  });

  it('are finite where both sides are in all rows, but for the conviction', () => {
    const { conviction, ...others } = measureRule(8, 8, 8, 8);
    expect(conviction).toBe(Infinity);
    for (const value of Object.values(others)) expect(Number.isFinite(value)).toBe(true);
    expect(others.zhang).toBe(0);
    expect(others.certainty).toBe(0);
  });

  it('turn negative for sides that avoid each other', () => {
    const measures = measureRule(1, 50, 50, 100);
    expect(measures.zhang).toBeCloseTo(-2400 / 2450, 12);
    expect(measures.certainty).toBeCloseTo(-0.96, 12);
    expect(measures.leverage).toBeCloseTo(-0.24, 12);
  });

  it('include an interval of the lift that shrinks with the root of the rows', () => {
    const few = liftInterval(15, 23, 30, 100);
    const many = liftInterval(1500, 2300, 3000, 10_000);
    const lift = measureRule(15, 23, 30, 100).lift;
    expect(Math.sqrt(few.lower * few.upper)).toBeCloseTo(lift, 12);
    expect(Math.log(few.upper / few.lower)).toBeCloseTo(10 * Math.log(many.upper / many.lower), 10);
    // By hand: 1/15 − 1/23 − 1/30 + (2 · 2.173913 − 1) / 100 = .0233333, root .152753, times 1.959964 = .299390
    expect(few.lower).toBeCloseTo(lift * Math.exp(-0.29939), 4);
    expect(liftInterval(100, 100, 100, 100)).toEqual({ lower: 1, upper: 1 });
    expect(liftInterval(0, 3, 4, 10)).toEqual({ lower: 0, upper: Infinity });
  });

  it('include an interval of the lift that covers the truth about as often as it says', () => {
    // 4000 draws of 400 rows with P(A) = .4, P(C) = .3, P(both) = .18 from a fixed linear congruential sequence.
    let state = 12345;
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    let covered = 0;
    for (let draw = 0; draw < 4000; draw++) {
      let both = 0;
      let antecedent = 0;
      let consequent = 0;
      for (let row = 0; row < 400; row++) {
        const u = random();
        if (u < 0.18) both++;
        if (u < 0.4) antecedent++;
        if (u < 0.18 || (u >= 0.4 && u < 0.52)) consequent++;
      }
      const { lower, upper } = liftInterval(both, antecedent, consequent, 400);
      if (lower <= 1.5 && upper >= 1.5) covered++;
    }
    // The standard error of a share of .95 in 4000 draws is .0034; 4 of them plus the method's own roughness.
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(0.02);
  });
});

describe('ranked rules', () => {
  it('are the first k of the whole order, whatever the measure', () => {
    fc.assert(
      fc.property(fewRules, fc.integer({ min: 1, max: 12 }), (rows, k) => {
        const rules = findRules(frequentSets(rows, 3), { minConfidence: 0.2 });
        for (const by of ['lift', 'confidence', 'count', 'leverage', 'conviction'] as const) {
          const whole = rankRules(rules, rows.length, by);
          expect(whole.length).toBe(rules.union.length);
          expect([...rankRules(rules, rows.length, by, k)]).toEqual([...whole.slice(0, k)]);
          const values = [...whole].map((r) => {
            const { both, antecedentCount, consequentCount } = plain(rules, r);
            return by === 'count'
              ? both
              : measureRule(both, antecedentCount, consequentCount, rows.length)[by];
          });
          // Infinity beside Infinity gives NaN, which is not above.
          expect(values.some((value, r) => r > 0 && value - values[r - 1]! > 1e-12)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fewRules, (rows) => {
        const names = (list: readonly (readonly number[])[]) => {
          const rules = findRules(frequentSets(list, 2), { minConfidence: 0.5 });
          return [...rankRules(rules, list.length, 'lift')].map((r) => name(plain(rules, r)));
        };
        expect(names([...rows].reverse().map((row) => [...row].reverse()))).toEqual(names(rows));
      }),
      { numRuns: 40 },
    );
  });
});

describe('redundant rules', () => {
  it('are those with a more general rule of at least their confidence, and are folded under one that stands', () => {
    fc.assert(
      fc.property(fewRules, fc.integer({ min: 2, max: 6 }), (rows, minCount) => {
        const rules = findRules(frequentSets(rows, minCount), { minConfidence: 0.4 });
        const list = allRules(rules);
        const isMoreGeneral = (a: PlainRule, b: PlainRule) =>
          a.consequent.join(' ') === b.consequent.join(' ') &&
          a.antecedent.length < b.antecedent.length &&
          a.antecedent.every((id) => b.antecedent.includes(id)) &&
          a.both * b.antecedentCount >= b.both * a.antecedentCount;
        foldRedundantRules(rules).forEach((under, r) => {
          const general = list.filter((other) => isMoreGeneral(other, list[r]!));
          expect(under >= 0).toBe(general.length > 0);
          if (under < 0) return;
          expect(general).toContainEqual(list[under]);
          expect(list.some((other) => isMoreGeneral(other, list[under]!))).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the top k rules without a support limit', () => {
  it.each(['count', 'leverage'] as const)('by %s are the first k of all rules', (by) => {
    fc.assert(
      fc.property(fewRules, fc.integer({ min: 1, max: 15 }), (rows, k) => {
        const { items, starts } = flatten(rows);
        const all = findRules(frequentSets(rows, 1), { minConfidence: 0.3 });
        const expected = [...rankRules(all, rows.length, by, k)].map((r) => plain(all, r));
        const top = findTopRules(new ItemsetMiner(items, starts), { k, by, minConfidence: 0.3 });
        expect([...top.ranked].map((r) => plain(top.rules, r))).toEqual(expected);
        expect(top.isExact).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('say when the bound came first', () => {
    const { items, starts } = flatten([[1, 2, 3, 4, 5, 6, 7, 8], [9]]);
    const miner = new ItemsetMiner(items, starts);
    expect(findTopRules(miner, { k: 3, by: 'count', minConfidence: 0, maxSets: 20 }).isExact).toBe(false);
  });
});

describe('level-wise search', () => {
  it('finds the same sets, and every candidate is made of frequent parts', () => {
    fc.assert(
      fc.property(
        smallRows,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, minCount, maxLength) => {
          const { items, starts } = flatten(rows);
          const { levels, isComplete } = apriori(items, starts, { minCount, maxLength });
          const found = new Map(levels.flatMap((level) => [...asMap(level.frequent)]));
          const frequent = asMap(mineItemsets(items, starts, { minCount, maxLength }));
          expect(isComplete).toBe(true);
          expect(sorted(found)).toEqual(sorted(frequent));
          const counts = bruteItemsets(rows, 1);
          for (const { size, candidates } of levels) {
            for (const [key, count] of asMap(candidates)) {
              const ids = key.split(' ');
              expect(count).toBe(counts.get(key) ?? 0);
              if (size === 1) continue;
              for (const id of ids)
                expect(frequent.has(ids.filter((other) => other !== id).join(' '))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops before a level with too many candidates', () => {
    const { items, starts } = flatten([[1, 2, 3, 4, 5]]);
    const { levels, isComplete } = apriori(items, starts, { minCount: 1, maxCandidates: 8 });
    expect(levels.map((level) => level.size)).toEqual([1]);
    expect(isComplete).toBe(false);
  });
});

describe('sets counted in other rows', () => {
  it('have the counts that looking at each row gives', () => {
    fc.assert(
      fc.property(smallRows, smallRows, (rows, others) => {
        const sets = frequentSets(rows, 2);
        const { items, starts } = flatten(others);
        const counts = new ItemsetCounter(items, starts).count(sets);
        counts.forEach((count, s) => {
          const ids = [...sets.items.subarray(sets.starts[s], sets.starts[s + 1])];
          expect(count).toBe(others.filter((row) => ids.every((id) => row.includes(id))).length);
        });
      }),
      { numRuns: 60 },
    );
  });
});
