import type { ItemsetKind, ItemsetSink } from './itemset-sink';

/** A conditional database in rows: `[weight, codes descending …, -1]` for each row, one after the other. */
export interface ConditionalRows {
  cells: Int32Array;
  /** Cells in use. */
  used: number;
  rowCount: number;
  /** Sum of the rows' weights. */
  weightTotal: number;
  itemCount: number;
  /** Codes below it are spent: other branches list the sets that contain them. */
  liveFrom: number;
  /** code → id and code → weighted rows; may be longer than itemCount. */
  ids: Int32Array;
  counts: Int32Array;
}

/**
 * Depth-first search over bit columns, one bit per row: for small or dense conditional databases.
 *
 * Rows of a weight above 1 either take that many bits (few of them), or are summed eight bits at a time through tables
 * of partial sums. Columns of each depth lie in one array that is kept for the next use.
 */
export class BitSearch {
  readonly #sink: ItemsetSink;
  readonly #kind: ItemsetKind;
  readonly #maxLength: number;
  readonly #columns: Int32Array[] = [];
  readonly #ids: Int32Array[] = [];
  readonly #counts: Int32Array[] = [];
  #words = 0;
  #sums = new Int32Array(1024);
  #isWeighted = false;

  constructor(sink: ItemsetSink, kind: ItemsetKind, maxLength: number) {
    this.#sink = sink;
    this.#kind = kind;
    this.#maxLength = maxLength;
  }

  /** Bits that the rows would take. */
  static bitsFor(rows: ConditionalRows): number {
    return takesBitPerWeight(rows) ? rows.weightTotal : rows.rowCount;
  }

  /** Lists every set of the rows' items that has a live item, joined with the sink's present set. */
  run(rows: ConditionalRows): void {
    this.#isWeighted = !takesBitPerWeight(rows);
    this.#words = (BitSearch.bitsFor(rows) + 31) >>> 5;
    this.#reserve(0, rows.itemCount);
    this.#ids[0]!.set(rows.ids.subarray(0, rows.itemCount));
    this.#counts[0]!.set(rows.counts.subarray(0, rows.itemCount));
    this.#fillColumns(rows);
    if (this.#isWeighted) this.#fillSums(rows);
    this.#search(0, rows.itemCount, rows.liveFrom);
  }

  #fillColumns(rows: ConditionalRows): void {
    const words = this.#words;
    const columns = this.#columns[0]!.fill(0, 0, rows.itemCount * words);
    const cells = rows.cells;
    for (let p = 0, bit = 0; p < rows.used;) {
      const weight = this.#isWeighted ? 1 : cells[p]!;
      p++;
      for (let code = cells[p++]!; code >= 0; code = cells[p++]!) {
        for (let b = bit; b < bit + weight; b++) columns[code * words + (b >>> 5)]! |= 1 << (b & 31);
      }
      bit += weight;
    }
  }

  /** sums[byte position · 256 + byte] = weight of the rows whose bits are set in the byte. */
  #fillSums(rows: ConditionalRows): void {
    const bytes = this.#words * 4;
    if (this.#sums.length < bytes * 256) this.#sums = new Int32Array(bytes * 512);
    const sums = this.#sums;
    const cells = rows.cells;
    for (let p = 0, row = 0; p < rows.used || row < bytes * 8; row++) {
      let weight = 0;
      if (p < rows.used) {
        weight = cells[p++]!;
        while (cells[p++]! >= 0);
      }
      const base = (row >>> 3) << 8;
      const half = 1 << (row & 7);
      if (half === 1) sums[base] = 0;
      for (let b = 0; b < half; b++) sums[base + half + b] = sums[base + b]! + weight;
    }
  }

  #search(depth: number, itemCount: number, liveFrom: number): void {
    const sink = this.#sink;
    const ids = this.#ids[depth]!;
    const counts = this.#counts[depth]!;
    this.#reserve(depth + 1, itemCount);
    for (let i = liveFrom; i < itemCount; i++) {
      const count = counts[i]!;
      if (count < sink.minCount) continue;
      const extrasBefore = sink.extraLength;
      sink.prefix[sink.prefixLength++] = ids[i]!;
      if (this.#kind !== 'frequent') this.#descendClosed(depth, i, itemCount, count);
      else if (i + 1 === itemCount || sink.prefixLength >= this.#maxLength) sink.emitSubsets(count);
      else this.#descend(depth, i, itemCount, count);
      sink.prefixLength--;
      sink.extraLength = extrasBefore;
    }
  }

  #descend(depth: number, i: number, itemCount: number, count: number): void {
    const sink = this.#sink;
    const size = this.#extend(depth, i, i + 1, itemCount, count, 0);
    sink.emitSubsets(count);
    if (size > 0) this.#search(depth + 1, size, 0);
  }

  #descendClosed(depth: number, i: number, itemCount: number, count: number): void {
    const sink = this.#sink;
    const extrasBefore = sink.extraLength;
    const spent = this.#extend(depth, i, 0, i, count, 0);
    // An item of another branch that is in all rows: that branch lists this set's closure and all below it.
    if (sink.extraLength > extrasBefore) return;
    const size = this.#extend(depth, i, i + 1, itemCount, count, spent);
    if (this.#kind === 'closed' || size === 0) sink.emitWhole(count);
    if (size > spent && sink.prefixLength + sink.extraLength < this.#maxLength) {
      this.#search(depth + 1, size, spent);
    }
  }

  /**
   * Joins column i with the columns from … to of its depth and puts the frequent ones behind the first `size` of the
   * next depth; an item in all rows of i becomes an extra. Returns the new size.
   */
  #extend(depth: number, i: number, from: number, to: number, count: number, size: number): number {
    const sink = this.#sink;
    const minCount = sink.minCount;
    const words = this.#words;
    const columns = this.#columns[depth]!;
    const ids = this.#ids[depth]!;
    const nextColumns = this.#columns[depth + 1]!;
    const nextIds = this.#ids[depth + 1]!;
    const nextCounts = this.#counts[depth + 1]!;
    const sums = this.#sums;
    const isWeighted = this.#isWeighted;
    const own = i * words;
    for (let j = from; j < to; j++) {
      const other = j * words;
      const out = size * words;
      let joint = 0;
      for (let w = 0; w < words; w++) {
        let bits = columns[own + w]! & columns[other + w]!;
        nextColumns[out + w] = bits;
        if (bits === 0) continue;
        if (isWeighted) {
          const base = w << 10;
          joint +=
            sums[base + (bits & 255)]! +
            sums[base + 256 + ((bits >>> 8) & 255)]! +
            sums[base + 512 + ((bits >>> 16) & 255)]! +
            sums[base + 768 + (bits >>> 24)]!;
        } else {
          bits -= (bits >>> 1) & 0x55555555;
          bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
          joint += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
        }
      }
      if (joint < minCount) continue;
      if (joint === count) {
        sink.extras[sink.extraLength++] = ids[j]!;
        continue;
      }
      nextIds[size] = ids[j]!;
      nextCounts[size++] = joint;
    }
    return size;
  }

  /** Room for `itemCount` columns at a depth, and one more to write the next join to. */
  #reserve(depth: number, itemCount: number): void {
    const need = (itemCount + 1) * this.#words;
    if (!this.#columns[depth] || this.#columns[depth].length < need) {
      this.#columns[depth] = new Int32Array(need * 2);
    }
    if (!this.#ids[depth] || this.#ids[depth].length < itemCount) {
      this.#ids[depth] = new Int32Array(itemCount * 2);
      this.#counts[depth] = new Int32Array(itemCount * 2);
    }
  }
}

/** A bit for each unit of weight costs less than tables of sums while few rows are heavy. */
function takesBitPerWeight(rows: ConditionalRows): boolean {
  return rows.weightTotal <= rows.rowCount * 1.5 + 32;
}
