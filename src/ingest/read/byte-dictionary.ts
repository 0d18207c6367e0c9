import type { Levels } from '../../core/levels';

const EMPTY = -1;

/**
 * Distinct byte strings, numbered in order of first sight: an open-addressing table of hashes over one growing
 * buffer. No string is ever made.
 */
export class ByteDictionary {
  bytes = new Uint8Array(1 << 12);
  offsets = new Uint32Array(1 << 8);
  size = 0;
  #hashes = new Int32Array(1 << 8);
  #table = new Int32Array(1 << 9).fill(EMPTY);

  /** Number of the bytes `from` … `to - 1`, new or known. */
  intern(source: Uint8Array, from: number, to: number): number {
    let hash = to - from;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const four = source[at]! | (source[at + 1]! << 8) | (source[at + 2]! << 16) | (source[at + 3]! << 24);
      hash = Math.imul(hash ^ four, 0x9e3779b1 | 0);
      hash ^= hash >>> 15;
    }
    for (; at < to; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;

    const table = this.#table;
    const hashes = this.#hashes;
    const { bytes, offsets } = this;
    const length = to - from;
    const mask = table.length - 1;
    let slot = hash & mask;
    for (let id = table[slot]!; id !== EMPTY; slot = (slot + 1) & mask, id = table[slot]!) {
      if (hashes[id] !== hash) continue;
      const start = offsets[id]!;
      if (offsets[id + 1]! - start !== length) continue;
      let k = 0;
      while (k < length && bytes[start + k] === source[from + k]) k++;
      if (k === length) return id;
    }
    return this.#add(source, from, to, hash, slot);
  }

  /** The texts in the order of their numbers. */
  levels(): Levels {
    return {
      bytes: this.bytes.slice(0, this.offsets[this.size]),
      offsets: this.offsets.slice(0, this.size + 1),
    };
  }

  #add(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const id = this.size++;
    if (this.size + 1 > this.offsets.length) {
      this.offsets = grown(this.offsets, this.size + 1);
      this.#hashes = grown(this.#hashes, this.size + 1);
    }
    const start = this.offsets[id]!;
    const end = start + to - from;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, end);
    for (let k = from, out = start; k < to; k++) this.bytes[out++] = source[k]!;
    this.offsets[id + 1] = end;
    this.#hashes[id] = hash;
    this.#table[slot] = id;
    if (this.size * 2 > this.#table.length) this.#widen();
    return id;
  }

  #widen(): void {
    const table = new Int32Array(this.#table.length * 2).fill(EMPTY);
    const mask = table.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = this.#hashes[id]! & mask;
      while (table[slot] !== EMPTY) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}

/** A copy at least `needed` long and half as long again, the rest zero. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  needed: number,
): T {
  const length = Math.max(needed, Math.ceil(array.length * 1.5));
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array);
  return copy;
}
