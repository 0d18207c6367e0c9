/** From here on half as many digits of 16 bits are cheaper than digits of 8, whose counters are quickly cleared. */
const MANY = 8192;

/**
 * The positions of the values from the smallest to the largest; equal values keep their order (stable).
 *
 * Radix sort on the bits of the doubles, least significant digit first; a digit that is the same in all values costs
 * one look. −0 equals 0; NaN comes last. O(n), the input is left untouched.
 */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const keys = sortableBits(values);
  const digits = n < MANY ? new Uint8Array(keys) : new Uint16Array(keys);
  const each = 8 / digits.BYTES_PER_ELEMENT; // digits of one value, the least significant first
  const counts = new Uint32Array(n < MANY ? 256 : 65_536);
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let next = new Uint32Array(n);
  for (let d = 0; d < each; d++) {
    counts.fill(0);
    for (let at = d; at < digits.length; at += each) counts[digits[at]!]!++;
    if (counts[digits[d]!] === n) continue;
    let start = 0;
    for (let b = 0; b < counts.length; b++) {
      const size = counts[b]!;
      counts[b] = start;
      start += size;
    }
    for (let k = 0; k < n; k++) {
      const i = order[k]!;
      next[counts[digits[i * each + d]!]!++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** 64 bits a value that order as whole numbers like the values. Low bytes first on every machine of today. */
function sortableBits(values: ArrayLike<number>): ArrayBuffer {
  const n = values.length;
  const doubles = new Float64Array(n);
  for (let i = 0; i < n; i++) doubles[i] = values[i]! + 0; // −0 + 0 is 0
  const words = new Uint32Array(doubles.buffer);
  for (let i = 0; i < n; i++) {
    if (doubles[i] !== doubles[i]) words[2 * i + 1] = 0x7fffffff; // NaN has many faces; this is one, above Infinity
    // Negative numbers order backwards by their bits, so all bits turn; of the others only the sign.
    const negative = words[2 * i + 1]! >>> 31 === 1;
    if (negative) words[2 * i] = ~words[2 * i]!;
    words[2 * i + 1] = negative ? ~words[2 * i + 1]! : words[2 * i + 1]! | 0x80000000;
  }
  return doubles.buffer;
}
