import type { Evidence } from '../../domain/evidence';
import type { PersonColumnUnit } from '../../domain/person-column';
import type { EffectSize } from '../../kernels/statistics/effect-sizes';
import type { Quartiles } from '../../kernels/statistics/quartiles';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type ComparisonParams = ParamsOf<typeof definition>;

/** Two groups of those who ordered, by everything known of them. */
export interface ComparisonResult {
  readonly asOf: number;
  readonly buyers: number;
  /** Every field that divides buyers into groups. */
  readonly divisions: readonly Division[];
  /** Null where there is no such field. */
  readonly compared: Compared | null;
  readonly evidence: Evidence;
}

export interface Division {
  readonly id: string;
  /** For the style `name` of a message, like the names of the groups. */
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly people: number }[];
}

export interface Compared {
  /** Position in `divisions`. */
  readonly by: number;
  /** Position in the groups of the division; `b` is −1 for all others. */
  readonly a: number;
  readonly b: number;
  readonly people: { readonly a: number; readonly b: number };
  readonly metrics: readonly MetricComparison[];
}

/** Why a comparison is tested as it is. */
export type TestKind = 'welch' | 'mann-whitney' | 'shares' | 'fisher' | 'chi-squared';

export interface MetricComparison {
  readonly id: string;
  readonly name: string;
  readonly unit: PersonColumnUnit | null;
  /** The figure and the division share a part of their formulas. */
  readonly isFormula: boolean;
  readonly figures: Figures;
  /** Null where a side is too small, or nothing varies. */
  readonly tested: Tested | null;
  /** All groups of the division at once; null where there are only two or it cannot be tested. */
  readonly overall: Overall | null;
}

export type Figures =
  | {
      readonly kind: 'number';
      readonly a: Quartiles;
      readonly b: Quartiles;
      readonly groups: readonly Quartiles[];
    }
  | {
      readonly kind: 'category';
      readonly levels: readonly string[];
      /** People of each level. */
      readonly a: Float64Array;
      readonly b: Float64Array;
      /** One a group of the division. */
      readonly groups: readonly Float64Array[];
    };

export interface Tested {
  readonly test: TestKind;
  /** Hedges's g, the rank-biserial correlation, or the bias-corrected Cramér's V. */
  readonly effect: EffectSize;
  /** Of the means, or of the shares of the first level; null where there is no such difference. */
  readonly difference: EffectSize | null;
  readonly pValue: number;
  /** Corrected for all figures that share no formula with the division; NaN for those that do. */
  readonly qValue: number;
}

export interface Overall {
  readonly test: 'welch-anova' | 'kruskal-wallis' | 'chi-squared';
  /** Correlation ratio or Cramér's V, corrected for the number of groups. */
  readonly effect: number;
  readonly pValue: number;
}

/** People a side needs of whom a figure is known. */
export const FEWEST = 5;
export const FOUND_BELOW = 0.05;

export const isFound = ({ isFormula, tested }: MetricComparison): boolean =>
  !isFormula && tested !== null && tested.qValue < FOUND_BELOW;

/** Effect on one scale from 0 to 1: g as the correlation of the same size, g / √(g² + 4). */
export function strengthOf({ tested }: MetricComparison): number {
  if (!tested) return 0;
  const size = Math.abs(tested.effect.estimate);
  return tested.test === 'welch' ? size / Math.hypot(size, 2) : size;
}

/** What differs beyond chance first, what a formula ties to the groups last; the greatest of each first. */
export const strongestFirst = (metrics: readonly MetricComparison[]): readonly MetricComparison[] =>
  metrics.toSorted((x, y) => rankOf(y) - rankOf(x) || strengthOf(y) - strengthOf(x));

const rankOf = (metric: MetricComparison): number => (metric.isFormula ? 0 : isFound(metric) ? 2 : 1);
