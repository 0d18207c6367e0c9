import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type SequenceParams = ParamsOf<typeof definition>;

/** What customers buy one after the other. Days count from 1970; money is in the unit of the file. */
export interface SequencesResult {
  readonly limits: Limits;
  readonly customers: CustomerTotals;
  /** Items that stand in a pattern or a rule. */
  readonly items: { readonly keys: Levels; readonly names: Levels };
  readonly patterns: PatternColumns;
  readonly rules: RuleColumns;
  readonly people: PeopleColumns;
  readonly evidence: Evidence;
}

export interface Limits {
  readonly level: 'product' | 'category';
  /** Customers a sequence must be found with, inclusive, and the same as a share. */
  readonly minCount: number;
  readonly minSupport: number;
  readonly minConfidence: number;
  /** 0: none. */
  readonly maxGapDays: number;
  readonly maxSpanDays: number;
  readonly decided: boolean;
}

export interface CustomerTotals {
  readonly count: number;
  /** With one purchase day only: they are in no sequence of two. */
  readonly single: number;
  /** Purchase days of all. */
  readonly purchases: number;
  readonly firstDay: number;
  /** The as-of day: the day after the last one counted. */
  readonly asOf: number;
}

/** Positions of items with −1 closing each purchase: (2 5)(3) is `2 5 -1 3 -1`. */
export interface PatternCells {
  readonly cells: Int32Array;
  /** length patterns + 1 */
  readonly starts: Int32Array;
}

/** Sequences of two purchases or more, those of most customers first. */
export interface PatternColumns extends PatternCells {
  readonly counts: Int32Array;
  /** 1: no longer one has as many customers. */
  readonly isClosed: Uint8Array;
  /** How many there are; more than are listed where the list is cut. */
  readonly total: number;
}

/** Rules "who did the beginning does the last purchase next", by the customers beyond what is usual. */
export interface RuleColumns {
  readonly count: number;
  /** How many reach the limits. */
  readonly found: number;
  readonly prefixes: PatternCells;
  readonly lasts: PatternCells;
  /** Customers with both in this order, with the beginning, with the last purchase at any time. */
  readonly both: Int32Array;
  readonly prefix: Int32Array;
  readonly last: Int32Array;
  /** Customers with the two the other way round; −1 where the beginning has several purchases. */
  readonly reverse: Int32Array;
  /** 1: the last purchase has nothing that the beginning does not have. */
  readonly isSame: Uint8Array;
  /** Days from the beginning to the last purchase, one a customer, ascending: of rule r those from `waitFrom[r]` on. */
  readonly waits: Int32Array;
  readonly waitFrom: Int32Array;
  /** Who stands between: of rule r those from `betweenFrom[r]` on, the shortest wait first. */
  readonly between: Int32Array;
  /** The day they did the beginning. */
  readonly sinceDay: Int32Array;
  readonly betweenFrom: Int32Array;
  /** Who did the beginning and has waited longer than nine in ten did, and who said no to marketing. */
  readonly passed: Int32Array;
  readonly refused: Int32Array;
}

/** Everybody who stands between, by the bytes of their keys. */
export interface PeopleColumns {
  readonly keys: Levels;
  readonly names: Levels | null;
  readonly spend: Float64Array;
  readonly orders: Uint32Array;
}
