import type { Levels } from '../../core/levels';
import type { FeatureId } from '../../domain/feature-list';

export interface FeaturesResult {
  /** Day number the figures stand for, and the first day that counts. */
  readonly asOf: number;
  readonly from: number;
  readonly people: {
    readonly count: number;
    readonly keys: Levels;
    /** Null where the shop has no names. */
    readonly names: Levels | null;
  };
  /** Those that the files tell, in the order of the list. */
  readonly features: readonly FeatureResult[];
  /** What the customer list says in words. */
  readonly texts: readonly TextResult[];
}

export interface FeatureResult {
  readonly id: FeatureId;
  /** One a person; NaN where it is unknown. */
  readonly values: Float64Array;
  readonly statistics: Statistics;
  /** Bins of its distribution: one edge more than counts; none where all are alike. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** Of the people of whom it is known; NaN where there are too few. */
export interface Statistics {
  readonly known: number;
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1. */
  readonly deviation: number;
  /** Type 2. */
  readonly skewness: number;
  readonly min: number;
  /** Quartiles of type 7. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly max: number;
}

export interface TextResult {
  /** Role of the column in the customer list. */
  readonly role: string;
  /** Position in `levels` of each person, −1 where nothing is known. */
  readonly codes: Int32Array;
  /** By their bytes; all of them occur. */
  readonly levels: readonly string[];
  readonly counts: readonly number[];
}
