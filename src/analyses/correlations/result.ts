import type { PersonColumnUnit } from '../../domain/person-column';
import type { Evidence } from '../../domain/evidence';
import type { Association } from '../../kernels/statistics/association';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type CorrelationsParams = ParamsOf<typeof definition>;

/** What goes together among the people who ordered. */
export interface CorrelationsResult {
  readonly asOf: number;
  readonly buyers: number;
  readonly fields: readonly FieldSummary[];
  /** Those that could be tested; `first` < `second`, in their order. */
  readonly pairs: readonly PairSummary[];
  /** Pairs with too few people of whom both are known, or without any difference among them. */
  readonly untested: number;
  /** The pair that is looked at; null where there is none. */
  readonly shown: PairDetail | null;
  readonly evidence: Evidence;
}

export interface FieldSummary {
  readonly id: string;
  /** For the style `name` of a message. */
  readonly name: string;
  readonly kind: 'number' | 'category';
  readonly unit: PersonColumnUnit | null;
  readonly known: number;
  readonly isSkewed: boolean;
}

export interface PairSummary extends Association {
  /** Positions in `fields`. */
  readonly first: number;
  readonly second: number;
  /** They share a part of their formulas. */
  readonly isFormula: boolean;
  /** Corrected for all pairs that do not; NaN for those that do. */
  readonly qValue: number;
}

/** What the picture of a pair is drawn from. */
export type PairDetail = {
  readonly first: number;
  readonly second: number;
} & (
  | {
      readonly kind: 'numbers';
      /** At most 400 people, spread evenly along the first field. */
      readonly x: Float64Array;
      readonly y: Float64Array;
      /** Fifths of the people by the first field, fewer where many are equal. */
      readonly bands: readonly Band[];
    }
  | {
      readonly kind: 'mixed';
      /** Position in `fields` of the number and of the grouping. */
      readonly number: number;
      readonly grouping: number;
      readonly bands: readonly Band[];
    }
  | {
      readonly kind: 'groups';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      /** Row-major. */
      readonly counts: Float64Array;
    }
);

/** Some people, and what a number is like among them. */
export interface Band {
  /** Name of a group; '' for a range. */
  readonly name: string;
  /** Least and greatest of the first field; NaN for a group. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** A pair counts as found below this. */
export const FOUND_BELOW = 0.05;
/** From here on a coefficient is called medium, and strong. */
export const MEDIUM = 0.3;
export const STRONG = 0.5;
export const WEAK = 0.1;

export const isFound = ({ isFormula, qValue }: PairSummary): boolean => !isFormula && qValue < FOUND_BELOW;

/** Found pairs before all others, the strongest first; equals by their places. */
export const strongestFirst = (pairs: readonly PairSummary[]): readonly PairSummary[] =>
  pairs.toSorted(
    (a, b) =>
      Number(isFound(b)) - Number(isFound(a)) ||
      Math.abs(b.estimate) - Math.abs(a.estimate) ||
      a.first - b.first ||
      a.second - b.second,
  );
