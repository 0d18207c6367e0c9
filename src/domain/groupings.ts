import type { Grouping } from '../core/grouping';
import type { Workspace } from '../core/workspace';
import { parseIsoDay } from '../core/time';
import { monthsBefore } from './as-of';
import type { FeatureId } from './feature-list';
import { featureTable, type FeatureTable } from './features';
import { peopleOf } from './people';
import { signedLog } from './prepared-features';

/** The groupings that are kept with a shop, in the order of their making. */
export const groupingsOf = ({ recipe }: Workspace): readonly Grouping[] => recipe?.groupings ?? [];

/** The day before which everything counted when a grouping was saved. */
export const savedDay = ({ asOf }: Grouping): number => parseIsoDay(asOf);

/** The statistics that a grouping looks at, as of a day. */
export const tableOfGrouping = (workspace: Workspace, { months }: Grouping, asOf: number): FeatureTable =>
  featureTable(workspace, { from: months === 0 ? -Infinity : monthsBefore(asOf, months), to: asOf });

/** Customers of a table as points on the scale of a grouping, n × features, row-major. */
export function pointsOnScale(
  { columns, count }: Pick<FeatureTable, 'columns' | 'count'>,
  { features }: Grouping,
): Float64Array {
  const points = new Float64Array(count * features.length);
  features.forEach(({ id, logged, center, spread, fill }, t) => {
    const column = columns.get(id as FeatureId);
    for (let i = 0; i < count; i++) {
      const known = column?.[i] ?? NaN;
      const value = Number.isNaN(known) ? fill : known;
      points[i * features.length + t] = ((logged ? signedLog(value) : value) - center) / spread;
    }
  });
  return points;
}

/** The saved group whose centre is nearest to each point, the first of equals; −1 without groups. */
export function nearestSavedGroup(points: Float64Array, { features, groups }: Grouping): Int32Array {
  const dimension = features.length;
  return Int32Array.from({ length: points.length / dimension }, (_, i) => {
    let best = -1;
    let least = Infinity;
    groups.forEach(({ center }, j) => {
      let square = 0;
      for (let t = 0; t < dimension; t++) square += (points[i * dimension + t]! - center[t]!) ** 2;
      if (square < least) {
        least = square;
        best = j;
      }
    });
    return best;
  });
}

/** The saved group of everybody as of a day, in the order of `peopleOf`; −1 for who had not ordered in its window. */
export function savedGroupsAt(workspace: Workspace, grouping: Grouping, asOf: number): Int32Array {
  const table = tableOfGrouping(workspace, grouping, asOf);
  const nearest = nearestSavedGroup(pointsOnScale(table, grouping), grouping);
  const groups = new Int32Array(peopleOf(workspace).count).fill(-1);
  table.person.forEach((person, i) => (groups[person] = nearest[i]!));
  return groups;
}
