import type { LargeOrder } from '../../domain/large-order';
import type { SeriesUnit } from '../../domain/period-series';
import type { CalendarEvent } from '../../domain/calendar-events';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type TrendParams = ParamsOf<typeof definition>;
export type TrendMeasure = TrendParams['measure'];

/** A figure of the shop over time, taken apart. Money in the unit of the file, days are day numbers; NaN where a figure is not known. */
export interface TrendResult {
  /** What was asked for where the shop knows it, else revenue. */
  readonly measure: TrendMeasure;
  readonly unit: SeriesUnit;
  readonly asOf: number;
  readonly periods: Periods;
  readonly direction: Direction;
  /** null where the data do not reach over two years (days: over four weeks). */
  readonly season: Season | null;
  /** Whole periods that a season needs, and those there are. */
  readonly seasonNeeds: number;
  readonly whole: number;
  /** From daily figures; null below four weeks of days with sales. */
  readonly weekdays: Weekdays | null;
  readonly wholeDays: number;
  /** Whole days with something sold, of which weekdays need 28. */
  readonly salesDays: number;
  /** A log scale is used: all values are above 0. */
  readonly isRelative: boolean;
  /** Where the most unusual period lies above what was to be expected: its greatest order, if that makes a large part of it. */
  readonly largeOrder: LargeOrder | null;
}

/** One entry a period, ascending. Of periods that are not whole only the value is known. */
export interface Periods {
  readonly count: number;
  /** First day of each. */
  readonly from: Int32Array;
  readonly value: Float64Array;
  /** 1: whole. */
  readonly whole: Uint8Array;
  readonly trend: Float64Array;
  /** The trend with its season: what was to be expected. */
  readonly expected: Float64Array;
  /** Robust z of what is left; NaN where too few periods tell. */
  readonly z: Float64Array;
  /** 1: |z| > 3.5. */
  readonly unusual: Uint8Array;
  /** Against the same season a year before, 0.1: 10 % more, with an interval where season and scale are known. */
  readonly growth: Float64Array;
  readonly growthLower: Float64Array;
  readonly growthUpper: Float64Array;
  readonly events: readonly (readonly CalendarEvent[])[];
}

/** Theil–Sen slope without the season, as a part a period: 0.02 is 2 % more each. */
export interface Direction {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  /** 1 and −1: the interval leaves 0 out; 0: it does not. */
  readonly sign: number;
}

export interface Season {
  /** Of the mean, 1.2: a fifth above it. One entry a place of the cycle. */
  readonly index: Float64Array;
  /** A whole period at each place, the latest: its first day. */
  readonly example: Int32Array;
}

export interface Weekdays {
  /** Monday first, of the mean day; NaN where not known. */
  readonly index: Float64Array;
  readonly days: number;
}
