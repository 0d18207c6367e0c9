import { ascendingOrder } from '../../kernels/ascending-order';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { ItemPurchases } from './purchases';
import type { RepurchaseParams } from './result';
import type { Rhythm } from './rhythms';

/** Who is expected to buy an item again, as entries of the purchases. */
export interface DueLists {
  readonly due: Int32Array;
  readonly coming: Int32Array;
  /** Who waited longer than that. */
  readonly passed: Int32Array;
  /** By entry, of those in a list: place of its item among the rhythms. */
  readonly rhythm: Int32Array;
  /** Days until the next: the person's own median where there are gaps enough, else that of the item. */
  readonly gap: Float64Array;
  readonly isOwn: Uint8Array;
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
  const { item, times, gaps, gapFrom, lastDay } = purchases;
  const total = item.length;
  const places = new Map(rhythms.map((rhythm, place) => [rhythm.item, place]));
  const rhythm = item.map((each) => places.get(each) ?? -1);
  const gap = new Float64Array(total);
  const isOwn = new Uint8Array(total);
  /** Expected days of the entries that are due or coming. */
  const days = new Int32Array(total);
  const due: number[] = [];
  const coming: number[] = [];
  const passed: number[] = [];
  const fewest = params.who === 'again' ? 2 : 1;
  const scratch = new Float64Array(times.reduce((most, count) => Math.max(most, count), 1));
  for (let entry = 0; entry < total; entry++) {
    if (rhythm[entry] === -1 || times[entry]! < fewest) continue;
    const { median, late } = rhythms[rhythm[entry]!]!;
    isOwn[entry] = Number(times[entry]! - 1 >= params.ownGaps);
    gap[entry] = isOwn[entry] ? medianOf(gaps, gapFrom[entry]!, gapFrom[entry + 1]!, scratch) : median;
    days[entry] = expectedDay(lastDay[entry]!, gap[entry]!);
    if (days[entry]! > asOf) {
      if (days[entry]! <= asOf + params.horizonDays) coming.push(entry);
    } else if (asOf - lastDay[entry]! <= Math.max(late, STILL_LATE * gap[entry]!)) due.push(entry);
    else passed.push(entry);
  }
  /** By the days from the as-of day to the expected one, equals by entry: the sort is stable. */
  const nearest = (entries: readonly number[]): Int32Array => {
    const order = ascendingOrder(Int32Array.from(entries, (entry) => Math.abs(days[entry]! - asOf)));
    return Int32Array.from(order, (k) => entries[k]!);
  };
  // Nearest to the as-of day first: a reminder helps where it comes in time.
  return {
    due: nearest(due),
    coming: nearest(coming),
    passed: Int32Array.from(passed),
    rhythm,
    gap,
    isOwn,
  };
}

/** The median of a stretch of whole numbers; `scratch` is at least as long. NaN for none. */
function medianOf(values: Int32Array, begin: number, end: number, scratch: Float64Array): number {
  if (begin === end) return NaN;
  const sorted = scratch.subarray(0, end - begin);
  sorted.set(values.subarray(begin, end));
  return quantileSorted(sorted.sort(), 0.5);
}

/** The day a next purchase is expected on. */
export const expectedDay = (lastDay: number, gap: number): number => lastDay + Math.round(gap);
