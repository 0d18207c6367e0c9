import type { RfmResult } from './result';
import { ascendingOrder } from '../../kernels/ascending-order';

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
  const chosen: number[] = [];
  for (let i = 0; i < people.count; i++) if (isSelected(i)) chosen.push(i);
  switch (sort) {
    case 'key':
      return Uint32Array.from(chosen);
    case 'days':
      return sortedBy((i) => people.days[i]!);
    case 'spend':
      return sortedBy((i) => -people.spend[i]!);
    case 'orders':
      return sortedBy((i) => -people.orders[i]!);
  }

  function isSelected(i: number): boolean {
    if (selection.kind === 'cell') return people.cell[i] === selection.cell;
    return selection.kind === 'all' || selection.segments.includes(people.segment[i]!);
  }
  function sortedBy(value: (i: number) => number): Uint32Array {
    return ascendingOrder(chosen.map(value)).map((k) => chosen[k]!);
  }
}
