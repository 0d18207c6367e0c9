import { holdsElement, matchEnds, patternOf, type MatchLimits } from '../../kernels/mining/pattern-match';
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
 * @param customersOf sequences that hold every item of these
 */
export function waitingOf(
  data: ItemSequences,
  rule: { readonly prefix: Int32Array; readonly last: Int32Array },
  limits: MatchLimits,
  asOf: number,
  candidates: readonly number[],
): Waiting {
  const prefix = patternOf(rule.prefix);
  const last = patternOf(rule.last);
  const waits: number[] = [];
  const open: { sequence: number; since: number }[] = [];
  for (const s of candidates) {
    const { ends, firsts } = matchEnds(data, s, prefix, limits);
    if (ends.length === 0) continue;
    const end = data.sequenceStarts[s + 1]!;
    let isDone = false;
    let latest = -1;
    for (let e = ends[0]! + 1, k = 0; e < end; e++) {
      while (k + 1 < ends.length && ends[k + 1]! < e) k++;
      if (!holdsElement(data, e, last, 0)) continue;
      latest = e;
      const wait = data.times[e]! - data.times[ends[k]!]!;
      if (isDone || wait > limits.maxGap) continue;
      if (data.times[e]! - data.times[firsts[k]!]! > limits.maxSpan) continue;
      waits.push(wait);
      isDone = true;
    }
    if (latest <= ends.at(-1)!) open.push({ sequence: s, since: data.times[ends.at(-1)!]! });
  }
  const ascending = Int32Array.from(waits).sort();
  const usual = usualOf(ascending);
  const between = open.filter(({ since }) => asOf - since <= usual);
  between.sort((a, b) => b.since - a.since || a.sequence - b.sequence);
  return { waits: ascending, between, passed: open.length - between.length };
}

/** Sequences of each item, ascending, so that a rule looks only at customers who bought its items. */
export class SequencesByItem {
  readonly #of: readonly number[][];

  constructor({ items, elementStarts, sequenceStarts, itemLimit }: ItemSequences) {
    const of: number[][] = Array.from({ length: itemLimit }, () => []);
    for (let s = 0; s + 1 < sequenceStarts.length; s++) {
      const end = elementStarts[sequenceStarts[s + 1]!]!;
      for (let cell = elementStarts[sequenceStarts[s]!]!; cell < end; cell++) {
        const list = of[items[cell]!]!;
        if (list.at(-1) !== s) list.push(s);
      }
    }
    this.#of = of;
  }

  /** Sequences of the rarest of these items. */
  ofRarest(cells: Int32Array): readonly number[] {
    let rarest: readonly number[] | null = null;
    for (const item of cells) {
      if (item < 0) continue;
      if (rarest === null || this.#of[item]!.length < rarest.length) rarest = this.#of[item]!;
    }
    return rarest ?? [];
  }
}
