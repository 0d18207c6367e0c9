import { MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import { historyOf } from './history';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { moneyOf } from './money';
import { ANONYMOUS, personOfLines } from './people';
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

/** Lines of nobody known by their moment, and their money up to each, so that a day costs a search. */
const anonymousLines = oncePerWorkspace((workspace) => {
  const { count, time, units } = linesOf(workspace);
  const personOfLine = personOfLines(workspace);
  const lines: number[] = [];
  for (let i = 0; i < count; i++) if (personOfLine[i] === ANONYMOUS && time[i] === time[i]) lines.push(i);
  const order = ascendingOrder(lines.map((i) => time[i]!));
  let sum = 0;
  return {
    time: Float64Array.from(order, (k) => time[lines[k]!]!),
    sums: Float64Array.from(order, (k) => (sum += units[lines[k]!]!)),
  };
});

/** How many of the ascending values lie below a limit. */
function countBelow(values: Float64Array, limit: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle]! < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What is left out of the figures as of a day, to be said beside them. O(people). */
export function leftOutAt(workspace: Workspace, { asOf, orders }: Snapshot): LeftOut {
  const { dayStarts, day } = historyOf(workspace);
  const { grid, undated, unpriced, lastDay } = linesOf(workspace);
  const { time, sums } = anonymousLines(workspace);
  const lines = countBelow(time, asOf * MS_PER_DAY);
  let withoutOrder = 0;
  orders.forEach((count, p) => {
    const start = dayStarts[p]!;
    if (count === 0 && start < dayStarts[p + 1]! && day[start]! < asOf) withoutOrder++;
  });
  return {
    anonymousLines: lines,
    anonymousRevenue: moneyOf(grid, sums[lines - 1] ?? 0),
    withoutOrder,
    undatedLines: undated,
    unpricedLines: unpriced,
    laterThan: lastDay >= asOf ? asOf * MS_PER_DAY : null,
  };
}
