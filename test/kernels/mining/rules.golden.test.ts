import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findRules } from '../../../src/kernels/mining/association-rules';
import type { Rules } from '../../../src/kernels/mining/association-rules';
import { leastCount } from '../../../src/kernels/mining/fractions';
import { mineItemsets, sortItemsets } from '../../../src/kernels/mining/frequent-itemsets';
import { measureRule } from '../../../src/kernels/mining/rule-measures';
import { rankRules } from '../../../src/kernels/mining/rule-ranking';
import { foldRedundantRules } from '../../../src/kernels/mining/rule-redundancy';
import { benjaminiHochberg } from '../../../src/kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../../src/kernels/statistics/hypergeometric';
import { sharedFile } from '../../shared';
import { flatten } from './brute-force';
import { readNumbers } from './reference-files';

type Row = { lhs: string[]; rhs: string[] } & { [measure: string]: unknown };
interface RuleBlock {
  n_rules: number;
  by_total_length: Record<string, number>;
  p_fisher_greater: Record<string, number>;
  sums: Record<string, number>;
  top_by_lift: Row[];
  top_by_confidence: Row[];
  top_by_support: Row[];
}
interface Config {
  minsup: number;
  minconf: number;
  maxlen?: number;
  min_count: number;
  n_itemsets: number;
  itemsets_by_length: Record<string, number>;
  n_closed?: number;
  n_maximal?: number;
  rules_single_consequent: RuleBlock;
  rules_any_consequent: RuleBlock;
  n_redundant_single_within_set: number;
}

const own = (folder: string) => fileURLToPath(new URL(`../../fixtures/golden/${folder}`, import.meta.url));
const groceries = sharedFile('golden/real/association-groceries/expected.json')?.replace(
  '/expected.json',
  '',
);
const folders = [own('association-tiny'), own('association-simulated'), ...(groceries ? [groceries] : [])];

/** |a − b| / max(1, |b|), the golden tolerance of closed forms: two tools agree to 1e-13. */
function near(value: number, expected: number | 'Infinity'): boolean {
  if (expected === 'Infinity') return value === Infinity;
  return Math.abs(value - expected) <= 1e-10 * Math.max(1, Math.abs(expected));
}

function measured(rules: Rules, r: number, total: number) {
  const { counts } = rules.sets;
  return measureRule(
    counts[rules.union[r]!]!,
    counts[rules.antecedent[r]!]!,
    counts[rules.consequent[r]!]!,
    total,
  );
}

function lengths(list: Int32Array, starts: Int32Array): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const s of list) tally[starts[s + 1]! - starts[s]!] = (tally[starts[s + 1]! - starts[s]!] ?? 0) + 1;
  return tally;
}

for (const folder of folders) {
  const text = readFileSync(`${folder}/input.csv`, 'utf8').replace(/\n$/, '').split('\n');
  const baskets = text.map((line) => line.split(','));
  // Ids in the order of the names, so that ties by id are ties by name.
  const names = [...new Set(baskets.flat())].sort();
  const { items, starts } = flatten(baskets.map((basket) => basket.map((item) => names.indexOf(item))));
  const total = baskets.length;
  const { configs } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as { configs: Config[] };

  describe.each(configs)(
    `rules of ${folder.split('/').at(-1)} at support $minsup, confidence $minconf`,
    (config) => {
      const minCount = leastCount(config.minsup, total);
      const maxLength = config.maxlen ?? Infinity;
      const sets = sortItemsets(mineItemsets(items, starts, { minCount, maxLength }));

      it('come from as many item sets as known', () => {
        expect(minCount).toBe(config.min_count);
        expect(sets.counts.length).toBe(config.n_itemsets);
        expect(lengths(Int32Array.from(sets.counts.keys()), sets.starts)).toEqual(config.itemsets_by_length);
        for (const [kind, known] of [
          ['closed', config.n_closed],
          ['maximal', config.n_maximal],
        ] as const) {
          if (known !== undefined)
            expect(mineItemsets(items, starts, { minCount, kind }).counts.length).toBe(known);
        }
      });

      it.each(['rules_single_consequent', 'rules_any_consequent'] as const)(
        'have the measures known of %s',
        (block) => {
          const expected = config[block];
          const maxConsequent = block === 'rules_single_consequent' ? 1 : Infinity;
          const rules = findRules(sets, { minConfidence: config.minconf, maxConsequent });
          expect(rules.union.length).toBe(expected.n_rules);
          expect(lengths(rules.union, sets.starts)).toEqual(expected.by_total_length);

          const sums: Record<string, number> = { support: 0, confidence: 0, lift: 0, leverage: 0, zhang: 0 };
          const pValues = Float64Array.from(rules.union, (set, r) => {
            const measures = measured(rules, r, total);
            for (const key of Object.keys(sums)) sums[key]! += measures[key as keyof typeof measures];
            const { counts } = sets;
            return hypergeometricUpperTail(
              counts[set]!,
              counts[rules.antecedent[r]!]!,
              counts[rules.consequent[r]!]!,
              total,
            );
          });
          for (const key of Object.keys(sums)) expect(near(sums[key]!, expected.sums[key]!), key).toBe(true);

          const qValues = benjaminiHochberg(pValues);
          const below = (values: Float64Array, limit: number) =>
            values.filter((value) => value < limit).length;
          const fisher = expected.p_fisher_greater;
          expect(below(pValues, 0.05)).toBe(fisher['n_p_below_0.05']);
          expect(below(pValues, 0.01)).toBe(fisher['n_p_below_0.01']);
          expect(below(qValues, 0.05)).toBe(fisher['bh_fdr_0.05']);
          expect(below(qValues, 0.001)).toBe(fisher['bh_fdr_0.001']);
          expect(
            near(
              pValues.reduce((a, b) => Math.max(a, b), 0),
              fisher['max_p']!,
            ),
          ).toBe(true);

          for (const [by, rows] of [
            ['lift', expected.top_by_lift],
            ['confidence', expected.top_by_confidence],
            ['count', expected.top_by_support],
          ] as const) {
            const ranked = rankRules(rules, total, by, rows.length);
            rows.forEach((row, rank) => {
              const r = ranked[rank]!;
              const ids = (set: number) => [...sets.items.subarray(sets.starts[set], sets.starts[set + 1])];
              expect(
                [rules.antecedent[r]!, rules.consequent[r]!].map((set) => ids(set).map((id) => names[id])),
              ).toEqual([row.lhs, row.rhs]);
              const measures = measured(rules, r, total);
              const known: Record<string, unknown> = {
                ...row,
                antecedentSupport: row['support_lhs'],
                consequentSupport: row['support_rhs'],
                imbalance: row['imbalance_ratio'],
              };
              for (const [key, value] of Object.entries(measures)) {
                // The certainty factor is not in the file.
                if (key !== 'certainty')
                  expect(near(value, known[key] as number | 'Infinity'), `${key} ${rank}`).toBe(true);
              }
              expect(Math.abs(pValues[r]! / Number(row['p_fisher_greater']) - 1)).toBeLessThan(1e-8);
              expect(Math.abs(qValues[r]! / Number(row['q_bh_p_fisher_greater']) - 1)).toBeLessThan(1e-8);
            });
          }
        },
      );

      it('are redundant as often as known', () => {
        const rules = findRules(sets, { minConfidence: config.minconf, maxConsequent: 1 });
        const redundant = foldRedundantRules(rules).filter((under) => under >= 0);
        expect(redundant.length).toBe(config.n_redundant_single_within_set);
      });
    },
  );
}

interface KnownRules {
  min_count: number;
  min_confidence: string;
  transactions?: number;
  rules_all: number;
  rules_single_consequent: number;
  top20_by_lift: {
    antecedent: number[];
    consequent: number[];
    count: number;
    lift: number;
    conviction: number | null;
  }[];
}

const file = sharedFile('golden/real/mining/rules.json');
const known = file ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, KnownRules>) : {};

describe.skipIf(!file)('rules of public data', () => {
  for (const [key, expected] of Object.entries(known)) {
    const data = readNumbers(`data/fimi/${key.split('@')[0]!}.dat`);
    it.skipIf(!data)(`${key}: none is lost on the limit, and the best by lift are those known`, () => {
      const sets = sortItemsets(mineItemsets(data!.items, data!.starts, { minCount: expected.min_count }));
      const minConfidence = Number(expected.min_confidence);
      const rules = findRules(sets, { minConfidence });
      expect(rules.union.length).toBe(expected.rules_all);
      expect(findRules(sets, { minConfidence, maxConsequent: 1 }).union.length).toBe(
        expected.rules_single_consequent,
      );
      const total = data!.starts.length - 1;
      const ranked = rankRules(rules, total, 'lift', expected.top20_by_lift.length);
      expected.top20_by_lift.forEach((row, rank) => {
        const r = ranked[rank]!;
        const ids = (set: number) => [...sets.items.subarray(sets.starts[set], sets.starts[set + 1])];
        expect(ids(rules.antecedent[r]!)).toEqual(row.antecedent);
        expect(ids(rules.consequent[r]!)).toEqual(row.consequent);
        expect(sets.counts[rules.union[r]!]).toBe(row.count);
        // The file keeps 12 digits.
        expect(measured(rules, r, total).lift / row.lift).toBeCloseTo(1, 10);
      });
    });
  }
});
