import type { Grouping } from '../../core/grouping';
import type { Workspace } from '../../core/workspace';
import type { FeatureTable } from '../../domain/features';
import {
  groupingsOf,
  nearestSavedGroup,
  pointsOnScale,
  savedDay,
  tableOfGrouping,
} from '../../domain/groupings';
import { matchClusters, overlapTable } from '../../kernels/clustering/agreement';
import { assignByDiscriminant, fitDiscriminant } from '../../kernels/clustering/discriminant';
import { clusterMeans } from '../../kernels/clustering/members';
import type { Kept, Solution } from './beside';
import type { Prepared } from '../../domain/prepared-features';
import type { FeatureSummary } from './result';

/** A cluster that shares less than this with a kept group does not continue it: of groups of one size, half of the members. */
const CONTINUES = 1 / 3;

/** The kept grouping that is asked for by its id, the newest where none is named; null for `none`. */
export function chosenGrouping(workspace: Workspace, id: string): Grouping | null {
  const all = groupingsOf(workspace);
  if (id === 'none') return null;
  return all.find((grouping) => grouping.id === id) ?? all[all.length - 1] ?? null;
}

/** What is needed to keep these groups: clusters 0 … k − 1; null where there are no two. */
export function solutionOf(
  prepared: Prepared,
  features: readonly FeatureSummary[],
  cluster: Int32Array,
  k: number,
): Solution | null {
  const { dimension, points } = prepared;
  if (k < 2 || dimension === 0) return null;
  const grouped = Int32Array.from(cluster.keys()).filter((i) => cluster[i]! < k);
  const own = new Float64Array(grouped.length * dimension);
  grouped.forEach((row, i) =>
    own.set(points.subarray(row * dimension, (row + 1) * dimension), i * dimension),
  );
  const labels = grouped.map((row) => cluster[row]!);
  const { centers } = clusterMeans(own, dimension, labels, k);
  const solution = {
    features: prepared.features.map(({ id, logged, center, spread }, t) => ({
      id,
      logged,
      center,
      spread,
      fill: features[t]!.median,
    })),
    centers: Array.from({ length: k }, (_, j) => [...centers.subarray(j * dimension, (j + 1) * dimension)]),
  };
  const nearest = nearestSavedGroup(own, {
    ...BARE,
    features: solution.features,
    groups: solution.centers.map((center) => ({ name: '', customers: 0, center })),
  });
  const same = labels.reduce((sum, label, i) => sum + (nearest[i] === label ? 1 : 0), 0);
  return { ...solution, nearest: same / labels.length };
}

const BARE = { id: '', name: '', savedAt: '', asOf: '', months: 0, method: '' };

/**
 * Which of the kept groups today's continue, who moved, and where the newcomers belong. The kept groups are made again of
 * what happened before their day, so a later correction of old orders is in both.
 *
 * @param cluster group of each row of `table` today, 0 … k − 1
 */
export function keptBeside(
  workspace: Workspace,
  grouping: Grouping,
  table: FeatureTable,
  cluster: Int32Array,
  k: number,
): Kept {
  const asOf = table.window.to;
  const day = Math.min(savedDay(grouping), asOf);
  const groups = grouping.groups.length;
  const earlier = tableOfGrouping(workspace, grouping, day);
  const earlierPoints = pointsOnScale(earlier, grouping);
  const earlierGroups = nearestSavedGroup(earlierPoints, grouping);
  const groupOf = new Map(Array.from(earlier.person, (person, i) => [person, earlierGroups[i]!]));
  const then = Int32Array.from(table.person, (person) => groupOf.get(person) ?? -1);

  const known = Array.from(then.keys()).filter((i) => then[i]! >= 0);
  const pairs = overlapTable(
    Int32Array.from(known, (i) => cluster[i]!),
    k,
    Int32Array.from(known, (i) => then[i]!),
    groups,
  );
  const { matched, overlap } = matchClusters(pairs, groups);
  const continues = matched.map((group, j) => (overlap[j]! >= CONTINUES ? group : -1));

  const points = pointsOnScale(table, grouping);
  const rule = discriminantOf(earlierPoints, earlierGroups, grouping);
  const now = rule ? rule.assign(points) : nearestSavedGroup(points, grouping);
  const isSame = (i: number): number => (continues[cluster[i]!] === now[i] ? 1 : 0);
  const joined = new Float64Array(groups);
  let newcomers = 0;
  let same = 0;
  let newSame = 0;
  for (let i = 0; i < then.length; i++) {
    same += isSame(i);
    if (then[i]! >= 0) continue;
    newcomers++;
    newSame += isSame(i);
    joined[now[i]!]++;
  }
  const before = new Float64Array(groups);
  for (const group of earlierGroups) before[group]++;
  return {
    grouping,
    day,
    continues,
    overlap,
    before,
    stayed: known.length,
    movers: known.filter((i) => continues[cluster[i]!] !== then[i]).length,
    newcomers,
    joined,
    table: overlapTable(now, groups, cluster, k),
    agreement: same / then.length,
    newAgreement: newSame / newcomers,
    by: rule ? 'discriminant' : 'center',
    accuracy: rule ? rule.accuracy : NaN,
    then,
    now,
  };
}

/** A discriminant of the kept groups with their members then; null where a group has too few or no feature tells them apart. */
function discriminantOf(points: Float64Array, labels: Int32Array, { features, groups }: Grouping) {
  const sizes = new Float64Array(groups.length);
  for (const label of labels) sizes[label]++;
  if (sizes.some((size) => size < 2)) return null;
  const fitted = fitDiscriminant(points, features.length, labels, groups.length);
  if (!fitted) return null;
  const assign = (rows: Float64Array) => assignByDiscriminant(fitted, rows).labels;
  const hits = assign(points).reduce((sum, label, i) => sum + (label === labels[i] ? 1 : 0), 0);
  return { assign, accuracy: hits / labels.length };
}
