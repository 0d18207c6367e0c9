import type { ConditionalRows } from './bit-search';

/** Codes that get a table of pairs: 1024 · 1023 / 2 counts are 2 MB and stay near the processor. */
const SIDE = 1024;

/**
 * How often two codes occur together, for the `SIDE` highest codes of a conditional database: one pass over the rows
 * in their order, instead of a visit to scattered rows for each code.
 */
export class PairCounts {
  /** Codes from here on are counted. */
  from = 0;
  #side = 0;
  #table = new Int32Array(0);

  /**
   * Counts anew. O(Σ length²) over the rows.
   * @param isAllOrNothing count no pair at all where there are too many codes to count every pair
   */
  count(rows: ConditionalRows, isAllOrNothing: boolean): void {
    this.from = Math.max(0, rows.itemCount - SIDE);
    if (isAllOrNothing && this.from > 0) this.from = rows.itemCount;
    if (this.from === rows.itemCount) return;
    this.#side = rows.itemCount - this.from;
    const size = (this.#side * (this.#side - 1)) / 2;
    if (this.#table.length < size) this.#table = new Int32Array(size);
    else this.#table.fill(0, 0, size);
    const table = this.#table;
    const { cells, used } = rows;
    const from = this.from;
    for (let p = 0; p < used;) {
      const weight = cells[p++]!;
      const first = p;
      for (let code = cells[p]!; code >= from; code = cells[++p]!) {
        const base = this.#base(code) - from;
        // Four at a time, as codes of one row differ: for (let q = first; q < p; q++) table[base + cells[q]] += weight
        let q = first;
        for (const end = p - 3; q < end; q += 4) {
          table[base + cells[q]!]! += weight;
          table[base + cells[q + 1]!]! += weight;
          table[base + cells[q + 2]!]! += weight;
          table[base + cells[q + 3]!]! += weight;
        }
        for (; q < p; q++) table[base + cells[q]!]! += weight;
      }
      while (cells[p++]! >= 0);
    }
  }

  /** Rows with both codes, a < b. */
  of(a: number, b: number): number {
    return this.#table[this.#base(a) + b - this.from]!;
  }

  /** Where the counts of a with the codes after it would begin, were they numbered from `from`. */
  #base(a: number): number {
    const row = a - this.from;
    return (row * (2 * this.#side - row - 1)) / 2 - row - 1;
  }
}
