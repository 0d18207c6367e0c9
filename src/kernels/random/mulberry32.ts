/** A source of numbers uniform on [0, 1); every call gives the next one. */
export type Random = () => number;

const WEYL_STEP = 0x6d2b79f5;

/**
 * A seeded uniform generator: the same seed gives the same numbers on every machine.
 *
 * The i-th call (from 1) mixes the counter `seed + i · 0x6D2B79F5` mod 2³², so a stream visits each of the 2³²
 * states once and gives multiples of 2⁻³². Two seeds that differ by a multiple of the step walk the same
 * circle; take seeds of related streams from `streamSeed`. mulberry32 by Tommy Ettinger, public domain.
 *
 * @param seed any integer; taken modulo 2³²
 */
export function mulberry32(seed: number): Random {
  let counter = seed | 0;
  return () => {
    counter = (counter + WEYL_STEP) | 0;
    return mix(counter) / 4294967296;
  };
}

/**
 * The seed of stream `index` of a run with this seed, so that restart 7 or bootstrap draw 12 gets the same
 * numbers whichever worker does it and however many there are.
 *
 * @returns an integer in [0, 2³²)
 */
export function streamSeed(seed: number, index: number): number {
  return mix((mix((seed + WEYL_STEP) | 0) ^ Math.imul(index + 1, 0x9e3779b9)) | 0);
}

/** mulberry32's output function: 32 bits, thoroughly mixed. */
function mix(a: number): number {
  let t = Math.imul(a ^ (a >>> 15), a | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}
