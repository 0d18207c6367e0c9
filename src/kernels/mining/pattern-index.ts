import { rowHash } from './rows';

/** Finds a pattern in a list by its cells. */
export class PatternIndex {
  readonly #cells: Int32Array;
  readonly #starts: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(patterns: { readonly cells: Int32Array; readonly starts: Int32Array }) {
    this.#cells = patterns.cells;
    this.#starts = patterns.starts;
    const size = this.#starts.length - 1;
    let slots = 4;
    while (slots < size * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots).fill(-1);
    for (let p = 0; p < size; p++) {
      let slot = rowHash(this.#cells, this.#starts[p]!, this.#starts[p + 1]! - this.#starts[p]!) & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = p;
    }
  }

  /** Where the pattern stands in the list, or −1. */
  find(pattern: Int32Array): number {
    const length = pattern.length;
    let slot = rowHash(pattern, 0, length) & this.#mask;
    for (let found = this.#slots[slot]!; found >= 0; found = this.#slots[slot]!) {
      const first = this.#starts[found]!;
      if (this.#starts[found + 1]! - first === length) {
        let k = 0;
        while (k < length && this.#cells[first + k] === pattern[k]) k++;
        if (k === length) return found;
      }
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}
