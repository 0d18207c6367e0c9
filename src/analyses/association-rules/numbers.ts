import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { RulesResult } from './result';
import { measured, sideText } from './sides';

/** One step of the method with the shop's own figures in it. */
export interface NumberNote {
  readonly title: string;
  readonly text: string;
}

/** Below this a q is said in words. */
const TINY = 0.0001;

/** "Explain these numbers": support, confidence, lift, leverage and the tests, followed on one rule. */
export function numbersOf(
  result: RulesResult,
  rule: number,
  say: Say,
  format: Format,
): readonly NumberNote[] {
  const { rules, baskets, test } = result;
  const m = measured(rules, rule, baskets.count);
  const antecedentCount = rules.antecedent[rule]!;
  const consequentCount = rules.consequent[rule]!;
  const expected = (antecedentCount * consequentCount) / baskets.count;
  const q = rules.q[rule]!;
  const values = {
    antecedent: sideText(result, rules.antecedents, rule),
    consequent: sideText(result, rules.consequents, rule),
    baskets: baskets.count,
    count: m.count,
    antecedentCount,
    consequentCount,
    support: m.support,
    confidence: m.confidence,
    consequentSupport: m.consequentSupport,
    lift: m.lift,
    lower: m.lower,
    upper: m.upper,
    expected,
    extra: m.count - expected,
    leverage: m.leverage,
    tested: test.tested,
    q: q < TINY ? say('q.tiny') : format.number(q, 4),
    cut: baskets.cut,
    early: baskets.early,
    late: baskets.late,
  };
  const steps = ['support', 'confidence', 'lift', 'leverage', 'test', ...(baskets.late > 0 ? ['again'] : [])];
  return steps.map((step) => ({ title: say(`numbers.${step}`), text: say(`numbers.${step}.text`, values) }));
}
