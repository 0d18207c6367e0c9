import { medianAbsoluteDeviation } from '../../kernels/statistics/outliers';
import { median } from '../../kernels/statistics/quantile';
import { mannKendall } from '../../kernels/time-series/mann-kendall';
import { stlPeriodic } from '../../kernels/time-series/stl';
import { theilSen } from '../../kernels/time-series/theil-sen';
import type { SeriesUnit } from '../../domain/period-series';
import type { Direction } from './result';

/** Periods of a cycle, and how many whole periods a season needs. */
export const CYCLE: Readonly<Record<SeriesUnit, number>> = { month: 12, week: 52, day: 7 };
export const SEASON_NEEDS: Readonly<Record<SeriesUnit, number>> = { month: 24, week: 104, day: 28 };
/** A week is a short cycle: the trend of days is smoothed over a quarter. */
const DAY_TREND = 91;
/** Below so many periods no line is drawn, and nothing is called unusual. */
export const LINE_NEEDS = 6;
export const UNUSUAL_NEEDS = 12;
export const UNUSUAL_FROM = 3.5;
const NORMAL_95 = 1.959963984540054;
/** A median absolute deviation times this is the σ of a normal. */
const TO_SIGMA = 1.4826;

/** Whole periods taken apart; one entry a period. NaN where too few tell. */
export interface Parts {
  readonly trend: Float64Array;
  readonly expected: Float64Array;
  readonly z: Float64Array;
  /** σ of what is left on the scale used; NaN without a season. */
  readonly sigma: number;
  /** One a place of the cycle from the first period on, of the mean; null without a season. */
  readonly index: Float64Array | null;
  readonly direction: Direction;
  readonly isRelative: boolean;
}

/**
 * Trend, season and what is left: robust STL where the cycle was seen often enough, else a Theil–Sen line; of logarithms
 * where all values are above 0.
 *
 * @param values NaN where a period has none: the median stands in for it, and nothing is said of it
 */
export function takeApart(values: Float64Array, unit: SeriesUnit): Parts {
  const n = values.length;
  const middle = median(values.filter((value) => !Number.isNaN(value)));
  const filled = values.map((value) => (Number.isNaN(value) ? middle : value));
  const isRelative = filled.every((value) => value > 0);
  const scaled = isRelative ? filled.map(Math.log) : filled;
  const back = (value: number): number => (isRelative ? Math.exp(value) : value);
  const hasSeason = n >= SEASON_NEEDS[unit];
  const { trend, seasonal } = hasSeason ? seasonalParts(scaled, unit) : lineParts(scaled);
  const left = scaled.map((value, i) => (Number.isNaN(values[i]!) ? NaN : value - trend[i]! - seasonal[i]!));
  const mean = filled.reduce((sum, value) => sum + value, 0) / n;
  const sigma = sigmaOf(left, hasSeason ? CYCLE[unit] : 0);
  return {
    trend: trend.map(back),
    expected: trend.map((value, i) => back(value + seasonal[i]!)),
    z: n >= UNUSUAL_NEEDS ? robustZ(left, sigma) : new Float64Array(n).fill(NaN),
    sigma: hasSeason ? sigma : NaN,
    index: hasSeason ? indexOf(seasonal.subarray(0, CYCLE[unit]), isRelative, mean) : null,
    direction: directionOf(
      scaled.map((value, i) => value - seasonal[i]!),
      isRelative,
      mean,
    ),
    isRelative,
  };
}

function seasonalParts(values: Float64Array, unit: SeriesUnit) {
  return stlPeriodic(values, CYCLE[unit], {
    robust: true,
    ...(unit === 'day' ? { trendWindow: DAY_TREND } : {}),
  });
}

function lineParts(values: Float64Array) {
  const { slope, intercept } = theilSen(values);
  const enough = values.length >= LINE_NEEDS;
  return {
    trend: values.map((_, i) => (enough ? intercept + slope * i : NaN)),
    seasonal: new Float64Array(values.length),
  };
}

function robustZ(left: Float64Array, sigma: number): Float64Array {
  const center = median(left.filter((value) => !Number.isNaN(value)));
  return left.map((value) => (sigma > 0 ? (value - center) / sigma : NaN));
}

/** By the median absolute deviation, made greater for the freedom that the line and the season took. */
function sigmaOf(left: Float64Array, cycle: number): number {
  const known = left.filter((value) => !Number.isNaN(value));
  const free = Math.max(1, known.length - cycle - 2);
  return TO_SIGMA * medianAbsoluteDeviation(known) * Math.sqrt(known.length / free);
}

function indexOf(seasonal: Float64Array, isRelative: boolean, mean: number): Float64Array {
  const raw = seasonal.map((value) => (isRelative ? Math.exp(value) : 1 + value / mean));
  const center = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  return raw.map((value) => value / center);
}

function directionOf(values: Float64Array, isRelative: boolean, mean: number): Direction {
  const none = { slope: NaN, lower: NaN, upper: NaN, pValue: NaN, sign: 0 };
  if (values.length < LINE_NEEDS || !(mean > 0)) return none;
  const part = (slope: number): number => (isRelative ? Math.expm1(slope) : slope / mean);
  const { slope, lower, upper } = theilSen(values);
  const { pValue } = mannKendall(values);
  const isClear = (lower > 0 || upper < 0) && pValue < 0.05;
  return {
    slope: part(slope),
    lower: part(lower),
    upper: part(upper),
    pValue,
    sign: isClear ? Math.sign(slope) : 0,
  };
}

export interface Growth {
  readonly growth: Float64Array;
  readonly growthLower: Float64Array;
  readonly growthUpper: Float64Array;
}

/** How far back the same season of the year before lies: the same month, or the same weekday 52 weeks before. */
export const YEAR_BACK: Readonly<Record<SeriesUnit, number>> = { month: 12, week: 52, day: 364 };

/** Each period against the one a year before; the interval is of two such periods by what trend and season leave over. */
export function growthOf(values: Float64Array, unit: SeriesUnit, sigma: number, isRelative: boolean): Growth {
  const ratio = values.map((value, i) => {
    const before = values[i - YEAR_BACK[unit]] ?? NaN;
    return before > 0 ? value / before : NaN;
  });
  const reach = isRelative ? NORMAL_95 * Math.SQRT2 * sigma : NaN;
  return {
    growth: ratio.map((value) => value - 1),
    growthLower: ratio.map((value) => value * Math.exp(-reach) - 1),
    growthUpper: ratio.map((value) => value * Math.exp(reach) - 1),
  };
}
