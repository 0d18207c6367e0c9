/** A table for a model: columns of equal length, none of them with a missing cell. */
export interface Frame {
  readonly rowCount: number;
  readonly numbers: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly texts: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Numbers that leave as they are, NaN where unknown. */
  readonly ready?: Frame['numbers'];
}

export const ENCODINGS = ['one-hot', 'label'] as const;
/** A column of 0 and 1 for each text (`one-hot`), or the place of each text in the order of their code points (`label`). */
export type Encoding = (typeof ENCODINGS)[number];

export const SCALINGS = ['none', 'standard', 'min-max', 'robust'] as const;
/**
 * As it is; less the mean and over the population's standard deviation; from 0 to 1; or less the median and over the
 * interquartile range (Hyndman–Fan type 7), which a few extreme values do not move. Of number columns only.
 */
export type Scaling = (typeof SCALINGS)[number];

/** A frame of numbers, with what a person wants to know of it. */
export interface PreparedFrame {
  readonly columns: readonly PreparedColumn[];
}

export interface PreparedColumn {
  /** Of the column it came from; of one-hot columns `name=text`. */
  readonly name: string;
  readonly values: Float64Array;
  readonly mean: number;
  /** Sample standard deviation, divisor n − 1. */
  readonly deviation: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** More rows take a data frame longer than a page may. */
export const MOST_FRAME_ROWS = 100_000;
