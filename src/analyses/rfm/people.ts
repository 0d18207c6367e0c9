import { selectPeople } from '../people';
import type { RfmResult } from './result';

/** Which people: of one cell of the picture, of some segments, or everybody. */
export type RfmSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'cell'; readonly cell: number }
  | { readonly kind: 'segments'; readonly segments: readonly number[] };

export type PeopleSort = 'spend' | 'orders' | 'days' | 'key';

/**
 * Positions in `result.people` of the selected people. By spend and orders the greatest first, by days the most
 * recent first; equals by the bytes of their keys.
 */
export function peopleOf({ people }: RfmResult, selection: RfmSelection, sort: PeopleSort): Uint32Array {
  return selectPeople(people.count, isSelected, sort, {
    spend: (i) => -people.spend[i]!,
    orders: (i) => -people.orders[i]!,
    days: (i) => people.days[i]!,
  });

  function isSelected(i: number): boolean {
    if (selection.kind === 'cell') return people.cell[i] === selection.cell;
    return selection.kind === 'all' || selection.segments.includes(people.segment[i]!);
  }
}
