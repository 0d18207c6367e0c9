import { fitImplicitAls, tasteScores, type TasteFactors } from '../../kernels/recommend/implicit-als';
import {
  addLikeness,
  nearestByHolders,
  nearestByTraits,
  turnedRound,
  type Neighbours,
} from '../../kernels/recommend/neighbours';
import { rowSizes, transposed, type SparseRows } from '../../kernels/recommend/sparse-rows';
import { mulberry32 } from '../../kernels/random/mulberry32';
import type { Baskets } from '../../domain/baskets';
import { personItemsOf, type PersonItems } from '../../domain/person-items';
import { ANONYMOUS } from '../../domain/people';
import { MS_PER_DAY } from '../../core/time';
import type { RecommendationParams, RuleColumns, Single } from './result';
import { mineRules, RuleScorer } from './rules';

/** Best-sellers "of late" are those of so many days before the end of what was learnt from. */
export const RECENT_DAYS = 90;
/** Of the factorisation: weight of lengths, confidence of a purchase, passes. */
export const TASTE = { regularisation: 0.1, alpha: 10, sweeps: 5 } as const;
/** Pairs that a search for neighbours may look at: about two seconds. */
const MOST_PAIRS = 1e9;

/** What the methods learn from: the baskets before a moment. */
export interface Learnt {
  readonly bought: PersonItems;
  /** A row a person, a column an item of the catalogue. */
  readonly people: SparseRows;
  readonly items: SparseRows;
  /** Products nearest to each, by buyers and by traits; people nearest to each. */
  readonly nearItems: Neighbours;
  readonly nearPeople: Neighbours;
  readonly nearTraits: Neighbours | null;
  readonly taste: TasteFactors;
  readonly rules: RuleColumns;
  readonly ruleScorer: RuleScorer;
  /** People who bought each item, ever and of late. */
  readonly buyers: Int32Array;
  readonly recent: Int32Array;
}

/** Everything that is learnt from the baskets numbered below `to`. */
export function learn(
  baskets: Baskets,
  to: number,
  itemCount: number,
  nearTraits: Neighbours | null,
  params: RecommendationParams,
  progress: (fraction: number) => void,
): Learnt {
  const bought = personItemsOf(baskets, 0, to);
  const people = { ...bought.matrix, columns: itemCount };
  const items = transposed(people);
  const { neighbours: most, factors, seed } = params;
  const [near, holders] = withinBudget(items, people);
  const nearItems = nearestByHolders(near, holders, { likeness: 'cosine', most });
  progress(0.25);
  const [nearBuyers, nearBought] = withinBudget(people, items);
  const nearPeople = nearestByHolders(nearBuyers, nearBought, { likeness: 'cosine', most });
  progress(0.5);
  const taste = fitImplicitAls(people, items, { ...TASTE, factors, random: mulberry32(seed) });
  progress(0.85);
  const rules = mineRules(baskets, to);
  progress(1);
  return {
    bought,
    people,
    items,
    nearItems,
    nearPeople,
    nearTraits,
    taste,
    rules,
    ruleScorer: new RuleScorer(rules, itemCount),
    buyers: rowSizes(items),
    recent: recentBuyers(baskets, to, itemCount),
  };
}

/** Products nearest to each by what they are. */
export const nearestByContent = (traits: SparseRows, most: number): Neighbours =>
  nearestByTraits(traits, transposed(traits), { most });

/**
 * The matrix for a search of neighbours. Its work is Σ size² / 2 over the holders; where that passes the bound, the
 * largest holders are left out: who bought everything, or what everybody bought, tells least.
 */
function withinBudget(things: SparseRows, holders: SparseRows): readonly [SparseRows, SparseRows] {
  const sizes = rowSizes(holders);
  let pairs = 0;
  let limit = Infinity;
  for (const size of sizes.slice().sort()) {
    pairs += size ** 2 / 2;
    if (pairs > MOST_PAIRS) {
      limit = size;
      break;
    }
  }
  if (limit === Infinity) return [things, holders];
  const starts = new Int32Array(holders.rows + 1);
  const kept: number[] = [];
  for (let h = 0; h < holders.rows; h++) {
    if (sizes[h]! < limit) for (let k = holders.starts[h]!; k < holders.starts[h + 1]!; k++) kept.push(k);
    starts[h + 1] = kept.length;
  }
  const fewer = {
    ...holders,
    starts,
    indices: Int32Array.from(kept, (k) => holders.indices[k]!),
    values: Float64Array.from(kept, (k) => holders.values[k]!),
  };
  return [transposed(fewer), fewer];
}

/** Known people who bought each item in the last days before the end of what is learnt from. */
function recentBuyers(baskets: Baskets, to: number, itemCount: number): Int32Array {
  const buyers = new Int32Array(itemCount);
  if (to === 0) return buyers;
  const from = baskets.time[to - 1]! - RECENT_DAYS * MS_PER_DAY;
  let first = to;
  while (first > 0 && baskets.time[first - 1]! >= from) first--;
  const seen = new Set<number>();
  for (let b = first; b < to; b++) {
    const person = baskets.person[b]!;
    if (person === ANONYMOUS) continue;
    for (let k = baskets.starts[b]!; k < baskets.starts[b + 1]!; k++) {
      const pair = person * itemCount + baskets.items[k]!;
      if (seen.has(pair)) continue;
      seen.add(pair);
      buyers[baskets.items[k]!]!++;
    }
  }
  return buyers;
}

/** Writes the score of every item for a person of what was learnt: ≥ 0, zero where a method says nothing. */
export type Scorer = (row: number, scores: Float64Array) => void;

/** The scorers of what was learnt; `content` only where products share traits. */
export function scorersOf(learnt: Learnt): ReadonlyMap<Single, Scorer> {
  const { people, nearPeople, taste, ruleScorer, buyers, recent } = learnt;
  const byItem = turnedRound(learnt.nearItems);
  const byTrait = learnt.nearTraits && turnedRound(learnt.nearTraits);
  const held = (row: number) => people.indices.subarray(people.starts[row], people.starts[row + 1]);
  return new Map<Single, Scorer>([
    ['item', (row, scores) => addLikeness(byItem, held(row), scores.fill(0))],
    [
      'user',
      (row, scores) => {
        const { starts, indices } = people;
        scores.fill(0);
        for (let k = nearPeople.starts[row]!; k < nearPeople.starts[row + 1]!; k++) {
          const value = nearPeople.values[k]!;
          const other = nearPeople.ids[k]!;
          for (let h = starts[other]!; h < starts[other + 1]!; h++) scores[indices[h]!]! += value;
        }
      },
    ],
    [
      'taste',
      (row, scores) => {
        tasteScores(taste, row, scores);
        for (let i = 0; i < scores.length; i++) scores[i] = Math.max(0, scores[i]!);
      },
    ],
    ...(byTrait
      ? ([['content', (row, scores) => addLikeness(byTrait, held(row), scores.fill(0))]] as [
          Single,
          Scorer,
        ][])
      : []),
    ['rules', (row, scores) => ruleScorer.score(held(row), scores)],
    ['recent', (_, scores) => scores.set(recent)],
    ['popular', (_, scores) => scores.set(buyers)],
  ]);
}
