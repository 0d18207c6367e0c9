import { findRules } from './association-rules';
import type { RuleOptions, Rules } from './association-rules';
import { sortItemsets } from './frequent-itemsets';
import type { ItemsetMiner } from './frequent-itemsets';
import type { Itemsets } from './itemset-sink';
import { rankRules } from './rule-ranking';

export interface TopRulesOptions extends RuleOptions {
  /** How many rules. */
  readonly k: number;
  /** By the rows that hold the rule, or by leverage: the two whose reach shrinks with the count. */
  readonly by: 'count' | 'leverage';
  /** Bound of the sets looked at; default 5 million. */
  readonly maxSets?: number;
  /** Takes sets out of every list that is looked at; it must leave the subsets of what it leaves. */
  readonly keep?: (sets: Itemsets) => Itemsets;
}

export interface TopRules {
  readonly rules: Rules;
  /** The best k of the rules, best first; fewer where there are not so many, or the bound came first. */
  readonly ranked: Uint32Array;
  /** The count down to which sets were looked at. */
  readonly minCount: number;
  /** Whether no rule that was not looked at could be among the k. */
  readonly isExact: boolean;
}

/**
 * The k best rules by count or leverage without a support limit.
 *
 * The minimum count is halved until k rules are found that no rarer rule can beat: one in fewer than c rows has a
 * count of at most c − 1, and a leverage of at most s(1 − s) for its share s of the rows, whose antecedent and
 * consequent cover at least s each. Ties as in `rankRules`.
 */
export function findTopRules(miner: ItemsetMiner, options: TopRulesOptions): TopRules {
  const total = miner.rowTotal;
  const {
    maxAntecedent = Infinity,
    maxConsequent = Infinity,
    maxSets = 5e6,
    keep = (sets) => sets,
  } = options;
  for (let minCount = Math.max(1, total >> 3); ; minCount = Math.max(1, minCount >> 1)) {
    const mined = miner.mine({ minCount, maxSets, maxLength: maxAntecedent + maxConsequent });
    const rules = findRules(keep(sortItemsets(mined)), options);
    const ranked = rankRules(rules, total, options.by, options.k);
    const isBounded = mined.minCount > minCount || !rules.isComplete;
    const isExact =
      !isBounded &&
      (minCount === 1 ||
        (ranked.length === options.k && isBeyondReach(rules, ranked.at(-1)!, minCount, total, options.by)));
    if (isExact || isBounded || minCount === 1) return { rules, ranked, minCount: mined.minCount, isExact };
  }
}

/** Whether no rule in fewer than `minCount` rows can come before or beside this one. */
function isBeyondReach(
  rules: Rules,
  rule: number,
  minCount: number,
  total: number,
  by: 'count' | 'leverage',
): boolean {
  if (by === 'count') return true;
  const { counts } = rules.sets;
  const excess =
    counts[rules.union[rule]!]! * total - counts[rules.antecedent[rule]!]! * counts[rules.consequent[rule]!]!;
  const rarer = Math.min(minCount - 1, total >> 1);
  return excess > rarer * (total - rarer);
}
