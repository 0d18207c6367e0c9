import { selectPeople } from '../people';
import { topTenth, type LifetimeValueResult } from './result';

export type PeopleSort = 'value' | 'orders' | 'alive' | 'days' | 'key';
/** The most valuable tenth, or everybody. */
export type ValueSelection = 'top' | 'all';

/** Positions in `result.people`, the greatest or most recent first; without a model all by what they brought. */
export function peopleOf(
  { people, model }: LifetimeValueResult,
  selection: ValueSelection,
  sort: PeopleSort,
): Uint32Array {
  const isTop = (i: number): boolean => people.rank[i]! > 0 && people.rank[i]! <= topTenth(people.count);
  return selectPeople(people.count, (i) => selection === 'all' || isTop(i), sort, {
    value: (i) => (model ? people.rank[i]! : -people.brought[i]!),
    orders: (i) => (model ? -people.orders[i]! : -people.ordered[i]!),
    alive: (i) => (model ? -people.alive[i]! : -people.last[i]!),
    days: (i) => -people.last[i]!,
  });
}
