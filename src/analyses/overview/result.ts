import type { KpiId, KpiValues } from '../../domain/kpis';

export interface OverviewResult {
  /** Day number; figures end before it. */
  readonly asOf: number;
  readonly periodDays: number;
  readonly current: KpiValues;
  /** The period of equal length before; null where the data do not reach back that far. */
  readonly previous: KpiValues | null;
  /** An order that alone makes a large part of its period's revenue, so that the comparison says little. */
  readonly outlier: LargeOrder | null;
  /** Days from the first order line to the as-of day. */
  readonly dataDays: number;
  readonly series: KpiSeries;
}

/** An order, net of its returns, and its share of the revenue of its period. */
export interface LargeOrder {
  readonly period: 'current' | 'previous';
  readonly amount: number;
  readonly share: number;
}

/** The figures of equal blocks of days, the last of which ends at the as-of day; all of them lie within the data. */
export interface KpiSeries {
  readonly blockDays: number;
  /** First day of each block, ascending. */
  readonly from: readonly number[];
  /** The repeat rate is that of a whole period up to the end of the block; NaN where the data begin later. */
  readonly values: Readonly<Record<KpiId, readonly number[]>>;
}
