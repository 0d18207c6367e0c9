import type { SequenceData } from './sequence-data';

/** A pattern: items of all elements, one element after the other; none is empty. */
export interface ElementPattern {
  readonly items: Int32Array;
  /** length elements + 1 */
  readonly starts: Int32Array;
}

export interface MatchLimits {
  /** Most time between neighbouring elements of a match, inclusive. */
  readonly maxGap: number;
  /** Most time from the first to the last element of a match, inclusive. */
  readonly maxSpan: number;
}

/** Where matches of a pattern end in one sequence, ascending. */
export interface MatchEnds {
  /** Elements, numbered as in the data. */
  readonly ends: Int32Array;
  /** The latest element at which a match that ends there can begin: it ascends too. */
  readonly firsts: Int32Array;
}

/** The pattern of cells in which −1 closes an element, as miners list them. */
export function patternOf(cells: Int32Array): ElementPattern {
  const starts = [0];
  const items: number[] = [];
  for (const cell of cells) {
    if (cell >= 0) items.push(cell);
    else starts.push(items.length);
  }
  return { items: Int32Array.from(items), starts: Int32Array.from(starts) };
}

/**
 * Every element at which a match of the pattern can end in sequence s, within the limits of time. Two elements of the
 * pattern never match the same one. O(cells of the sequence · elements of the pattern).
 */
export function matchEnds(
  data: SequenceData,
  s: number,
  pattern: ElementPattern,
  limits: MatchLimits,
): MatchEnds {
  const times = data.times!;
  const begin = data.sequenceStarts[s]!;
  const end = data.sequenceStarts[s + 1]!;
  let ends: number[] = [];
  let firsts: number[] = [];
  for (let k = 0; k + 1 < pattern.starts.length; k++) {
    const nextEnds: number[] = [];
    const nextFirsts: number[] = [];
    for (let e = begin, before = -1; e < end; e++) {
      // The nearest end before e has the least gap, and began latest.
      while (before + 1 < ends.length && ends[before + 1]! < e) before++;
      if (k > 0 && before < 0) continue;
      const first = k === 0 ? e : firsts[before]!;
      if (k > 0 && times[e]! - times[ends[before]!]! > limits.maxGap) continue;
      if (times[e]! - times[first]! > limits.maxSpan) continue;
      if (!holdsElement(data, e, pattern, k)) continue;
      nextEnds.push(e);
      nextFirsts.push(first);
    }
    if (nextEnds.length === 0) return { ends: new Int32Array(0), firsts: new Int32Array(0) };
    ends = nextEnds;
    firsts = nextFirsts;
  }
  return { ends: Int32Array.from(ends), firsts: Int32Array.from(firsts) };
}

/** Whether element e of the data holds element k of the pattern. */
export function holdsElement(data: SequenceData, e: number, pattern: ElementPattern, k: number): boolean {
  for (let p = pattern.starts[k]!; p < pattern.starts[k + 1]!; p++) {
    let cell = data.elementStarts[e]!;
    const end = data.elementStarts[e + 1]!;
    while (cell < end && data.items[cell] !== pattern.items[p]) cell++;
    if (cell === end) return false;
  }
  return true;
}
