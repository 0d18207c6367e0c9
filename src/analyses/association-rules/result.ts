import type { Levels } from '../../core/levels';
import type { DayWindow } from '../../domain/activity';
import type { BasketUnit, ItemLevel } from '../../domain/baskets';
import type { Grouping, OwnGrouping } from '../../domain/basket-groups';
import type { Evidence } from '../../domain/evidence';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type RuleParams = ParamsOf<typeof definition>;

/** What a search for rules found. Moments are milliseconds, money is in the unit of the file. */
export interface RulesResult {
  readonly unit: BasketUnit;
  readonly limits: Limits;
  readonly baskets: BasketTotals;
  readonly test: TestSummary;
  readonly items: ItemColumns;
  readonly rules: RuleColumns;
  /** Counts within the parts of the chosen segment; empty where none is chosen. */
  readonly segments: readonly SegmentCounts[];
  /** What the baskets could be told apart by. */
  readonly groupings: readonly Grouping[];
  /** The labels and the kept groups that they could be told apart by as well. */
  readonly ownGroupings: readonly OwnGrouping[];
  /** Days `[from, to)` of the period; from is −∞ where it has no first day. */
  readonly window: DayWindow;
  readonly within: WithinChoices;
  /** The rules counted in all baskets of the period, where they were sought in some only; else null. */
  readonly all: SegmentCounts | null;
  readonly audience: Audience;
  /** What came of rules that were recommended; empty without such contacts. */
  readonly clicks: ClickColumns;
  /** The item sets that were asked for. */
  readonly itemSets: SetColumns | null;
  readonly evidence: Evidence;
}

/** What baskets may be chosen by, and what is chosen: '' is not. */
export interface WithinChoices {
  readonly segment: RuleParams['segment'];
  /** The label or the kept groups that are the segment; null for another one. */
  readonly own: OwnGrouping | null;
  readonly part: string;
  readonly channel: string;
  /** The parts of the segment and the channels, by their baskets in the period. */
  readonly parts: readonly NamedPart[];
  readonly channels: readonly NamedPart[];
}

export interface NamedPart {
  readonly name: string;
  readonly baskets: number;
}

/** Recommended rules as the offers of the contacts name them, one entry a rule: most shown first. */
export interface ClickColumns extends RuleCounts {
  readonly antecedents: Levels;
  readonly consequents: Levels;
  readonly shown: Int32Array;
  readonly clicked: Int32Array;
}

/** Item sets at the support of the rules: those in most baskets first, or examples of each level of Apriori. */
export interface SetColumns {
  readonly kind: 'frequent' | 'closed' | 'maximal' | 'levels';
  readonly minCount: number;
  /** False where the search was bounded: above `minCount`, or after the last level. */
  readonly isComplete: boolean;
  /** How many there are; of two items or more but for `levels`. */
  readonly total: number;
  readonly names: Levels;
  readonly sets: Sides;
  readonly counts: Int32Array;
  /** One entry a pass of Apriori; empty for the other kinds. */
  readonly levels: readonly SearchLevel[];
}

/** What one pass of Apriori did with the sets of one size. */
export interface SearchLevel {
  readonly size: number;
  /** Sets that came of joining two frequent ones; those with an infrequent part were pruned and the rest counted. */
  readonly joined: number;
  readonly counted: number;
  readonly frequent: number;
}

/** The limits the rules were found with, whether given or decided from the data. */
export interface Limits {
  readonly level: ItemLevel;
  /** Baskets a rule must be in, inclusive. */
  readonly minCount: number;
  /** The same as a share of the baskets. */
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly minLift: number;
  readonly decidedLevel: boolean;
  readonly decidedSupport: boolean;
  /** The number of rules asked for without a support limit; 0: by limits. */
  readonly top: number;
}

export interface BasketTotals {
  readonly count: number;
  /** Items a basket, each counted once. */
  readonly meanItems: number;
  /** Baskets with one item only: they can hold no rule. */
  readonly single: number;
  readonly from: number;
  readonly to: number;
  /** Where the last 30 % begin, as a moment; the earlier and the later baskets. No later ones: no re-test. */
  readonly cut: number;
  readonly early: number;
  readonly late: number;
}

/** What the header says of chance. */
export interface TestSummary {
  /** Candidates: rules with the support, at any confidence. */
  readonly tested: number;
  /** Rules that also reach the other limits. */
  readonly found: number;
  /** Of those, with q ≤ .05. */
  readonly survived: number;
  /** Of those, held up on the last 30 %. */
  readonly held: number;
  /** Of those that survived, how many to expect by chance: the greatest q among them times their number. */
  readonly falseExpected: number;
  readonly folded: number;
}

/** Every item that stands in a rule. */
export interface ItemColumns {
  readonly keys: Levels;
  readonly names: Levels;
  /** 1: a category. */
  readonly isCategory: Uint8Array;
  /** Baskets with the item. */
  readonly counts: Int32Array;
  /** Mean paid and mean cost a piece; NaN where not known. */
  readonly price: Float64Array;
  readonly cost: Float64Array;
}

/** Sets of positions in `items`: set i is `items[starts[i] … starts[i + 1])`. */
export interface Sides {
  readonly items: Int32Array;
  readonly starts: Int32Array;
}

/** Counts of a rule's baskets, one entry a rule: with both sides, the antecedent, the consequent. */
export interface RuleCounts {
  readonly both: Int32Array;
  readonly antecedent: Int32Array;
  readonly consequent: Int32Array;
}

/** The rules by leverage, greatest first: those that explain most baskets. All arrays have one entry a rule. */
export interface RuleColumns extends RuleCounts {
  readonly count: number;
  readonly antecedents: Sides;
  readonly consequents: Sides;
  readonly p: Float64Array;
  readonly q: Float64Array;
  readonly early: RuleCounts;
  readonly late: RuleCounts;
  /** See `VERDICT`. */
  readonly verdict: Uint8Array;
  /** Position of the more general rule that makes it redundant; −1: it stands on its own. */
  readonly under: Int32Array;
  /** Bit s: within segment s the lift's whole interval is below 1. */
  readonly reversed: Int32Array;
}

export interface SegmentCounts extends RuleCounts {
  readonly name: string;
  readonly baskets: number;
}

/** Who bought what, of the items in rules: item i was bought by `people[starts[i] … starts[i + 1])`, ascending. */
export interface Audience {
  readonly people: Int32Array;
  readonly starts: Int32Array;
  /** Everybody who bought one of them, by the bytes of their keys. */
  readonly keys: Levels;
  readonly names: Levels | null;
  /** Moment of the last order and spend of the period. */
  readonly last: Float64Array;
  readonly spend: Float64Array;
  readonly orders: Uint32Array;
  /** 1: said no to marketing, so in no list. */
  readonly refused: Uint8Array;
}
