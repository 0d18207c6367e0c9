import { pickLevels } from '../../core/levels';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { browsedIn } from '../../domain/browsing';
import { refusalsOf } from '../../domain/consent';
import { peopleOf } from '../../domain/people';
import { namesOf } from '../../domain/person-names';
import type { Catalogue } from './catalogue';
import type { Learnt } from './models';
import type { BrowsedColumns } from './result';

export const INCENTIVES = ['reminder', 'limited', 'coupon'] as const;
const MOST_OFF = 10;
/** Share of the margin that an incentive may take. */
const MARGIN_SHARE = 0.5;
const MOST_ROWS = 50_000;

/**
 * What known customers who are included looked at in the last days before the as-of day and did not buy on that day or later: put into
 * the cart: a coupon; looked at again: a price for a limited time; once: a reminder without a price. What the price may
 * come down by leaves half of the margin. Who said no to marketing is left out. Null without such events.
 */
export function browsedNotBought(
  workspace: Workspace,
  asOf: number,
  days: number,
  { price, cost }: Catalogue,
  { bought, people }: Learnt,
  includes: (person: number) => boolean,
): BrowsedColumns | null {
  const browsed = browsedIn(workspace, { from: asOf - days, to: asOf });
  if (!browsed) return null;
  const rowOf = new Map(Array.from(bought.people, (person, row) => [person, row]));
  const refused = refusalsOf(workspace);
  const left = new Set<number>();
  const open = Array.from(browsed.person.keys()).filter((i) => {
    const person = browsed.person[i]!;
    if (!includes(person)) return false;
    if (boughtSince(browsed.product[i]!, browsed.last[i]!, rowOf.get(person))) return false;
    if (refused[person]) left.add(person);
    return !refused[person];
  });
  const order = open
    .sort(
      (a, b) =>
        browsed.carts[b]! - browsed.carts[a]! ||
        browsed.views[b]! - browsed.views[a]! ||
        browsed.last[b]! - browsed.last[a]! ||
        a - b,
    )
    .slice(0, MOST_ROWS);
  const persons = Uint32Array.from(new Set(order.map((i) => browsed.person[i]!))).sort();
  const placeOf = new Map(Array.from(persons, (person, place) => [person, place]));
  const incentive = Uint8Array.from(order, (i) =>
    browsed.carts[i]! > 0 ? 2 : browsed.views[i]! > 1 ? 1 : 0,
  );
  return {
    days,
    person: Int32Array.from(order, (i) => placeOf.get(browsed.person[i]!)!),
    item: Int32Array.from(order, (i) => browsed.product[i]!),
    views: Int32Array.from(order, (i) => browsed.views[i]!),
    carts: Int32Array.from(order, (i) => browsed.carts[i]!),
    last: Float64Array.from(order, (i) => browsed.last[i]!),
    incentive,
    percent: Float64Array.from(order, (i, k) => (incentive[k] === 0 ? 0 : percentOff(browsed.product[i]!))),
    people: {
      keys: pickLevels(peopleOf(workspace).keys, persons),
      names: namesOf(workspace, peopleOf(workspace).count, persons),
    },
    refused: left.size,
  };

  function boughtSince(item: number, moment: number, row: number | undefined): boolean {
    if (row === undefined) return false;
    const first = people.starts[row]!;
    const cell = people.indices.subarray(first, people.starts[row + 1]).indexOf(item);
    return cell >= 0 && dayOf(bought.last[first + cell]!) >= dayOf(moment);
  }

  function percentOff(item: number): number {
    const margin = (price[item]! - cost[item]!) / price[item]!;
    return Number.isNaN(margin)
      ? NaN
      : Math.max(0, Math.min(MOST_OFF, Math.floor(margin * MARGIN_SHARE * 100)));
  }
}
