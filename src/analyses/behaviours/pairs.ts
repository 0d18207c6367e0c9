import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import { decimalFraction, leastCount } from '../../kernels/mining/fractions';
import { mineSequences, type MinedSequences } from '../../kernels/mining/frequent-sequences';
import { findSequenceRules } from '../../kernels/mining/sequence-rules';
import { PURCHASE_STEPS } from '../../domain/event-names';
import type { Visits, VisitStep } from '../../domain/visits';
import type { BehaviourParams } from './result';

/** Two steps in this order, and in how many visits; numbers of `visits.steps`. */
export interface Pair {
  readonly first: number;
  readonly next: number;
  readonly both: number;
  readonly antecedent: number;
  readonly consequent: number;
  readonly reverse: number;
  readonly p: number;
  readonly q: number;
  readonly isPath: boolean;
}

export interface FoundPairs {
  readonly patterns: MinedSequences;
  readonly askedCount: number;
  readonly decided: boolean;
  /** All pairs of different steps with the support: each was tested. */
  readonly tested: readonly Pair[];
  /** Those at the limits, by the visits beyond what is usual; equals by confidence, then by their numbers. */
  readonly found: readonly Pair[];
}

/** A rule survives where its false discovery rate is at most this. */
export const Q_LIMIT = 0.05;
/** Supports that are tried from the top, in per cent of the visits. */
const RUNGS = [10, 5, 3, 2, 1, 0.5];
/** So many rules are worth reading: no lower support is tried. */
const ENOUGH = 3;
const FEWEST = 5;
/** More would not be read: the support limit rises instead. */
const MAX_PATTERNS = 100_000;

/**
 * Seeks rules at the support asked for, or decides it: from 10 % of the visits down, the first with three rules that
 * survive the test and are no mere steps of a purchase; else the one with most of them.
 */
export function searchPairs(visits: Visits, params: BehaviourParams): FoundPairs {
  const { minSupport, minCount } = params;
  const total = visits.begins.length;
  const given = minSupport > 0 || minCount > 0;
  if (given) return attempt(minSupport, minCount);
  let best: FoundPairs | null = null;
  let most = -1;
  for (const rung of RUNGS) {
    const found = attempt(rung, FEWEST);
    const telling = found.found.filter(({ q, isPath }) => q <= Q_LIMIT && !isPath).length;
    if (telling >= ENOUGH) return found;
    if (telling > most) {
      best = found;
      most = telling;
    }
    if (found.askedCount === FEWEST) break;
  }
  return best!;

  function attempt(share: number, count: number): FoundPairs {
    const askedCount = Math.max(leastCount(share / 100, total), count, 1);
    const patterns = mineSequences(visits, {
      minCount: askedCount,
      maxItems: 2,
      maxElements: 2,
      maxPatterns: MAX_PATTERNS,
    });
    const tested = pairsOf(patterns, visits.steps, total);
    return { patterns, askedCount, decided: !given, tested, found: reaching(tested, total, params) };
  }
}

/**
 * One-sided Fisher p of every pair and its q over all of them. The order is asked of the visits with both, while chance
 * would have them in any order, so p is rather too great.
 */
function pairsOf(patterns: MinedSequences, steps: readonly VisitStep[], total: number): Pair[] {
  const { cells, starts, counts } = patterns;
  const { whole, prefix, last } = findSequenceRules(patterns, 0);
  const itemOf = (pattern: number): number => cells[starts[pattern]!]!;
  const pairs = Array.from(whole, (pattern, r) => ({
    first: itemOf(prefix[r]!),
    next: itemOf(last[r]!),
    both: counts[pattern]!,
    antecedent: counts[prefix[r]!]!,
    consequent: counts[last[r]!]!,
  })).filter(({ first, next }) => first !== next);
  const p = Float64Array.from(pairs, ({ both, antecedent, consequent }) =>
    hypergeometricUpperTail(both, antecedent, consequent, total),
  );
  const q = benjaminiHochberg(p);
  const bothOf = new Map(pairs.map(({ first, next, both }) => [`${first} ${next}`, both]));
  return pairs.map((pair, r) => ({
    ...pair,
    reverse: bothOf.get(`${pair.next} ${pair.first}`) ?? 0,
    p: p[r]!,
    q: q[r]!,
    isPath: isPath(steps[pair.first]!, steps[pair.next]!),
  }));
}

/** Whether both are steps that every purchase goes through, in their order: what a funnel shows. */
function isPath(first: VisitStep, next: VisitStep): boolean {
  const place = ({ step }: VisitStep): number => (step === null ? -1 : PURCHASE_STEPS.indexOf(step));
  return place(first) >= 0 && place(next) > place(first);
}

/** Pairs at the limits or above, compared as whole numbers. */
function reaching(
  pairs: readonly Pair[],
  total: number,
  { minConfidence, minLift }: BehaviourParams,
): readonly Pair[] {
  const confidence = decimalFraction(minConfidence / 100);
  const lift = decimalFraction(minLift);
  const beyond = ({ both, antecedent, consequent }: Pair): number => both * total - antecedent * consequent;
  return pairs
    .filter(
      ({ both, antecedent, consequent }) =>
        both * confidence.denominator >= antecedent * confidence.numerator &&
        both * total * lift.denominator >= antecedent * consequent * lift.numerator,
    )
    .sort(
      (a, b) =>
        beyond(b) - beyond(a) ||
        b.both * a.antecedent - a.both * b.antecedent ||
        a.first - b.first ||
        a.next - b.next,
    );
}
