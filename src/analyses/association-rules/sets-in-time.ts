import type { Workspace } from '../../core/workspace';
import { topOfBand, lowestInBand } from '../../domain/bands';
import { basketsOf, type BasketChoices, type Baskets } from '../../domain/baskets';
import { oncePerWorkspace, Recent } from '../../domain/memo';
import { ItemsetCounter } from '../../kernels/mining/count-itemsets';
import { ItemsetMiner, sortItemsets } from '../../kernels/mining/frequent-itemsets';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import { MAX_SETS, pickSets } from './known-sets';

type Rows = Pick<Baskets, 'items' | 'starts'>;

/** What a search of some baskets found, and in which of them each set is. */
interface Known {
  readonly rows: Rows;
  /** Complete down to this count, of sets of at most so many items. */
  readonly minCount: number;
  readonly maxLength: number;
  /** By size, then by ids. */
  readonly sets: Itemsets;
  /** For each set in turn as many as its count, ascending. */
  readonly held: Int32Array;
}

interface Entry {
  known: Known | null;
  /** A search down to this count passed a bound. */
  tooMany: number;
}

/** Searches of different levels, kinds of baskets and beginnings that are kept. */
const KEPT = 2;
/** Four bytes each. */
const MOST_HELD = 1_000_000;

const entries = oncePerWorkspace(() => new Recent<string, Entry>(KEPT));

/**
 * The sets in at least `minCount` of the baskets up to an as-of day, by size, then by ids; null where they have to be
 * searched for. Baskets are numbered by time, so those of a day are the first of those of a later one, and one search of
 * somewhat more baskets, for somewhat lower counts, answers for many days: it keeps in which baskets each set is.
 *
 * @param own all baskets of the choices
 */
export function setsInTime(
  workspace: Workspace,
  choices: BasketChoices,
  own: Rows,
  minCount: number,
  maxLength: number,
): Itemsets | null {
  const { level, unit, window } = choices;
  const total = own.starts.length - 1;
  const entry = entries(workspace).get(`${level} ${unit} ${window.from}`, () => ({
    known: null,
    tooMany: 0,
  }));
  return known() ?? searched();

  function known(): Itemsets | null {
    const { known } = entry;
    if (!known || known.minCount > minCount || known.maxLength !== maxLength) return null;
    return isBeginning(own, known.rows) ? setsBefore(known, total, minCount) : null;
  }

  function searched(): Itemsets | null {
    const all = basketsOf(workspace, { level, unit, window: { ...window, to: Infinity } });
    if (total === 0 || !isBeginning(own, all)) return null;
    const top = topOfBand(all.count, total);
    const lowest = lowestInBand(minCount, total, top);
    if (lowest <= entry.tooMany) return null;
    const starts = all.starts.subarray(0, top + 1);
    const rows = { items: all.items.subarray(0, starts[top]), starts };
    const mined = new ItemsetMiner(rows.items, starts).mine({
      minCount: lowest,
      maxLength,
      maxSets: MAX_SETS,
    });
    const isWhole = mined.minCount === lowest;
    if (!isWhole || mined.counts.reduce((sum, count) => sum + count, 0) > MOST_HELD) {
      entry.tooMany = lowest;
      return null;
    }
    const sets = sortItemsets(mined);
    const held = new ItemsetCounter(rows.items, starts).rowsOf(sets);
    entry.known = { rows, minCount: lowest, maxLength, sets, held };
    return setsBefore(entry.known, total, minCount);
  }
}

/** Whether the later rows begin with the earlier ones. O(cells). */
function isBeginning(early: Rows, late: Rows): boolean {
  const { length } = early.starts;
  if (length > late.starts.length) return false;
  for (let r = 0; r < length; r++) if (early.starts[r] !== late.starts[r]) return false;
  const cells = early.starts[length - 1]!;
  for (let cell = 0; cell < cells; cell++) if (early.items[cell] !== late.items[cell]) return false;
  return true;
}

/** The sets in at least `minCount` of the first `total` rows, with their counts there. */
function setsBefore({ sets, held }: Known, total: number, minCount: number): Itemsets {
  const picks: number[] = [];
  const counts: number[] = [];
  for (let s = 0, begin = 0; s < sets.counts.length; s++) {
    const end = begin + sets.counts[s]!;
    const count = firstFrom(held, begin, end, total) - begin;
    begin = end;
    if (count < minCount) continue;
    picks.push(s);
    counts.push(count);
  }
  return { ...pickSets(sets, picks), counts: Int32Array.from(counts) };
}

/** Where the values of an ascending stretch begin that are not below a limit. */
function firstFrom(values: Int32Array, begin: number, end: number, limit: number): number {
  let low = begin;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
