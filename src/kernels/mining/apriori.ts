import type { Itemsets } from './itemset-sink';
import { prepareRows } from './rows';

/** One pass of the level-wise search: the sets of one size. */
export interface AprioriLevel {
  readonly size: number;
  /** Sets that joining two frequent sets of one item less gives; what has an infrequent part is not even counted. */
  readonly joined: number;
  /** Sets of this size all of whose parts are frequent, ids ascending; counted in the pass. */
  readonly candidates: Itemsets;
  /** Those that reach the minimum count. */
  readonly frequent: Itemsets;
}

export interface AprioriOptions {
  /** Rows that must contain a set, inclusive, ≥ 1. */
  readonly minCount: number;
  /** Default: until no candidate is left. */
  readonly maxLength?: number;
  /** Stops before a pass with more candidates; default 200,000. */
  readonly maxCandidates?: number;
}

/**
 * Frequent item sets level by level, with the candidates of each level: to show how the search goes, and for small
 * data. Finds what `mineItemsets` finds. Sets are in the order of their ids.
 *
 * @returns the levels, and whether the search came to its end within `maxCandidates`
 *
 * Agrawal & Srikant 1994 (VLDB): join of two sets that differ in the last item, then every part must be frequent.
 */
export function apriori(
  items: Int32Array,
  starts: Int32Array,
  options: AprioriOptions,
): { readonly levels: readonly AprioriLevel[]; readonly isComplete: boolean } {
  const { minCount, maxLength = Infinity, maxCandidates = 200_000 } = options;
  const levels: AprioriLevel[] = [];
  let candidates = singleItems(items);
  let joined = candidates.length;
  for (let size = 1; candidates.length > 0 && size <= maxLength; size++) {
    if (candidates.length > maxCandidates) return { levels, isComplete: false };
    const counts = countCandidates(items, starts, candidates, size);
    const frequent = candidates.filter((_, c) => counts[c]! >= minCount);
    levels.push({
      size,
      joined,
      candidates: toItemsets(candidates, counts),
      frequent: toItemsets(
        frequent,
        counts.filter((count) => count >= minCount),
      ),
    });
    ({ candidates, joined } = joinAndPrune(frequent, size, maxCandidates));
  }
  return { levels, isComplete: true };
}

function singleItems(items: Int32Array): number[][] {
  return Array.from(new Set(items).values())
    .sort((a, b) => a - b)
    .map((id) => [id]);
}

/** A trie of the candidates; a node is a map from id to the next node, or to the candidate's index. */
type Trie = Map<number, Trie | number>;

function countCandidates(
  items: Int32Array,
  starts: Int32Array,
  candidates: readonly (readonly number[])[],
  size: number,
): Int32Array {
  const root: Trie = new Map();
  candidates.forEach((candidate, c) => {
    let node = root;
    for (const id of candidate.slice(0, -1)) {
      let next = node.get(id) as Trie | undefined;
      if (!next) node.set(id, (next = new Map()));
      node = next;
    }
    node.set(candidate.at(-1)!, c);
  });
  const counts = new Int32Array(candidates.length);
  // As codes rather than ids the rows are unique, sorted and merged already; ids ascend again here.
  const rows = prepareRows(items, starts, 1);
  for (let r = 0; r < rows.weights.length; r++) {
    const row = rows.items.subarray(rows.starts[r], rows.starts[r + 1]).map((code) => rows.ids[code]!);
    if (row.length >= size) countRow(root, row.sort(), 0, size, rows.weights[r]!, counts);
  }
  return counts;
}

function countRow(
  node: Trie,
  row: Int32Array,
  from: number,
  left: number,
  weight: number,
  counts: Int32Array,
): void {
  for (let k = from; k <= row.length - left; k++) {
    const next = node.get(row[k]!);
    if (next === undefined) continue;
    if (typeof next === 'number') counts[next]! += weight;
    else countRow(next, row, k + 1, left - 1, weight, counts);
  }
}

/**
 * Sets of size + 1 from pairs that share all but the last item; those with an infrequent part are left out. Ends with
 * one candidate more than may be counted.
 */
function joinAndPrune(
  frequent: readonly (readonly number[])[],
  size: number,
  maxCandidates: number,
): { readonly candidates: number[][]; readonly joined: number } {
  const known = new Set(frequent.map((set) => set.join(' ')));
  const beginnings = frequent.map((set) => set.slice(0, -1).join(' '));
  const candidates: number[][] = [];
  let joined = 0;
  for (let a = 0; a < frequent.length; a++) {
    for (let b = a + 1; b < frequent.length && beginnings[b] === beginnings[a]; b++) {
      if (candidates.length > maxCandidates) return { candidates, joined };
      const candidate = [...frequent[a]!, frequent[b]![size - 1]!];
      joined++;
      if (candidate.every((_, k) => known.has(candidate.filter((__, other) => other !== k).join(' ')))) {
        candidates.push(candidate);
      }
    }
  }
  return { candidates, joined };
}

function toItemsets(sets: readonly (readonly number[])[], counts: Int32Array): Itemsets {
  const starts = new Int32Array(sets.length + 1);
  sets.forEach((set, s) => (starts[s + 1] = starts[s]! + set.length));
  return { items: Int32Array.from(sets.flat()), starts, counts };
}
