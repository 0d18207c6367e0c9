import { ascendingOrder } from '../../kernels/ascending-order';
import type { ValueTiersResult } from './result';

/** Which people: everybody, those of a group, or those who went from a group to another. */
export type TierSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly to: number }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number };

export type PeopleSort = 'spend' | 'value' | 'orders' | 'days' | 'key';

/** Whether two choices are of the same people. */
export function sameSelection(a: TierSelection, b: TierSelection): boolean {
  if (a.kind === 'group' && b.kind === 'group') return a.to === b.to;
  if (a.kind === 'moved' && b.kind === 'moved') return a.from === b.from && a.to === b.to;
  return a.kind === 'all' && b.kind === 'all';
}

/** Positions in `result.people` of the selected people, the greatest or most recent first, equals by the bytes of their keys. */
export function peopleOf(
  { people }: ValueTiersResult,
  selection: TierSelection,
  sort: PeopleSort,
): Uint32Array {
  const chosen: number[] = [];
  for (let i = 0; i < people.count; i++) if (isSelected(i)) chosen.push(i);
  switch (sort) {
    case 'key':
      return Uint32Array.from(chosen);
    case 'spend':
      return sortedBy((i) => -people.spend[i]!);
    case 'value':
      return sortedBy((i) => -people.value[i]!);
    case 'orders':
      return sortedBy((i) => -people.orders[i]!);
    case 'days':
      return sortedBy((i) => -people.last[i]!);
  }

  function isSelected(i: number): boolean {
    if (selection.kind === 'all') return true;
    if (people.group[i] !== selection.to) return false;
    return selection.kind === 'group' || people.before[i] === selection.from;
  }
  function sortedBy(value: (i: number) => number): Uint32Array {
    return ascendingOrder(chosen.map(value)).map((k) => chosen[k]!);
  }
}
