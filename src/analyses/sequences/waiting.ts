import {
  matchEnds,
  patternOf,
  type ElementsByItem,
  type MatchLimits,
} from '../../kernels/mining/pattern-match';
import type { ItemSequences } from '../../domain/item-sequences';
import { quantileSorted } from '../../kernels/statistics/quantile';

/** Days within which nine in ten went on, a wait that somebody had (quantile type 1); NaN where nobody did. */
export const usualOf = (waits: Int32Array): number =>
  waits.length === 0 ? NaN : quantileSorted(waits, USUAL, 1);

const USUAL = 0.9;

/** How long those who went on took, and who has not gone on yet. */
export interface Waiting {
  /** Days from the beginning to the last purchase, one a customer, ascending. */
  readonly waits: Int32Array;
  /** Sequences of those who stand between, and the day they did the beginning; the shortest wait first. */
  readonly between: readonly { readonly sequence: number; readonly since: number }[];
  /** Customers who did the beginning and have waited longer than nine in ten did. */
  readonly passed: number;
}

/**
 * The waiting of one rule.
 *
 * A customer went on at the first purchase that holds the last part within the limits after the beginning; the wait
 * counts from the nearest end of the beginning before it. A customer stands between where the beginning was done last
 * without the last part after it, no longer ago than nine in ten took, on the as-of day.
 *
 * @param byItem made of the data
 */
export function waitingOf(
  { times }: ItemSequences,
  byItem: ElementsByItem,
  rule: { readonly prefix: Int32Array; readonly last: Int32Array },
  limits: MatchLimits,
  asOf: number,
): Waiting {
  const { sequenceOf } = byItem;
  const { ends, firsts } = matchEnds(times, byItem, patternOf(rule.prefix), limits);
  const lasts = byItem.holding(patternOf(rule.last), 0);
  const waits: number[] = [];
  const open: { sequence: number; since: number }[] = [];
  let next = 0;
  for (let k = 0; k < ends.length; k++) {
    const sequence = sequenceOf[ends[k]!]!;
    while (next < lasts.length && lasts[next]! <= ends[k]!) next++;
    let isDone = false;
    let latest = -1;
    for (; next < lasts.length && sequenceOf[lasts[next]!] === sequence; next++) {
      const e = lasts[next]!;
      while (k + 1 < ends.length && ends[k + 1]! < e) k++;
      latest = e;
      const wait = times[e]! - times[ends[k]!]!;
      if (isDone || wait > limits.maxGap || times[e]! - times[firsts[k]!]! > limits.maxSpan) continue;
      waits.push(wait);
      isDone = true;
    }
    while (k + 1 < ends.length && sequenceOf[ends[k + 1]!] === sequence) k++;
    if (latest <= ends[k]!) open.push({ sequence, since: times[ends[k]!]! });
  }
  const ascending = Int32Array.from(waits).sort();
  const usual = usualOf(ascending);
  const between = open.filter(({ since }) => asOf - since <= usual);
  between.sort((a, b) => b.since - a.since || a.sequence - b.sequence);
  return { waits: ascending, between, passed: open.length - between.length };
}
