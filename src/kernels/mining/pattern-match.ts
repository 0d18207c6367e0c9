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

/** Where matches of a pattern end, ascending. */
export interface MatchEnds {
  /** Elements, numbered as in the data. */
  readonly ends: Int32Array;
  /** The latest element at which a match that ends there can begin: it ascends too. */
  readonly firsts: Int32Array;
}

/** Which elements hold an item. O(cells) to make. */
export class ElementsByItem {
  /** element → sequence */
  readonly sequenceOf: Int32Array;
  readonly #elements: Int32Array;
  /** item → its first place in `elements` */
  readonly #starts: Int32Array;

  constructor({ items, elementStarts, sequenceStarts }: SequenceData) {
    this.sequenceOf = new Int32Array(elementStarts.length - 1);
    for (let s = 0; s + 1 < sequenceStarts.length; s++)
      this.sequenceOf.fill(s, sequenceStarts[s], sequenceStarts[s + 1]);
    let limit = 0;
    for (const item of items) if (item >= limit) limit = item + 1;
    const starts = new Int32Array(limit + 1);
    const lastIn = new Int32Array(limit).fill(-1);
    const once = (visit: (item: number, element: number) => void): void => {
      for (let e = 0; e + 1 < elementStarts.length; e++) {
        for (let cell = elementStarts[e]!; cell < elementStarts[e + 1]!; cell++) {
          const item = items[cell]!;
          if (lastIn[item] === e) continue;
          lastIn[item] = e;
          visit(item, e);
        }
      }
    };
    once((item) => starts[item + 1]!++);
    for (let item = 0; item < limit; item++) starts[item + 1]! += starts[item]!;
    const next = starts.slice();
    const elements = new Int32Array(starts[limit]!);
    lastIn.fill(-1);
    once((item, e) => (elements[next[item]!++] = e));
    this.#elements = elements;
    this.#starts = starts;
  }

  /** The elements that hold element k of the pattern, ascending. Not to be changed. */
  holding({ items, starts }: ElementPattern, k: number): Int32Array {
    let held = this.#of(items[starts[k]!]!);
    for (let p = starts[k]! + 1; p < starts[k + 1]!; p++) held = inBoth(held, this.#of(items[p]!));
    return held;
  }

  #of(item: number): Int32Array {
    return this.#elements.subarray(this.#starts[item], this.#starts[item + 1]);
  }
}

/** The values of two ascending lists that are in both. */
function inBoth(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(a.length, b.length));
  let size = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) both[size++] = a[i]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both.subarray(0, size);
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
 * Every element at which a match of the pattern can end, within the limits of time. Two elements of the pattern never
 * match the same one. O(elements that hold an element of the pattern).
 */
export function matchEnds(
  times: Float64Array,
  byItem: ElementsByItem,
  pattern: ElementPattern,
  { maxGap, maxSpan }: MatchLimits,
): MatchEnds {
  const { sequenceOf } = byItem;
  let ends = byItem.holding(pattern, 0);
  let firsts = ends;
  for (let k = 1; k + 1 < pattern.starts.length; k++) {
    const held = byItem.holding(pattern, k);
    const nextEnds = new Int32Array(held.length);
    const nextFirsts = new Int32Array(held.length);
    let size = 0;
    let before = -1;
    for (const e of held) {
      // The nearest end before e has the least gap, and began latest.
      while (before + 1 < ends.length && ends[before + 1]! < e) before++;
      if (before < 0 || sequenceOf[ends[before]!] !== sequenceOf[e]) continue;
      if (times[e]! - times[ends[before]!]! > maxGap || times[e]! - times[firsts[before]!]! > maxSpan)
        continue;
      nextEnds[size] = e;
      nextFirsts[size++] = firsts[before]!;
    }
    ends = nextEnds.subarray(0, size);
    firsts = nextFirsts.subarray(0, size);
  }
  return { ends, firsts };
}
