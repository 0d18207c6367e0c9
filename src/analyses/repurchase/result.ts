import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type RepurchaseParams = ParamsOf<typeof definition>;
export type RhythmLevel = 'product' | 'category' | 'any';

/** How long until what is bought again, and who is due. Days count from 1970; money is in the unit of the file. */
export interface RepurchaseResult {
  readonly level: RhythmLevel;
  readonly decidedLevel: boolean;
  readonly minGaps: number;
  readonly horizonDays: number;
  readonly who: 'again' | 'once';
  readonly ownGaps: number;
  readonly customers: number;
  /** The as-of day: the day after the last one counted. */
  readonly asOf: number;
  readonly firstDay: number;
  readonly rhythms: RhythmColumns;
  /** Who is due now, who has just become so first; and who will be within the horizon, the soonest first. */
  readonly due: DueColumns;
  readonly coming: DueColumns;
  readonly people: PeopleColumns;
  readonly evidence: Evidence;
}

/** Items with a rhythm of their own, one entry an item: those with most gaps first. */
export interface RhythmColumns {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels;
  /** Items with fewer gaps, which have none. */
  readonly rare: number;
  readonly gaps: Int32Array;
  /** Customers who bought it, and who did so on two days or more. */
  readonly buyers: Int32Array;
  readonly repeaters: Int32Array;
  /** Days: median with its 95 % interval (NaN below six gaps), quartiles, and the gap that 95 in 100 do not exceed. */
  readonly median: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly firstQuartile: Float64Array;
  readonly thirdQuartile: Float64Array;
  readonly late: Float64Array;
  /** People in the two lists. */
  readonly due: Int32Array;
  readonly coming: Int32Array;
  /** Who waited longer than 95 in 100 did, and who said no to marketing though due or coming: in no list. */
  readonly passed: Int32Array;
  readonly refused: Int32Array;
}

/** One entry a person and item. */
export interface DueColumns {
  readonly people: Int32Array;
  readonly items: Int32Array;
  readonly lastDay: Int32Array;
  readonly times: Int32Array;
  /** Days until the next, and 1 where it is the person's own median. */
  readonly gap: Float64Array;
  readonly isOwn: Uint8Array;
}

/** Everybody in a list, by the bytes of their keys. */
export interface PeopleColumns {
  readonly keys: Levels;
  readonly names: Levels | null;
  readonly spend: Float64Array;
}
