import { medianRanks } from '../../kernels/statistics/median-interval';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { ItemPurchases } from './purchases';

/** How long people take until they buy an item again. */
export interface Rhythm {
  readonly item: number;
  readonly gaps: number;
  readonly buyers: number;
  readonly repeaters: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly firstQuartile: number;
  readonly thirdQuartile: number;
  readonly late: number;
}

/** So many in a hundred do not exceed the longest gap that still counts as waiting. */
const LATE = 0.95;

/** The rhythms of items with at least `minGaps` gaps, those with most gaps first, and how many items have fewer. */
export function rhythmsOf(
  purchases: ItemPurchases,
  items: number,
  minGaps: number,
): { readonly rhythms: readonly Rhythm[]; readonly rare: number } {
  const { item: itemOf, times, gaps, gapFrom } = purchases;
  const buyers = new Int32Array(items);
  const repeaters = new Int32Array(items);
  /** Gaps of item i are `ofItem[from[i]]` up to `ofItem[from[i + 1]]`. */
  const from = new Int32Array(items + 1);
  for (let k = 0; k < itemOf.length; k++) {
    const item = itemOf[k]!;
    buyers[item]!++;
    if (times[k]! > 1) repeaters[item]!++;
    from[item + 1]! += times[k]! - 1;
  }
  for (let item = 0; item < items; item++) from[item + 1]! += from[item]!;
  const ofItem = new Float64Array(gaps.length);
  const next = from.slice();
  for (let k = 0; k < itemOf.length; k++) {
    for (let g = gapFrom[k]!; g < gapFrom[k + 1]!; g++) ofItem[next[itemOf[k]!]!++] = gaps[g]!;
  }
  const bought = Array.from(buyers.keys()).filter((item) => buyers[item]! > 0);
  const rhythms = bought
    .filter((item) => from[item + 1]! - from[item]! >= minGaps)
    .map((item) => ({
      item,
      buyers: buyers[item]!,
      repeaters: repeaters[item]!,
      ...measured(ofItem.subarray(from[item], from[item + 1]).sort()),
    }))
    .sort((a, b) => b.gaps - a.gaps || a.item - b.item);
  return { rhythms, rare: bought.length - rhythms.length };
}

function measured(sorted: Float64Array): Omit<Rhythm, 'item' | 'buyers' | 'repeaters'> {
  const ranks = medianRanks(sorted.length);
  return {
    gaps: sorted.length,
    median: quantileSorted(sorted, 0.5),
    lower: ranks ? sorted[ranks.lower - 1]! : NaN,
    upper: ranks ? sorted[ranks.upper - 1]! : NaN,
    firstQuartile: quantileSorted(sorted, 0.25),
    thirdQuartile: quantileSorted(sorted, 0.75),
    late: quantileSorted(sorted, LATE),
  };
}
