import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { GapGroup } from '../../domain/gaps';
import type { LeftOut } from '../../domain/left-out';
import type { Limits, Rules, Stage } from '../../domain/life-cycle';
import type { GoalCount } from '../../domain/life-cycle-goals';
import type { Model, Untold } from '../../domain/life-cycle-models';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type LifeCycleParams = ParamsOf<typeof definition>;

/** Stages of a shop as of a day, and how people moved between them since another. Money in the unit of the file. */
export interface LifeCycleResult {
  readonly choices: Pick<LifeCycleParams, 'template' | 'unit'>;
  readonly asOf: number;
  readonly before: number;
  readonly limits: Limits;
  /** Limits as they were knowable on the earlier day. */
  readonly limitsBefore: Limits;
  readonly source: Rules['source'];
  readonly loyalOrders: number;
  /** Of the shop first, then of each category with a gap. */
  readonly gaps: readonly (GapGroup & { readonly limits: Limits | null })[];
  /** All seven, in the order of STAGES. */
  readonly stages: readonly StageSummary[];
  /** (STAGES + not known yet)², row-major, from the earlier day to the later. */
  readonly movement: Uint32Array;
  readonly course: {
    /** As-of days, ascending; the last is `asOf`. */
    readonly days: readonly number[];
    /** One row a stage, one entry a day. */
    readonly counts: readonly (readonly number[])[];
  };
  /** The goals of the stages over the whole periods of the course. */
  readonly goals: {
    /** First and last day + 1 of each period, ascending. */
    readonly periods: readonly { readonly from: number; readonly to: number }[];
    /** One row a stage, one entry a period. */
    readonly counts: readonly (readonly GoalCount[])[];
    /** In percent, in the order of STAGES; 0: none. */
    readonly targets: readonly number[];
  };
  readonly models: Readonly<Record<Model, ModelOverlap>>;
  readonly people: LifeCyclePeople;
  readonly lives: Lives;
  /** People the shop knows by the day, and those of them of whom nothing says since when. */
  readonly known: number;
  readonly undated: number;
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

/** Another model beside the stages. */
export interface ModelOverlap {
  /** People by stage (rows, STAGES) and label (columns, MODEL_LABELS), row-major. */
  readonly counts: Uint32Array;
  /** What the files do not tell. */
  readonly untold: readonly Untold[];
}

export interface StageSummary {
  readonly id: Stage;
  readonly people: number;
  readonly before: number;
  readonly orders: number;
  readonly revenue: number;
  /** Of everybody known, in [0, 1]; of all their revenue, NaN where that is not above 0. */
  readonly share: number;
  readonly revenueShare: number;
  /** Mean days since the last order; NaN for nobody and for those without one. */
  readonly meanDays: number;
}

/** Everybody whom the shop knows as of the day, by the bytes of their keys. */
export interface LifeCyclePeople {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  /** Positions in STAGES; `before` is their number where the shop did not know the person yet. */
  readonly stage: Uint8Array;
  readonly before: Uint8Array;
  /** Position in REASONS. */
  readonly reason: Uint8Array;
  /** Position in MODEL_LABELS of each model. */
  readonly labels: Readonly<Record<Model, Uint8Array>>;
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  /** Day of the last order; NaN without one. */
  readonly last: Float64Array;
}

/** Lives of those who came back after being lost, person by person; all arrays of equal length. */
export interface Lives {
  /** Position in `people`. */
  readonly person: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly orders: Uint32Array;
  readonly revenue: Float64Array;
}
