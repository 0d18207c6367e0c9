import type { Workspace } from '../../core/workspace';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { broughtIn, TIERS } from '../../domain/value-tiers';
import type { Upkeep, ValueTiersParams } from './result';

const YEAR = 365;

/**
 * What the tiers cost to keep and what they brought in the same days: the last year, or since the first order where that
 * is shorter. Null for segments, and where no cost is given.
 *
 * @param person the customers
 * @param tier of each person of the workspace
 */
export function upkeepOf(
  workspace: Workspace,
  params: ValueTiersParams,
  asOf: number,
  person: Uint32Array,
  tier: Uint8Array,
): Upkeep | null {
  const each = [params.upkeepCore, params.upkeepPotential, params.upkeepMarginal];
  if (params.groups !== 'tiers' || each.every((cost) => cost === 0)) return null;
  const { grid, firstDay } = linesOf(workspace);
  const days = Math.min(YEAR, asOf - firstDay);
  const { units, isMargin } = broughtIn(workspace, asOf - days, asOf);
  const people = TIERS.map(() => 0);
  const sums = TIERS.map(() => 0);
  for (const p of person) {
    people[tier[p]!]!++;
    sums[tier[p]!]! += units[p]!;
  }
  return {
    days,
    isMargin,
    tiers: TIERS.map((id, k) => {
      const cost = each[k]! > 0 ? (each[k]! * people[k]! * days) / YEAR : NaN;
      const brought = moneyOf(grid, sums[k]!);
      return { id, cost, brought, perCost: people[k]! > 0 ? brought / cost : NaN };
    }),
  };
}
