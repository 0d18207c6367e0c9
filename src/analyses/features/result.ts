import type { Levels } from '../../core/levels';
import type { FeatureId } from '../../domain/feature-list';
import type { PersonColumnUnit } from '../../domain/person-column';

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
  /** Numbers that are not for a model as they are: of each order, of the customer list, of habits and responses. */
  readonly others: readonly NumberResult[];
  /** What the customer list says in words. */
  readonly texts: readonly TextResult[];
}

export interface NumberResult {
  readonly id: string;
  /** For the style `name` of a message; a message itself for the numbers of orders. */
  readonly name: string;
  readonly unit: PersonColumnUnit | null;
  /** What each value belongs to, and how many of them there are. */
  readonly of: 'customers' | 'orders';
  readonly total: number;
  readonly statistics: Statistics;
  /** Bins of its distribution: one edge more than counts; none where all are alike. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface FeatureResult extends NumberResult {
  readonly id: FeatureId;
  /** One a person; NaN where it is unknown. */
  readonly values: Float64Array;
}

/** Of 95 %; NaN where there are too few. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Of the people of whom it is known; NaN where there are too few. */
export interface Statistics {
  readonly known: number;
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1. */
  readonly deviation: number;
  /** Type 2; kurtosis in excess of the normal's. */
  readonly skewness: number;
  readonly kurtosis: number;
  readonly min: number;
  /** Quantiles of type 7. */
  readonly p5: number;
  readonly p10: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
  /** Mean by Student's t, median by order statistics, the others by the jackknife. */
  readonly intervals: Readonly<Record<'mean' | 'median' | 'skewness' | 'kurtosis', Interval>>;
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
