import type { Workspace } from '../../core/workspace';
import { linesOf } from '../../domain/lines';
import { isWithinReach, membershipAt, nextLevelOf, type PointRules } from '../../domain/membership-levels';
import { moneyOf } from '../../domain/money';
import type { Snapshot } from '../../domain/snapshot';
import type { Growth } from './result';

/** Levels by points of the customers `person`, and what each of them lacks to the next. O(orders + days with a line). */
export function growthOf(
  workspace: Workspace,
  { asOf, net }: Snapshot,
  person: Uint32Array,
  params: PointRules,
): Growth {
  const { grid } = linesOf(workspace);
  const membership = membershipAt(workspace, asOf, params);
  const count = person.length;
  const level = new Uint8Array(count);
  const points = new Float64Array(count);
  const missing = new Float64Array(count).fill(NaN);
  const missingMoney = new Float64Array(count).fill(NaN);
  const isWithin = new Uint8Array(count);
  const sums = membership.levels.map(() => ({ people: 0, within: 0, units: 0, points: 0 }));
  let allUnits = 0;
  for (let i = 0; i < count; i++) {
    const p = person[i]!;
    const next = nextLevelOf(membership, p, params, grid);
    level[i] = membership.level[p]!;
    points[i] = membership.points[p]!;
    if (next) {
      missing[i] = next.points;
      missingMoney[i] = moneyOf(grid, next.units);
      isWithin[i] = Number(isWithinReach(membership, next));
    }
    const sum = sums[level[i]!]!;
    sum.people++;
    sum.within += isWithin[i]!;
    sum.units += net[p]!;
    sum.points += points[i]!;
    allUnits += net[p]!;
  }
  const { pointsPerMoney, pointsPerOrder, pointsPerMonth, pointsLapse } = params;
  return {
    rules: { pointsPerMoney, pointsPerOrder, pointsPerMonth, pointsLapse },
    usualOrder: moneyOf(grid, membership.usualOrder),
    usualPoints: membership.usualPoints,
    within: sums.reduce((all, { within }) => all + within, 0),
    points: sums.reduce((all, sum) => all + sum.points, 0),
    levels: membership.levels.map(({ name, from }, k) => {
      const { people, within, units, points: sum } = sums[k]!;
      return {
        name,
        from,
        people,
        within,
        points: sum,
        share: people / count,
        revenue: moneyOf(grid, units),
        revenueShare: allUnits > 0 ? units / allUnits : NaN,
      };
    }),
    people: { level, points, missing, missingMoney, isWithin },
  };
}
