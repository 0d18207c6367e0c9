import type { MinedSequences } from '../../kernels/mining/frequent-sequences';
import { PatternIndex } from '../../kernels/mining/pattern-index';
import {
  findSequenceRules,
  rankSequenceRules,
  type SequenceRules,
} from '../../kernels/mining/sequence-rules';

/** A list nobody reads to its end: the rules of most customers beyond the usual stay. */
const MOST_RULES = 300;

/** The rules that are listed, in their order, each with its counts. */
export interface ListedRules {
  readonly found: number;
  readonly rules: readonly ListedRule[];
}

export interface ListedRule {
  readonly prefixCells: Int32Array;
  readonly lastCells: Int32Array;
  readonly both: number;
  readonly prefix: number;
  readonly last: number;
  /** −1 where the beginning has several purchases. */
  readonly reverse: number;
  readonly isSame: boolean;
}

/**
 * Rules at the confidence or above, by the customers beyond what is usual: with both in this order, less the share of
 * all customers who ever do the last part × those with the beginning. Equals by confidence, count, ids.
 */
export function listRules(patterns: MinedSequences, customers: number, minConfidence: number): ListedRules {
  const rules = findSequenceRules(patterns, minConfidence);
  const { counts } = patterns;
  const ranked = rankSequenceRules(rules);
  const beyond = (r: number) =>
    counts[rules.whole[r]!]! * customers - counts[rules.prefix[r]!]! * counts[rules.last[r]!]!;
  // Sorting is stable, so equals stay in the order of the ranking.
  const order = Array.from(ranked).sort((a, b) => beyond(b) - beyond(a));
  const index = new PatternIndex(patterns);
  return {
    found: order.length,
    rules: order.slice(0, MOST_RULES).map((r) => listed(rules, r, index)),
  };
}

function listed(
  { patterns, whole, prefix, last }: SequenceRules,
  r: number,
  index: PatternIndex,
): ListedRule {
  const { cells, starts, counts } = patterns;
  const cellsOf = (p: number) => cells.slice(starts[p], starts[p + 1]);
  const prefixCells = cellsOf(prefix[r]!);
  const lastCells = cellsOf(last[r]!);
  return {
    prefixCells,
    lastCells,
    both: counts[whole[r]!]!,
    prefix: counts[prefix[r]!]!,
    last: counts[last[r]!]!,
    reverse: reverseCount(),
    isSame: lastCells.every((cell) => prefixCells.includes(cell)),
  };

  function reverseCount(): number {
    if (prefixCells.indexOf(-1) < prefixCells.length - 1) return -1;
    const turned = new Int32Array(prefixCells.length + lastCells.length);
    turned.set(lastCells);
    turned.set(prefixCells, lastCells.length);
    const found = index.find(turned);
    // Not listed: below the support, so not known exactly.
    return found < 0 ? -1 : counts[found]!;
  }
}
