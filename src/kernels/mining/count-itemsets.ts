import type { Itemsets } from './itemset-sink';

/** A bit column is made for an id in so many rows that it takes at most this many times the memory of their list. */
const BITS_PER_ROW = 4;

/**
 * In how many rows each listed set is, whatever its count elsewhere: to look at sets in rows they were not found in.
 * The rows are indexed once, however many lists are counted.
 *
 * The rows of a set's rarest item are taken, and each is looked up among those of the others: in a bit column where
 * the item is frequent, by halving its list where it is not.
 */
export class ItemsetCounter {
  /** Ascending rows of each id: those of id are `rows[from[id] … from[id + 1])`. */
  readonly #rows: Int32Array;
  readonly #from: Int32Array;
  readonly #words: number;
  /** id → one bit a row; made when first looked at. */
  readonly #columns = new Map<number, Int32Array>();
  #kept = new Int32Array(0);

  /**
   * @param items  ids ≥ 0 of all rows, in any order, repeats allowed
   * @param starts length rows + 1
   * Trusts its input.
   */
  constructor(items: Int32Array, starts: Int32Array) {
    const { rows, from } = rowsById(items, starts);
    this.#rows = rows;
    this.#from = from;
    this.#words = (starts.length + 30) >>> 5;
  }

  /** length sets */
  count(sets: Itemsets): Int32Array {
    return Int32Array.from(sets.counts, (_, s) => this.#commonRows(sets, s).length);
  }

  /** The rows of each set, ascending, one set after the other. */
  rowsOf(sets: Itemsets): Int32Array {
    const lists = Array.from(sets.counts, (_, s) => this.#commonRows(sets, s).slice());
    const rows = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
    let used = 0;
    for (const list of lists) {
      rows.set(list, used);
      used += list.length;
    }
    return rows;
  }

  /** The rows of a set, until those of another are asked for. */
  #commonRows(sets: Itemsets, s: number): Int32Array {
    const first = sets.starts[s]!;
    const end = sets.starts[s + 1]!;
    let rarest = first;
    for (let p = first + 1; p < end; p++)
      if (this.#rowsOf(sets.items[p]!) < this.#rowsOf(sets.items[rarest]!)) rarest = p;
    let size = first === end ? 0 : this.#rowsOf(sets.items[rarest]!);
    const begin = size === 0 ? 0 : this.#from[sets.items[rarest]!]!;
    const ofRarest = this.#rows.subarray(begin, begin + size);
    if (size === 0 || end - first === 1) return ofRarest;
    if (this.#kept.length < size) this.#kept = new Int32Array(size * 2);
    const kept = this.#kept;
    kept.set(ofRarest);
    for (let p = first; p < end && size > 0; p++)
      if (p !== rarest) size = this.#keepCommon(kept, size, sets.items[p]!);
    return kept.subarray(0, size);
  }

  #rowsOf(id: number): number {
    return id + 1 < this.#from.length ? this.#from[id + 1]! - this.#from[id]! : 0;
  }

  /** Keeps of the first `size` rows those that hold the id; returns how many. */
  #keepCommon(kept: Int32Array, size: number, id: number): number {
    if (this.#rowsOf(id) * BITS_PER_ROW < this.#words) {
      return keepListed(kept, size, this.#rows, this.#from[id]!, this.#from[id + 1]!);
    }
    const column = this.#columnOf(id);
    let common = 0;
    for (let k = 0; k < size; k++) {
      const row = kept[k]!;
      if ((column[row >>> 5]! >>> (row & 31)) & 1) kept[common++] = row;
    }
    return common;
  }

  #columnOf(id: number): Int32Array {
    let column = this.#columns.get(id);
    if (column) return column;
    column = new Int32Array(this.#words);
    for (let p = this.#from[id]!; p < this.#from[id + 1]!; p++) {
      const row = this.#rows[p]!;
      column[row >>> 5]! |= 1 << (row & 31);
    }
    this.#columns.set(id, column);
    return column;
  }
}

function rowsById(items: Int32Array, starts: Int32Array): { rows: Int32Array; from: Int32Array } {
  const rowTotal = starts.length - 1;
  const cellEnd = starts[rowTotal]!;
  let idLimit = 0;
  for (let p = starts[0]!; p < cellEnd; p++) if (items[p]! >= idLimit) idLimit = items[p]! + 1;
  const seenIn = new Int32Array(idLimit).fill(-1);
  const from = new Int32Array(idLimit + 1);
  for (let r = 0; r < rowTotal; r++) {
    for (let p = starts[r]!; p < starts[r + 1]!; p++) {
      const id = items[p]!;
      if (seenIn[id] === r) continue;
      seenIn[id] = r;
      from[id + 1]!++;
    }
  }
  for (let id = 0; id < idLimit; id++) from[id + 1]! += from[id]!;
  const rows = new Int32Array(from[idLimit]!);
  const next = from.slice(0, idLimit);
  seenIn.fill(-1);
  for (let r = 0; r < rowTotal; r++) {
    for (let p = starts[r]!; p < starts[r + 1]!; p++) {
      const id = items[p]!;
      if (seenIn[id] === r) continue;
      seenIn[id] = r;
      rows[next[id]!++] = r;
    }
  }
  return { rows, from };
}

/** Keeps of the first `size` ascending values those in the ascending stretch begin … end; returns how many. */
function keepListed(kept: Int32Array, size: number, many: Int32Array, begin: number, end: number): number {
  let common = 0;
  let low = begin;
  for (let k = 0; k < size; k++) {
    const value = kept[k]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (many[middle]! < value) low = middle + 1;
      else high = middle;
    }
    if (low < end && many[low] === value) kept[common++] = value;
  }
  return common;
}
