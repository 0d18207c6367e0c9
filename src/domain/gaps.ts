import type { Workspace } from '../core/workspace';
import { quantileSorted } from '../kernels/statistics/quantile';
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
  const { people, orderStarts, order, orderDay, countsDay } = historyOf(workspace);
  const categories = orderValues(workspace, 'category');
  const all: number[] = [];
  const byCategory: number[][] = (categories?.names ?? []).map(() => []);
  for (let p = 0; p < people; p++) {
    let previous = -1;
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
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
    all: groupOf(null, all),
    categories: byCategory.map((counts, category) => groupOf(categories!.names[category]!, counts)),
  };
}

/** `counts[d]`: gaps of d days, where there are any. */
function groupOf(category: string | null, counts: readonly number[]): GapGroup {
  let gaps = 0;
  counts.forEach((count) => (gaps += count));
  if (gaps === 0) return { category, gaps, median: NaN, p80: NaN, p95: NaN };
  const sorted = new Float64Array(gaps);
  let next = 0;
  counts.forEach((count, days) => {
    sorted.fill(days, next, next + count);
    next += count;
  });
  const [median, p80, p95] = [0.5, 0.8, 0.95].map((p) => quantileSorted(sorted, p)) as [
    number,
    number,
    number,
  ];
  return { category, gaps, median, p80, p95 };
}
