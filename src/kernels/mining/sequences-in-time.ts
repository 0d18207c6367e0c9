import { mineSequences, type MinedSequences, type SequenceOptions } from './frequent-sequences';
import type { SequenceData } from './sequence-data';

/** Patterns and when each sequence first held them: of what was until some time, all that is frequent enough. */
export interface SequencesInTime extends MinedSequences {
  /** For each pattern in turn as many as its count, ascending: when the earliest match of a sequence ends. */
  readonly ends: Float64Array;
  /** length patterns + 1; pattern p has `ends[endStarts[p] … endStarts[p + 1])`. */
  readonly endStarts: Int32Array;
}

/** When matches ended, at most so many; they are dropped when there are more. */
class EndTimes {
  readonly #most: number;
  #ends = new Float64Array(1 << 12);
  size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(time: number): void {
    if (this.size > this.#most) return;
    if (this.size === this.#ends.length) {
      const larger = new Float64Array(this.size * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.size++] = time;
  }

  /** All that were added, one after the other; null where there were too many. */
  finish(): Float64Array | null {
    return this.size > this.#most ? null : this.#ends.slice(0, this.size);
  }
}

/**
 * As `mineSequences`, with the times at which the sequences, which need times, first held each pattern. Null where a
 * bound was passed: that of the patterns, or `maxEnds`, a number each pattern takes as many of as its count.
 */
export function mineInTime(
  data: SequenceData,
  { maxEnds, ...options }: Omit<SequenceOptions, 'closed'> & { readonly maxEnds: number },
): SequencesInTime | null {
  const times = new EndTimes(maxEnds);
  const mined = mineSequences(data, options, times);
  const ends = times.finish();
  if (mined.minCount > options.minCount || !ends) return null;
  const endStarts = new Int32Array(mined.counts.length + 1);
  mined.counts.forEach((count, p) => (endStarts[p + 1] = endStarts[p]! + count));
  for (let p = 0; p < mined.counts.length; p++) ends.subarray(endStarts[p], endStarts[p + 1]).sort();
  return { ...mined, ends, endStarts };
}

/**
 * The patterns that at least `minCount` sequences held before a time, in the same order: what `mineSequences` finds in
 * what was before it, as a match reaches no further than its end. `minCount` is not below that of the list.
 */
export function patternsBefore(found: SequencesInTime, time: number, minCount: number): MinedSequences {
  const counts: number[] = [];
  const starts = [0];
  const kept: Int32Array[] = [];
  for (let p = 0; p < found.counts.length; p++) {
    const count = countBefore(found.ends, found.endStarts[p]!, found.endStarts[p + 1]!, time);
    if (count < minCount) continue;
    const own = found.cells.subarray(found.starts[p], found.starts[p + 1]);
    kept.push(own);
    starts.push(starts.at(-1)! + own.length);
    counts.push(count);
  }
  const cells = new Int32Array(starts.at(-1)!);
  kept.forEach((own, p) => cells.set(own, starts[p]));
  const patterns = { cells, starts: Int32Array.from(starts), counts: Int32Array.from(counts) };
  const bytes = cells.byteLength + patterns.starts.byteLength + patterns.counts.byteLength;
  return { ...patterns, minCount, bytes };
}

function countBefore(ends: Float64Array, from: number, to: number, time: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low - from;
}
