import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { VisitUnit } from '../../domain/visits';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type BehaviourParams = ParamsOf<typeof definition>;

/** What visitors do after what. Moments are milliseconds. */
export interface BehavioursResult {
  readonly limits: Limits;
  readonly visits: VisitTotals;
  readonly test: TestSummary;
  readonly steps: StepColumns;
  readonly rules: RuleColumns;
  readonly people: PeopleColumns;
  readonly evidence: Evidence;
}

export interface Limits {
  readonly unit: VisitUnit;
  /** Visits a rule must be in, inclusive, and the same as a share. */
  readonly minCount: number;
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly minLift: number;
  readonly decided: boolean;
}

export interface VisitTotals {
  readonly count: number;
  /** With one kind of step only: they can hold no rule. */
  readonly single: number;
  /** Events of the period, and those that no visit holds. */
  readonly events: number;
  readonly homeless: number;
  readonly from: number;
  readonly to: number;
  /** Where the last 30 % begin; the earlier and the later visits. No later ones: no re-test. */
  readonly cut: number;
  readonly early: number;
  readonly late: number;
}

export interface TestSummary {
  /** Pairs of steps in this order in enough visits, at any confidence. */
  readonly tested: number;
  /** Those that reach the other limits. */
  readonly found: number;
  /** Of those, with q ≤ .05; of those, held up on the last 30 %. */
  readonly survived: number;
  readonly held: number;
  readonly falseExpected: number;
}

/** Steps that are in enough visits, by the bytes of their names. */
export interface StepColumns {
  /** Position in `STEPS`; −1: known by the file's own name only. */
  readonly usual: Int32Array;
  readonly names: Levels;
  /** What was searched for, the category or the page; '' for none. */
  readonly details: Levels;
  /** Visits with the step. */
  readonly counts: Int32Array;
}

/** Rules "who does A does B later in the visit", by the visits beyond what is usual. All arrays have one entry a rule. */
export interface RuleColumns {
  readonly count: number;
  /** Positions in `steps`. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Visits with both in this order, with the first, with the next at any time. */
  readonly both: Int32Array;
  readonly antecedent: Int32Array;
  readonly consequent: Int32Array;
  /** Visits with the two the other way round; 0 also where those are fewer than the support. */
  readonly reverse: Int32Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** The same three counts in the first 70 % and in the last 30 % of the visits. */
  readonly early: RuleCounts;
  readonly late: RuleCounts;
  /** See `VERDICT`. */
  readonly verdict: Uint8Array;
  /** 1: from one step of a purchase to a later one. */
  readonly isPath: Uint8Array;
  /** Positions in `people` of who did the first and never the next: of rule r those from `openFrom[r]` on, latest first. */
  readonly open: Int32Array;
  /** Their last visit with the first. */
  readonly openAt: Float64Array;
  readonly openFrom: Int32Array;
  /** Who else would be in the list, but said no to marketing. */
  readonly refused: Int32Array;
}

export interface RuleCounts {
  readonly both: Int32Array;
  readonly antecedent: Int32Array;
  readonly consequent: Int32Array;
}

/** Everybody in a list, by the bytes of their keys. */
export interface PeopleColumns {
  readonly keys: Levels;
  readonly names: Levels | null;
}
