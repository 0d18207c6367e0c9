import type { Levels } from '../../core/levels';
import type { ParamsOf } from '../contract';
import type { Evidence } from '../../domain/evidence';
import type { definition } from './definition';
import type { MapId, SegmentId } from './segments';

export type RfmParams = ParamsOf<typeof definition>;

/** What an RFM run found. Money in the unit of the file; days are day numbers since 1970 where they are moments. */
export interface RfmResult {
  /** The choices that words and numbers of the page depend on, as they were computed with. */
  readonly choices: Pick<RfmParams, 'frequency' | 'monetary' | 'returns' | 'scoring' | 'limits'> & {
    readonly map: MapId;
  };
  readonly asOf: number;
  /** First day counted: of the period, or of the data. */
  readonly from: number;
  /** Months of the period, 0 for everything. */
  readonly months: number;
  readonly people: RfmPeople;
  readonly scales: Readonly<Record<'r' | 'f' | 'm', Scale>>;
  readonly grid: RfmGrid;
  /** Every segment of the map, empty ones too, in the order of the map. */
  readonly segments: readonly SegmentSummary[];
  readonly totals: RfmTotals;
  readonly evidence: Evidence;
  /** What high and low were told by, in the eight-class map; null in the others. */
  readonly limits: { readonly days: number; readonly frequency: number; readonly monetary: number } | null;
}

/** Everybody with a counting order in the period, by the bytes of their keys; all arrays are of length `count`. */
export interface RfmPeople {
  readonly count: number;
  readonly keys: Levels;
  /** Names from the customer list, '' where it has none; null without such a list. */
  readonly names: Levels | null;
  /** Whole days since the last order, ≥ 1. */
  readonly days: Float64Array;
  readonly orders: Float64Array;
  readonly spend: Float64Array;
  /** What F and M were scored by: orders or days with an order; total or mean spend. */
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Cell of the grid, row-major from its top left. */
  readonly cell: Uint8Array;
  /** Position in `segments`. */
  readonly segment: Uint8Array;
}

/** How the values of one dimension fell into scores. */
export interface Scale {
  /** One entry a score from 1 up to the highest. */
  readonly steps: readonly ScaleStep[];
  /** The value that most people share, and how many they are. */
  readonly tie: { readonly value: number; readonly people: number };
  readonly median: number;
}

export interface ScaleStep {
  readonly score: number;
  readonly people: number;
  /** Smallest and largest value with this score; NaN where nobody has it. */
  readonly lowest: number;
  readonly highest: number;
}

/** The picture: rows from the most recent customers down, columns from low frequency and money up. */
export interface RfmGrid {
  /** R × FM in whole steps, R × FM in half steps, or high and low. */
  readonly kind: 'scores' | 'halves' | 'high-low';
  readonly rows: number;
  readonly columns: number;
  readonly customers: Uint32Array;
  readonly revenue: Float64Array;
  /** Position in `segments` of the segment that owns the cell, −1 where rules of another kind decide. */
  readonly segment: Int8Array;
}

export interface SegmentSummary {
  readonly id: SegmentId;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Of the customers, in [0, 1]. */
  readonly share: number;
  /** Of the revenue of all customers here; NaN where that is not above 0. */
  readonly revenueShare: number;
  /** Means a person, and the revenue an order; NaN for an empty segment. */
  readonly meanDays: number;
  readonly meanOrders: number;
  readonly meanSpend: number;
  readonly orderValue: number;
}

export interface RfmTotals {
  readonly customers: number;
  readonly orders: number;
  /** Of the customers here, by the choice on returns. */
  readonly revenue: number;
  /** Of all order lines in the period, with and without a customer. */
  readonly lines: number;
  readonly netRevenue: number;
  readonly grossRevenue: number;
  readonly returnLines: number;
  /** ≤ 0 */
  readonly returnAmount: number;
  readonly anonymousLines: number;
  readonly anonymousRevenue: number;
  /** People with lines but no counting order: those who only returned goods, and the others (nothing was paid). */
  readonly onlyReturned: number;
  readonly nothingPaid: number;
  /** Rows of the file in no figure at all: without a date. */
  readonly undatedLines: number;
  readonly unpricedLines: number;
}
