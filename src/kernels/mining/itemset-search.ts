import { BitSearch } from './bit-search';
import type { ConditionalRows } from './bit-search';
import type { ItemsetKind, ItemsetSink } from './itemset-sink';
import { mergeConditional } from './merge-conditional';
import { PairCounts } from './pair-counts';
import type { PreparedRows } from './rows';

/** A conditional database together with, for each code, where the rows that contain it begin. */
interface Level extends ConditionalRows {
  rowsOf: Int32Array;
  /** length itemCount + 1: rows of a code are `rowsOf[rowsFrom[code] … rowsFrom[code + 1])`. */
  rowsFrom: Int32Array;
  readonly pairs: PairCounts;
}

/**
 * Depth-first search by occurrence deliver: one pass over the rows of an item counts every item beside it, a second
 * pass writes the rows again without what is infrequent there. Each depth has its own arrays, kept for the next use.
 *
 * Uno, Kiyomi & Arimura 2004 (LCM ver. 2, FIMI '04) for the deliver and the reduction; Borgelt 2012
 * (doi:10.1002/widm.1074) for perfect extensions.
 */
export class ItemsetSearch {
  readonly #sink: ItemsetSink;
  readonly #kind: ItemsetKind;
  readonly #maxLength: number;
  readonly #levels: Level[];
  readonly #bits: BitSearch;
  /** While counting: weighted rows by code. While writing: new code + 1. All zero in between. */
  readonly #scratch: Int32Array;
  readonly #touched: Int32Array;

  constructor(root: SearchRoot, sink: ItemsetSink, kind: ItemsetKind, maxLength: number) {
    this.#sink = sink;
    this.#kind = kind;
    this.#maxLength = maxLength;
    this.#levels = [root];
    this.#bits = new BitSearch(sink, kind, maxLength);
    this.#scratch = new Int32Array(root.itemCount);
    this.#touched = new Int32Array(root.itemCount);
  }

  /** Lists the sets whose least frequent item has a code in from … to. */
  run(from: number, to: number): void {
    this.#search(0, from, to);
  }

  #search(depth: number, from: number, to: number): void {
    const sink = this.#sink;
    const { ids, counts } = this.#levels[depth]!;
    for (let i = from; i < to; i++) {
      const count = counts[i]!;
      if (count < sink.minCount) continue;
      const extrasBefore = sink.extraLength;
      sink.prefix[sink.prefixLength++] = ids[i]!;
      if (this.#kind === 'frequent' && sink.prefixLength >= this.#maxLength) sink.emitSubsets(count);
      else this.#descend(depth, i, count);
      sink.prefixLength--;
      sink.extraLength = extrasBefore;
    }
  }

  #descend(depth: number, i: number, count: number): void {
    const sink = this.#sink;
    const level = this.#levels[depth]!;
    const next = (this.#levels[depth + 1] ??= emptyLevel());
    if (next.counts.length < level.itemCount) {
      next.counts = new Int32Array(level.itemCount);
      next.ids = new Int32Array(level.itemCount);
    }
    const isFrequent = this.#kind === 'frequent';
    // The other kinds look at pairs with codes below i too.
    const isPaired = isFrequent ? i >= level.pairs.from : level.pairs.from === 0;
    const kept = isPaired ? this.#pairUp(level, i, count, next) : this.#deliver(level, i, count, next);
    if (kept < 0) return;
    if (isFrequent) sink.emitSubsets(count);
    else if (this.#kind === 'closed' || kept === 0) sink.emitWhole(count);
    if (kept === 0 || sink.prefixLength + (isFrequent ? 0 : sink.extraLength) >= this.#maxLength) return;
    const touched = this.#touched;
    if (touched[kept - 1]! < i) return;
    if (kept === 1) return this.#emitOnly(level.ids[touched[0]!]!, next.counts[touched[0]!]!);
    this.#adopt(level, next, i, kept);
    this.#project(level, next, i, isFrequent ? i : -1, kept);
    this.#searchBelow(depth + 1);
  }

  /**
   * Leaves the codes that are frequent beside i in `touched`, ascending, with their counts in `next`, and returns how
   * many; an item in all rows becomes an extra. -1 when an item of another branch is in all rows: that branch lists
   * this set's closure and all below it.
   */
  #pairUp(level: Level, i: number, count: number, next: Level): number {
    const sink = this.#sink;
    const minCount = sink.minCount;
    const { pairs, itemCount } = level;
    const touched = this.#touched;
    let kept = 0;
    if (this.#kind !== 'frequent') {
      for (let code = 0; code < i; code++) {
        const joint = pairs.of(code, i);
        if (joint < minCount) continue;
        if (joint === count) return -1;
        touched[kept++] = code;
        next.counts[code] = joint;
      }
    }
    for (let code = i + 1; code < itemCount; code++) {
      const joint = pairs.of(i, code);
      if (joint < minCount) continue;
      if (joint === count) sink.extras[sink.extraLength++] = level.ids[code]!;
      else {
        touched[kept++] = code;
        next.counts[code] = joint;
      }
    }
    return kept;
  }

  /** The same by a pass over the rows of i, where not all pairs are counted. */
  #deliver(level: Level, i: number, count: number, next: Level): number {
    const sink = this.#sink;
    const scratch = this.#scratch;
    const touched = this.#touched;
    const found = this.#countBeside(level, i);
    let kept = 0;
    let isSpent = false;
    for (let t = 0; t < found; t++) {
      const code = touched[t]!;
      const joint = scratch[code]!;
      scratch[code] = 0;
      if (joint < sink.minCount || code === i) continue;
      if (joint < count) {
        touched[kept++] = code;
        next.counts[code] = joint;
      } else if (code > i) sink.extras[sink.extraLength++] = level.ids[code]!;
      else isSpent = true;
    }
    if (isSpent) return -1;
    sortAscending(touched, kept);
    return kept;
  }

  /** Counts the items in the rows of i, as 'frequent' only those above it, and leaves their codes in `touched`. */
  #countBeside(level: Level, i: number): number {
    const { cells, rowsOf } = level;
    const scratch = this.#scratch;
    const touched = this.#touched;
    const lowest = this.#kind === 'frequent' ? i : -1;
    const end = level.rowsFrom[i + 1]!;
    let found = 0;
    for (let o = level.rowsFrom[i]!; o < end; o++) {
      let p = rowsOf[o]!;
      const weight = cells[p++]!;
      for (let code = cells[p++]!; code > lowest; code = cells[p++]!) {
        const before = scratch[code]!;
        if (before === 0) touched[found++] = code;
        scratch[code] = before + weight;
      }
    }
    return found;
  }

  #emitOnly(id: number, count: number): void {
    const sink = this.#sink;
    sink.prefix[sink.prefixLength++] = id;
    if (this.#kind === 'frequent') sink.emitSubsets(count);
    else sink.emitWhole(count);
    sink.prefixLength--;
  }

  /** Gives the kept codes their new numbers 0 … kept, in the same order. */
  #adopt(level: Level, next: Level, i: number, kept: number): void {
    const touched = this.#touched;
    let liveFrom = 0;
    for (let k = 0; k < kept; k++) {
      const code = touched[k]!;
      if (code < i) liveFrom = k + 1;
      next.ids[k] = level.ids[code]!;
      // Codes ascend, so k ≤ code and nothing is overwritten before it is read.
      next.counts[k] = next.counts[code]!;
      this.#scratch[code] = k + 1;
    }
    next.itemCount = kept;
    next.liveFrom = liveFrom;
  }

  /** Writes the rows of i again with new codes; rows that cannot hold two kept items, one of them live, are left out. */
  #project(level: Level, next: Level, i: number, lowest: number, kept: number): void {
    const { cells, rowsOf } = level;
    const scratch = this.#scratch;
    const liveFrom = next.liveFrom;
    const end = level.rowsFrom[i + 1]!;
    let room = 2 * (end - level.rowsFrom[i]!) + 1;
    for (let k = 0; k < kept; k++) room += next.counts[k]!;
    if (next.cells.length < room) next.cells = new Int32Array(room * 2);
    const out = next.cells;
    let used = 0;
    let rowCount = 0;
    let weightTotal = 0;
    for (let o = level.rowsFrom[i]!; o < end; o++) {
      let p = rowsOf[o]!;
      const first = used++;
      const weight = cells[p++]!;
      for (let code = cells[p++]!; code > lowest; code = cells[p++]!) {
        const mapped = scratch[code]!;
        if (mapped !== 0) out[used++] = mapped - 1;
      }
      if (used - first < 3 || out[first + 1]! < liveFrom) {
        used = first;
        continue;
      }
      out[first] = weight;
      out[used++] = -1;
      rowCount++;
      weightTotal += weight;
    }
    next.used = used;
    next.rowCount = rowCount;
    next.weightTotal = weightTotal;
    for (let k = 0; k < kept; k++) scratch[this.#touched[k]!] = 0;
  }

  #searchBelow(depth: number): void {
    const level = this.#levels[depth]!;
    const { itemCount, liveFrom } = level;
    const length = level.used / Math.max(1, level.rowCount) - 2;
    if (level.rowCount > 64 && length > itemCount * 0.15) mergeConditional(level);
    const pairs = ((itemCount - liveFrom) * (itemCount + liveFrom)) / 2;
    const joins = pairs * ((BitSearch.bitsFor(level) + 31) >>> 5);
    if (joins < level.rowCount * length * length + itemCount * 24) return this.#bits.run(level);
    indexRows(level);
    level.pairs.count(level, this.#kind !== 'frequent');
    this.#search(depth, liveFrom, itemCount);
  }
}

/** Where a search begins: all rows, indexed. A search reads it and never changes it. */
export type SearchRoot = Readonly<Level>;

/** O(cells + Σ length²). */
export function searchRoot(rows: PreparedRows, kind: ItemsetKind): SearchRoot {
  const rowCount = rows.weights.length;
  const cells = new Int32Array(rows.items.length + 2 * rowCount);
  let used = 0;
  let weightTotal = 0;
  for (let r = 0; r < rowCount; r++) {
    weightTotal += cells[used++] = rows.weights[r]!;
    for (let p = rows.starts[r]!, end = rows.starts[r + 1]!; p < end; p++) cells[used++] = rows.items[p]!;
    cells[used++] = -1;
  }
  const level = { ...emptyLevel(), cells, used, rowCount, weightTotal };
  level.itemCount = rows.ids.length;
  level.ids = rows.ids;
  level.counts = rows.counts;
  indexRows(level);
  level.pairs.count(level, kind !== 'frequent');
  return level;
}

function emptyLevel(): Level {
  const none = new Int32Array(0);
  return {
    cells: none,
    used: 0,
    rowCount: 0,
    weightTotal: 0,
    itemCount: 0,
    liveFrom: 0,
    ids: none,
    counts: none,
    rowsOf: none,
    rowsFrom: none,
    pairs: new PairCounts(),
  };
}

/** Fills `rowsOf` and `rowsFrom` from the rows. */
function indexRows(level: Level): void {
  const { cells, used, itemCount } = level;
  if (level.rowsFrom.length < itemCount + 2) level.rowsFrom = new Int32Array(itemCount * 2 + 2);
  if (level.rowsOf.length < used) level.rowsOf = new Int32Array(used * 2);
  const rowsOf = level.rowsOf;
  const rowsFrom = level.rowsFrom.fill(0, 0, itemCount + 2);
  for (let p = 0; p < used;) {
    p++;
    for (let code = cells[p++]!; code >= 0; code = cells[p++]!) rowsFrom[code + 2]!++;
  }
  for (let code = 2; code < itemCount + 2; code++) rowsFrom[code]! += rowsFrom[code - 1]!;
  // rowsFrom[code + 1] is where the next row of the code goes; in the end that is where the code's rows end.
  for (let p = 0; p < used;) {
    const first = p++;
    for (let code = cells[p++]!; code >= 0; code = cells[p++]!) rowsOf[rowsFrom[code + 1]!++] = first;
  }
}

/** Sorts the first `length` values: by insertion while they are few, where a native call costs more. */
function sortAscending(values: Int32Array, length: number): void {
  if (length > 40) {
    values.subarray(0, length).sort();
    return;
  }
  for (let k = 1; k < length; k++) {
    const value = values[k]!;
    let p = k - 1;
    while (p >= 0 && values[p]! > value) {
      values[p + 1] = values[p]!;
      p--;
    }
    values[p + 1] = value;
  }
}
