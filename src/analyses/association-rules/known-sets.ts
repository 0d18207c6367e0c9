import { ItemsetMiner, sortItemsets } from '../../kernels/mining/frequent-itemsets';
import type { Itemsets } from '../../kernels/mining/itemset-sink';

/** Sets that are in at least so many baskets, ids ascending in each; by size, then by ids. */
export interface BoundedSets {
  readonly sets: Itemsets;
  /** The count down to which all sets are here: the one asked for, or a higher one where there were too many. */
  readonly minCount: number;
  /** Sets found before the search was bounded, and the memory they took, in bytes. */
  readonly found: number;
  readonly bytes: number;
}

interface Mined extends BoundedSets {
  readonly askedCount: number;
  readonly maxLength: number;
}

/** More would neither be read nor fit a second's work: the support limit rises instead. */
export const MAX_SETS = 100_000;
/** A search goes down to the next of these shares of the baskets, so that most later limits need none. */
const AHEAD = [0.01, 0.005];
const FEWEST_AHEAD = 5;

/**
 * The item sets of some baskets, kept from one limit to the next: the rows are indexed once, and a limit that an
 * earlier search reached is answered from what that found.
 */
export class KnownSets {
  readonly #items: Int32Array;
  readonly #starts: Int32Array;
  /** Takes sets out of every list; it leaves the subsets of what it leaves. */
  readonly keep: (sets: Itemsets) => Itemsets;
  /** Finds what a search would without one, or null; before `keep`. */
  readonly #unsearched: (minCount: number, maxLength: number) => Itemsets | null;
  #miner: ItemsetMiner | null = null;
  /** The last search, and the last that went further than it was asked to. */
  #mined: Mined | null = null;
  #ahead: Mined | null = null;

  constructor(
    items: Int32Array,
    starts: Int32Array,
    keep: (sets: Itemsets) => Itemsets,
    unsearched: (minCount: number, maxLength: number) => Itemsets | null = () => null,
  ) {
    this.#items = items;
    this.#starts = starts;
    this.keep = keep;
    this.#unsearched = unsearched;
  }

  /** Baskets. */
  get total(): number {
    return this.#starts.length - 1;
  }

  get miner(): ItemsetMiner {
    return (this.#miner ??= new ItemsetMiner(this.#items, this.#starts));
  }

  /** All sets in at least `minCount` baskets of at most `maxLength` items; the same whatever was asked before. */
  frequent(minCount: number, maxLength: number): BoundedSets {
    const reached = this.#ahead;
    if (reached?.maxLength === maxLength && reached.minCount <= minCount) return cutAt(reached, minCount);
    const ahead = AHEAD.map((share) => Math.max(FEWEST_AHEAD, Math.ceil(this.total * share))).find(
      (count) => count <= minCount,
    );
    const isSearched = reached?.maxLength === maxLength && ahead !== undefined && reached.askedCount <= ahead;
    if (ahead !== undefined && !isSearched) {
      this.#ahead = this.#known(ahead, maxLength) ?? this.#mine(ahead, maxLength);
      if (this.#ahead.minCount <= minCount) return cutAt(this.#ahead, minCount);
    }
    const mined = this.#mined;
    if (mined?.maxLength === maxLength) {
      if (mined.askedCount === minCount) return mined;
      if (mined.minCount <= minCount) return cutAt(mined, minCount);
    }
    return (this.#mined = this.#mine(minCount, maxLength));
  }

  #known(minCount: number, maxLength: number): Mined | null {
    const sets = this.#unsearched(minCount, maxLength);
    return sets && { ...boundedBy(this.keep(sets)), minCount, askedCount: minCount, maxLength };
  }

  #mine(minCount: number, maxLength: number): Mined {
    const found = this.miner.mine({ minCount, maxLength, maxSets: MAX_SETS });
    return {
      sets: this.keep(sortItemsets(found)),
      minCount: found.minCount,
      found: found.found,
      bytes: found.bytes,
      askedCount: minCount,
      maxLength,
    };
  }
}

/** What a search for a higher count would give, from one that is complete down to a lower one. */
const cutAt = ({ sets }: Mined, minCount: number): BoundedSets => ({
  ...boundedBy(setsFrom(sets, minCount)),
  minCount,
});

/** What a list takes that nothing was dropped from. */
export const boundedBy = (sets: Itemsets): Pick<BoundedSets, 'sets' | 'found' | 'bytes'> => ({
  sets,
  found: sets.counts.length,
  bytes: sets.items.byteLength + sets.starts.byteLength + sets.counts.byteLength,
});

/** Sets in at least `minCount` rows. */
export const setsFrom = (sets: Itemsets, minCount: number): Itemsets =>
  filterSets(sets, (s) => sets.counts[s]! >= minCount);

/** The sets of a list that pass. */
export function filterSets(sets: Itemsets, passes: (set: number) => boolean): Itemsets {
  const kept: number[] = [];
  for (let s = 0; s < sets.counts.length; s++) if (passes(s)) kept.push(s);
  return pickSets(sets, kept);
}

/** These sets of a list, in this order. */
export function pickSets(sets: Itemsets, picks: ArrayLike<number>): Itemsets {
  const starts = new Int32Array(picks.length + 1);
  for (let k = 0; k < picks.length; k++) {
    const s = picks[k]!;
    starts[k + 1] = starts[k]! + sets.starts[s + 1]! - sets.starts[s]!;
  }
  const items = new Int32Array(starts[picks.length]!);
  const counts = new Int32Array(picks.length);
  for (let k = 0; k < picks.length; k++) {
    const s = picks[k]!;
    items.set(sets.items.subarray(sets.starts[s], sets.starts[s + 1]), starts[k]);
    counts[k] = sets.counts[s]!;
  }
  return { items, starts, counts };
}
