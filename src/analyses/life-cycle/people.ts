import { ascendingOrder } from '../../kernels/ascending-order';
import type { LifeCycleResult } from './result';

/** Which people: everybody, those in some stages, those who went from some stages to others, or who came back. */
export type LifeCycleSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'stages'; readonly to: readonly number[] }
  | { readonly kind: 'moved'; readonly from: readonly number[]; readonly to: readonly number[] }
  | { readonly kind: 'came-back' };

export type PeopleSort = 'spend' | 'orders' | 'days' | 'key';

/** Positions in `result.people` of the selected people, the greatest or most recent first, equals by the bytes of their keys. */
export function peopleOf(
  { people, lives }: LifeCycleResult,
  selection: LifeCycleSelection,
  sort: PeopleSort,
): Uint32Array {
  const lived = new Set(selection.kind === 'came-back' ? lives.person : []);
  const chosen: number[] = [];
  for (let i = 0; i < people.count; i++) if (isSelected(i)) chosen.push(i);
  switch (sort) {
    case 'key':
      return Uint32Array.from(chosen);
    case 'spend':
      return sortedBy((i) => -people.spend[i]!);
    case 'orders':
      return sortedBy((i) => -people.orders[i]!);
    case 'days':
      return sortedBy((i) => -people.last[i]!);
  }

  function isSelected(i: number): boolean {
    switch (selection.kind) {
      case 'all':
        return true;
      case 'came-back':
        return lived.has(i);
      case 'stages':
        return selection.to.includes(people.stage[i]!);
      case 'moved':
        return selection.from.includes(people.before[i]!) && selection.to.includes(people.stage[i]!);
    }
  }
  function sortedBy(value: (i: number) => number): Uint32Array {
    return ascendingOrder(chosen.map(value)).map((k) => chosen[k]!);
  }
}
