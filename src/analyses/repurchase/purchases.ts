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

/** O(cells). Several of an item on one day are one purchase. */
export function itemPurchases(data: ItemSequences): ItemPurchases {
  const { items, elementStarts, sequenceStarts, times, itemLimit } = data;
  const sequence = new Int32Array(items.length);
  const item = new Int32Array(items.length);
  const lastDay = new Int32Array(items.length);
  const counts = new Int32Array(items.length);
  let entries = 0;
  /** Gaps as they are met, and whose each is. */
  const gaps = new Int32Array(items.length);
  const entryOfGap = new Int32Array(items.length);
  let met = 0;
  /** Entry of each item of the present person. */
  const entryOf = new Int32Array(itemLimit).fill(-1);
  for (let s = 0; s + 1 < sequenceStarts.length; s++) {
    const first = entries;
    for (let e = sequenceStarts[s]!; e < sequenceStarts[s + 1]!; e++) {
      const day = times[e]!;
      for (let cell = elementStarts[e]!; cell < elementStarts[e + 1]!; cell++) {
        const entry = entryOf[items[cell]!]!;
        if (entry < first) {
          // An entry before the person's own is another's.
          entryOf[items[cell]!] = entries;
          sequence[entries] = s;
          item[entries] = items[cell]!;
          lastDay[entries] = day;
          counts[entries++] = 1;
        } else if (lastDay[entry] !== day) {
          entryOfGap[met] = entry;
          gaps[met++] = day - lastDay[entry]!;
          lastDay[entry] = day;
          counts[entry]!++;
        }
      }
    }
  }
  const gapFrom = new Int32Array(entries + 1);
  for (let k = 0; k < entries; k++) gapFrom[k + 1] = gapFrom[k]! + counts[k]! - 1;
  const next = gapFrom.slice();
  const byEntry = new Int32Array(met);
  for (let g = 0; g < met; g++) byEntry[next[entryOfGap[g]!]!++] = gaps[g]!;
  return {
    sequence: sequence.slice(0, entries),
    item: item.slice(0, entries),
    lastDay: lastDay.slice(0, entries),
    times: counts.slice(0, entries),
    gaps: byEntry,
    gapFrom,
  };
}
