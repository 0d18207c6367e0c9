import { ascendingOrder } from '../../kernels/ascending-order';
import type { ClustersResult } from './result';

/** Everybody, one group, or those who could as well be in another. */
export type ClusterSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'cluster'; readonly cluster: number }
  | { readonly kind: 'fence' };

export type PeopleSort = 'spend' | 'fence' | 'key';

/**
 * Positions in `result.people` of the selected people: by spend the greatest first, by fence the least sure of their
 * group first; equals by the bytes of their keys.
 */
export function peopleOf(
  { people }: ClustersResult,
  selection: ClusterSelection,
  sort: PeopleSort,
): Uint32Array {
  const chosen: number[] = [];
  for (let i = 0; i < people.count; i++) {
    if (selection.kind === 'cluster' && people.cluster[i] !== selection.cluster) continue;
    if (selection.kind === 'fence' && people.fence[i] === 0) continue;
    chosen.push(i);
  }
  if (sort === 'key') return Uint32Array.from(chosen);
  const sure = people.probability.length > 0 ? people.probability : people.silhouette;
  const value = sort === 'spend' ? (i: number) => -people.spend[i]! : (i: number) => sure[i]!;
  return ascendingOrder(chosen.map(value)).map((k) => chosen[k]!);
}
