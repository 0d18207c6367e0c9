import { levelText } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { labelsOfPerson } from '../../domain/labels/label-columns';
import {
  limitsAfterOrder,
  livesAt,
  REASONS,
  STAGES,
  stagesAt,
  UNKNOWN_STAGE,
  type LifeCycleChoices,
} from '../../domain/life-cycle';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import type { PersonColumns } from '../../domain/person-column';
import { personColumnsAt } from '../../domain/person-columns';
import { CELL_SEGMENTS } from '../../domain/rfm-cells';
import { snapshotAt } from '../../domain/snapshot';
import { NO_GROUP, segmentsAt, TIERS, tiersAt } from '../../domain/value-tiers';
import type { Standing } from './result';

/** Those of the pages as they come. */
const STAGE_CHOICES: LifeCycleChoices = {
  template: 'own',
  byCategory: true,
  activeDays: 0,
  lostDays: 0,
  loyalOrders: 0,
};
const CUTS = { core: 15, potential: 35 };

/** Stage with what put the person there, tier, segment and lives. O(orders + people). */
export function standingOf(workspace: Workspace, asOf: number, person: number): Standing {
  const stages = stagesAt(workspace, asOf, STAGE_CHOICES);
  const { orders, last, lastOrder } = snapshotAt(workspace, asOf);
  const { rules } = stages;
  const stage = stages.stage[person]!;
  const tier = tiersAt(workspace, asOf, 'spend', CUTS)![person]!;
  const segment = segmentsAt(workspace, asOf)[person]!;
  const isBuyer = orders[person]! > 0;
  const lines = linesOf(workspace);
  const isValued = knowsAmounts(lines);
  const columns = personColumnsAt(workspace, asOf);
  return {
    stage: stage === UNKNOWN_STAGE ? null : STAGES[stage]!,
    reason: REASONS[stages.reason[person]!]!,
    days: isBuyer ? asOf - last[person]! : NaN,
    limits: isBuyer ? limitsAfterOrder(workspace, rules)(lastOrder[person]!) : rules.limits,
    source: rules.source,
    loyalOrders: rules.loyalOrders,
    tier: tier === NO_GROUP || !isValued ? null : TIERS[tier]!,
    segment: segment === NO_GROUP || !isValued ? null : CELL_SEGMENTS[segment]!,
    labels: labelsOfPerson(workspace, columns, person).map(({ name }) => name),
    groups: keptGroups(columns, person),
    lives: livesAt(workspace, stages)
      .filter((life) => life.person === person)
      .map(({ from, to, orders: count, net }) => ({
        from,
        to,
        orders: count,
        revenue: moneyOf(lines.grid, net),
      })),
  };
}

function keptGroups({ list }: PersonColumns, person: number): Standing['groups'] {
  return list.flatMap(({ source, name, values }) => {
    if (source !== 'saved-grouping') return [];
    const groups = values();
    if (groups.kind !== 'category' || groups.codes[person]! < 0) return [];
    const group = levelText(groups.levels, groups.codes[person]!);
    return [{ grouping: 'text' in name ? name.text : name.message, group }];
  });
}
