import type { Evidence } from '../../domain/evidence';
import type { AttributeValue } from '../../domain/people-attributes';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';
import type { Metric } from './metric-list';

export type ProfileParams = ParamsOf<typeof definition>;

/** Who the people of a shop are, by everything that is known of them; money in the unit of the file. */
export interface ProfileResult {
  readonly asOf: number;
  readonly choices: Pick<ProfileParams, 'period' | 'base' | 'group' | 'fewest'>;
  /** None where nobody is left to look at. */
  readonly attributes: readonly AttributeSummary[];
  readonly totals: ProfileTotals;
  readonly evidence: Evidence;
}

export interface ProfileTotals {
  /** Everybody in the base, and those of them who bought in the period. */
  readonly people: number;
  readonly buyers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Of the buyer who brought most; 0 without one. */
  readonly largest: number;
  /** Revenue of the period that is nobody's, or of people outside the base or without an order in the period. */
  readonly anonymousRevenue: number;
  readonly otherRevenue: number;
  /** People of the base without a row in the customer list. */
  readonly unlisted: number;
}

export interface AttributeSummary {
  /** A role of the customer list, `tenure`, `orders.region`, `orders.store`, or `attribute:…`. */
  readonly id: string;
  readonly isOrdered: boolean;
  /** People of whom it is known. */
  readonly known: number;
  /** One a value that somebody of the base has; those of whom it is unknown come last, where there are any. */
  readonly groups: readonly GroupSummary[];
}

export interface GroupSummary {
  readonly value: AttributeValue | { readonly kind: 'unknown' };
  readonly people: number;
  readonly buyers: number;
  /** With two orders or more in the period. */
  readonly repeaters: number;
  readonly orders: number;
  readonly revenue: number;
  /** Beside all others of whom it is known; null where either side has too few people. */
  readonly compared: Readonly<Record<Metric, Comparison | null>>;
}

export interface Comparison {
  readonly own: number;
  readonly rest: number;
  /** own − rest, with its 95 % interval. */
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Benjamini–Hochberg over all groups of all attributes by this figure; NaN where nothing varies. */
  readonly qValue: number;
}
