import type { ItemsetSink } from './itemset-sink';
import type { PreparedSequences } from './sequence-data';

/** Takes the time at which the earliest match of each sequence ends, pattern by pattern as they are listed. */
export interface EndSink {
  add(time: number): void;
}

export interface PatternLimits {
  readonly maxGap: number;
  readonly maxSpan: number;
  readonly maxItems: number;
  readonly maxElements: number;
}

/** Where a pattern ends in the sequences: entries ascend by cell. Kept for each depth and used again. */
interface Projection {
  /** Cell of the match's last item. */
  cells: Int32Array;
  /** First element of the match: the latest possible, as that leaves most of the span. */
  firsts: Int32Array;
}

/**
 * Depth-first growth of patterns on pseudo-projections.
 *
 * A pattern's projection lists the cells where a match can end. Without limits of time the earliest end in a sequence
 * decides what can follow, so it alone is kept where elements are single items; else all ends are kept, as a later one
 * may have more items beside it, or lie nearer to what follows. Of several matches with the same end only the one
 * that began last is kept: the gap sees the end only, and the span is shortest.
 */
export class PatternSearch {
  readonly #data: PreparedSequences;
  readonly #sink: ItemsetSink;
  readonly #limits: PatternLimits;
  readonly #ends: EndSink | null;
  readonly #isTimed: boolean;
  readonly #isEarliestEnough: boolean;
  readonly #projections: Projection[] = [];
  /**
   * Extensions have keys: the code for a new element, code + codes for one more item in the last element.
   * Per key: sequences, entries, and the last sequence it was seen in. Counts are all zero between scans.
   */
  readonly #counts: Int32Array;
  readonly #entries: Int32Array;
  readonly #seenIn: Int32Array;
  readonly #touched: Int32Array;
  #found = 0;
  #scan = 0;
  /** Extensions are looked at twice: counted at first, then those that are frequent are taken down. */
  #isTaken = false;
  /** What a scan took down, in the order of the cells. */
  #seenKeys = new Int32Array(1 << 10);
  #seenCells = new Int32Array(1 << 10);
  #seenFirsts = new Int32Array(1 << 10);
  #seen = 0;

  constructor(
    data: PreparedSequences,
    sink: ItemsetSink,
    limits: PatternLimits,
    ends: EndSink | null = null,
  ) {
    this.#data = data;
    this.#sink = sink;
    this.#limits = limits;
    this.#ends = ends;
    this.#isTimed = limits.maxGap < Infinity || limits.maxSpan < Infinity;
    this.#isEarliestEnough = !this.#isTimed && !data.hasSets;
    const keys = 2 * data.ids.length;
    this.#counts = new Int32Array(keys);
    this.#entries = new Int32Array(keys);
    this.#seenIn = new Int32Array(keys).fill(-1);
    this.#touched = new Int32Array(keys + 1);
    // Each pattern's last element is closed when it is listed.
    sink.extras[sink.extraLength++] = -1;
  }

  run(progress: ((fraction: number) => void) | undefined): void {
    this.#grow(-1, 0, 0, 0, 0, progress);
  }

  /** Lists the frequent extensions of the pattern with the entries begin … end of a depth, and grows each. */
  #grow(
    depth: number,
    begin: number,
    end: number,
    itemCount: number,
    elementCount: number,
    progress?: (fraction: number) => void,
  ): void {
    const sink = this.#sink;
    const codeTotal = this.#data.ids.length;
    const mayFollow = elementCount < this.#limits.maxElements;
    this.#isTaken = false;
    this.#look(depth, begin, end, mayFollow);
    const size = this.#gatherFrequent();
    if (size === 0) return;
    // Own copies: the scratch is used again below.
    const keys = this.#touched.slice(0, size);
    const counts = keys.map((key) => this.#counts[key]!);
    const grows = itemCount + 1 < this.#limits.maxItems;
    this.#isTaken = true;
    if (grows || this.#ends) this.#look(depth, begin, end, mayFollow);
    const starts = this.#distribute(depth + 1, keys);
    const step = Math.ceil(size / 32);
    for (let k = 0; k < size; k++) {
      const key = keys[k]!;
      const isNew = key < codeTotal;
      const prefixLength = sink.prefixLength;
      if (isNew && itemCount > 0) sink.prefix[sink.prefixLength++] = -1;
      sink.prefix[sink.prefixLength++] = this.#data.ids[isNew ? key : key - codeTotal]!;
      sink.emitWhole(counts[k]!);
      if (this.#ends) this.#tellEnds(this.#ends, depth + 1, starts[k]!, starts[k + 1]!);
      if (grows && counts[k]! >= sink.minCount) {
        this.#grow(depth + 1, starts[k]!, starts[k + 1]!, itemCount + 1, elementCount + (isNew ? 1 : 0));
      }
      sink.prefixLength = prefixLength;
      if ((k + 1) % step === 0 || k + 1 === size) progress?.((k + 1) / size);
    }
  }

  /** The first entry of a sequence is where its earliest match ends. */
  #tellEnds(ends: EndSink, depth: number, begin: number, end: number): void {
    const { cells } = this.#projections[depth]!;
    const { sequenceOf, elementOf, times } = this.#data;
    for (let e = begin; e < end; e++) {
      const cell = cells[e]!;
      if (e > begin && sequenceOf[cells[e - 1]!] === sequenceOf[cell]) continue;
      ends.add(times[elementOf[cell]!]!);
    }
  }

  /** Sees everything that can follow the entries begin … end of a depth; before the first, every cell. */
  #look(depth: number, begin: number, end: number, mayFollow: boolean): void {
    if (depth >= 0) return this.#lookBehind(depth, begin, end, mayFollow);
    const { elementOf, elementStarts, sequenceStarts } = this.#data;
    for (let s = 0; s + 1 < sequenceStarts.length; s++) {
      this.#scan++;
      let p = sequenceStarts[s]!;
      if (this.#isTaken) this.#reserve(sequenceStarts[s + 1]! - p);
      while (p < sequenceStarts[s + 1]!) {
        const element = elementOf[p]!;
        this.#see(p, elementStarts[element + 1]!, 0, element);
        p = elementStarts[element + 1]!;
      }
    }
  }

  /** Leaves the frequent keys of the scan in `touched`, ascending, clears the counts of the others. */
  #gatherFrequent(): number {
    const touched = this.#touched;
    const minCount = this.#sink.minCount;
    let size = 0;
    for (let t = 0; t < this.#found; t++) {
      const key = touched[t]!;
      if (this.#counts[key]! >= minCount) touched[size++] = key;
      else this.#counts[key] = 0;
    }
    this.#found = 0;
    touched.subarray(0, size).sort();
    return size;
  }

  /** Sorts what the scan saw by key into the projection of this depth; returns where each key's entries begin. */
  #distribute(depth: number, keys: Int32Array): Int32Array {
    const starts = new Int32Array(keys.length + 1);
    const next = this.#entries;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!;
      starts[k + 1] = starts[k]! + next[key]!;
      next[key] = starts[k]!;
    }
    const total = starts[keys.length]!;
    let projection = this.#projections[depth];
    if (!projection || projection.cells.length < total) {
      projection = { cells: new Int32Array(total * 2), firsts: new Int32Array(total * 2) };
      this.#projections[depth] = projection;
    }
    const { cells, firsts } = projection;
    const counts = this.#counts;
    for (let w = 0; w < this.#seen; w++) {
      const key = this.#seenKeys[w]!;
      const at = next[key]!++;
      cells[at] = this.#seenCells[w]!;
      firsts[at] = this.#seenFirsts[w]!;
    }
    for (const key of keys) {
      counts[key] = 0;
      next[key] = 0;
    }
    this.#seen = 0;
    return starts;
  }

  #lookBehind(depth: number, begin: number, end: number, mayFollow: boolean): void {
    const { cells, firsts } = this.#projections[depth]!;
    const { sequenceOf, sequenceStarts, elementOf, elementStarts, hasSets } = this.#data;
    for (let from = begin; from < end;) {
      const sequence = sequenceOf[cells[from]!]!;
      const last = sequenceStarts[sequence + 1]!;
      let to = from + 1;
      while (to < end && cells[to]! < last) to++;
      if (this.#isTaken)
        this.#reserve(last - cells[from]! + (hasSets ? this.#cellsBeside(cells, from, to) : 0));
      this.#scan++;
      if (hasSets) this.#seeBeside(cells, firsts, from, to);
      if (mayFollow && this.#isTimed) this.#seeWithin(cells, firsts, from, to, last);
      else if (mayFollow) {
        this.#see(elementStarts[elementOf[cells[from]!]! + 1]!, last, 0, firsts[from]!);
      }
      from = to;
    }
  }

  #cellsBeside(cells: Int32Array, from: number, to: number): number {
    const { elementOf, elementStarts } = this.#data;
    let total = 0;
    for (let e = from; e < to; e++) total += elementStarts[elementOf[cells[e]!]! + 1]! - cells[e]! - 1;
    return total;
  }

  /** Items after the last one in its own element. */
  #seeBeside(cells: Int32Array, firsts: Int32Array, from: number, to: number): void {
    const { elementOf, elementStarts, ids } = this.#data;
    for (let e = from; e < to; e++) {
      const cell = cells[e]!;
      this.#see(cell + 1, elementStarts[elementOf[cell]! + 1]!, ids.length, firsts[e]!);
    }
  }

  /**
   * Items in later elements that some entry reaches within gap and span. The nearest entry before an element decides:
   * its gap is the least, and no earlier entry began later (the begins ascend with the ends). So each entry looks as
   * far as the element of the next one.
   */
  #seeWithin(cells: Int32Array, firsts: Int32Array, from: number, to: number, last: number): void {
    const { elementOf, elementStarts, times } = this.#data;
    const { maxGap, maxSpan } = this.#limits;
    for (let e = from; e < to; e++) {
      const own = elementOf[cells[e]!]!;
      const begin = times[firsts[e]!]!;
      const end = elementOf[e + 1 < to ? cells[e + 1]! : last - 1]! + 1;
      let element = own + 1;
      while (element < end && times[element]! - times[own]! <= maxGap && times[element]! - begin <= maxSpan)
        element++;
      this.#see(elementStarts[own + 1]!, elementStarts[element]!, 0, firsts[e]!);
    }
  }

  /** The items of the cells begin … end as extensions; `shift` makes their codes keys. */
  #see(begin: number, end: number, shift: number, first: number): void {
    if (this.#isTaken) this.#take(begin, end, shift, first);
    else this.#count(begin, end, shift);
  }

  /** Counts the sequences of each key. */
  #count(begin: number, end: number, shift: number): void {
    const codes = this.#data.codes;
    const seenIn = this.#seenIn;
    const counts = this.#counts;
    const scan = this.#scan;
    const touched = this.#touched;
    let found = this.#found;
    for (let p = begin; p < end; p++) {
      const key = codes[p]! + shift;
      // Without branches, which nobody could foretell: if (seenIn[key] !== scan) and then if (counts[key]++ === 0).
      const other = seenIn[key]! ^ scan;
      const isNew = (other | -other) >>> 31;
      seenIn[key] = scan;
      const count = counts[key]!;
      counts[key] = count + isNew;
      touched[found] = key;
      found += isNew & ((count - 1) >>> 31);
    }
    this.#found = found;
  }

  /** Takes down where the frequent keys are. */
  #take(begin: number, end: number, shift: number, first: number): void {
    const codes = this.#data.codes;
    const seenIn = this.#seenIn;
    const counts = this.#counts;
    const entries = this.#entries;
    const scan = this.#scan;
    const isEarliestEnough = this.#isEarliestEnough;
    const seenKeys = this.#seenKeys;
    const seenCells = this.#seenCells;
    const seenFirsts = this.#seenFirsts;
    let seen = this.#seen;
    for (let p = begin; p < end; p++) {
      const key = codes[p]! + shift;
      if (counts[key] === 0) continue;
      if (isEarliestEnough) {
        if (seenIn[key] === scan) continue;
        seenIn[key] = scan;
      }
      entries[key]!++;
      seenKeys[seen] = key;
      seenCells[seen] = p;
      seenFirsts[seen++] = first;
    }
    this.#seen = seen;
  }

  #reserve(more: number): void {
    const need = this.#seen + more;
    if (need <= this.#seenKeys.length) return;
    const size = Math.max(need, this.#seenKeys.length * 2);
    const enlarge = (array: Int32Array) => {
      const larger = new Int32Array(size);
      larger.set(array.subarray(0, this.#seen));
      return larger;
    };
    this.#seenKeys = enlarge(this.#seenKeys);
    this.#seenCells = enlarge(this.#seenCells);
    this.#seenFirsts = enlarge(this.#seenFirsts);
  }
}
