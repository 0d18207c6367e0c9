import type { Baskets } from '../../domain/baskets';
import { personItemsOf, type PersonItems } from '../../domain/person-items';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Catalogue } from './catalogue';
import type { Learnt } from './models';
import type { Share, Upgrades } from './result';

/** Steps of a price ladder: the thirds of a category's products by price. */
const RUNGS = 3;
const LEAST_PURCHASES = 1;
const LEAST_TO_JUDGE = 30;
const MOST_ROWS = 20_000;

/**
 * Who could take the next step of a price ladder. A category of at least three priced products is a ladder of three
 * steps, the thirds of its products by price. A customer is *ready* for the next step of a category who bought in it
 * at least twice, never above a step, and on average stands higher on the other ladders. The proof looks at the
 * baskets before the cut and counts who bought a higher step after it, among those who bought in the category again.
 * Null where no category is a ladder.
 *
 * @param rows    rows of what was learnt, one a place of the lists
 * @param refused one entry a place
 */
export function upgradesOf(
  catalogue: Catalogue,
  learnt: Learnt,
  rows: Int32Array,
  refused: Uint8Array,
  spend: Float64Array,
  baskets: Baskets,
  cut: number,
): Upgrades | null {
  const ladder = laddersOf(catalogue);
  if (!ladder) return null;
  const found: { place: number; category: number; rung: number; from: number; to: number }[] = [];
  const left = new Set<number>();
  const best = bestSellers(ladder, learnt.buyers);
  rows.forEach((row, place) => {
    for (const { category, rung } of standings(learnt.bought, row, ladder)) {
      if (!rung.isReady) continue;
      const to = best.get(stepOf(category, rung.highest + 1));
      if (to === undefined) continue;
      if (refused[place]) left.add(place);
      else found.push({ place, category, rung: rung.highest, from: rung.item, to });
    }
  });
  found.sort((a, b) => spend[b.place]! - spend[a.place]! || a.place - b.place || a.category - b.category);
  const kept = found.slice(0, MOST_ROWS);
  return {
    person: Int32Array.from(kept, ({ place }) => place),
    from: Int32Array.from(kept, ({ from }) => from),
    to: Int32Array.from(kept, ({ to }) => to),
    rung: Uint8Array.from(kept, ({ rung }) => rung),
    proof: proofOf(ladder, baskets, cut),
    refused: left.size,
  };
}

interface Ladder {
  /** −1 where an item stands on no ladder. */
  readonly categoryOf: Int32Array;
  /** 1 the cheapest third … 3. */
  readonly rungOf: Uint8Array;
}

const stepOf = (category: number, rung: number): number => category * (RUNGS + 1) + rung;

/** The item of each step with most buyers, of equals the first; who is to step up has none of it. */
function bestSellers({ categoryOf, rungOf }: Ladder, buyers: Int32Array): Map<number, number> {
  const best = new Map<number, number>();
  categoryOf.forEach((category, item) => {
    if (category === -1) return;
    const step = stepOf(category, rungOf[item]!);
    const known = best.get(step);
    if (known === undefined || buyers[item]! > buyers[known]!) best.set(step, item);
  });
  return best;
}

function laddersOf({ categories, price, count }: Catalogue): Ladder | null {
  const names = [...new Set(categories.filter((text) => text !== null))].sort();
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const members: number[][] = names.map(() => []);
  for (let item = 0; item < count; item++) {
    const category = categories[item];
    if (category !== null && price[item]! > 0) members[numberOf.get(category!)!]!.push(item);
  }
  const categoryOf = new Int32Array(count).fill(-1);
  const rungOf = new Uint8Array(count);
  members.forEach((items, category) => {
    const different = new Set(items.map((item) => price[item]!)).size;
    if (different < RUNGS) return;
    items.sort((a, b) => price[a]! - price[b]! || a - b);
    items.forEach((item, place) => {
      categoryOf[item] = category;
      // Equal prices stand on one step: that of the first of them.
      const first = items.findIndex((other) => price[other] === price[item]);
      rungOf[item] = 1 + Math.floor((RUNGS * Math.min(first, place)) / items.length);
    });
  });
  return categoryOf.some((category) => category >= 0) ? { categoryOf, rungOf } : null;
}

interface Standing {
  readonly category: number;
  readonly rung: { readonly highest: number; readonly item: number; readonly isReady: boolean };
}

/** Where a person stands on each ladder that has a step above. */
function standings({ matrix, last }: PersonItems, row: number, { categoryOf, rungOf }: Ladder): Standing[] {
  const own = new Map<number, { count: number; sum: number; highest: number; item: number; last: number }>();
  let count = 0;
  let sum = 0;
  for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
    const item = matrix.indices[k]!;
    const category = categoryOf[item]!;
    if (category === -1) continue;
    const times = matrix.values[k]!;
    const rung = rungOf[item]!;
    let known = own.get(category);
    if (!known) own.set(category, (known = { count: 0, sum: 0, highest: 0, item, last: -Infinity }));
    known.count += times;
    known.sum += times * rung;
    known.highest = Math.max(known.highest, rung);
    if (last[k]! > known.last) {
      known.last = last[k]!;
      known.item = item;
    }
    count += times;
    sum += times * rung;
  }
  return [...own]
    .filter(([, { highest }]) => highest < RUNGS)
    .map(([category, known]) => {
      const others = count - known.count;
      const isHigher = others > 0 && (sum - known.sum) / others > known.highest;
      const isReady = known.count >= LEAST_PURCHASES && isHigher;
      return { category, rung: { highest: known.highest, item: known.item, isReady } };
    });
}

function proofOf(ladder: Ladder, baskets: Baskets, cut: number): Upgrades['proof'] {
  const before = personItemsOf(baskets, 0, cut);
  const after = personItemsOf(baskets, cut);
  const rowAfter = new Map(Array.from(after.people, (person, row) => [person, row]));
  const counts = { ready: { people: 0, stepped: 0 }, others: { people: 0, stepped: 0 } };
  before.people.forEach((person, row) => {
    const later = rowAfter.get(person);
    if (later === undefined) return;
    const reached = highestByCategory(after, later, ladder);
    for (const { category, rung } of standings(before, row, ladder)) {
      const then = reached.get(category);
      if (then === undefined) continue;
      const group = rung.isReady ? counts.ready : counts.others;
      group.people++;
      if (then > rung.highest) group.stepped++;
    }
  });
  if (counts.ready.people < LEAST_TO_JUDGE || counts.others.people < LEAST_TO_JUDGE) return null;
  const shareOf = ({ people, stepped }: { people: number; stepped: number }): Share => ({
    people,
    stepped,
    value: stepped / people,
    ...wilsonInterval(stepped, people),
  });
  return { ready: shareOf(counts.ready), others: shareOf(counts.others) };
}

function highestByCategory(
  { matrix }: PersonItems,
  row: number,
  { categoryOf, rungOf }: Ladder,
): Map<number, number> {
  const highest = new Map<number, number>();
  for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
    const item = matrix.indices[k]!;
    const category = categoryOf[item]!;
    if (category >= 0) highest.set(category, Math.max(highest.get(category) ?? 0, rungOf[item]!));
  }
  return highest;
}
