import { findRules, type Rules } from '../../kernels/mining/association-rules';
import { decimalFraction, leastCount } from '../../kernels/mining/fractions';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import { findTopRules } from '../../kernels/mining/top-rules';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import { boundedBy, MAX_SETS, setsFrom, type BoundedSets, type KnownSets } from './known-sets';
import type { RuleParams } from './result';

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
  /** Item sets that were found on the way, and the memory they took, in bytes. */
  readonly setsFound: number;
  readonly bytes: number;
}

/** More would neither be read nor fit a second's work: the support limit rises instead. */
const MAX_RULES = 400_000;
/** A rule survives where its false discovery rate is at most this. */
export const Q_LIMIT = 0.05;

type Sought = Pick<RuleParams, 'minConfidence' | 'minLift' | 'maxAntecedent' | 'maxConsequent'>;

/** All candidates in at least `minCount` baskets. */
export function findCandidates(known: KnownSets, minCount: number, sought: Sought): Candidates {
  return testSets(known.frequent(minCount, sought.maxAntecedent + sought.maxConsequent), known.total, sought);
}

/** The candidates among which the best k rules are, however rare. */
export function findTopCandidates(known: KnownSets, params: RuleParams): Candidates {
  const { top, topBy, maxAntecedent, maxConsequent } = params;
  const { rules, minCount } = findTopRules(known.miner, {
    k: top,
    by: topBy,
    minConfidence: params.minConfidence / 100,
    maxAntecedent,
    maxConsequent,
    maxSets: MAX_SETS,
    maxRules: MAX_RULES,
    keep: known.keep,
  });
  return testSets({ ...boundedBy(rules.sets), minCount }, known.total, params);
}

/**
 * One-sided Fisher p of every candidate and its q over all of them (Benjamini & Hochberg), whatever its confidence:
 * each was looked at.
 */
function testSets(given: BoundedSets, total: number, sought: Sought): Candidates {
  const minCount = Math.max(given.minCount, countWithin(given.sets, sought));
  const sets = minCount > given.minCount ? setsFrom(given.sets, minCount) : given.sets;
  const { maxAntecedent, maxConsequent } = sought;
  const rules = findRules(sets, { minConfidence: 0, maxAntecedent, maxConsequent, maxRules: MAX_RULES });
  const p = new Float64Array(rules.union.length);
  for (let r = 0; r < p.length; r++) {
    const { both, antecedent, consequent } = countsOf(rules, r);
    p[r] = hypergeometricUpperTail(both, antecedent, consequent, total);
  }
  return {
    rules,
    p,
    q: benjaminiHochberg(p),
    found: reaching(rules, total, sought),
    minCount,
    setsFound: given.found,
    bytes: given.bytes,
  };
}

/** The least count whose sets make no more than `MAX_RULES` rules of the allowed lengths. */
function countWithin({ counts, starts }: Itemsets, sought: Sought): number {
  const byCount = new Map<number, number>();
  let total = 0;
  for (let s = 0; s < counts.length; s++) {
    const splits = splitsOf(starts[s + 1]! - starts[s]!, sought);
    total += splits;
    byCount.set(counts[s]!, (byCount.get(counts[s]!) ?? 0) + splits);
  }
  if (total <= MAX_RULES) return 1;
  let least = 1;
  for (const [count, splits] of [...byCount].sort(([a], [b]) => a - b)) {
    if (total <= MAX_RULES) break;
    total -= splits;
    least = count + 1;
  }
  return least;
}

/** In how many ways a set of so many items is an antecedent and a consequent within the allowed lengths. */
function splitsOf(length: number, { maxAntecedent, maxConsequent }: Sought): number {
  let splits = 0;
  let ways = 1; // length choose consequent
  for (let consequent = 1; consequent <= Math.min(maxConsequent, length - 1); consequent++) {
    ways = (ways * (length - consequent + 1)) / consequent;
    if (length - consequent <= maxAntecedent) splits += ways;
  }
  return splits;
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

/** Baskets that the limits of support ask for: the share and the number, whichever is more. */
export const countLimit = (total: number, minSupport: number, minCount: number): number =>
  Math.max(leastCount(minSupport / 100, total), minCount, 1);
