import { selectPeople } from '../people';
import type { CohortsResult } from './result';

/** Which people: everybody, a cohort, or of a cohort those who came, or did not, in one of its periods. */
export type CohortSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'cohort'; readonly cohort: number }
  | { readonly kind: 'cell'; readonly cohort: number; readonly age: number; readonly came: boolean };

export type PeopleSort = 'spend' | 'orders' | 'last' | 'key';

/** Positions in `result.people` of the selected people, the greatest or latest first, equals by the bytes of their keys. */
export function peopleOf(
  { people }: CohortsResult,
  selection: CohortSelection,
  sort: PeopleSort,
): Uint32Array {
  return selectPeople(people.count, isSelected, sort, {
    spend: (i) => -people.spend[i]!,
    orders: (i) => -people.orders[i]!,
    last: (i) => -people.last[i]!,
  });

  function isSelected(i: number): boolean {
    if (selection.kind === 'all') return true;
    if (people.cohort[i] !== selection.cohort) return false;
    if (selection.kind === 'cohort') return true;
    if (people.reached[i]! < selection.age) return false;
    const came = people.cameAt
      .subarray(people.cameStarts[i], people.cameStarts[i + 1])
      .includes(selection.age);
    return came === selection.came;
  }
}
