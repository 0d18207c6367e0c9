import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { activityIn, countingOrdersByPerson } from './activity';
import { linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import { ordersOf } from './orders';
import { ANONYMOUS } from './people';
import { periodOf, periodStart } from './periods';

export const SERIES_UNITS = ['month', 'week', 'day'] as const;
export type SeriesUnit = (typeof SERIES_UNITS)[number];

/** Number of the period of a series that a day lies in. */
export const seriesPeriod = (day: number, unit: SeriesUnit): number =>
  unit === 'day' ? day : periodOf(day, unit);
/** First day of a period of a series. */
export const seriesStart = (period: number, unit: SeriesUnit): number =>
  unit === 'day' ? period : periodStart(period, unit);

/** The shop period by period, from the one of the first line up to the one before the as-of day. */
export interface PeriodSeries {
  /** Number of the first period. */
  readonly first: number;
  readonly count: number;
  /** Grid units, returns deducted, unknown customers included. */
  readonly units: Float64Array;
  /** Orders something was paid for, and the known people who made them, by the day of the order. */
  readonly orders: Float64Array;
  readonly customers: Float64Array;
  /** Whole periods: those that began with or after the first line and ended before the as-of day. */
  readonly wholeFrom: number;
  readonly wholeTo: number;
}

const KEPT = 6;
const remembered = oncePerWorkspace(() => new Recent<string, PeriodSeries>(KEPT));

/** What happened before a day, by months, weeks or days; O(lines), the last few remembered and shared. */
export const seriesBy = (workspace: Workspace, asOf: number, unit: SeriesUnit): PeriodSeries =>
  remembered(workspace).get(`${asOf} ${unit}`, () => derive(workspace, asOf, unit));

function derive(workspace: Workspace, asOf: number, unit: SeriesUnit): PeriodSeries {
  const { count: lines, time, units: amounts, firstDay } = linesOf(workspace);
  const first = seriesPeriod(firstDay, unit);
  const count = Math.max(0, seriesPeriod(asOf - 1, unit) - first + 1);
  const placeOf = (ms: number): number => seriesPeriod(dayOf(ms), unit) - first;
  const units = new Float64Array(count);
  for (let i = 0; i < lines; i++) {
    // A line of the as-of day or later may lie in a period that is counted.
    if (dayOf(time[i]!) < asOf) units[placeOf(time[i]!)]! += amounts[i]!;
  }
  const activity = activityIn(workspace, { from: -Infinity, to: asOf });
  const orders = new Float64Array(count);
  activity.orders.counts.forEach((counts, o) => {
    if (counts) orders[placeOf(activity.orders.time[o]!)]!++;
  });
  const customers = new Float64Array(count);
  const { starts, orders: ofPerson } = countingOrdersByPerson(workspace, activity);
  for (let p = 0; p + 1 < starts.length; p++) {
    let previous = -1;
    for (let k = starts[p]!; k < starts[p + 1]!; k++) {
      const place = placeOf(activity.orders.time[ofPerson[k]!]!);
      if (place !== previous) customers[place]!++;
      previous = place;
    }
  }
  const wholeFrom = count > 0 && seriesStart(first, unit) < firstDay ? 1 : 0;
  const isOpen = count > 0 && seriesStart(first + count, unit) > asOf;
  return {
    first,
    count,
    units,
    orders,
    customers,
    wholeFrom: Math.min(wholeFrom, count),
    wholeTo: Math.max(Math.min(wholeFrom, count), isOpen ? count - 1 : count),
  };
}

/** Whether any order that something was paid for is of a known customer. */
export function knowsBuyers(workspace: Workspace): boolean {
  return ordersOf(workspace).person.some((person) => person !== ANONYMOUS);
}
