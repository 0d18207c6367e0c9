import { ItemsetSearch, searchRoot } from './itemset-search';
import type { SearchRoot } from './itemset-search';
import { ItemsetSink } from './itemset-sink';
import type { ItemsetKind, Itemsets } from './itemset-sink';
import { prepareRows, workByCode } from './rows';
import type { PreparedRows } from './rows';

/** What to list; every choice but `minCount` has a default. */
export interface ItemsetOptions {
  /** Rows that must contain a set, inclusive, ≥ 1. */
  readonly minCount: number;
  /** 'frequent' (all, default), 'closed' (no larger set has the same count) or 'maximal' (no larger set is frequent). */
  readonly kind?: ItemsetKind;
  /** Longest set to list; closed and maximal are judged among all lengths. Default: no limit. */
  readonly maxLength?: number;
  /** The list's bound; default 5 million sets. */
  readonly maxSets?: number;
  /** Bound of the list in bytes; default 400 MB. */
  readonly maxBytes?: number;
  /** Lists only sets whose least frequent item has a code in from … to (default all); see `splitCodes`. */
  readonly from?: number;
  readonly to?: number;
  /** Called at most 32 times with the share of the work done, in (0, 1]. */
  readonly progress?: (fraction: number) => void;
}

export interface MinedItemsets extends Itemsets {
  /**
   * The count down to which the list is complete: the one asked for, or a higher one where that would have passed a
   * bound. Then it is also the least count to try again with.
   */
  readonly minCount: number;
  /** Sets that were listed on the way, more than are left where a bound was passed. */
  readonly found: number;
  /** Most bytes that the listed sets took. */
  readonly bytes: number;
}

/**
 * Item sets that at least `minCount` rows contain, with the number of those rows.
 *
 * @param items  ids ≥ 0 of all rows, in any order, repeats within a row count once
 * @param starts length rows + 1; row r is `items[starts[r] … starts[r + 1])`
 *
 * Never lists more than the bounds: the minimum count rises instead, and the result says so. Trusts its input.
 */
export function mineItemsets(items: Int32Array, starts: Int32Array, options: ItemsetOptions): MinedItemsets {
  return minePrepared(prepareRows(items, starts, options.minCount), options);
}

/**
 * The same from prepared rows, so that a range of codes can be mined on its own. The union over ranges that cover all
 * codes is the whole; where ranges end with different minimum counts the highest one holds for the union.
 */
export function minePrepared(rows: PreparedRows, options: ItemsetOptions): MinedItemsets {
  return mineFrom(rows, searchRoot(rows, options.kind ?? 'frequent'), options);
}

/** The same rows with one threshold after another: what does not depend on it is made once. */
export class ItemsetMiner {
  /** Input rows, empty ones included. */
  readonly rowTotal: number;
  readonly #rows: PreparedRows;
  readonly #root: SearchRoot;

  /** As `mineItemsets`; O(cells + Σ length²). */
  constructor(items: Int32Array, starts: Int32Array) {
    this.#rows = prepareRows(items, starts, 1);
    this.#root = searchRoot(this.#rows, 'frequent');
    this.rowTotal = this.#rows.rowTotal;
  }

  /** What `mineItemsets` gives for these rows, in another order. */
  mine(options: ItemsetOptions): MinedItemsets {
    // Codes ascend by count, so those that are frequent are the last ones.
    const first = this.#rows.counts.findIndex((count) => count >= options.minCount);
    const from = Math.max(options.from ?? 0, first === -1 ? this.#rows.ids.length : first);
    return mineFrom(this.#rows, this.#root, { ...options, from });
  }
}

function mineFrom(rows: PreparedRows, root: SearchRoot, options: ItemsetOptions): MinedItemsets {
  const kind = options.kind ?? 'frequent';
  const maxLength = options.maxLength ?? Infinity;
  const limits = { maxLength, maxSets: options.maxSets ?? 5e6, maxBytes: options.maxBytes ?? 4e8 };
  let minCount = options.minCount;
  for (;;) {
    const sink = new ItemsetSink(rows.ids.length, minCount, limits);
    const search = new ItemsetSearch(root, sink, kind, maxLength);
    runInSteps(rows, search, options);
    // Which sets are maximal depends on the minimum count, so a risen one needs a new search.
    if (kind === 'maximal' && sink.minCount > minCount) {
      minCount = sink.minCount;
      continue;
    }
    return { ...sink.finish(), minCount: sink.minCount, found: sink.found, bytes: sink.peakBytes };
  }
}

/** Searches range by range, as many as there are progress calls, each of about equal work. */
function runInSteps(rows: PreparedRows, search: ItemsetSearch, options: ItemsetOptions): void {
  const from = options.from ?? 0;
  const to = options.to ?? rows.ids.length;
  const progress = options.progress;
  if (!progress) return search.run(from, to);
  const work = workByCode(rows);
  let total = 0;
  for (let code = from; code < to; code++) total += work[code]!;
  for (let code = from, begin = from, done = 0, step = 1; code < to; code++) {
    done += work[code]!;
    if (done < (total * step) / 32 && code + 1 < to) continue;
    search.run(begin, code + 1);
    begin = code + 1;
    progress(done / total);
    while (done >= (total * step) / 32) step++;
  }
}

/** Orders a list for reading: ids ascend within each set; sets by size, then by their ids. */
export function sortItemsets(sets: Itemsets): Itemsets {
  const size = sets.counts.length;
  const order = new Uint32Array(size);
  const sortedItems = sets.items.slice();
  for (let s = 0; s < size; s++) {
    order[s] = s;
    sortedItems.subarray(sets.starts[s], sets.starts[s + 1]).sort();
  }
  const starts = sets.starts;
  order.sort((a, b) => {
    const first = starts[a]!;
    const other = starts[b]!;
    const length = starts[a + 1]! - first;
    const difference = length - (starts[b + 1]! - other);
    if (difference !== 0) return difference;
    for (let k = 0; k < length; k++) {
      const step = sortedItems[first + k]! - sortedItems[other + k]!;
      if (step !== 0) return step;
    }
    return 0;
  });
  const items = new Int32Array(sortedItems.length);
  const newStarts = new Int32Array(size + 1);
  const counts = new Int32Array(size);
  for (let s = 0, used = 0; s < size; s++) {
    const from = order[s]!;
    items.set(sortedItems.subarray(starts[from], starts[from + 1]), used);
    used += starts[from + 1]! - starts[from]!;
    newStarts[s + 1] = used;
    counts[s] = sets.counts[from]!;
  }
  return { items, starts: newStarts, counts };
}
