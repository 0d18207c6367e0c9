import { selectPeople } from '../people';
import type { ClustersResult } from './result';

/** Everybody, one group, or those who could as well be in another. */
export type ClusterSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'cluster'; readonly cluster: number }
  | { readonly kind: 'fence' }
  /** In one group and in a group of the other division; or outside the pairs of groups that go together. */
  | { readonly kind: 'overlap'; readonly cluster: number; readonly other: number }
  | { readonly kind: 'away' }
  /** In another group than when groups were kept; or not a customer then. */
  | { readonly kind: 'movers' }
  | { readonly kind: 'newcomers' };

export type PeopleSort = 'spend' | 'fence' | 'key';

/**
 * Positions in `result.people` of the selected people: by spend the greatest first, by fence the least sure of their
 * group first; equals by the bytes of their keys.
 */
export function peopleOf(result: ClustersResult, selection: ClusterSelection, sort: PeopleSort): Uint32Array {
  const { people } = result;
  const sure = people.probability.length > 0 ? people.probability : people.silhouette;
  return selectPeople(people.count, (i) => isSelected(result, selection, i), sort, {
    spend: (i) => -people.spend[i]!,
    fence: (i) => sure[i]!,
  });
}

function isSelected(
  { people, comparison, kept }: ClustersResult,
  selection: ClusterSelection,
  i: number,
): boolean {
  const cluster = people.cluster[i]!;
  switch (selection.kind) {
    case 'all':
      return true;
    case 'cluster':
      return cluster === selection.cluster;
    case 'fence':
      return people.fence[i] === 1;
    case 'overlap':
      return cluster === selection.cluster && comparison?.labels[i] === selection.other;
    case 'away':
      return comparison !== null && isAway(comparison.matched[cluster]!, comparison.labels[i]!);
    case 'movers':
      return kept !== null && kept.then[i]! >= 0 && kept.continues[cluster] !== kept.then[i];
    case 'newcomers':
      return kept !== null && kept.then[i]! < 0;
  }
}

const isAway = (matched: number, label: number): boolean => label >= 0 && matched !== label;
