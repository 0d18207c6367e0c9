import type { Levels } from './levels';

/** Code of a missing value in a category column. */
export const MISSING_CODE = 0xffffffff;
/** Value of a missing flag. */
export const MISSING_FLAG = 255;

/** Numbers and money in the unit of the file; NaN is missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}
/** Moments as shop-local wall-clock milliseconds, stored as if UTC; NaN is missing. */
export interface TimeColumn {
  readonly kind: 'time';
  readonly values: Float64Array;
}
/** Text of any kind, ids included: one code a row into distinct levels; MISSING_CODE is missing. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly codes: Uint32Array;
  /** Distinct texts, in no promised order: nothing may depend on it. */
  readonly levels: Levels;
}
/** Yes (1), no (0), unknown (MISSING_FLAG). */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly values: Uint8Array;
}

export type Column = NumberColumn | TimeColumn | CategoryColumn | FlagColumn;
export type ColumnKind = Column['kind'];
