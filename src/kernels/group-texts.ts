const EMPTY = -1;

/**
 * The group of each text: equal texts are one group, numbered in order of first sight.
 *
 * Text i is `bytes[offsets[i]] … bytes[offsets[i + 1] − 1]`. Open addressing on a hash of the bytes (FNV-1a), every hit
 * compared in full. O(total bytes).
 */
export function groupTexts(bytes: Uint8Array, offsets: Uint32Array): Uint32Array {
  const n = offsets.length - 1;
  const groups = new Uint32Array(n);
  const hashes = new Int32Array(n);
  let bits = 4;
  while (1 << bits < 2 * n) bits++;
  const mask = (1 << bits) - 1;
  const table = new Int32Array(1 << bits).fill(EMPTY);
  let count = 0;
  for (let i = 0; i < n; i++) {
    let hash = 0x811c9dc5;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    hash ^= hash >>> 15;
    hashes[i] = hash;
    let slot = hash & mask;
    while (
      table[slot] !== EMPTY &&
      !(hashes[table[slot]!] === hash && agree(bytes, offsets, table[slot]!, i))
    ) {
      slot = (slot + 1) & mask;
    }
    if (table[slot] === EMPTY) {
      table[slot] = i;
      groups[i] = count++;
    } else {
      groups[i] = groups[table[slot]!]!;
    }
  }
  return groups;
}

function agree(bytes: Uint8Array, offsets: Uint32Array, i: number, j: number): boolean {
  const length = offsets[i + 1]! - offsets[i]!;
  if (length !== offsets[j + 1]! - offsets[j]!) return false;
  const shift = offsets[j]! - offsets[i]!;
  for (let at = offsets[i]!; at < offsets[i + 1]!; at++) if (bytes[at] !== bytes[at + shift]) return false;
  return true;
}
