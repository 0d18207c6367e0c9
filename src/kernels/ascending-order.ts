const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const DIGITS = 6;

/**
 * The positions of the values from the smallest to the largest; equal values keep their order (stable).
 *
 * Radix sort on the bits of the doubles, eleven at a time, least significant first; a digit that is the same in all
 * values costs nothing. −0 equals 0; NaN comes last. O(n), the input is left untouched.
 */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const doubles = new Float64Array(n);
  for (let i = 0; i < n; i++) doubles[i] = values[i]! + 0; // −0 + 0 is 0
  const words = new Uint32Array(doubles.buffer); // low word first on every machine JavaScript runs on today
  const counts = new Uint32Array(DIGITS * BUCKETS);
  for (let i = 0; i < n; i++) {
    if (doubles[i] !== doubles[i]) words[2 * i + 1] = 0x7fffffff; // NaN has many faces; this is one, above Infinity
    // Negative numbers order backwards by their bits, so all bits turn; of the others only the sign.
    const sign = words[2 * i + 1]! >>> 31;
    const low = (words[2 * i] = sign ? ~words[2 * i]! : words[2 * i]!) >>> 0;
    const high = (words[2 * i + 1] = sign ? ~words[2 * i + 1]! : words[2 * i + 1]! | 0x80000000) >>> 0;
    for (let d = 0; d < DIGITS; d++) counts[d * BUCKETS + digit(low, high, d)]!++;
  }
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  if (n < 2) return order;
  let next = new Uint32Array(n);
  for (let d = 0; d < DIGITS; d++) {
    const count = counts.subarray(d * BUCKETS, (d + 1) * BUCKETS);
    if (count[digit(words[0]!, words[1]!, d)] === n) continue;
    let start = 0;
    for (let b = 0; b < BUCKETS; b++) {
      const size = count[b]!;
      count[b] = start;
      start += size;
    }
    for (let k = 0; k < n; k++) {
      const i = order[k]!;
      next[count[digit(words[2 * i]!, words[2 * i + 1]!, d)]!++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Bits 11 d … 11 d + 10 of the 64 of a pair of words. */
function digit(low: number, high: number, d: number): number {
  switch (d) {
    case 0:
      return low & 0x7ff;
    case 1:
      return (low >>> 11) & 0x7ff;
    case 2:
      return (low >>> 22) | ((high & 1) << 10);
    case 3:
      return (high >>> 1) & 0x7ff;
    case 4:
      return (high >>> 12) & 0x7ff;
    default:
      return high >>> 23;
  }
}
