import type { ItemSequences } from '../../domain/item-sequences';

/** Each person's days with each item, and the gaps between them. */
export interface ItemPurchases {
  /** One entry a person and item: by person, then by the first day. */
  readonly sequence: Int32Array;
  readonly item: Int32Array;
  readonly lastDay: Int32Array;
  readonly times: Int32Array;
  /** Gaps in days between neighbouring days of an entry: those of entry k from `gapFrom[k]` on, `times − 1` of them. */
  readonly gaps: Int32Array;
  readonly gapFrom: Int32Array;
}

/** Days of one person with one item, while they are being read. */
interface Entry {
  readonly sequence: number;
  readonly item: number;
  readonly days: number[];
}

/** O(cells). Several of an item on one day are one purchase. */
export function itemPurchases(data: ItemSequences): ItemPurchases {
  const { items, elementStarts, sequenceStarts, times, itemLimit } = data;
  const entries: Entry[] = [];
  /** Entry of each item of the present person. */
  const entryOf = new Int32Array(itemLimit).fill(-1);
  for (let s = 0; s + 1 < sequenceStarts.length; s++) {
    const first = entries.length;
    for (let e = sequenceStarts[s]!; e < sequenceStarts[s + 1]!; e++) {
      for (let cell = elementStarts[e]!; cell < elementStarts[e + 1]!; cell++) {
        const item = items[cell]!;
        // An entry before the person's own is another's.
        if (entryOf[item]! < first) entryOf[item] = entries.push({ sequence: s, item, days: [] }) - 1;
        const { days } = entries[entryOf[item]!]!;
        if (days.at(-1) !== times[e]) days.push(times[e]!);
      }
    }
  }
  return {
    sequence: Int32Array.from(entries, ({ sequence }) => sequence),
    item: Int32Array.from(entries, ({ item }) => item),
    lastDay: Int32Array.from(entries, ({ days }) => days.at(-1)!),
    times: Int32Array.from(entries, ({ days }) => days.length),
    gaps: Int32Array.from(entries.flatMap(({ days }) => days.slice(1).map((day, k) => day - days[k]!))),
    gapFrom: borders(entries.map(({ days }) => days.length - 1)),
  };
}

function borders(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  lengths.forEach((length, k) => (from[k + 1] = from[k]! + length));
  return from;
}
