import { ascendingOrder } from './ascending-order';

const BYTES_A_KEY = 6;
/** One more than the bytes there are: 0 is "the text has ended", which comes before every byte. 257⁶ < 2⁵³. */
const BASE = 257;
/** Below this many texts comparing them costs less than another round of keys. */
const FEW = 32;

/**
 * The positions of texts from the first to the last in the order of their bytes; equal texts keep their order.
 *
 * Text i is `bytes[offsets[i]] … bytes[offsets[i + 1] − 1]`. Six bytes at a time are packed into one exact double and
 * sorted by radix; runs that agree go on with the next six. O(total bytes).
 */
export function byteOrder(bytes: Uint8Array, offsets: Uint32Array): Uint32Array {
  const n = offsets.length - 1;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (ascends(bytes, offsets)) return order;
  const pending: { from: number; to: number; depth: number }[] = [{ from: 0, to: n, depth: 0 }];
  for (let run = pending.pop(); run; run = pending.pop()) {
    const part = order.subarray(run.from, run.to);
    if (part.length <= FEW) {
      const { depth } = run;
      part.sort((i, j) => compareFrom(bytes, offsets, i, j, depth) || i - j);
      continue;
    }
    const keys = keysAt(bytes, offsets, part, run.depth);
    const sorted = ascendingOrder(keys);
    const before = part.slice();
    for (let k = 0; k < part.length; k++) part[k] = before[sorted[k]!]!;
    for (let start = 0; start < part.length;) {
      const key = keys[sorted[start]!]!;
      let end = start + 1;
      while (end < part.length && keys[sorted[end]!] === key) end++;
      const allEnded = key % BASE === 0;
      if (end - start > 1 && !allEnded) {
        pending.push({ from: run.from + start, to: run.from + end, depth: run.depth + BYTES_A_KEY });
      }
      start = end;
    }
  }
  return order;
}

/** Whether the texts are in order as they stand, as those of a canonical table are. */
function ascends(bytes: Uint8Array, offsets: Uint32Array): boolean {
  for (let i = offsets.length - 2; i > 0; i--) if (compareFrom(bytes, offsets, i - 1, i, 0) > 0) return false;
  return true;
}

function keysAt(bytes: Uint8Array, offsets: Uint32Array, texts: Uint32Array, depth: number): Float64Array {
  const keys = new Float64Array(texts.length);
  for (let k = 0; k < texts.length; k++) {
    const end = offsets[texts[k]! + 1]!;
    let at = offsets[texts[k]!]! + depth;
    let key = 0;
    for (let b = 0; b < BYTES_A_KEY; b++, at++) key = key * BASE + (at < end ? bytes[at]! + 1 : 0);
    keys[k] = key;
  }
  return keys;
}

function compareFrom(bytes: Uint8Array, offsets: Uint32Array, i: number, j: number, depth: number): number {
  const endI = offsets[i + 1]!;
  const endJ = offsets[j + 1]!;
  let a = Math.min(offsets[i]! + depth, endI);
  let b = Math.min(offsets[j]! + depth, endJ);
  while (a < endI && b < endJ) {
    const difference = bytes[a++]! - bytes[b++]!;
    if (difference !== 0) return difference;
  }
  return endI - a - (endJ - b);
}
