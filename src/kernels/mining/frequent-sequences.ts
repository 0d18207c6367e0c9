import { ItemsetSink } from './itemset-sink';
import { PatternIndex } from './pattern-index';
import { PatternSearch, type EndSink } from './pattern-search';
import { prepareSequences } from './sequence-data';
import type { SequenceData } from './sequence-data';

/** Patterns in flat arrays: an element's ids ascend and are closed by −1, so (2 5)(3) is `2 5 -1 3 -1`. */
export interface SequencePatterns {
  readonly cells: Int32Array;
  /** length patterns + 1; pattern p is `cells[starts[p] … starts[p + 1])`. */
  readonly starts: Int32Array;
  /** length patterns; sequences that contain the pattern within the limits. */
  readonly counts: Int32Array;
}

export interface SequenceOptions {
  /** Sequences that must contain a pattern, inclusive, ≥ 1. */
  readonly minCount: number;
  /** Most time between neighbouring elements of a match, inclusive; default none. */
  readonly maxGap?: number;
  /** Most time from the first to the last element of a match, inclusive; default none. */
  readonly maxSpan?: number;
  /** Most items and most elements of a pattern; default none. */
  readonly maxItems?: number;
  readonly maxElements?: number;
  /**
   * Leaves out a pattern when one with one more item has the same count. Without limits of time and size these are the
   * closed patterns of the literature; patterns longer than the limits of size are not looked at.
   */
  readonly closed?: boolean;
  /** Bound of the search: patterns before closing, default 2 million, and bytes, default 400 MB. */
  readonly maxPatterns?: number;
  readonly maxBytes?: number;
  /** Called at most 32 times with the share of the first items done, in (0, 1]. */
  readonly progress?: (fraction: number) => void;
}

export interface MinedSequences extends SequencePatterns {
  /** The count down to which the list is complete: the one asked for, or a higher one where a bound was passed. */
  readonly minCount: number;
  /** Bytes of the three arrays. */
  readonly bytes: number;
}

/**
 * Sub-sequences of item sets that at least `minCount` sequences contain: each element of the pattern is part of an
 * element of the sequence, in the same order, with others between allowed; two elements of a pattern never match the
 * same one. Any match within the limits of time counts, not only the earliest. Trusts its input.
 *
 * Pei et al. 2001 (PrefixSpan), doi:10.1109/ICDE.2001.914830.
 *
 * @param ends is told of every pattern as it is listed when its sequences first held it; not of closed ones alone
 */
export function mineSequences(
  data: SequenceData,
  options: SequenceOptions,
  ends: EndSink | null = null,
): MinedSequences {
  const { minCount, maxPatterns = 2e6, maxBytes = 4e8 } = options;
  const prepared = prepareSequences(data, minCount);
  const { sequenceStarts } = prepared;
  let longest = 0;
  for (let s = 1; s < sequenceStarts.length; s++) {
    longest = Math.max(longest, sequenceStarts[s]! - sequenceStarts[s - 1]!);
  }
  // An item and at most one closing −1 for each cell of the longest sequence.
  const sink = new ItemsetSink(2 * longest + 1, minCount, {
    maxLength: Infinity,
    maxSets: maxPatterns,
    maxBytes,
  });
  const limits = {
    maxGap: options.maxGap ?? Infinity,
    maxSpan: options.maxSpan ?? Infinity,
    maxItems: options.maxItems ?? Infinity,
    maxElements: options.maxElements ?? Infinity,
  };
  new PatternSearch(prepared, sink, limits, ends).run(options.progress);
  const { items: cells, starts, counts } = sink.finish();
  const found = { cells, starts, counts };
  const patterns = options.closed ? closedPatterns(found) : found;
  const bytes = patterns.cells.byteLength + patterns.starts.byteLength + patterns.counts.byteLength;
  return { ...patterns, minCount: sink.minCount, bytes };
}

/** Leaves out each pattern that another becomes, with the same count, when one item is taken from it. */
export function closedPatterns(patterns: SequencePatterns): SequencePatterns {
  const { cells, starts, counts } = patterns;
  const index = new PatternIndex(patterns);
  const isClosed = new Uint8Array(counts.length).fill(1);
  for (let p = 0; p < counts.length; p++) {
    const own = cells.subarray(starts[p], starts[p + 1]);
    for (let k = 0; k < own.length; k++) {
      if (own[k]! < 0) continue;
      // An element left empty goes with its closing −1.
      const isAlone = own[k + 1]! < 0 && (k === 0 || own[k - 1]! < 0);
      const part = new Int32Array(own.length - (isAlone ? 2 : 1));
      part.set(own.subarray(0, k));
      part.set(own.subarray(k + (isAlone ? 2 : 1)), k);
      const found = index.find(part);
      if (found >= 0 && counts[found] === counts[p]) isClosed[found] = 0;
    }
  }
  return keepPatterns(patterns, isClosed);
}

function keepPatterns({ cells, starts, counts }: SequencePatterns, isKept: Uint8Array): SequencePatterns {
  const newCells = new Int32Array(cells.length);
  const newStarts = [0];
  let used = 0;
  for (let p = 0; p < counts.length; p++) {
    if (!isKept[p]) continue;
    newCells.set(cells.subarray(starts[p], starts[p + 1]), used);
    used += starts[p + 1]! - starts[p]!;
    newStarts.push(used);
  }
  return {
    cells: newCells.slice(0, used),
    starts: Int32Array.from(newStarts),
    counts: counts.filter((_, p) => isKept[p]),
  };
}
