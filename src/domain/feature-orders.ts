import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { countingOrdersByPerson, type Activity } from './activity';
import type { FeatureId } from './feature-list';
import { linesOf } from './lines';
import { moneyOf } from './money';

const DAYS_PER_MONTH = 365.25 / 12;
const TREND_DAYS = 90;

/** What the orders of each person tell: when, how often, how regularly, for how much. */
export function orderFeatures(
  workspace: Workspace,
  activity: Activity,
  person: Uint32Array,
): Map<FeatureId, Float64Array> {
  const { people, orders: ofOrder, window } = activity;
  const { grid } = linesOf(workspace);
  const { starts, orders: order } = countingOrdersByPerson(workspace, activity);
  const column = () => new Float64Array(person.length);
  const recency = column();
  const orders = column();
  const frequency = column();
  const orderValue = column();
  const spend = column();
  const tenure = column();
  const meanGap = column();
  const gapVariation = column();
  const trend = column();
  for (let i = 0; i < person.length; i++) {
    const p = person[i]!;
    const first = dayOf(people.first[p]!);
    const last = dayOf(people.last[p]!);
    const count = people.orders[p]!;
    recency[i] = window.to - last;
    tenure[i] = window.to - first;
    orders[i] = count;
    frequency[i] = count / Math.max(1, tenure[i]! / DAYS_PER_MONTH);
    spend[i] = moneyOf(grid, people.net[p]!);
    orderValue[i] = spend[i]! / count;
    meanGap[i] = count > 1 ? (last - first) / (count - 1) : NaN;

    let squares = 0;
    let lately = 0;
    let previous = first;
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      const day = dayOf(ofOrder.time[order[k]!]!);
      if (k > starts[p]!) squares += (day - previous - meanGap[i]!) ** 2;
      if (day >= window.to - TREND_DAYS) lately++;
      else if (day >= window.to - 2 * TREND_DAYS) lately--;
      previous = day;
    }
    gapVariation[i] = count > 2 && last > first ? Math.sqrt(squares / (count - 1)) / meanGap[i]! : NaN;
    trend[i] = (lately / TREND_DAYS) * DAYS_PER_MONTH;
  }
  return new Map<FeatureId, Float64Array>([
    ['recency', recency],
    ['orders', orders],
    ['frequency', frequency],
    ['orderValue', orderValue],
    ['spend', spend],
    ['tenure', tenure],
    ['meanGap', meanGap],
    ['gapVariation', gapVariation],
    ['trend', trend],
  ]);
}
