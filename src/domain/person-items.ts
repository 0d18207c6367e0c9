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
  const people: number[] = [];
  const starts = [0];
  const cells = { items: new Int32Array(items.length), values: new Float64Array(items.length) };
  const first = new Float64Array(items.length);
  const last = new Float64Array(items.length);
  /** Cell of each item of the present person, and the basket it was last seen in. */
  const cellOf = new Int32Array(itemLimit).fill(-1);
  const seenIn = new Int32Array(itemLimit).fill(-1);
  let used = 0;
  for (const basket of basketsByPerson(person)) {
    const p = person[basket]!;
    if (p === ANONYMOUS || basket < from || basket >= to) continue;
    if (people.at(-1) !== p) {
      if (people.length > 0) starts.push(used);
      people.push(p);
    }
    const begin = starts.at(-1)!;
    for (let k = basketStarts[basket]!; k < basketStarts[basket + 1]!; k++) {
      const item = items[k]!;
      if (seenIn[item] === basket) continue;
      seenIn[item] = basket;
      let cell = cellOf[item]!;
      // A cell before the person's own is another's.
      if (cell < begin) {
        cellOf[item] = cell = used++;
        cells.items[cell] = item;
        first[cell] = time[basket]!;
      }
      cells.values[cell]!++;
      last[cell] = time[basket]!;
    }
  }
  if (people.length > 0) starts.push(used);
  const order = ordered(cells.items, starts);
  return {
    people: Int32Array.from(people),
    matrix: {
      rows: people.length,
      columns: itemLimit,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(order, (cell) => cells.items[cell]!),
      values: Float64Array.from(order, (cell) => cells.values[cell]!),
    },
    first: Float64Array.from(order, (cell) => first[cell]!),
    last: Float64Array.from(order, (cell) => last[cell]!),
  };
}

/** Cells of each row by their item. */
function ordered(items: Int32Array, starts: readonly number[]): Int32Array {
  const order = Int32Array.from({ length: starts.at(-1)! }, (_, cell) => cell);
  for (let r = 0; r + 1 < starts.length; r++) {
    order.subarray(starts[r], starts[r + 1]).sort((a, b) => items[a]! - items[b]!);
  }
  return order;
}
