/** A chart as data, ready to draw: every text is in the reader's language, every number in its unit. */
export interface ChartModel {
  /** The finding as a sentence. */
  readonly title: string;
  /** What is counted, over which period, net of what. */
  readonly caption?: string | undefined;
  readonly x: ChartAxis & {
    /** What stands below the axis, one a label, where the labels are too long for it. */
    readonly ticks?: readonly string[] | undefined;
  };
  readonly y: ChartAxis & {
    /** A value on the axis, shortened. */
    readonly short: (value: number) => string;
    /** A value in the tooltip and the table, exact. */
    readonly exact: (value: number) => string;
  };
  /** What stands along x, one for each value of a series. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartAxis {
  /** Name with its unit. */
  readonly label: string;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  /** One a label; NaN is a gap, never a zero. */
  readonly values: readonly number[];
  /** The accent for what the chart is about (default for the first series), grey for the rest, or a category's own colour. */
  readonly color?: ChartColor;
  /** Drawn as points without a line: they stand alone. */
  readonly points?: boolean;
  /** Drawn dashed: compared with, not measured now. */
  readonly dashed?: boolean;
  /** Places that stand out; the others turn pale. */
  readonly emphasis?: readonly number[];
  /** Of shares: among bars it is a line with an axis of its own from 0 to 1 at the right. Writes a share. */
  readonly asShare?: (share: number) => string;
}

/** How a value of a series is written in full. */
export const exactOf = (model: ChartModel, series: ChartSeries): ((value: number) => string) =>
  series.asShare ?? model.y.exact;

export type ChartColor =
  | 'accent'
  | 'muted'
  | 'category-1'
  | 'category-2'
  | 'category-3'
  | 'category-4'
  | 'category-5'
  | 'category-6'
  | 'category-7'
  | 'category-8';

/** The colour of a series where it names none: the first has the accent, the others are there to compare with. */
export const colorOf = (series: ChartSeries, index: number): ChartColor =>
  series.color ?? (index === 0 ? 'accent' : 'muted');
