import type { Levels } from '../../core/levels';
import { resized } from '../../core/memory';

const EMPTY = -1;

/**
 * Distinct byte strings, numbered in order of first sight: an open-addressing table of hashes over one growing
 * buffer. No string is ever made.
 */
export class ByteDictionary {
  bytes = new Uint8Array(1 << 12);
  view = new DataView(this.bytes.buffer);
  offsets = new Uint32Array(1 << 8);
  size = 0;
  /** Pairs of a number and its hash, side by side for the cache's sake. */
  #table = new Int32Array(1 << 10).fill(EMPTY);

  /** Number of the bytes `from` … `to - 1`, new or known. */
  intern(source: DataView, from: number, to: number): number {
    const hash = hashOf(source, from, to);
    const table = this.#table;
    const { view, offsets } = this;
    const length = to - from;
    const mask = table.length - 2;
    let slot = (hash << 1) & mask;
    for (let id = table[slot]!; id !== EMPTY; slot = (slot + 2) & mask, id = table[slot]!) {
      if (table[slot + 1] !== hash) continue;
      const start = offsets[id]!;
      if (offsets[id + 1]! - start === length && sameBytes(view, start, source, from, length)) return id;
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

  #add(source: DataView, from: number, to: number, hash: number, slot: number): number {
    const id = this.size++;
    if (this.size + 1 > this.offsets.length) this.offsets = grown(this.offsets, this.size + 1);
    const start = this.offsets[id]!;
    const end = start + to - from;
    if (end > this.bytes.length) {
      this.bytes = grown(this.bytes, end);
      this.view = new DataView(this.bytes.buffer);
    }
    for (let k = from, out = start; k < to; k++) this.bytes[out++] = source.getUint8(k);
    this.offsets[id + 1] = end;
    this.#table[slot] = id;
    this.#table[slot + 1] = hash;
    if (this.size * 4 > this.#table.length) this.#widen();
    return id;
  }

  #widen(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2).fill(EMPTY);
    const mask = table.length - 2;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k] === EMPTY) continue;
      let slot = (old[k + 1]! << 1) & mask;
      while (table[slot] !== EMPTY) slot = (slot + 2) & mask;
      table[slot] = old[k]!;
      table[slot + 1] = old[k + 1]!;
    }
    this.#table = table;
  }
}

function hashOf(source: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ source.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (at < to && to - from >= 4) hash = Math.imul(hash ^ source.getInt32(to - 4, true), 0x9e3779b1);
  else for (; at < to; at++) hash = Math.imul(hash ^ source.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Whether two runs of `length` bytes are equal: four at a time, the last four perhaps overlapping. */
export function sameBytes(a: DataView, aStart: number, b: DataView, bStart: number, length: number): boolean {
  let k = 0;
  for (; k + 4 <= length; k += 4) {
    if (a.getInt32(aStart + k, true) !== b.getInt32(bStart + k, true)) return false;
  }
  if (k === length) return true;
  if (length >= 4) {
    return a.getInt32(aStart + length - 4, true) === b.getInt32(bStart + length - 4, true);
  }
  for (; k < length; k++) if (a.getUint8(aStart + k) !== b.getUint8(bStart + k)) return false;
  return true;
}

/** A view of the same bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The items with room for at least `needed` and half as much again, the rest zero; the old array is not to be used again. */
export const grown = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  needed: number,
): T => resized(array, Math.max(needed, Math.ceil(array.length * 1.5)));
