import type { Workspace } from '../../core/workspace';
import { basketsOf, ownCategories, type Baskets, type ItemLevel } from '../../domain/baskets';
import type { DayWindow } from '../../domain/activity';
import { oncePer } from '../../domain/cleaning/once-per';
import { itemsOf } from '../../domain/items';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import { countLimit, findCandidates, findTopCandidates, survivorsOf, type Candidates } from './candidates';
import { filterSets, KnownSets } from './known-sets';
import type { RuleParams } from './result';
import { setsInTime } from './sets-in-time';
import { basketsWithin, type Within } from './within';

/** What was searched, how, and what came of it. */
export interface Found {
  readonly level: ItemLevel;
  readonly prepared: Prepared;
  readonly candidates: Candidates;
  /** The count asked for; less than that of the candidates where those were too many. */
  readonly askedCount: number;
  readonly decidedLevel: boolean;
  readonly decidedSupport: boolean;
}

/** The baskets of a level in the period, and those of them that rules are sought in. */
export interface Prepared extends Within {
  readonly baskets: Baskets;
  readonly sets: KnownSets;
}

/** Supports that are tried from the top, in per cent. */
const RUNGS = [10, 5, 3, 2, 1, 0.5];
/** So many rules are worth reading: no lower support is tried. */
const ENOUGH = 3;
/** A decided support is never fewer baskets. */
const FEWEST = 5;

/**
 * Seeks rules at the level and the support asked for, or decides them: at the finest level, from 10 % of the baskets
 * down, the first support with three rules that survive the test. Where no level has three, the most rules there are;
 * where there are none, the finest level at the lowest support.
 */
export function searchRules(
  workspace: Workspace,
  params: RuleParams,
  window: DayWindow,
  levels: readonly ItemLevel[],
): Found {
  const prepared = (level: ItemLevel): Prepared => prepare(workspace, params, window, level);
  const decidedLevel = levels.length > 1;
  const given = params.minSupport > 0 || params.minCount > 0;
  if (params.top === 0 && given) {
    const tries = levels.map((level) => attempt(level, params));
    return tries.find(({ candidates }) => candidates.found.length > 0) ?? tries[0]!;
  }
  const decided = decide();
  if (params.top === 0) return decided;
  const candidates = findTopCandidates(decided.prepared.sets, params);
  return { ...decided, candidates, askedCount: candidates.minCount, decidedSupport: false };

  function attempt(
    level: ItemLevel,
    { minSupport, minCount }: Pick<RuleParams, 'minSupport' | 'minCount'>,
  ): Found {
    const rows = prepared(level);
    const askedCount = countLimit(rows.sets.total, minSupport, minCount);
    const candidates = findCandidates(rows.sets, askedCount, params);
    return { level, prepared: rows, candidates, askedCount, decidedLevel, decidedSupport: !given };
  }

  function decide(): Found {
    let best: Found | null = null;
    let most = 0;
    let lowestOfFinest: Found | null = null;
    for (const level of levels) {
      let last: Found | null = null;
      for (const minSupport of RUNGS) {
        const found: Found = attempt(level, { minSupport, minCount: FEWEST });
        const survivors = survivorsOf(found.candidates);
        if (survivors >= ENOUGH) return found;
        if (survivors > most) {
          best = found;
          most = survivors;
        }
        last = found;
        if (found.askedCount === FEWEST) break;
      }
      lowestOfFinest ??= last;
    }
    return best ?? lowestOfFinest!;
  }
}

/** What baskets were prepared as, by the filters: from one limit to the next nothing of it changes. */
const preparedOf = oncePer((_: Baskets) => new Map<string, Prepared>());
const PARTS_KEPT = 4;

function prepare(workspace: Workspace, params: RuleParams, window: DayWindow, level: ItemLevel): Prepared {
  const baskets = basketsOf(workspace, { level, unit: params.basket, window });
  const known = preparedOf(baskets);
  const { labels, groupings } = workspace.recipe ?? {};
  const own = params.own === '' ? [] : [params.own, labels, groupings]; // a label may say something else by now
  const key = JSON.stringify([params.segment, own, params.only, params.channel]);
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= PARTS_KEPT && oldest !== undefined) known.delete(oldest);
  const within = basketsWithin(workspace, baskets, params, window.to);
  const { items, starts } = within.rows;
  const choices = { level, unit: params.basket, window };
  const unsearched = (minCount: number, maxLength: number): Itemsets | null =>
    within.isPart ? null : setsInTime(workspace, choices, baskets, minCount, maxLength);
  const sets = new KnownSets(items, starts, keepOf(workspace, level), unsearched);
  const prepared = { ...within, baskets, sets };
  known.set(key, prepared);
  return prepared;
}

/** In a hierarchy a product and its own category never stand together. */
function keepOf(workspace: Workspace, level: ItemLevel): (sets: Itemsets) => Itemsets {
  if (level !== 'both') return (sets) => sets;
  const products = itemsOf(workspace).products?.count ?? 0;
  const isOwn = ownCategories(workspace);
  return (sets) =>
    filterSets(sets, (s) => {
      for (let a = sets.starts[s]!; a < sets.starts[s + 1]!; a++) {
        for (let b = a + 1; b < sets.starts[s + 1]!; b++) {
          // Ids ascend within a set, and the categories come after the products.
          const isPair = sets.items[a]! < products && sets.items[b]! >= products;
          if (isPair && isOwn(sets.items[a]!, sets.items[b]!)) return false;
        }
      }
      return true;
    });
}
