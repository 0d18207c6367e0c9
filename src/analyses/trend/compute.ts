import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { eventsBetween } from '../../domain/calendar-events';
import { largeOrderOf, type LargeOrder } from '../../domain/large-order';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import {
  knowsBuyers,
  seriesBy,
  seriesPeriod,
  seriesStart,
  type PeriodSeries,
} from '../../domain/period-series';
import type { Progress } from '../contract';
import { CYCLE, growthOf, SEASON_NEEDS, takeApart, UNUSUAL_FROM, type Parts } from './decompose';
import { mostUnusual } from './unusual';
import type { Periods, Season, TrendMeasure, TrendParams, TrendResult } from './result';
import { daysWithSales, weekdaysOf } from './weekdays';

/** Of days, the last two years are enough to see them. */
const MOST_DAYS = 731;

/**
 * Revenue, orders, customers or order value by months, weeks or days: trend, season, unusual periods, growth.
 *
 * Problems: `trend/no-orders`, `trend/nothing` {asOf}. Notes: what is left out, what the data lack.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(workspace: Workspace, params: TrendParams, progress: Progress): Outcome<TrendResult> {
  const { lastDay } = linesOf(workspace);
  if (Number.isNaN(lastDay)) return fail('trend/no-orders');
  const asOf = asOfDay(workspace, params.asOf);
  const { unit } = params;
  const series = seriesBy(workspace, asOf, unit);
  if (series.count === 0) return fail('trend/nothing', { asOf: asOf * MS_PER_DAY });
  progress(0.4);
  const measure = measureOf(workspace, params.measure);
  const days = seriesBy(workspace, asOf, 'day');
  progress(0.6);

  const all = valuesOf(workspace, series, measure);
  const skipped = unit === 'day' ? Math.max(0, series.count - MOST_DAYS) : 0;
  const from = Math.max(series.wholeFrom, skipped);
  const values = all.slice(from, series.wholeTo);
  const parts = takeApart(values, unit);
  progress(0.9);
  const daily = valuesOf(workspace, days, measure).slice(days.wholeFrom, days.wholeTo);
  const periods = periodsOf(series, unit, all, { skipped, from }, parts);
  const result: TrendResult = {
    measure,
    unit,
    asOf,
    periods,
    direction: parts.direction,
    season: parts.index && seasonOf(parts.index, series.first + from, values.length, unit),
    seasonNeeds: SEASON_NEEDS[unit],
    whole: values.length,
    weekdays: weekdaysOf(daily, days.first + days.wholeFrom),
    wholeDays: daily.length,
    salesDays: daysWithSales(daily),
    isRelative: parts.isRelative,
    largeOrder: isMoney(measure) ? largeOrderIn(workspace, asOf, unit, periods) : null,
  };
  return ok(result, notesOf(workspace, result, params, series));
}

/** What is asked for where the shop can tell it, else what it can tell. */
function measureOf(workspace: Workspace, asked: TrendMeasure): TrendMeasure {
  if (!knowsAmounts(linesOf(workspace)) && isMoney(asked)) return 'orders';
  if (asked !== 'customers' || knowsBuyers(workspace)) return asked;
  return knowsAmounts(linesOf(workspace)) ? 'revenue' : 'orders';
}

function valuesOf(workspace: Workspace, series: PeriodSeries, measure: TrendMeasure): Float64Array {
  const { grid } = linesOf(workspace);
  switch (measure) {
    case 'revenue':
      return series.units.map((units) => moneyOf(grid, units));
    case 'orders':
      return series.orders.slice();
    case 'customers':
      return series.customers.slice();
    case 'orderValue':
      return series.units.map((units, i) =>
        series.orders[i]! > 0 ? moneyOf(grid, units) / series.orders[i]! : NaN,
      );
  }
}

function periodsOf(
  series: PeriodSeries,
  unit: TrendParams['unit'],
  all: Float64Array,
  { skipped, from }: { readonly skipped: number; readonly from: number },
  parts: Parts,
): Periods {
  const count = series.count - skipped;
  const place = (i: number): number => i + skipped - from;
  const of = (values: Float64Array) =>
    Float64Array.from({ length: count }, (_, i) => values[place(i)] ?? NaN);
  const values = all.slice(from, series.wholeTo);
  const grown = growthOf(values, unit, parts.sigma, parts.isRelative);
  const starts = Int32Array.from({ length: count + 1 }, (_, i) =>
    seriesStart(series.first + skipped + i, unit),
  );
  const z = of(parts.z);
  return {
    count,
    from: starts.slice(0, count),
    value: all.slice(skipped),
    whole: Uint8Array.from({ length: count }, (_, i) => Number(place(i) >= 0 && place(i) < values.length)),
    trend: of(parts.trend),
    expected: of(parts.expected),
    z,
    unusual: Uint8Array.from(z, (value) => Number(Math.abs(value) > UNUSUAL_FROM)),
    growth: of(grown.growth),
    growthLower: of(grown.growthLower),
    growthUpper: of(grown.growthUpper),
    events: Array.from({ length: count }, (_, i) => eventsBetween(starts[i]!, starts[i + 1]! - 1)),
  };
}

const isMoney = (measure: TrendMeasure): boolean => measure === 'revenue' || measure === 'orderValue';

/** The order that explains the most unusual period. */
function largeOrderIn(
  workspace: Workspace,
  asOf: number,
  unit: TrendParams['unit'],
  periods: Periods,
): LargeOrder | null {
  const most = mostUnusual(periods);
  if (most < 0 || !(periods.value[most]! > periods.expected[most]!)) return null;
  const from = periods.from[most]!;
  const next = seriesStart(seriesPeriod(from, unit) + 1, unit);
  return largeOrderOf(workspace, activityIn(workspace, { from, to: Math.min(asOf, next) }), 1);
}

/** The index in the order of the year or week: from January, or Monday; for weeks from the first period on. */
function seasonOf(index: Float64Array, first: number, whole: number, unit: TrendParams['unit']): Season {
  const cycle = CYCLE[unit];
  // Months are numbered from a January; days from a Thursday, which is three days after a Monday.
  const shift =
    unit === 'month' ? first % cycle : unit === 'day' ? (((first + 3) % cycle) + cycle) % cycle : 0;
  const latest = (place: number): number => first + place + cycle * Math.floor((whole - 1 - place) / cycle);
  const at = (k: number): number => (k - shift + cycle) % cycle;
  return {
    index: index.map((_, k) => index[at(k)]!),
    example: Int32Array.from(index, (_, k) => seriesStart(latest(at(k)), unit)),
  };
}

function notesOf(
  workspace: Workspace,
  result: TrendResult,
  params: TrendParams,
  series: PeriodSeries,
): Problem[] {
  const notes: Problem[] = [];
  if (params.measure !== result.measure) {
    notes.push(problem(isMoney(params.measure) ? 'amounts/partly' : 'trend/no-customers'));
  }
  const { periods, unit } = result;
  if (series.wholeTo < series.count) {
    notes.push(problem(`trend/unfinished.${unit}`, { from: periods.from[periods.count - 1]! * MS_PER_DAY }));
  }
  if (series.wholeFrom > 0 && series.count > 1) notes.push(problem(`trend/late-start.${unit}`));
  if (periods.count < series.count) notes.push(problem('trend/many-days', { days: MOST_DAYS }));
  const { undated, lastDay } = linesOf(workspace);
  if (lastDay >= result.asOf) notes.push(problem('trend/as-of', { asOf: result.asOf * MS_PER_DAY }));
  if (undated > 0) notes.push(problem('trend/undated', { lines: undated }));
  return notes;
}
