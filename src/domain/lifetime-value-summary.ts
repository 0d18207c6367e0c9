import type { Workspace } from '../core/workspace';
import { historyOf } from './history';
import { linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import { moneyOf } from './money';
import { peopleWhere, snapshotAt } from './snapshot';

/**
 * What the models of lifetime value are told of each buyer before a day: days with a counting order, where the same day
 * counts once. One entry a buyer, ascending by person; days are whole and end with the day before the as-of day.
 */
export interface BuyerSummary {
  readonly asOf: number;
  readonly person: Uint32Array;
  readonly first: Int32Array;
  /** Days with an order after the first one. */
  readonly frequency: Float64Array;
  /** Days from the first to the last of them, and to the end. */
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** Repeat days on which something was paid; their mean in money, less what came back the same day, and their squared deviations from it. */
  readonly paidDays: Float64Array;
  readonly mean: Float64Array;
  readonly within: Float64Array;
}

const KEPT = 8;
const summaries = oncePerWorkspace(() => new Recent<number, BuyerSummary>(KEPT));

/** O(orders + days with a line), remembered by day. */
export const buyerSummaryAt = (workspace: Workspace, asOf: number): BuyerSummary =>
  summaries(workspace).get(asOf, () => summarise(workspace, asOf));

function summarise(workspace: Workspace, asOf: number): BuyerSummary {
  const { orders } = snapshotAt(workspace, asOf);
  const { grid } = linesOf(workspace);
  const person = peopleWhere(orders.length, (p) => orders[p]! > 0);
  const column = () => new Float64Array(person.length);
  const [frequency, recency, age, paidDays, mean, within] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const first = new Int32Array(person.length);
  person.forEach((p, i) => {
    const days = orderDaysOf(workspace, p, asOf);
    first[i] = days[0]!.day;
    frequency[i] = days.length - 1;
    recency[i] = days.at(-1)!.day - first[i]!;
    age[i] = Math.max(recency[i]!, asOf - 1 - first[i]!);
    const paid = days.slice(1).flatMap(({ units }) => (units > 0 ? moneyOf(grid, units) : []));
    paidDays[i] = paid.length;
    if (paid.length === 0) return;
    mean[i] = paid.reduce((sum, each) => sum + each, 0) / paid.length;
    within[i] = paid.reduce((sum, each) => sum + (each - mean[i]!) ** 2, 0);
  });
  return { asOf, person, first, frequency, recency, age, paidDays, mean, within };
}

/** The different days on which a person ordered before a day, ascending, with the grid units of that day, less what came back on it. */
export function orderDaysOf(
  workspace: Workspace,
  person: number,
  asOf: number,
): readonly { readonly day: number; readonly units: number }[] {
  const { orderStarts, orderDay, countsDay, dayStarts, day, net } = historyOf(workspace);
  const days: { day: number; units: number }[] = [];
  let entry = dayStarts[person]!;
  const end = dayStarts[person + 1]!;
  for (let k = orderStarts[person]!; k < orderStarts[person + 1]!; k++) {
    if (countsDay[k]! >= asOf || days.at(-1)?.day === orderDay[k]) continue;
    while (entry < end && day[entry]! < orderDay[k]!) entry++;
    days.push({ day: orderDay[k]!, units: entry < end && day[entry] === orderDay[k] ? net[entry]! : 0 });
  }
  return days;
}
