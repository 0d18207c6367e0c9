import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RulesResult } from '../../../src/analyses/association-rules/result';
import { measured } from '../../../src/analyses/association-rules/sides';
import { valueOf } from '../outcomes';
import { baskets, outcomeOf, ruleTexts } from './shops';

interface Row {
  readonly lhs: string[];
  readonly rhs: string[];
  readonly count: number;
  readonly count_lhs: number;
  readonly count_rhs: number;
  readonly p_fisher_greater: number;
  readonly [measure: string]: unknown;
}
interface Block {
  readonly n_rules: number;
  readonly sums: Readonly<Record<'support' | 'confidence' | 'lift' | 'leverage' | 'zhang', number>>;
  readonly top_by_lift: readonly Row[];
  readonly top_by_confidence: readonly Row[];
  readonly top_by_support: readonly Row[];
}
interface Config {
  readonly minsup: number;
  readonly minconf: number;
  readonly rules_single_consequent: Block;
  readonly rules_any_consequent: Block;
  readonly n_redundant_single_within_set: number;
}

/** |a − b| / max(1, |b|): arules and mlxtend agree to 1e-13 on these; the golden tolerance of closed forms. */
const near = (value: number, expected: number): boolean =>
  Math.abs(value - expected) <= 1e-10 * Math.max(1, Math.abs(expected));

const MEASURES: readonly (readonly [string, keyof ReturnType<typeof measured>])[] = [
  ['support', 'support'],
  ['confidence', 'confidence'],
  ['lift', 'lift'],
  ['leverage', 'leverage'],
  ['conviction', 'conviction'],
  ['zhang', 'zhang'],
  ['jaccard', 'jaccard'],
  ['cosine', 'cosine'],
  ['kulczynski', 'kulczynski'],
  ['imbalance_ratio', 'imbalance'],
];

describe.each(['association-tiny', 'association-simulated'])('%s, as the orders of a workspace', (folder) => {
  const path = (file: string) =>
    fileURLToPath(new URL(`../../fixtures/golden/${folder}/${file}`, import.meta.url));
  const lists = readFileSync(path('input.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  const { configs } = JSON.parse(readFileSync(path('expected.json'), 'utf8')) as { configs: Config[] };
  const workspace = baskets(lists);

  const found = ({ minsup, minconf }: Config, maxConsequent: number): RulesResult =>
    valueOf(
      outcomeOf(workspace, {
        level: 'product',
        minSupport: minsup * 100,
        minConfidence: minconf * 100,
        minLift: 0,
        maxAntecedent: 5,
        maxConsequent,
      }),
    );

  it.each(configs)('has the rules and measures of arules and mlxtend at $minsup and $minconf', (config) => {
    for (const [block, maxConsequent] of [
      [config.rules_single_consequent, 1],
      [config.rules_any_consequent, 5],
    ] as const) {
      const result = found(config, maxConsequent);
      const { rules, baskets: total } = result;
      expect(rules.count).toBe(block.n_rules);
      for (const [name, expected] of Object.entries(block.sums)) {
        let sum = 0;
        for (let r = 0; r < rules.count; r++) {
          sum += measured(rules, r, total.count)[name as keyof Block['sums']];
        }
        expect(near(sum, expected), name).toBe(true);
      }
      const places = new Map(ruleTexts(result).map((text, r) => [text, r]));
      for (const row of [...block.top_by_lift, ...block.top_by_confidence, ...block.top_by_support]) {
        const r = places.get(`${row.lhs.join(' + ')} → ${row.rhs.join(' + ')}`)!;
        expect([rules.both[r], rules.antecedent[r], rules.consequent[r]]).toEqual([
          row.count,
          row.count_lhs,
          row.count_rhs,
        ]);
        const own = measured(rules, r, total.count);
        for (const [name, key] of MEASURES) {
          if (row[name] === 'Infinity') expect(own[key], name).toBe(Infinity);
          else expect(near(own[key], row[name] as number), name).toBe(true);
        }
        // p-values agree to 1e-13 between the tools; 1e-8 relative is the golden tolerance.
        expect(Math.abs(rules.p[r]! / row.p_fisher_greater - 1)).toBeLessThan(1e-8);
      }
    }
  });

  it.each(configs)('folds as many redundant rules as arules at $minsup and $minconf', (config) => {
    expect(found(config, 1).test.folded).toBe(config.n_redundant_single_within_set);
  });
});
