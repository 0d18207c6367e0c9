import type { Workspace } from '../../core/workspace';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { isWithinReach, membershipAt, nextLevelOf, type PointRules } from '../../domain/membership-levels';
import { moneyOf } from '../../domain/money';
import type { PersonLevel } from './result';

/** Level and points of a person as of a day, as on the page of value tiers by the same rules; null where money is unknown. */
export function levelOf(
  workspace: Workspace,
  asOf: number,
  person: number,
  rules: PointRules,
): PersonLevel | null {
  const lines = linesOf(workspace);
  if (!knowsAmounts(lines)) return null;
  const membership = membershipAt(workspace, asOf, rules);
  const { levels, points, level, usualOrder } = membership;
  const at = level[person]!;
  const next = nextLevelOf(membership, person, rules, lines.grid);
  return {
    level: levels[at]!.name,
    number: at + 1,
    levels: levels.length,
    points: points[person]!,
    usualOrder: moneyOf(lines.grid, usualOrder),
    next: next && {
      level: levels[at + 1]!.name,
      from: levels[at + 1]!.from,
      points: next.points,
      money: moneyOf(lines.grid, next.units),
      isWithin: isWithinReach(membership, next),
    },
  };
}
