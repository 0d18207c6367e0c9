import type { Evidence } from '../../domain/evidence';
import type { DisplayOf, ParamsOf } from '../contract';
import type { definition } from './definition';

export type HabitsParams = ParamsOf<typeof definition>;
/** What the map, the weekdays and the months show. */
export type Measure = DisplayOf<typeof definition>['measure'];

/** When, where and what people buy, and how far apart; money in the unit of the file. */
export interface HabitsResult {
  readonly asOf: number;
  /** First day of the period that lies within the data. */
  readonly from: number;
  readonly choices: Pick<HabitsParams, 'period' | 'group'>;
  readonly totals: HabitsTotals;
  /** Whether most orders have a time of day; without, all stand in the first hour. */
  readonly hasClock: boolean;
  /** 7 × 24, Monday first, row-major. */
  readonly hourOrders: Uint32Array;
  readonly hourRevenue: Float64Array;
  /** Monday first. */
  readonly weekdays: readonly Slot[];
  /** January first. */
  readonly months: readonly Slot[];
  readonly best: BestTime;
  readonly parts: readonly Division[];
  readonly orderCounts: readonly OrderCount[];
  readonly orderValues: OrderValueSpread;
  readonly gaps: GapHabits;
  readonly evidence: Evidence;
}

export interface HabitsTotals {
  /** Counting orders, with those of unknown customers where everybody is looked at. */
  readonly orders: number;
  /** All lines, net of returns. */
  readonly revenue: number;
  /** Of them the lines of orders that count; the others are returns with a number of their own. */
  readonly placed: number;
  readonly customers: number;
  /** Orders of nobody known. */
  readonly anonymousOrders: number;
}

/** A weekday or month: its orders and their net revenue, and how many such days the period has. */
export interface Slot {
  readonly orders: number;
  readonly revenue: number;
  readonly days: number;
}

export interface BestTime {
  /** The weekday with most orders a day, where it is more than chance; else −1. */
  readonly weekday: number;
  /** The three hours in a row with most orders, of that weekday or of all; −1 without a clock. */
  readonly hour: number;
  readonly orders: number;
  /** Orders of that weekday or of all, of which `orders` is the part. */
  readonly of: number;
}

/** What orders are divided by: each line has one value or none. */
export interface Division {
  readonly id: DivisionId;
  /** By revenue; the rest together, then what has no value, where there are any. */
  readonly values: readonly DivisionValue[];
}
export const DIVISIONS = ['channel', 'category', 'store', 'region', 'coupon', 'product'] as const;
export type DivisionId = (typeof DIVISIONS)[number];

export interface DivisionValue {
  readonly name:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'others'; readonly values: number }
    | { readonly kind: 'none' };
  /** Orders with such a line: an order may have several values. */
  readonly orders: number;
  /** Of the lines, net of returns: adds up to all. */
  readonly revenue: number;
}

/** People with so many orders; the last one holds everybody with as many or more. */
export interface OrderCount {
  readonly orders: number;
  readonly people: number;
}

/** Net values of the orders. Money; NaN where too few orders tell. */
export interface OrderValueSpread {
  /** Limits between bands; the first band is open downwards, the last upwards. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly median: number;
  readonly medianLower: number;
  readonly medianUpper: number;
  readonly mean: number;
  readonly meanLower: number;
  readonly meanUpper: number;
}

export interface GapHabits {
  readonly all: GapSummary;
  /** Those with a gap, most gaps first. */
  readonly categories: readonly GapSummary[];
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** Days between orders of one person; NaN where there are too few. */
export interface GapSummary {
  readonly category: string | null;
  readonly gaps: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly p80: number;
  readonly p95: number;
}
