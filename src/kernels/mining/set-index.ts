import type { Itemsets } from './itemset-sink';

/**
 * Finds a set in a list by what remains of another set without some of its items. The hash of a set is the sum of its
 * items' hashes, so that of a remainder is a subtraction; a hit is compared item by item.
 */
export class SetIndex {
  readonly #sets: Itemsets;
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** length sets */
  readonly hashes: Int32Array;

  /** @param sets ids ascending within each set */
  constructor(sets: Itemsets) {
    const size = sets.counts.length;
    let slots = 4;
    while (slots < size * 2) slots *= 2;
    this.#sets = sets;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots).fill(-1);
    this.hashes = new Int32Array(size);
    for (let s = 0; s < size; s++) {
      let hash = 0;
      for (let p = sets.starts[s]!; p < sets.starts[s + 1]!; p++)
        hash = (hash + itemHash(sets.items[p]!)) | 0;
      this.hashes[s] = hash;
      let slot = spread(hash) & this.#mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = s;
    }
  }

  /**
   * The listed set of those items of set `s` whose flag is `wanted`, or -1.
   * @param flags one for each item of the set, in its order
   * @param hash  sum of `itemHash` over the wanted items
   */
  findPart(s: number, flags: Uint8Array, wanted: number, hash: number): number {
    const { items, starts } = this.#sets;
    const first = starts[s]!;
    const length = starts[s + 1]! - first;
    let slot = spread(hash) & this.#mask;
    for (let found = this.#slots[slot]!; found >= 0; found = this.#slots[slot]!) {
      if (this.hashes[found] === hash) {
        let p = starts[found]!;
        const end = starts[found + 1]!;
        let k = 0;
        for (; k < length; k++) {
          if (flags[k] !== wanted) continue;
          if (p === end || items[p] !== items[first + k]) break;
          p++;
        }
        if (k === length && p === end) return found;
      }
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}

/** A well mixed 32-bit number for an id (the finalizer of MurmurHash3, public domain). */
export function itemHash(id: number): number {
  let hash = id + 1;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 1;
}
