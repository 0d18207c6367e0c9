/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * An independent, repeatable stream of numbers for one purpose (and one person, order, day …): the same
 * arguments always give the same numbers, whatever else was drawn before. Generator: mulberry32.
 */
export function streamOf(seed: number, purpose: string, index = 0): Random {
  let state = scramble(scramble(seed ^ nameHash(purpose)) + Math.imul(index, 0x9e3779b1));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An integer in [low, high], both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items. */
export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)];
}

/** An index, drawn in proportion to the weights. */
export function weighted(random: Random, weights: readonly number[]): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < weights.length - 1; i++) {
    rest -= weights[i];
    if (rest < 0) return i;
  }
  return weights.length - 1;
}

/** Puts the items in random order, in place (Fisher–Yates), and returns them. */
export function shuffle<T extends { length: number; [index: number]: number }>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}

/** Splits `total` into whole parts in proportion to the weights (largest remainder; a tie goes to the earlier part). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum + 1e-9));
  const remainder = weights.map((weight, i) => (total * weight) / sum - parts[i]);
  const order = weights.map((_, i) => i).sort((a, b) => remainder[b] - remainder[a] || a - b);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  for (const i of order) {
    if (rest-- <= 0) break;
    parts[i]++;
  }
  return parts;
}

/** A shuffled deck of `counts[i]` times the value i. */
export function deck(counts: readonly number[], random: Random): Uint8Array {
  const cards = new Uint8Array(counts.reduce((a, b) => a + b, 0));
  let at = 0;
  counts.forEach((count, value) => {
    cards.fill(value, at, at + count);
    at += count;
  });
  return shuffle(cards, random);
}

/** `n` values whose shares are the weights', exact to rounding, in random order. */
export function deal(n: number, weights: readonly number[], random: Random): Uint8Array {
  return deck(apportion(n, weights), random);
}

/** The numbers 0 … n − 1 in random order. */
export function permutation(n: number, random: Random): Uint32Array {
  return shuffle(
    Uint32Array.from({ length: n }, (_, i) => i),
    random,
  );
}

/** FNV-1a of the text. */
function nameHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
