import type { Baskets } from './baskets';
import { ANONYMOUS } from './people';

/** Known people by item: item i was bought by `people[starts[i] … starts[i + 1])`, ascending, each once. */
export interface ItemBuyers {
  readonly people: Int32Array;
  readonly starts: Int32Array;
}

const known = new WeakMap<Baskets, ItemBuyers>();

/** Who bought each item of these baskets, remembered for as long as they are: O(cells + people). */
export function itemBuyers(baskets: Baskets): ItemBuyers {
  let buyers = known.get(baskets);
  if (!buyers) known.set(baskets, (buyers = deriveBuyers(baskets)));
  return buyers;
}

function deriveBuyers({ count, items, starts: from, person, itemLimit }: Baskets): ItemBuyers {
  const byPerson = basketsByPerson(person);
  const lastBuyer = new Int32Array(itemLimit).fill(ANONYMOUS);
  const starts = new Int32Array(itemLimit + 1);
  eachOnce((item) => starts[item + 1]!++);
  for (let item = 0; item < itemLimit; item++) starts[item + 1]! += starts[item]!;
  const people = new Int32Array(starts[itemLimit]!);
  const next = starts.slice(0, itemLimit);
  lastBuyer.fill(ANONYMOUS);
  eachOnce((item, p) => (people[next[item]!++] = p));
  return { people, starts };

  /** Persons ascend, so that an item's last buyer tells whether this one is new to it. */
  function eachOnce(visit: (item: number, person: number) => void): void {
    for (let k = 0; k < count; k++) {
      const basket = byPerson[k]!;
      const p = person[basket]!;
      if (p === ANONYMOUS) continue;
      for (let cell = from[basket]!; cell < from[basket + 1]!; cell++) {
        const item = items[cell]!;
        if (lastBuyer[item] === p) continue;
        lastBuyer[item] = p;
        visit(item, p);
      }
    }
  }
}

/** Baskets in the order of their people, ANONYMOUS first and each one's in the order they have, by counting. */
export function basketsByPerson(person: Int32Array): Int32Array {
  let most = 0;
  for (const p of person) if (p > most) most = p;
  const next = new Int32Array(most + 3);
  for (const p of person) next[p + 2]!++;
  for (let p = 1; p < next.length; p++) next[p]! += next[p - 1]!;
  const order = new Int32Array(person.length);
  for (let b = 0; b < person.length; b++) order[next[person[b]! + 1]!++] = b;
  return order;
}
