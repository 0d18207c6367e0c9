import type { Levels } from '../../core/levels';
import type { ParamsOf } from '../contract';
import type { FeatureId } from '../../domain/feature-list';
import type { PersonColumnUnit } from '../../domain/person-column';
import type { definition } from './definition';

export type FeaturesParams = ParamsOf<typeof definition>;

export interface FeaturesResult extends Described {
  /** The first day that counts. */
  readonly from: number;
  /** Those that the files tell, in the order of the list. */
  readonly features: readonly FeatureResult[];
  /** Numbers that are not for a model as they are: of each order, of the customer list, of habits and responses. */
  readonly others: readonly NumberResult[];
  readonly selection: Selection;
  readonly reduction: Reduction;
  readonly model: Model;
}

/** People and what is known of them as of a day. */
export interface Described {
  /** Day number up to which everything counts. */
  readonly asOf: number;
  readonly people: {
    readonly count: number;
    readonly keys: Levels;
    /** Null where the shop has no names. */
    readonly names: Levels | null;
  };
  readonly features: readonly Pick<FeatureResult, 'id' | 'values' | 'statistics'>[];
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
  /** Share of the value that most have. */
  readonly commonest: number;
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

/** Why a feature is left out, in the order in which it is asked. */
export type Reason = 'texts' | 'alike' | 'unknown' | 'same' | 'related' | 'inflation';

/** Which features say something of their own. */
export interface Selection {
  readonly rows: readonly SelectionRow[];
  /** Whether there are people enough to compare features with each other. */
  readonly isCompared: boolean;
}

export interface SelectionRow {
  /** Id of the feature, or role of the text. */
  readonly id: string;
  readonly kind: 'number' | 'text';
  /** Shares of all people; the commonest value among those known. */
  readonly unknown: number;
  readonly commonest: number;
  /** Null where it is kept. */
  readonly reason: Reason | null;
  /** What the limit was held against: a share, a correlation, an inflation, a number of texts; NaN where kept. */
  readonly figure: number;
  /** The feature that stays in its place; '' where there is none. */
  readonly other: string;
  /** Whether the other is counted from the same figures. */
  readonly sharesFormula: boolean;
  /** Among the kept numbers; NaN of others. */
  readonly inflation: number;
}

/** The kept numbers as fewer. */
export interface Reduction {
  readonly kind: FeaturesParams['reduce'];
  /** What stands in its way: too few people, features, or a feature that is a sum of others. */
  readonly missing: {
    readonly what: 'customers' | 'features' | 'sum';
    readonly need: number;
    readonly have: number;
  } | null;
  readonly features: readonly { readonly id: FeatureId; readonly isLogged: boolean }[];
  /** Of the correlations, falling; and of those of chance alone (95 % line). */
  readonly eigenvalues: Float64Array;
  readonly chance: Float64Array;
  /** Eigenvalues above chance from the first on, and those above 1 (Kaiser). */
  readonly aboveChance: number;
  readonly aboveOne: number;
  /** Dimensions shown; 0 where none is above chance. */
  readonly count: number;
  /** Features × count, row-major: correlations of each feature with each dimension. */
  readonly loadings: Float64Array;
  /** Share of each feature's variance that the dimensions carry; of a factor model at most .995. */
  readonly communality: Float64Array;
  /** Of each dimension, as a share of all features' variance. */
  readonly carried: Float64Array;
  /** People × count. */
  readonly scores: Float64Array;
  /** Of factors only. */
  readonly fit: Fit | null;
}

export interface Fit {
  readonly kmo: number;
  readonly kmoOf: Float64Array;
  readonly chiSquared: number;
  readonly degrees: number;
  readonly pValue: number;
  /** Root mean square of the correlations that the factors leave over. */
  readonly residual: number;
  readonly converged: boolean;
}

/** The table for models: of whom, and what is already in numbers. */
export interface Model {
  /** Those of an earlier day where a target looks ahead of it; null: those of the page. */
  readonly earlier: Described | null;
  readonly encoding: FeaturesParams['encoding'];
  /** Texts as numbers: ordinal or by a target. */
  readonly encoded: readonly EncodedText[];
  readonly target: Target | null;
  /** What may be a target. */
  readonly targets: readonly { readonly id: string; readonly name: string }[];
  readonly bins: readonly Binned[];
}

export interface EncodedText {
  readonly role: string;
  /** One a person. */
  readonly values: Float64Array;
  /** Each text, and last those of whom nothing is known, if there are any. */
  readonly categories: readonly {
    /** Null: unknown. */
    readonly text: string | null;
    readonly customers: number;
    /** What a new customer of this text gets. */
    readonly value: number;
  }[];
}

export interface Target {
  readonly id: string;
  /** For the style `name` of a message. */
  readonly name: string;
  readonly unit: PersonColumnUnit | null;
  readonly isShare: boolean;
  /** One a person, NaN where unknown. */
  readonly values: Float64Array;
  readonly known: number;
  readonly mean: number;
  /** Features that are counted from the same figures as the target. */
  readonly sameFigures: readonly FeatureId[];
}

export interface Binned {
  readonly id: FeatureId;
  /** Bin of each person, from 1. */
  readonly values: Uint8Array;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly customers: number }[];
}
