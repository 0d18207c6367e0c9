import { levelCount, type Levels } from '../core/levels';

/** Two lists of texts as one. */
export interface MergedLevels {
  readonly levels: Levels;
  /** New number of each level of the first list; null where all keep theirs. */
  readonly ofFirst: Uint32Array | null;
  readonly ofSecond: Uint32Array | null;
}

/** The distinct texts of two lists, in byte order. Trusts that both ascend. O(bytes of both). */
export function mergeLevels(first: Levels, second: Levels): MergedLevels {
  const [countFirst, countSecond] = [levelCount(first), levelCount(second)];
  const ofFirst = new Uint32Array(countFirst);
  const ofSecond = new Uint32Array(countSecond);
  let size = 0;
  for (let i = 0, j = 0; i < countFirst || j < countSecond; size++) {
    const order = i === countFirst ? 1 : j === countSecond ? -1 : compare(first, i, second, j);
    if (order <= 0) ofFirst[i++] = size;
    if (order >= 0) ofSecond[j++] = size;
  }
  const isFirst = size === countFirst;
  const isSecond = size === countSecond;
  const levels = isFirst ? first : isSecond ? second : united(first, ofFirst, second, ofSecond, size);
  return { levels, ofFirst: isFirst ? null : ofFirst, ofSecond: isSecond ? null : ofSecond };
}

/** Order of two texts of two lists by their bytes. */
function compare(first: Levels, i: number, second: Levels, j: number): number {
  let a = first.offsets[i]!;
  let b = second.offsets[j]!;
  const endA = first.offsets[i + 1]!;
  const endB = second.offsets[j + 1]!;
  while (a < endA && b < endB) {
    const difference = first.bytes[a++]! - second.bytes[b++]!;
    if (difference !== 0) return difference;
  }
  return endA - a - (endB - b);
}

function united(
  first: Levels,
  ofFirst: Uint32Array,
  second: Levels,
  ofSecond: Uint32Array,
  size: number,
): Levels {
  const offsets = new Uint32Array(size + 1);
  for (const [levels, places] of [[first, ofFirst] as const, [second, ofSecond] as const])
    places.forEach((place, i) => (offsets[place + 1] = levels.offsets[i + 1]! - levels.offsets[i]!));
  for (let place = 0; place < size; place++) offsets[place + 1]! += offsets[place]!;
  const bytes = new Uint8Array(offsets[size]!);
  for (const [levels, places] of [[first, ofFirst] as const, [second, ofSecond] as const])
    for (let i = 0; i < places.length; i++) {
      const end = levels.offsets[i + 1]!;
      for (let from = levels.offsets[i]!, to = offsets[places[i]!]!; from < end; from++, to++)
        bytes[to] = levels.bytes[from]!;
    }
  return { bytes, offsets };
}
