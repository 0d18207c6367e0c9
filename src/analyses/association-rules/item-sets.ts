import { levelsFrom, levelText } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { itemAt } from '../../domain/baskets';
import { itemsOf } from '../../domain/items';
import { apriori, type AprioriLevel } from '../../kernels/mining/apriori';
import { sortItemsets } from '../../kernels/mining/frequent-itemsets';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import { MAX_SETS, pickSets } from './known-sets';
import type { RuleParams, SearchLevel, SetColumns } from './result';
import type { Found } from './search';

/** A list nobody reads to its end: the sets in most baskets stay. */
const MOST_SHOWN = 5000;
/** Apriori counts each of them in every basket: more would take seconds. */
const MOST_CANDIDATES = 50_000;
/** Sets that stand as examples of a level. */
const EXAMPLES = 5;

/** The item sets that were asked for, at the support of the rules; null where none were. */
export function itemSetsOf(workspace: Workspace, found: Found, params: RuleParams): SetColumns | null {
  if (params.sets === 'none') return null;
  const { prepared, candidates, level } = found;
  const minCount = candidates.minCount;
  if (params.sets === 'levels') {
    const { levels, isComplete } = apriori(prepared.rows.items, prepared.rows.starts, {
      minCount,
      maxCandidates: MOST_CANDIDATES,
    });
    const examples = levels.map(({ frequent }) => pickSets(frequent, byCount(frequent).slice(0, EXAMPLES)));
    return {
      kind: 'levels',
      minCount,
      isComplete,
      levels: levels.map(levelOf),
      ...shownSets(workspace, level, joined(examples)),
      total: levels.reduce((sum, { frequent }) => sum + frequent.counts.length, 0),
    };
  }
  const kind = params.sets;
  const mined = prepared.sets.miner.mine({
    minCount,
    maxSets: MAX_SETS,
    // A hierarchy leaves sets out, and closed and maximal are judged among those that stay.
    kind: level === 'both' ? 'frequent' : kind,
  });
  const all = prepared.sets.keep(sortItemsets(mined));
  const sets = level === 'both' && kind !== 'frequent' ? largest(all, kind) : all;
  const several = withoutSingles(sets);
  return {
    kind,
    minCount: mined.minCount,
    isComplete: mined.minCount === minCount,
    levels: [],
    ...shownSets(workspace, level, pickSets(several, byCount(several).slice(0, MOST_SHOWN))),
    total: several.counts.length,
  };
}

const levelOf = ({ size, joined, candidates, frequent }: AprioriLevel): SearchLevel => ({
  size,
  joined,
  counted: candidates.counts.length,
  frequent: frequent.counts.length,
});

/** Sets in most baskets first; equals by size, then by ids. */
function byCount({ counts }: Itemsets): number[] {
  return Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
}

function joined(lists: readonly Itemsets[]): Itemsets {
  const starts = [0];
  for (const list of lists) {
    const shift = starts.at(-1)!;
    for (let s = 1; s < list.starts.length; s++) starts.push(shift + list.starts[s]!);
  }
  return {
    items: Int32Array.from(lists.flatMap(({ items }) => [...items])),
    starts: Int32Array.from(starts),
    counts: Int32Array.from(lists.flatMap(({ counts }) => [...counts])),
  };
}

function withoutSingles(sets: Itemsets): Itemsets {
  const kept: number[] = [];
  for (let s = 0; s < sets.counts.length; s++) if (sets.starts[s + 1]! - sets.starts[s]! > 1) kept.push(s);
  return pickSets(sets, kept);
}

/** Sets that no listed set of one item more holds at the same count (closed) or at all (maximal). */
export function largest(sets: Itemsets, kind: 'closed' | 'maximal'): Itemsets {
  const textOf = (s: number, without: number) =>
    sets.items
      .subarray(sets.starts[s], sets.starts[s + 1])
      .filter((_, k) => k !== without)
      .join(' ');
  const places = new Map(Array.from(sets.counts.keys(), (s) => [textOf(s, -1), s]));
  const isHeld = new Uint8Array(sets.counts.length);
  for (let s = 0; s < isHeld.length; s++) {
    for (let k = 0; k < sets.starts[s + 1]! - sets.starts[s]!; k++) {
      const part = places.get(textOf(s, k));
      if (part !== undefined && (kind === 'maximal' || sets.counts[part] === sets.counts[s]))
        isHeld[part] = 1;
    }
  }
  return pickSets(
    sets,
    [...isHeld.keys()].filter((s) => !isHeld[s]),
  );
}

function shownSets(
  workspace: Workspace,
  level: Found['level'],
  { items, starts, counts }: Itemsets,
): Pick<SetColumns, 'names' | 'sets' | 'counts'> {
  const used = Int32Array.from(new Set(items)).sort();
  const places = new Map(Array.from(used, (item, place) => [item, place]));
  const { products, categories } = itemsOf(workspace);
  const nameOf = (item: number) => {
    const { kind, index } = itemAt(products?.count ?? 0, level, item);
    return levelText((kind === 'product' ? products! : categories!).names, index);
  };
  return {
    names: levelsFrom(Array.from(used, nameOf)),
    sets: { items: items.map((item) => places.get(item)!), starts },
    counts,
  };
}
