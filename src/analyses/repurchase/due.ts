import { median } from '../../kernels/statistics/quantile';
import type { ItemPurchases } from './purchases';
import type { RepurchaseParams } from './result';
import type { Rhythm } from './rhythms';

/** A person who is expected to buy an item again. */
export interface Expected {
  /** Entry of the purchases. */
  readonly entry: number;
  /** Place of the item among the rhythms. */
  readonly rhythm: number;
  /** Days until the next: the person's own median where there are gaps enough, else that of the item. */
  readonly gap: number;
  readonly isOwn: boolean;
}

export interface DueLists {
  readonly due: readonly Expected[];
  readonly coming: readonly Expected[];
  /** Who waited longer than that. */
  readonly passed: readonly Expected[];
}

/** A wait may always be half as long again as expected before it counts as broken off. */
const STILL_LATE = 1.5;

/**
 * Who is due on the as-of day: the last purchase and the gap lie before it, the day itself included, and no more time has
 * passed than 95 in 100 gaps of the item take, or half as long again as the gap. Coming: within the
 * horizon after it. Expected days are whole: the last purchase plus the rounded gap.
 */
export function dueLists(
  purchases: ItemPurchases,
  rhythms: readonly Rhythm[],
  params: Pick<RepurchaseParams, 'ownGaps' | 'who' | 'horizonDays'>,
  asOf: number,
): DueLists {
  const places = new Map(rhythms.map(({ item }, place) => [item, place]));
  const lists = { due: [] as Expected[], coming: [] as Expected[], passed: [] as Expected[] };
  purchases.item.forEach((item, entry) => {
    const place = places.get(item);
    if (place === undefined) return;
    const times = purchases.times[entry]!;
    if (times < (params.who === 'again' ? 2 : 1)) return;
    const isOwn = times - 1 >= params.ownGaps;
    const own = purchases.gaps.subarray(purchases.gapFrom[entry], purchases.gapFrom[entry + 1]);
    const gap = isOwn ? median(own) : rhythms[place]!.median;
    const expected = { entry, rhythm: place, gap, isOwn };
    const lastDay = purchases.lastDay[entry]!;
    const day = expectedDay(lastDay, gap);
    const longest = Math.max(rhythms[place]!.late, STILL_LATE * gap);
    if (day > asOf) {
      if (day <= asOf + params.horizonDays) lists.coming.push(expected);
    } else if (asOf - lastDay <= longest) lists.due.push(expected);
    else lists.passed.push(expected);
  });
  const dayOf = ({ entry, gap }: Expected) => expectedDay(purchases.lastDay[entry]!, gap);
  // Nearest to the as-of day first: a reminder helps where it comes in time.
  lists.due.sort((a, b) => dayOf(b) - dayOf(a) || a.entry - b.entry);
  lists.coming.sort((a, b) => dayOf(a) - dayOf(b) || a.entry - b.entry);
  return lists;
}

/** The day a next purchase is expected on. */
export const expectedDay = (lastDay: number, gap: number): number => lastDay + Math.round(gap);
