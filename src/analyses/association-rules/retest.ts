import { oncePer } from '../../domain/cleaning/once-per';
import type { Rules } from '../../kernels/mining/association-rules';
import { ItemsetCounter } from '../../kernels/mining/count-itemsets';
import { cutOf, verdictOf } from '../../kernels/mining/rule-retest';
import { countsOf } from './candidates';
import { pickSets } from './known-sets';
import type { Prepared } from './search';
import type { RuleColumns, RuleCounts } from './result';

/**
 * Counts of each rule in the first 70 % and in the last 30 % of the baskets, and whether it held up: the whole 95 %
 * interval of its lift is above 1 in the first part, and again in the last.
 */
export function retest(prepared: Prepared, rules: Rules): Pick<RuleColumns, 'early' | 'late' | 'verdict'> {
  const { time } = prepared.rows;
  const cut = cutOf(time);
  const late = countRules(lateRows(prepared), rules);
  const early: RuleCounts = {
    both: late.both.map((count, r) => countsOf(rules, r).both - count),
    antecedent: late.antecedent.map((count, r) => countsOf(rules, r).antecedent - count),
    consequent: late.consequent.map((count, r) => countsOf(rules, r).consequent - count),
  };
  const at = ({ both, antecedent, consequent }: RuleCounts, r: number, total: number) => ({
    both: both[r]!,
    antecedent: antecedent[r]!,
    consequent: consequent[r]!,
    total,
  });
  const verdict = Uint8Array.from(rules.union, (_, r) =>
    verdictOf(at(early, r, cut), at(late, r, time.length - cut)),
  );
  return { early, late, verdict };
}

const lateRows = oncePer(
  ({ rows: { items, starts, time } }: Prepared) => new ItemsetCounter(items, starts.subarray(cutOf(time))),
);

/** In how many of these rows each rule's sides are. */
export function countRules(rows: ItemsetCounter, rules: Rules): RuleCounts {
  const { sets } = rules;
  const place = new Int32Array(sets.counts.length).fill(-1);
  const used: number[] = [];
  for (const of of [rules.union, rules.antecedent, rules.consequent]) {
    for (const s of of) if (place[s]! < 0) place[s] = used.push(s) - 1;
  }
  const counts = rows.count(pickSets(sets, used));
  const take = (of: Int32Array) => of.map((s) => counts[place[s]!]!);
  return {
    both: take(rules.union),
    antecedent: take(rules.antecedent),
    consequent: take(rules.consequent),
  };
}
