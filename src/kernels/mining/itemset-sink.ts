/** Which item sets are listed. */
export type ItemsetKind = 'frequent' | 'closed' | 'maximal';

/** Item sets in flat arrays; no two are equal, the empty set is not among them. */
export interface Itemsets {
  /** ids of all sets, one set after the other; the order within a set means nothing. */
  readonly items: Int32Array;
  /** length sets + 1; set s is `items[starts[s] … starts[s + 1])`. */
  readonly starts: Int32Array;
  /** length sets; rows that contain the set. */
  readonly counts: Int32Array;
}

/** What a search may not exceed. */
export interface ItemsetLimits {
  readonly maxLength: number;
  readonly maxSets: number;
  /** Bytes of the listed sets' arrays. */
  readonly maxBytes: number;
}

/**
 * Where a search puts what it finds: the present set on a stack, the listed sets in growing flat arrays.
 *
 * The present set is `prefix` plus `extras`; extras are items that every row of the prefix contains (perfect
 * extensions). As 'frequent' a prefix with e extras stands for 2^e sets of the same count; they are multiplied out here.
 *
 * When a limit is passed the minimum count is raised until at most half the room is used, what falls below it is
 * dropped, and the search goes on: the list stays complete for the `minCount` it ends with.
 */
export class ItemsetSink {
  readonly prefix: Int32Array;
  prefixLength = 0;
  readonly extras: Int32Array;
  extraLength = 0;
  minCount: number;

  readonly #limits: ItemsetLimits;
  #items = new Int32Array(1 << 12);
  #starts = new Int32Array(1 << 10);
  #counts = new Int32Array(1 << 10);
  #sets = 0;
  #cells = 0;
  #dropped = 0;
  #peakBytes = 0;

  /** @param itemTotal number of different items, the longest set possible */
  constructor(itemTotal: number, minCount: number, limits: ItemsetLimits) {
    this.prefix = new Int32Array(itemTotal);
    this.extras = new Int32Array(itemTotal);
    this.minCount = minCount;
    this.#limits = limits;
  }

  /** Lists the prefix joined with each subset of the extras, up to the maximum length. */
  emitSubsets(count: number): void {
    const maxLength = this.#limits.maxLength;
    if (count < this.minCount || this.prefixLength > maxLength) return;
    const first = this.#sets;
    const firstCell = this.#cells;
    this.#append(count, 0);
    // Each extra doubles the block written since `first`: every set in it once more with the extra.
    for (let e = 0; e < this.extraLength; e++) {
      const extra = this.extras[e]!;
      const end = this.#sets;
      const size = end - first;
      if (this.#isOver(this.#sets + size, this.#cells + 2 * (this.#cells - firstCell))) {
        this.#sets = first;
        this.#cells = firstCell;
        this.#raise(count);
        return this.emitSubsets(count);
      }
      this.#reserve(size, this.#cells - firstCell + size);
      const items = this.#items;
      const starts = this.#starts;
      const counts = this.#counts;
      let cell = this.#cells;
      let set = end;
      for (let s = first; s < end; s++) {
        let p = starts[s]!;
        const last = starts[s + 1]!;
        if (last - p >= maxLength) continue;
        while (p < last) items[cell++] = items[p++]!;
        items[cell++] = extra;
        counts[set++] = count;
        starts[set] = cell;
      }
      this.#sets = set;
      this.#cells = cell;
    }
    if (this.#isOver(this.#sets, this.#cells)) this.#raise(count);
  }

  /** Lists the prefix with all extras as one set, unless it is longer than the maximum length. */
  emitWhole(count: number): void {
    if (count < this.minCount || this.prefixLength + this.extraLength > this.#limits.maxLength) return;
    this.#append(count, this.extraLength);
    if (this.#isOver(this.#sets, this.#cells)) this.#raise(count);
  }

  /** Sets that were listed, those that were dropped again among them. */
  get found(): number {
    return this.#sets + this.#dropped;
  }

  /** Most bytes that the listed sets took. */
  get peakBytes(): number {
    return Math.max(this.#peakBytes, 4 * this.#cells + 8 * this.#sets);
  }

  /** The listed sets: the beginnings of up to twice as long arrays, so copy before sending them anywhere. */
  finish(): Itemsets {
    return {
      items: this.#items.subarray(0, this.#cells),
      starts: this.#starts.subarray(0, this.#sets + 1),
      counts: this.#counts.subarray(0, this.#sets),
    };
  }

  #append(count: number, extraLength: number): void {
    const { prefix, prefixLength, extras } = this;
    this.#reserve(1, prefixLength + extraLength);
    const items = this.#items;
    let cell = this.#cells;
    for (let k = 0; k < prefixLength; k++) items[cell++] = prefix[k]!;
    for (let k = 0; k < extraLength; k++) items[cell++] = extras[k]!;
    this.#counts[this.#sets++] = count;
    this.#starts[this.#sets] = cell;
    this.#cells = cell;
  }

  #reserve(moreSets: number, moreCells: number): void {
    if (this.#sets + moreSets >= this.#counts.length) {
      const size = Math.max(this.#sets + moreSets + 1, this.#counts.length * 2);
      this.#counts = grown(this.#counts, size);
      this.#starts = grown(this.#starts, size + 1);
    }
    if (this.#cells + moreCells > this.#items.length) {
      this.#items = grown(this.#items, Math.max(this.#cells + moreCells, this.#items.length * 2));
    }
  }

  #isOver(sets: number, cells: number): boolean {
    return sets > this.#limits.maxSets || 4 * cells + 8 * sets > this.#limits.maxBytes;
  }

  /** Raises the minimum count so that what stays fills at most half the room; drops the rest. */
  #raise(latestCount: number): void {
    const ranked = this.#counts.slice(0, this.#sets).sort();
    this.#peakBytes = this.peakBytes;
    this.minCount = latestCount + 1;
    for (let dropped = (ranked.length + 1) >> 1; ranked.length > 0;) {
      // The highest count among the dropped ones: its ties go too.
      this.minCount = ranked[dropped - 1]! + 1;
      this.#keepAtLeast(this.minCount);
      if (!this.#isOver(2 * this.#sets, 2 * this.#cells)) break;
      dropped = (dropped + ranked.length + 1) >> 1;
    }
  }

  #keepAtLeast(threshold: number): void {
    const items = this.#items;
    const starts = this.#starts;
    let kept = 0;
    let cell = 0;
    for (let s = 0; s < this.#sets; s++) {
      const first = starts[s]!;
      const last = starts[s + 1]!;
      if (this.#counts[s]! < threshold) continue;
      items.copyWithin(cell, first, last);
      cell += last - first;
      this.#counts[kept++] = this.#counts[s]!;
      starts[kept] = cell;
    }
    this.#dropped += this.#sets - kept;
    this.#sets = kept;
    this.#cells = cell;
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
