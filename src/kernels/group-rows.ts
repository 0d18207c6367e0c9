const EMPTY = -1;

/**
 * The group of each row: rows are in one group when all columns agree. Groups are numbered in order of first sight;
 * NaN equals NaN and −0 equals 0.
 *
 * Open addressing on a hash of the row's bits, every hit compared in full. O(rows · columns). Without a column all
 * rows are one group.
 *
 * @param columns each of length n
 */
export function groupRows(columns: readonly ArrayLike<number>[], n: number): Uint32Array {
  const hashes = rowHashes(columns, n);
  const groups = new Uint32Array(n);
  let bits = 4;
  while (1 << bits < 2 * n) bits++;
  const mask = (1 << bits) - 1;
  const table = new Int32Array(1 << bits).fill(EMPTY);
  let count = 0;
  for (let i = 0; i < n; i++) {
    let slot = hashes[i] & mask;
    while (table[slot] !== EMPTY && !(hashes[table[slot]] === hashes[i] && agree(columns, table[slot], i))) {
      slot = (slot + 1) & mask;
    }
    if (table[slot] === EMPTY) {
      table[slot] = i;
      groups[i] = count++;
    } else {
      groups[i] = groups[table[slot]];
    }
  }
  return groups;
}

/** A hash of each row that depends on nothing but its values, 32 bits. */
export function rowHashes(columns: readonly ArrayLike<number>[], n: number): Int32Array {
  const hashes = new Int32Array(n).fill(0x2545f491);
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  for (const column of columns) {
    for (let i = 0; i < n; i++) {
      const cell = column[i];
      value[0] = cell === cell ? cell + 0 : NaN; // −0 + 0 is 0
      if (cell !== cell) words[1] = 0x7ff80001; // NaN has many faces; this is one
      let hash = Math.imul(hashes[i] ^ words[0], 0x9e3779b1);
      hash = Math.imul((hash ^ (hash >>> 15)) + words[1], 0x85ebca6b);
      hashes[i] = hash ^ (hash >>> 13);
    }
  }
  return hashes;
}

function agree(columns: readonly ArrayLike<number>[], i: number, j: number): boolean {
  for (const column of columns) {
    const a = column[i];
    const b = column[j];
    if (a !== b && (a === a || b === b)) return false;
  }
  return true;
}
