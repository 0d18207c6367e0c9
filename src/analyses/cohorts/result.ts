import type { Levels } from '../../core/levels';
import type { CohortKey } from '../../domain/cohorts';
import type { Evidence } from '../../domain/evidence';
import type { LeftOut } from '../../domain/left-out';
import type { OrderAttribute } from '../../domain/order-values';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type CohortsParams = ParamsOf<typeof definition>;

/** Cohorts of a shop. Matrices are row-major, cohorts × ages; money in the unit of the file, summed over the eligible people. */
export interface CohortsResult {
  readonly choices: Pick<CohortsParams, 'unit' | 'by'>;
  /** What the first order can be told by in this shop. */
  readonly attributes: readonly OrderAttribute[];
  readonly asOf: number;
  readonly cohorts: readonly { readonly key: CohortKey; readonly people: number }[];
  readonly ages: number;
  /** People whose period of this age has begun (cohorts by time) or is over (others). */
  readonly eligible: Uint32Array;
  /** 1 where the period is not over. */
  readonly unfinished: Uint8Array;
  readonly active: Uint32Array;
  readonly activeLater: Uint32Array;
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
  readonly accumulated: Float64Array;
  readonly margin: { readonly period: Float64Array; readonly accumulated: Float64Array } | null;
  readonly people: CohortPeople;
  readonly totals: CohortTotals;
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

/** Everybody in a cohort, by the bytes of their keys; all arrays are of length `count`. */
export interface CohortPeople {
  readonly count: number;
  readonly keys: Levels;
  /** Names from the customer list, '' where it has none; null without such a list. */
  readonly names: Levels | null;
  readonly cohort: Uint16Array;
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  /** Days of the first and the last order. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Person i ordered at the ages `cameAt[cameStarts[i]]` up to `cameAt[cameStarts[i + 1] − 1]`, ascending, each once. */
  readonly cameStarts: Uint32Array;
  readonly cameAt: Uint16Array;
  /** Greatest age that each person has reached. */
  readonly reached: Int32Array;
}

export interface CohortTotals {
  /** People in a cohort, and those whose first order lies before the latest cohorts. */
  readonly customers: number;
  readonly earlier: number;
}
