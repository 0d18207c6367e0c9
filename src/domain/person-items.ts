import type { SparseRows } from '../kernels/recommend/sparse-rows';
import type { Baskets } from './baskets';
import { basketsByPerson } from './item-buyers';
import { ANONYMOUS } from './people';

/** Who bought what, how often and when: one row a known person with a basket, in the order of the people's numbers. */
export interface PersonItems {
  /** Person of each row, ascending. */
  readonly people: Int32Array;
  /** People × items of the baskets; a value is the number of baskets with the item. */
  readonly matrix: SparseRows;
  /** Moments of the first and the last such basket of each cell, milliseconds. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Who bought what in the baskets from number `from` up to, not including, `to`; they are numbered by time. Unknown
 * people are left out. O(cells log cells of a person + items).
 */
export function personItemsOf(baskets: Baskets, from = 0, to = baskets.count): PersonItems {
  const { items, starts: basketStarts, time, person, itemLimit } = baskets;
  const most = basketStarts[to]! - basketStarts[from]!;
  const cells = { indices: new Int32Array(most), values: new Float64Array(most) };
  const first = new Float64Array(most);
  const last = new Float64Array(most);
  const people: number[] = [];
  const starts = [0];
  let used = 0;
  /** Of the present person: what was bought how often, and when; 0 times where it was not. */
  const times = new Int32Array(itemLimit);
  const since = new Float64Array(itemLimit);
  const until = new Float64Array(itemLimit);
  /** Basket that an item was last seen in. */
  const seenIn = new Int32Array(itemLimit).fill(-1);

  const finish = (): void => {
    const own = cells.indices.subarray(starts.at(-1)!, used).sort();
    for (let k = 0, cell = starts.at(-1)!; k < own.length; k++, cell++) {
      const item = own[k]!;
      cells.values[cell] = times[item]!;
      first[cell] = since[item]!;
      last[cell] = until[item]!;
      times[item] = 0;
    }
    starts.push(used);
  };
  for (const basket of basketsByPerson(person)) {
    const p = person[basket]!;
    if (p === ANONYMOUS || basket < from || basket >= to) continue;
    if (people.at(-1) !== p) {
      if (people.length > 0) finish();
      people.push(p);
    }
    for (let k = basketStarts[basket]!; k < basketStarts[basket + 1]!; k++) {
      const item = items[k]!;
      if (seenIn[item] === basket) continue;
      seenIn[item] = basket;
      if (times[item]!++ === 0) {
        cells.indices[used++] = item;
        since[item] = time[basket]!;
      }
      until[item] = time[basket]!;
    }
  }
  if (people.length > 0) finish();
  return {
    people: Int32Array.from(people),
    matrix: {
      rows: people.length,
      columns: itemLimit,
      starts: Int32Array.from(starts),
      indices: cells.indices.slice(0, used),
      values: cells.values.slice(0, used),
    },
    first: first.slice(0, used),
    last: last.slice(0, used),
  };
}
