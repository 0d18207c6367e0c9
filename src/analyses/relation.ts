/** What one thing has to do with another, in words and figures. */
export interface RelationView {
  /** Sentences. */
  readonly reading: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Of a number: its quartiles by range or group. */
  readonly quartiles: QuartilesView | null;
  /** Of a grouping: its shares in every group. */
  readonly shares: SharesView | null;
}

export interface AxisView {
  readonly label: string;
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
}

export interface QuartilesView {
  readonly title: string;
  readonly head: string;
  readonly axis: AxisView;
  /** Places of the rows that are marked. */
  readonly emphasis?: readonly number[];
  readonly rows: readonly {
    readonly name: string;
    readonly people: string;
    readonly mean?: string;
    readonly lower: string;
    readonly median: string;
    readonly upper: string;
    /** The median, for the chart. */
    readonly value: number;
  }[];
}

export interface SharesView {
  readonly title: string;
  readonly corner: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly note: string;
    readonly cells: readonly { readonly text: string; readonly spoken: string; readonly shade: number }[];
  }[];
}
