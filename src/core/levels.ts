/**
 * A list of texts in two flat arrays: text i is the UTF-8 bytes `bytes[offsets[i]] … bytes[offsets[i + 1] - 1]`.
 * A million order ids cost one buffer instead of a million strings, and move between threads and onto disk as they are.
 */
export interface Levels {
  readonly bytes: Uint8Array;
  /** Length = number of texts + 1, ascending, starts at 0. */
  readonly offsets: Uint32Array;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export const NO_LEVELS: Levels = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };

/** How many texts there are. */
export const levelCount = (levels: Levels): number => levels.offsets.length - 1;

/** Text i. Trusts that 0 ≤ i < levelCount. */
export const levelText = (levels: Levels, i: number): string =>
  decoder.decode(levels.bytes.subarray(levels.offsets[i], levels.offsets[i + 1]));

/** All texts, in order. */
export function levelTexts(levels: Levels): string[] {
  return Array.from({ length: levelCount(levels) }, (_, i) => levelText(levels, i));
}

/** The texts packed; equal texts stay separate entries. */
export function levelsFrom(texts: readonly string[]): Levels {
  const parts = texts.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
  const bytes = new Uint8Array(offsets[parts.length]!);
  parts.forEach((part, i) => bytes.set(part, offsets[i]));
  return { bytes, offsets };
}

/** Levels `picks[0], picks[1], …` as a list of their own. */
export function pickLevels(levels: Levels, picks: ArrayLike<number>): Levels {
  const offsets = new Uint32Array(picks.length + 1);
  for (let k = 0; k < picks.length; k++) {
    const i = picks[k]!;
    offsets[k + 1] = offsets[k]! + levels.offsets[i + 1]! - levels.offsets[i]!;
  }
  const bytes = new Uint8Array(offsets[picks.length]!);
  for (let k = 0; k < picks.length; k++) {
    const i = picks[k]!;
    bytes.set(levels.bytes.subarray(levels.offsets[i], levels.offsets[i + 1]), offsets[k]);
  }
  return { bytes, offsets };
}

/**
 * Order of two texts by their UTF-8 bytes (equals the order by code point): the order that does not depend on a
 * language, a file's row order or a machine. Negative, zero or positive.
 */
export function compareLevels(levels: Levels, i: number, j: number): number {
  const { bytes, offsets } = levels;
  let a = offsets[i]!;
  let b = offsets[j]!;
  const endA = offsets[i + 1]!;
  const endB = offsets[j + 1]!;
  while (a < endA && b < endB) {
    const difference = bytes[a++]! - bytes[b++]!;
    if (difference !== 0) return difference;
  }
  return endA - a - (endB - b);
}
