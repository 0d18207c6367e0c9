import { oncePer } from '../../domain/cleaning/once-per';
import type { Rules } from '../../kernels/mining/association-rules';
import { ItemsetCounter } from '../../kernels/mining/count-itemsets';
import { liftInterval } from '../../kernels/mining/rule-measures';
import { countsOf } from './candidates';
import { pickSets } from './known-sets';
import type { Prepared } from './search';
import { VERDICT, type RuleColumns, type RuleCounts } from './result';

/** The last 30 % of the baskets are the ones a rule is looked at again in. */
const EARLY_TENTHS = 7;
/** Fewer later baskets, or fewer of them with the antecedent, tell nothing. */
const FEWEST_LATE = 10;
const FEWEST_ANTECEDENT = 5;

/**
 * How many baskets come before the last 30 %, by time; all of them where that leaves too few, or where all are of one
 * moment and there is no later.
 */
export function cutOf(time: Float64Array): number {
  const count = time.length;
  const early = Math.floor((count * EARLY_TENTHS) / 10);
  return count - early < FEWEST_LATE || time[0] === time[count - 1] ? count : early;
}

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
  const lateTotal = time.length - cut;
  const verdict = Uint8Array.from(rules.union, (_, r) => {
    if (lateTotal === 0 || late.antecedent[r]! < FEWEST_ANTECEDENT) return VERDICT.unknown;
    return isAboveOne(early, r, cut) && isAboveOne(late, r, lateTotal) ? VERDICT.held : VERDICT.failed;
  });
  return { early, late, verdict };
}

const lateRows = oncePer(
  ({ rows: { items, starts, time } }: Prepared) => new ItemsetCounter(items, starts.subarray(cutOf(time))),
);

const isAboveOne = ({ both, antecedent, consequent }: RuleCounts, r: number, total: number): boolean =>
  liftInterval(both[r]!, antecedent[r]!, consequent[r]!, total).lower > 1;

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
