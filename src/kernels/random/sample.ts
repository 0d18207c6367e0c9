import { randomInteger } from './deviates';
import type { Random } from './mulberry32';

/** Puts `values` into a random order in place (Fisher & Yates, from the end) and returns them. */
export function shuffle<T extends { readonly length: number; [index: number]: number }>(
  values: T,
  random: Random,
): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = randomInteger(random, i + 1);
    const kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
  return values;
}

/** The numbers 0 … n − 1 in a random order. */
export function permutation(n: number, random: Random): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return shuffle(order, random);
}

/** `size` indices drawn from 0 … n − 1 with replacement, in drawing order: a bootstrap sample when size = n. */
export function sampleWithReplacement(n: number, size: number, random: Random): Int32Array {
  const drawn = new Int32Array(size);
  for (let i = 0; i < size; i++) drawn[i] = randomInteger(random, n);
  return drawn;
}

/**
 * `size` different indices from 0 … n − 1, ascending; every subset is equally likely. `size` ≤ n. One pass of
 * selection sampling (Knuth, TAOCP 2, algorithm S), O(n) time and O(size) memory.
 */
export function sampleWithoutReplacement(n: number, size: number, random: Random): Int32Array {
  const drawn = new Int32Array(size);
  for (let i = 0, taken = 0; taken < size; i++) {
    if ((n - i) * random() < size - taken) drawn[taken++] = i;
  }
  return drawn;
}
