import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { basketGroups, groupingsOf, type BasketGroups } from '../../domain/basket-groups';
import type { Baskets } from '../../domain/baskets';
import { basketsByPerson } from '../../domain/item-buyers';
import { ANONYMOUS } from '../../domain/people';
import { benjaminiHochberg } from '../../kernels/statistics/benjamini-hochberg';
import { hypergeometricUpperTail } from '../../kernels/statistics/hypergeometric';
import { median } from '../../kernels/statistics/quantile';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { FirstPurchaseGroup, FirstPurchases } from './result';

/** First-time buyers an item needs: fewer say nothing. */
const LEAST = 10;
const WEEK = 7;
/** The best so many of each group. */
const OF_GROUP = 5;

/**
 * Which first purchases are followed by another order: for each item of a first basket, how many of its buyers
 * ordered again within `followDays`; 0: the median time to a second order among those who had one, in whole weeks. Only who could
 * be followed for so long counts; where the data is shorter than twice that, half of its days. By the lower end of the interval, best first.
 *
 * The same within the groups of each grouping of the shop; a group is that of the first order.
 */
export function firstPurchases(
  workspace: Workspace,
  baskets: Baskets,
  asOf: number,
  followDays: number,
): FirstPurchases {
  const span = asOf - dayOf(baskets.time[0]!);
  const days = Math.max(1, Math.min(followDays || usualWait(baskets), Math.floor(span / 2)));
  const followed: Followed[] = [];
  for (const { first, next } of firstBaskets(baskets)) {
    const day = dayOf(baskets.time[first]!);
    if (day + days >= asOf) continue;
    followed.push({ basket: first, isBack: next >= 0 && dayOf(baskets.time[next]!) - day <= days });
  }
  return {
    followDays: days,
    least: LEAST,
    ...ranked(baskets, followed),
    by: groupingsOf(workspace).flatMap((by) => {
      const groups = basketGroups(workspace, baskets, by, asOf);
      return groups ? [{ by, groups: rankedWithin(baskets, followed, groups) }] : [];
    }),
  };
}

/** A first order that could be followed long enough. */
interface Followed {
  readonly basket: number;
  readonly isBack: boolean;
}

/** The groups that have an item with enough first-time buyers, in their order. */
function rankedWithin(
  baskets: Baskets,
  followed: readonly Followed[],
  { names, ofBasket }: BasketGroups,
): readonly FirstPurchaseGroup[] {
  const members = names.map((): Followed[] => []);
  for (const each of followed) members[ofBasket[each.basket]!]?.push(each);
  return names.flatMap((name, group) => {
    const { buyers, returned, rows } = ranked(baskets, members[group]!);
    return rows.length > 0 ? [{ name, buyers, returned, rows: rows.slice(0, OF_GROUP) }] : [];
  });
}

/** The items of first orders with enough buyers. */
function ranked(
  { items, starts, itemLimit }: Baskets,
  followed: readonly Followed[],
): Pick<FirstPurchases, 'buyers' | 'returned' | 'rows'> {
  const buyersOf = new Int32Array(itemLimit);
  const returnedOf = new Int32Array(itemLimit);
  let returned = 0;
  for (const { basket, isBack } of followed) {
    if (isBack) returned++;
    for (const item of new Set(items.subarray(starts[basket], starts[basket + 1]))) {
      buyersOf[item]!++;
      if (isBack) returnedOf[item]!++;
    }
  }
  const buyers = followed.length;
  const enough = Array.from(buyersOf.keys()).filter((item) => buyersOf[item]! >= LEAST);
  const q = benjaminiHochberg(
    Float64Array.from(enough, (item) =>
      hypergeometricUpperTail(returnedOf[item]!, returned, buyersOf[item]!, buyers),
    ),
  );
  const rows = enough
    .map((item, k) => ({
      item,
      buyers: buyersOf[item]!,
      returned: returnedOf[item]!,
      rate: {
        value: returnedOf[item]! / buyersOf[item]!,
        ...wilsonInterval(returnedOf[item]!, buyersOf[item]!),
      },
      q: q[k]!,
    }))
    .sort((a, b) => b.rate.lower - a.rate.lower || b.buyers - a.buyers || a.item - b.item);
  return { buyers, returned, rows };
}

/** Median days from the first to the second order, rounded up to a week. */
function usualWait(baskets: Baskets): number {
  const waits = Array.from(firstBaskets(baskets)).flatMap(({ first, next }) =>
    next < 0 ? [] : [dayOf(baskets.time[next]!) - dayOf(baskets.time[first]!)],
  );
  return waits.length === 0 ? WEEK : Math.max(WEEK, Math.ceil(median(waits) / WEEK) * WEEK);
}

/** The first basket of each known person, and the next one at a later moment; −1 where there is none. */
function* firstBaskets(baskets: Baskets): Iterable<{ readonly first: number; readonly next: number }> {
  let person = ANONYMOUS;
  let first = -1;
  let next = -1;
  for (const basket of basketsByPerson(baskets.person)) {
    const p = baskets.person[basket]!;
    if (p === ANONYMOUS) continue;
    if (p !== person) {
      if (first >= 0) yield { first, next };
      person = p;
      first = basket;
      next = -1;
    } else if (next < 0 && baskets.time[basket]! > baskets.time[first]!) next = basket;
  }
  if (first >= 0) yield { first, next };
}
