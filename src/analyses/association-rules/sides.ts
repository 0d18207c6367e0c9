import { levelText } from '../../core/levels';
import { liftInterval, measureRule, type RuleMeasures } from '../../kernels/mining/rule-measures';
import type { Say } from '../contract';
import type { RuleCounts, RulesResult, SetColumns, Sides } from './result';

/** Positions in `result.items` of one side of a rule. */
export const itemsOfSide = ({ items, starts }: Sides, rule: number): Int32Array =>
  items.subarray(starts[rule], starts[rule + 1]);

/** One side of a rule as people read it: names with a plus between them. */
export const sideText = ({ items }: RulesResult, side: Sides, rule: number): string =>
  Array.from(itemsOfSide(side, rule), (item) => levelText(items.names, item)).join(' + ');

/** An item set as people read it. */
export const setText = ({ names, sets }: SetColumns, s: number): string =>
  Array.from(itemsOfSide(sets, s), (item) => levelText(names, item)).join(' + ');

export interface MeasuredRule extends RuleMeasures {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/** All measures of a rule in some baskets; NaN for lift and confidence where a side is in none of them. */
export function measured(counts: RuleCounts, rule: number, total: number): MeasuredRule {
  const both = counts.both[rule]!;
  const antecedent = counts.antecedent[rule]!;
  const consequent = counts.consequent[rule]!;
  return {
    count: both,
    ...measureRule(both, antecedent, consequent, total),
    ...liftInterval(both, antecedent, consequent, total),
  };
}

/** Sports shoes → sports socks */
export const ruleText = (result: RulesResult, rule: number, say: Say): string =>
  say('rule.title', {
    antecedent: sideText(result, result.rules.antecedents, rule),
    consequent: sideText(result, result.rules.consequents, rule),
  });
