import { findRules, type Rules } from '../../kernels/mining/association-rules';
import { decimalFraction, leastCount } from '../../kernels/mining/fractions';
import { mineItemsets, sortItemsets } from '../../kernels/mining/frequent-itemsets';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import { findTopRules } from '../../kernels/mining/top-rules';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import type { RuleParams } from './result';

/** The rows rules are sought in, and which sets of items may stand together. */
export interface Search {
  readonly items: Int32Array;
  readonly starts: Int32Array;
  readonly keep: (sets: Itemsets) => Itemsets;
}

/** Every rule with the support, and the test of each. */
export interface Candidates {
  /** At any confidence. */
  readonly rules: Rules;
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** Positions of the rules that reach the limits of confidence and lift, ascending. */
  readonly found: Uint32Array;
  /** The count down to which all rules are here; above the one asked for where there were too many. */
  readonly minCount: number;
}

/** More would neither be read nor fit a second's work: the support limit rises instead. */
const MAX_SETS = 100_000;
const MAX_RULES = 400_000;
const RISE = 1.25;
/** A rule survives where its false discovery rate is at most this. */
export const Q_LIMIT = 0.05;

type Sought = Pick<RuleParams, 'minConfidence' | 'minLift' | 'maxAntecedent' | 'maxConsequent'>;

/** All candidates in at least `minCount` baskets. */
export function findCandidates(search: Search, minCount: number, sought: Sought): Candidates {
  const maxLength = sought.maxAntecedent + sought.maxConsequent;
  const mined = mineItemsets(search.items, search.starts, { minCount, maxLength, maxSets: MAX_SETS });
  return testSets(search, search.keep(sortItemsets(mined)), mined.minCount, sought);
}

/** The candidates among which the best k rules are, however rare. */
export function findTopCandidates(search: Search, params: RuleParams): Candidates {
  const { top, topBy, maxAntecedent, maxConsequent } = params;
  const { rules, minCount } = findTopRules(search.items, search.starts, {
    k: top,
    by: topBy,
    minConfidence: params.minConfidence / 100,
    maxAntecedent,
    maxConsequent,
    maxSets: MAX_SETS,
    maxRules: MAX_RULES,
    keep: search.keep,
  });
  return testSets(search, rules.sets, minCount, params);
}

/**
 * One-sided Fisher p of every candidate and its q over all of them (Benjamini & Hochberg), whatever its confidence:
 * each was looked at.
 */
function testSets(search: Search, sets: Itemsets, minCount: number, sought: Sought): Candidates {
  const { maxAntecedent, maxConsequent } = sought;
  const total = search.starts.length - 1;
  const rules = findRules(sets, { minConfidence: 0, maxAntecedent, maxConsequent, maxRules: MAX_RULES });
  if (!rules.isComplete) {
    const risen = Math.ceil(minCount * RISE) + 1;
    return testSets(search, setsFrom(sets, risen), risen, sought);
  }
  const p = new Float64Array(rules.union.length);
  for (let r = 0; r < p.length; r++) {
    const { both, antecedent, consequent } = countsOf(rules, r);
    p[r] = hypergeometricUpperTail(both, antecedent, consequent, total);
  }
  return { rules, p, q: benjaminiHochberg(p), found: reaching(rules, total, sought), minCount };
}

/** The four counts of a rule but for the total. */
export function countsOf({ sets: { counts }, union, antecedent, consequent }: Rules, r: number) {
  return {
    both: counts[union[r]!]!,
    antecedent: counts[antecedent[r]!]!,
    consequent: counts[consequent[r]!]!,
  };
}

/** Rules at the limits or above, compared as whole numbers. */
function reaching(rules: Rules, total: number, { minConfidence, minLift }: Sought): Uint32Array {
  const confidence = decimalFraction(minConfidence / 100);
  const lift = decimalFraction(minLift);
  const found: number[] = [];
  for (let r = 0; r < rules.union.length; r++) {
    const { both, antecedent, consequent } = countsOf(rules, r);
    const isSure = both * confidence.denominator >= antecedent * confidence.numerator;
    const isMore = both * total * lift.denominator >= antecedent * consequent * lift.numerator;
    if (isSure && isMore) found.push(r);
  }
  return Uint32Array.from(found);
}

/** How many of the found rules have q ≤ .05. */
export const survivorsOf = ({ found, q }: Candidates): number =>
  found.reduce((count, r) => count + Number(q[r]! <= Q_LIMIT), 0);

/** These rules of a list, in this order. */
export const pickRules = (rules: Rules, picks: Uint32Array): Rules => ({
  sets: rules.sets,
  union: Int32Array.from(picks, (r) => rules.union[r]!),
  antecedent: Int32Array.from(picks, (r) => rules.antecedent[r]!),
  consequent: Int32Array.from(picks, (r) => rules.consequent[r]!),
  isComplete: rules.isComplete,
});

/** Sets in at least `minCount` rows. */
const setsFrom = (sets: Itemsets, minCount: number): Itemsets =>
  filterSets(sets, (s) => sets.counts[s]! >= minCount);

/** The sets of a list that pass. */
export function filterSets(sets: Itemsets, passes: (set: number) => boolean): Itemsets {
  const kept: number[] = [];
  for (let s = 0; s < sets.counts.length; s++) if (passes(s)) kept.push(s);
  return pickSets(sets, kept);
}

/** These sets of a list, in this order. */
export function pickSets(sets: Itemsets, picks: ArrayLike<number>): Itemsets {
  const starts = new Int32Array(picks.length + 1);
  const lengthOf = (s: number) => sets.starts[s + 1]! - sets.starts[s]!;
  for (let k = 0; k < picks.length; k++) starts[k + 1] = starts[k]! + lengthOf(picks[k]!);
  const items = new Int32Array(starts[picks.length]!);
  const counts = new Int32Array(picks.length);
  for (let k = 0; k < picks.length; k++) {
    const s = picks[k]!;
    items.set(sets.items.subarray(sets.starts[s], sets.starts[s + 1]), starts[k]);
    counts[k] = sets.counts[s]!;
  }
  return { items, starts, counts };
}

/** Baskets that the limits of support ask for: the share and the number, whichever is more. */
export const countLimit = (total: number, minSupport: number, minCount: number): number =>
  Math.max(leastCount(minSupport / 100, total), minCount, 1);
