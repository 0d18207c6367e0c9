import { dayOf } from '../../core/time';
import type { Catalogue } from './catalogue';
import type { Learnt } from './models';
import type { Arrival, Arrivals } from './result';

/** Customers with at least so many purchases of the brand or category, at so many times its usual share, are fond of it. */
const FOND = { purchases: 2, affinity: 1.5 } as const;
/** Purchases at the shop's usual shares that are added to each customer's, so that two of two do not say all. */
const PRIOR = 5;
const MOST_ARRIVALS = 30;
const MOST_FANS = 5_000;
/** Shown where nothing is new. */
const NEWEST = 5;
/** So many of the products most like it stand for the category of a product without one. */
const ALIKE = 10;

/** What the arrivals are looked for in. */
export interface ArrivalInput {
  readonly catalogue: Catalogue;
  readonly learnt: Learnt;
  /** Rows of what was learnt, one a place of the lists. */
  readonly rows: Int32Array;
  /** One entry a place: 1 said no to marketing. */
  readonly refused: Uint8Array;
}

/**
 * What is new, and who is fond of its brand or category: affinity = ((k + m s) / (n + m)) / s with k of the
 * customer's n purchases in it, s its share of all purchases, m = 5; the greater of the two counts. Of a product
 * without both the products most like it stand for them.
 *
 * A product is new by its day of launch; in a shop without such days by its first sale, once the shop's data is older
 * than twice the time. Where nothing is new the newest launches stand instead.
 */
export function newArrivals(input: ArrivalInput, asOf: number, days: number): Arrivals {
  const { isRecent, by, items } = newItems(input.catalogue, input.learnt, asOf, days);
  const fans = new Fans(input);
  return {
    days,
    isRecent,
    by,
    rows: items.map(({ item, day }): Arrival => ({ item, day, ...fans.of(item) })),
  };
}

function newItems(
  { launchedDay, count }: Catalogue,
  { bought, people }: Learnt,
  asOf: number,
  days: number,
): Pick<Arrivals, 'isRecent' | 'by'> & { items: { item: number; day: number }[] } {
  const hasLaunches = launchedDay.some((day) => day === day);
  const firstDay = new Float64Array(count).fill(NaN);
  bought.first.forEach((moment, cell) => {
    const item = people.indices[cell]!;
    if (!(firstDay[item]! <= dayOf(moment))) firstDay[item] = dayOf(moment);
  });
  const begin = firstDay.reduce((a, b) => (b < a ? b : a), Infinity);
  const isOldEnough = asOf - begin > 2 * days;
  if (!hasLaunches && !isOldEnough) return { isRecent: false, by: 'none', items: [] };
  const dayOfItem = hasLaunches ? launchedDay : firstDay;
  const dated = Array.from(dayOfItem, (day, item) => ({ item, day }))
    .filter(({ day }) => day < asOf || (hasLaunches && day === day))
    .sort((a, b) => b.day - a.day || a.item - b.item);
  const recent = dated.filter(({ day }) => day >= asOf - days);
  const by = hasLaunches ? 'launch' : 'first-sale';
  if (recent.length > 0) return { isRecent: true, by, items: recent.slice(0, MOST_ARRIVALS) };
  return { isRecent: false, by, items: hasLaunches ? dated.slice(0, NEWEST) : [] };
}

/** Purchases of what is like a product, by the people of the lists. */
class Fans {
  readonly #input: ArrivalInput;
  readonly #total: Float64Array;
  readonly #all: number;

  constructor(input: ArrivalInput) {
    const { starts, values } = input.learnt.people;
    this.#input = input;
    this.#total = Float64Array.from(input.rows, (row) =>
      values.subarray(starts[row], starts[row + 1]).reduce((a, b) => a + b, 0),
    );
    this.#all = this.#total.reduce((a, b) => a + b, 0);
  }

  of(item: number): Omit<Arrival, 'item' | 'day'> {
    const { rows, refused } = this.#input;
    const kinds = this.#likeIt(item).map((like) => like && this.#affinities(like));
    const fond: { place: number; affinity: number; of: number }[] = [];
    let left = 0;
    rows.forEach((row, place) => {
      const own = kinds.map((affinities) => affinities?.[place] ?? 0);
      const affinity = Math.max(...own);
      if (affinity < FOND.affinity || this.#has(row, item)) return;
      if (refused[place]) left++;
      else fond.push({ place, affinity, of: own.indexOf(affinity) });
    });
    fond.sort((a, b) => b.affinity - a.affinity || a.place - b.place);
    const kept = fond.slice(0, MOST_FANS);
    return {
      people: Int32Array.from(kept, ({ place }) => place),
      affinity: Float64Array.from(kept, ({ affinity }) => affinity),
      of: Uint8Array.from(kept, ({ of }) => of),
      refused: left,
    };
  }

  /** 1 for each item of its category, of its brand, and, where neither is known, that is like it; in FOND_OF's order. */
  #likeIt(item: number): (Uint8Array | null)[] {
    const { catalogue, learnt } = this.#input;
    const sharing = (texts: readonly (string | null)[]) =>
      texts[item] === null ? null : Uint8Array.from(texts, (text) => Number(text === texts[item]));
    const category = sharing(catalogue.categories);
    const brand = sharing(catalogue.brands);
    if (category || brand) return [category, brand, null];
    const { starts, ids } = learnt.nearTraits ?? learnt.nearItems;
    const alike = new Uint8Array(catalogue.count);
    const end = Math.min(starts[item + 1]!, starts[item]! + ALIKE);
    for (const other of ids.subarray(starts[item], end)) alike[other] = 1;
    return [null, null, alike];
  }

  /** Affinity of each place to the marked items; 0 with fewer than two purchases of them. */
  #affinities(isLike: Uint8Array): Float64Array {
    const { learnt, rows } = this.#input;
    const { starts, indices, values } = learnt.people;
    const own = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]!;
      for (let k = starts[row]!; k < starts[row + 1]!; k++) {
        if (isLike[indices[k]!]) own[place]! += values[k]!;
      }
    }
    const share = own.reduce((a, b) => a + b, 0) / this.#all;
    return own.map((count, place) =>
      count < FOND.purchases ? 0 : (count + PRIOR * share) / (this.#total[place]! + PRIOR) / share,
    );
  }

  #has(row: number, item: number): boolean {
    const { starts, indices } = this.#input.learnt.people;
    return indices.subarray(starts[row], starts[row + 1]).includes(item);
  }
}
