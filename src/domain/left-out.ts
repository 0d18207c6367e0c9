import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { activityIn } from './activity';
import { historyOf } from './history';
import { linesOf } from './lines';
import { moneyOf } from './money';
import type { Snapshot } from './snapshot';

/** What no figure about customers can hold; money in the unit of the file. */
export interface LeftOut {
  readonly anonymousLines: number;
  readonly anonymousRevenue: number;
  /** People with lines before the day, and no order that counts. */
  readonly withoutOrder: number;
  readonly undatedLines: number;
  readonly unpricedLines: number;
  /** The as-of day in milliseconds where lines of that day or later are there to be left out, else null. */
  readonly laterThan: number | null;
}

/** What is left out of the figures as of a day, to be said beside them. */
export function leftOutAt(workspace: Workspace, { asOf, orders }: Snapshot): LeftOut {
  const { dayStarts, day } = historyOf(workspace);
  const { totals } = activityIn(workspace, { from: -Infinity, to: asOf });
  const { grid, undated, unpriced, lastDay } = linesOf(workspace);
  let withoutOrder = 0;
  orders.forEach((count, p) => {
    const start = dayStarts[p]!;
    if (count === 0 && start < dayStarts[p + 1]! && day[start]! < asOf) withoutOrder++;
  });
  return {
    anonymousLines: totals.anonymousLines,
    anonymousRevenue: moneyOf(grid, totals.anonymousNet),
    withoutOrder,
    undatedLines: undated,
    unpricedLines: unpriced,
    laterThan: lastDay >= asOf ? asOf * MS_PER_DAY : null,
  };
}
