import type { Model } from '../../domain/life-cycle-models';
import { selectPeople } from '../people';
import type { LifeCycleResult } from './result';

/** Which people: everybody, those in some stages, those who went from some stages to others, those with a label of a model, or who came back. */
export type LifeCycleSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'stages'; readonly to: readonly number[] }
  | { readonly kind: 'moved'; readonly from: readonly number[]; readonly to: readonly number[] }
  | {
      readonly kind: 'labelled';
      readonly model: Model;
      readonly to: readonly number[];
      readonly label: number;
    }
  | { readonly kind: 'came-back' };

export type PeopleSort = 'spend' | 'orders' | 'days' | 'key';

/** Positions in `result.people` of the selected people, the greatest or most recent first, equals by the bytes of their keys. */
export function peopleOf(
  { people, lives }: LifeCycleResult,
  selection: LifeCycleSelection,
  sort: PeopleSort,
): Uint32Array {
  const lived = new Set(selection.kind === 'came-back' ? lives.person : []);
  return selectPeople(people.count, isSelected, sort, {
    spend: (i) => -people.spend[i]!,
    orders: (i) => -people.orders[i]!,
    days: (i) => -people.last[i]!,
  });

  function isSelected(i: number): boolean {
    switch (selection.kind) {
      case 'all':
        return true;
      case 'came-back':
        return lived.has(i);
      case 'stages':
        return selection.to.includes(people.stage[i]!);
      case 'labelled':
        return (
          selection.to.includes(people.stage[i]!) && people.labels[selection.model][i] === selection.label
        );
      case 'moved':
        return selection.from.includes(people.before[i]!) && selection.to.includes(people.stage[i]!);
    }
  }
}
