import type { Workspace } from '../core/workspace';
import { quantileSorted } from '../kernels/statistics/quantile';
import type { DayWindow } from './activity';
import { historyOf } from './history';
import { oncePerWorkspace, Recent } from './memo';
import { orderValues } from './order-values';

/** Days between a person's orders: of the whole shop, or of the orders that followed one of a category. */
export interface GapGroup {
  /** Category of the earlier of the two orders; null for all gaps together. */
  readonly category: string | null;
  readonly gaps: number;
  /** Percentiles in days (type 7); NaN without a gap. */
  readonly median: number;
  readonly p80: number;
  readonly p95: number;
}

export interface Gaps {
  readonly all: GapGroup;
  /** One a category in the order of `orderValues`; empty where the shop has none. */
  readonly categories: readonly GapGroup[];
}

/** A gap of more than a century is a slip of the calendar; all such count as one, so that counters stay small. */
const LONGEST = 36_525;
const KEPT = 20;
const known = oncePerWorkspace(() => new Recent<number, Gaps>(KEPT));

/**
 * The gaps between consecutive counting orders of one person, in whole days, as seen from a day: no later order is
 * looked at. Two orders on one day are 0 days apart. O(orders), remembered for the last few days.
 */
export const gapsAt = (workspace: Workspace, asOf: number): Gaps =>
  known(workspace).get(asOf, () => deriveGaps(workspace, asOf));

function deriveGaps(workspace: Workspace, asOf: number): Gaps {
  const { all, categories } = gapListsIn(workspace, { from: -Infinity, to: asOf });
  return {
    all: groupOf(null, all),
    categories: categories.map(({ category, days }) => groupOf(category, days)),
  };
}

/** Every gap in days, ascending. */
export interface GapLists {
  readonly all: Float64Array;
  /** One a category in the order of `orderValues`, by the earlier of the two orders. */
  readonly categories: readonly { readonly category: string; readonly days: Float64Array }[];
}

/** The gaps between neighbouring orders that both lie in a window of days, of the people whom `includes` holds for. O(orders). */
export function gapListsIn(
  workspace: Workspace,
  { from, to }: DayWindow,
  includes: (person: number) => boolean = () => true,
): GapLists {
  const { people, orderStarts, order, orderDay, countsDay } = historyOf(workspace);
  const categories = orderValues(workspace, 'category');
  const all: number[] = [];
  const byCategory: number[][] = (categories?.names ?? []).map(() => []);
  for (let p = 0; p < people; p++) {
    if (!includes(p)) continue;
    let previous = -1;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= to || orderDay[k]! < from) continue;
      if (previous >= 0) {
        const gap = Math.min(orderDay[k]! - orderDay[previous]!, LONGEST);
        all[gap] = (all[gap] ?? 0) + 1;
        const category = categories ? categories.ofOrder[order[previous]!]! : -1;
        if (category >= 0) byCategory[category]![gap] = (byCategory[category]![gap] ?? 0) + 1;
      }
      previous = k;
    }
  }
  return {
    all: listOf(all),
    categories: byCategory.map((counts, i) => ({ category: categories!.names[i]!, days: listOf(counts) })),
  };
}

/** `counts[d]`: gaps of d days, where there are any. */
function listOf(counts: readonly number[]): Float64Array {
  let gaps = 0;
  counts.forEach((count) => (gaps += count));
  const sorted = new Float64Array(gaps);
  let next = 0;
  counts.forEach((count, days) => {
    sorted.fill(days, next, next + count);
    next += count;
  });
  return sorted;
}

function groupOf(category: string | null, sorted: Float64Array): GapGroup {
  const gaps = sorted.length;
  if (gaps === 0) return { category, gaps, median: NaN, p80: NaN, p95: NaN };
  const [median, p80, p95] = [0.5, 0.8, 0.95].map((p) => quantileSorted(sorted, p)) as [
    number,
    number,
    number,
  ];
  return { category, gaps, median, p80, p95 };
}
