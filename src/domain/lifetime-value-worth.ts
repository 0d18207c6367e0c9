import type { Workspace } from '../core/workspace';
import { historyOf, sumByEntry } from './history';
import { linesOf } from './lines';
import { marginsOf } from './margins';
import { oncePerWorkspace } from './memo';
import { moneyOf } from './money';
import { partOf, pickPeople } from './parts';

/** What a unit of money paid is worth to the shop as of a day. */
export interface Worth {
  /** Where the margin comes from: a number that was typed, the costs of the product list, or nowhere: then it is revenue. */
  readonly basis: 'typed' | 'costs' | 'revenue';
  /** Margin / revenue; 1 where it is not known. */
  readonly margin: number;
  /** Revenue net of returns / the same without what came back on a later day, of known customers, within [0, 1]. */
  readonly kept: number;
}

/** Margin of the days of the history, and their money with a known cost. */
const costed = oncePerWorkspace((workspace) => {
  const margins = marginsOf(workspace);
  if (!margins) return null;
  const { units } = linesOf(workspace);
  return {
    margin: sumByEntry(workspace, margins.units),
    known: sumByEntry(
      workspace,
      units.map((each, i) => (margins.isKnown[i] === 1 ? each : 0)),
    ),
  };
});

/** @param typed margin in percent of revenue; 0: as the product list tells. O(days with a line). */
export function worthAt(workspace: Workspace, asOf: number, typed: number): Worth {
  const whole = partOf(workspace)?.whole;
  if (whole) return worthAt(whole, asOf, typed);
  const { day, net } = historyOf(workspace);
  const costs = costed(workspace);
  let netSum = 0;
  let paidSum = 0;
  let marginSum = 0;
  let knownSum = 0;
  for (let k = 0; k < day.length; k++) {
    if (day[k]! >= asOf) continue;
    netSum += net[k]!;
    paidSum += Math.max(0, net[k]!);
    if (!costs) continue;
    marginSum += costs.margin[k]!;
    knownSum += costs.known[k]!;
  }
  const kept = paidSum > 0 ? Math.max(0, netSum / paidSum) : 1;
  if (typed > 0) return { basis: 'typed', margin: typed / 100, kept };
  if (knownSum > 0) return { basis: 'costs', margin: marginSum / knownSum, kept };
  return { basis: 'revenue', margin: 1, kept };
}

/**
 * What each day of the history has brought, in grid units: its margin where costs are known, the usual one of its
 * revenue elsewhere.
 */
export function broughtByEntry(workspace: Workspace, { basis, margin }: Worth): Float64Array {
  const { net } = historyOf(workspace);
  const costs = basis === 'costs' ? costed(workspace) : null;
  return net.map((units, k) =>
    costs ? costs.margin[k]! + (units - costs.known[k]!) * margin : units * margin,
  );
}

/** Of each person what they brought before a day, in money. */
export function broughtBefore(workspace: Workspace, asOf: number, worth: Worth): Float64Array {
  const part = partOf(workspace);
  if (part) return pickPeople(broughtBefore(part.whole, asOf, worth), part.people);
  const { people, dayStarts, day } = historyOf(workspace);
  const { grid } = linesOf(workspace);
  const brought = broughtByEntry(workspace, worth);
  const sums = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]! && day[k]! < asOf; k++) sums[p]! += brought[k]!;
    sums[p] = moneyOf(grid, sums[p]!);
  }
  return sums;
}
