import type { Values } from '../../core/outcome';
import { VERDICT } from '../../kernels/mining/rule-retest';
import type { Finding } from '../contract';
import { Q_LIMIT } from './candidates';
import type { RulesResult, SegmentCounts } from './result';
import { measured, sideText } from './sides';

/** Below this many baskets the counts describe what happened and prove nothing. */
const FEW = 30;

/** The headline (the rule that explains most baskets), what chance allows for, and the limits that were used. */
export function explain(result: RulesResult): readonly Finding[] {
  const { baskets, rules } = result;
  if (baskets.count === 1) return [{ key: 'finding.one', values: {} }];
  const best = bestRule(result);
  const headline = best === -1 ? nothing(result) : headlineOf(result, best);
  const among = result.all ? [within(result, result.all, best)] : [];
  if (baskets.count < FEW) {
    return [headline, ...among, { key: 'finding.few', values: { baskets: baskets.count, need: FEW } }];
  }
  const rest = rules.count === 0 ? [] : [tested(result)];
  return [headline, ...among, ...rest, limitsOf(result)];
}

/** Among how many baskets rules were sought, and what the headline's rule is worth in all of them. */
function within({ baskets, rules }: RulesResult, all: SegmentCounts, rule: number): Finding {
  const values = { baskets: baskets.count, all: all.baskets };
  if (rule === -1 || measured(rules, rule, baskets.count).lift <= 1) return { key: 'finding.part', values };
  const { confidence, lift } = measured(all, rule, all.baskets);
  return { key: 'finding.part.all', values: { ...values, confidence, lift } };
}

/** The first rule by leverage that stands, survived and held up; else the first that stands; −1 where there is none. */
export function bestRule({ rules }: RulesResult): number {
  const standing = Array.from(rules.under, (_, r) => r).filter((r) => rules.under[r]! < 0);
  const proved = standing.find((r) => rules.q[r]! <= Q_LIMIT && rules.verdict[r] === VERDICT.held);
  return proved ?? standing[0] ?? -1;
}

/** The numbers of "What is this?". */
export function figures(result: RulesResult): Values {
  const { baskets, limits, rules, test } = result;
  const { minSupport, minConfidence } = limits;
  return {
    ...test,
    baskets: baskets.count,
    late: baskets.late,
    minSupport,
    minConfidence,
    ...ruleValues(result, rules.count === 0 ? -1 : bestRule(result)),
  };
}

/** What is known of one rule; of none, em dashes. */
function ruleValues(result: RulesResult, rule: number): Values {
  const { rules, baskets } = result;
  const exists = rule >= 0;
  return {
    antecedent: exists ? sideText(result, rules.antecedents, rule) : '—',
    consequent: exists ? sideText(result, rules.consequents, rule) : '—',
    antecedentCount: rules.antecedent[rule] ?? NaN,
    ...measured(rules, rule, baskets.count),
    count: rules.both[rule] ?? NaN,
  };
}

function headlineOf(result: RulesResult, rule: number): Finding {
  const { rules, baskets, unit } = result;
  const { lift, confidence, count } = measured(rules, rule, baskets.count);
  if (lift <= 1) return { key: 'finding.usual', values: { baskets: baskets.count } };
  return {
    key: `finding.best.${unit}`,
    values: {
      antecedent: sideText(result, rules.antecedents, rule),
      consequent: sideText(result, rules.consequents, rule),
      lift,
      confidence,
      count,
    },
  };
}

function nothing({ baskets, limits, unit }: RulesResult): Finding {
  if (baskets.single === baskets.count)
    return { key: `finding.single.${unit}`, values: { baskets: baskets.count } };
  const { minCount, minConfidence } = limits;
  return { key: 'finding.none', values: { baskets: baskets.count, minCount, confidence: minConfidence } };
}

function tested({ test, baskets, rules }: RulesResult): Finding {
  const { tested: candidates, survived, held, falseExpected } = test;
  const falseOnes = Math.round(falseExpected);
  if (survived === 0) return { key: 'finding.chance', values: { candidates, rules: rules.count } };
  const key = baskets.late === 0 ? 'finding.tested.once' : 'finding.tested.again';
  return { key, values: { candidates, survived, held, falseOnes } };
}

function limitsOf({ limits }: RulesResult): Finding {
  const { minCount, minSupport, minConfidence, level, decidedLevel, decidedSupport, top } = limits;
  const values = { minCount, support: minSupport, confidence: minConfidence, top };
  if (top > 0) return { key: `finding.top.${level}`, values };
  if (decidedLevel && level === 'category') return { key: 'finding.level.category', values };
  return { key: `finding.${decidedLevel || decidedSupport ? 'decided' : 'given'}.${level}`, values };
}
