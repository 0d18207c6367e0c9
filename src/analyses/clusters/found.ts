import { canonicalParams } from '../../core/params';
import type { Workspace } from '../../core/workspace';
import type { FeatureTable } from '../../domain/features';
import type { Prepared } from '../../domain/prepared-features';
import type { Progress } from '../contract';
import { MOST_GROUPS } from './definition';
import { denseGroupsOf, groupsOf, sessionOf, type Groups, type Session } from './groups';
import { TESTED_FROM } from './k-choice';
import { summarise, type ProfiledFeature } from './profile';
import type { ClustersParams, CountedMethod, Density, Kind, Method } from './result';
import type { ClusterSummary } from './summary';

/** Fewer people are no groups. */
const FEWEST = 5;
/** Below this many people a mixture has diagonal covariances. */
export const FULL_MIXTURE_FROM = 100;

/** The method that so many people can carry. */
export const methodFor = (people: number, asked: Method): Method => (people >= TESTED_FROM ? asked : 'ward');

/** What became of the question. */
export interface Found {
  readonly kind: Kind;
  readonly method: Method;
  readonly groups: Groups;
  readonly session: Session | null;
  readonly density: Density | null;
}

/** Groups of the prepared people, as many as are asked for or as the measures suggest. */
export function group(
  workspace: Workspace,
  table: FeatureTable,
  prepared: Prepared,
  params: ClustersParams,
  progress: Progress,
): Found {
  const { count } = prepared;
  const method = methodFor(count, params.method);
  if (count < FEWEST || prepared.dimension === 0) {
    const kind: Kind = count < FEWEST ? 'few' : 'alike';
    return { kind, method, groups: oneGroup(count), session: null, density: null };
  }
  if (method === 'density') {
    const made = denseGroupsOf(prepared, params.seed, params, (fraction) => progress(0.05 + 0.85 * fraction));
    const kind: Kind = made.groups.k > 1 ? 'groups' : 'whole';
    return { kind, method, groups: made.groups, session: null, density: made.density };
  }
  const covariance = count < FULL_MIXTURE_FROM ? 'diagonal' : params.covariance;
  const session = openedSession(workspace, table, prepared, { ...params, covariance }, method, progress);
  const { choice } = session.measured((fraction) => progress(0.15 + 0.65 * fraction));
  progress(0.8);
  const k = params.k === 0 ? choice.suggested : Math.min(params.k, session.maxK);
  const groups = groupsOf(session, k, (fraction) => progress(0.8 + 0.1 * fraction));
  return { kind: groups.k > 1 ? 'groups' : 'whole', method, groups, session, density: null };
}

function openedSession(
  workspace: Workspace,
  table: FeatureTable,
  prepared: Prepared,
  params: ClustersParams,
  method: CountedMethod,
  progress: Progress,
): Session {
  const { seed, restarts, covariance, features, log, scale, also, apart } = params;
  // Without a further column, how much it would count changes nothing.
  const by = also === '' ? {} : { also, apart };
  const choices = canonicalParams({ method, seed, restarts, covariance, features, log, scale, ...by });
  const key = `${table.window.from} ${table.window.to} ${choices}`;
  const options = { method, seed, restarts, covariance };
  return sessionOf(workspace, key, prepared, options, mostGroups(prepared.count), (fraction) =>
    progress(0.05 + 0.1 * fraction),
  );
}

/** Two or three groups of a handful, six of some dozens, else as many as anybody can tell apart. */
function mostGroups(people: number): number {
  if (people < TESTED_FROM) return Math.min(3, Math.floor(people / 2));
  return people < 100 ? 6 : MOST_GROUPS;
}

function oneGroup(count: number): Groups {
  return {
    k: 1,
    labels: new Int32Array(count),
    next: new Int32Array(count).fill(-1),
    silhouette: new Float64Array(count),
    separation: { mean: NaN, error: 0 },
    probability: new Float64Array(0),
    fence: new Uint8Array(count),
    stability: Float64Array.of(NaN),
    builtOn: count,
  };
}

/** Labels as they are to be numbered: by revenue, then size, then first member; those in no group last. */
function byRevenue({ spendUnits }: FeatureTable, { labels }: Groups): number[] {
  const sums = new Map<number, { units: number; size: number; first: number }>();
  labels.forEach((label, i) => {
    const sum = sums.get(label) ?? { units: 0, size: 0, first: i };
    sum.units += spendUnits[i]!;
    sum.size++;
    sums.set(label, sum);
  });
  return [...sums]
    .sort(
      ([a, left], [b, right]) =>
        Number(a < 0) - Number(b < 0) ||
        right.units - left.units ||
        right.size - left.size ||
        left.first - right.first,
    )
    .map(([label]) => label);
}

/** Groups in the order in which they are numbered. */
export interface Numbered {
  readonly clusters: readonly ClusterSummary[];
  /** Position in `clusters` of everybody. */
  readonly cluster: Int32Array;
  /** The same of a label of the groups. */
  readonly position: ReadonlyMap<number, number>;
}

/** Groups numbered by revenue, each with what its members have in common. */
export function numberedGroups(
  table: FeatureTable,
  features: readonly ProfiledFeature[],
  usedFeatures: number,
  groups: Groups,
): Numbered {
  const order = byRevenue(table, groups);
  const position = new Map(order.map((label, place) => [label, place]));
  return {
    clusters: summarise(table, features, usedFeatures, groups, order),
    cluster: groups.labels.map((label) => position.get(label)!),
    position,
  };
}
