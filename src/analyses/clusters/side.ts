import type { Workspace } from '../../core/workspace';
import type { FeatureTable } from '../../domain/features';
import type { Prepared } from '../../domain/prepared-features';
import type { Category, Division, Side } from './beside';
import { countsOf, takesCategory } from './category';
import { ALSO } from './definition';
import { group, methodFor, numberedGroups } from './found';
import type { ProfiledFeature } from './profile';
import type { ClustersParams } from './result';

/** Ids of the columns of people that groups are made by besides features. */
export interface ByColumn {
  /** Of the groups of the page; '' for none. */
  readonly own: string;
  /** Of the solution beside them, '' for none; null where no such solution is asked for. */
  readonly other: string | null;
}

/** One of the two solutions has a column and the other has none. */
export function byColumnOf(
  { method, also, against }: Pick<ClustersParams, 'method' | 'also' | 'against'>,
  people: number,
): ByColumn {
  if (!takesCategory(methodFor(people, method))) return { own: '', other: null };
  const asked = against.startsWith(ALSO) ? against.slice(ALSO.length) : null;
  const isOneWithout = asked !== null && (asked === '') !== (also === '');
  return { own: also, other: isOneWithout ? asked : null };
}

/**
 * The groups that the page would show with or without the column, its choices otherwise the same; null where that is one
 * crowd.
 *
 * @param prepared the people with or without the column
 * @param by the column; '' where it is without
 */
export function besideSolution(
  workspace: Workspace,
  table: FeatureTable,
  features: readonly ProfiledFeature[],
  usedFeatures: number,
  prepared: Prepared,
  by: string,
  category: Category,
  params: ClustersParams,
): { readonly division: Division; readonly side: Side } | null {
  const { groups } = group(workspace, table, prepared, { ...params, also: by }, () => {});
  if (groups.k < 2) return null;
  const { clusters, cluster } = numberedGroups(table, features, usedFeatures, groups);
  return {
    division: {
      name: category.name,
      groups: clusters.map((_, i) => ({ text: String(i + 1) })),
      labels: cluster,
    },
    side: { clusters, separation: groups.separation, counts: countsOf(category, cluster, clusters.length) },
  };
}
