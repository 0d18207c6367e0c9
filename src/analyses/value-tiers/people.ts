import { selectPeople } from '../people';
import type { ValueTiersResult } from './result';

/** Which people: everybody, those of a group, those who went from a group to another, or those by their points. */
export type TierSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly to: number }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  /** Of one level or (null) of all; within reach of the next one only, or everybody. */
  | { readonly kind: 'level'; readonly level: number | null; readonly within: boolean };

export type PeopleSort = 'spend' | 'value' | 'orders' | 'days' | 'points' | 'missing' | 'key';

/** Whether two choices are of the same people. */
export function sameSelection(a: TierSelection, b: TierSelection): boolean {
  if (a.kind === 'group' && b.kind === 'group') return a.to === b.to;
  if (a.kind === 'moved' && b.kind === 'moved') return a.from === b.from && a.to === b.to;
  if (a.kind === 'level' && b.kind === 'level') return a.level === b.level && a.within === b.within;
  return a.kind === 'all' && b.kind === 'all';
}

/** Positions in `result.people` of the selected people, the greatest or most recent first, equals by the bytes of their keys. */
export function peopleOf(
  { people, growth }: ValueTiersResult,
  selection: TierSelection,
  sort: PeopleSort,
): Uint32Array {
  return selectPeople(people.count, isSelected, sort, {
    spend: (i) => -people.spend[i]!,
    value: (i) => -people.value[i]!,
    orders: (i) => -people.orders[i]!,
    days: (i) => -people.last[i]!,
    points: (i) => -growth.people.points[i]!,
    missing: (i) => growth.people.missing[i]!,
  });

  function isSelected(i: number): boolean {
    if (selection.kind === 'all') return true;
    if (selection.kind === 'level') {
      const { level, isWithin } = growth.people;
      return (selection.level ?? level[i]) === level[i] && (!selection.within || isWithin[i] === 1);
    }
    if (people.group[i] !== selection.to) return false;
    return selection.kind === 'group' || people.before[i] === selection.from;
  }
}
