/** People by where they stood on one day and stand on another: a flow and its table; every text in the reader's language. */
export interface MovementModel {
  readonly title: string;
  /** The earlier and the later day. */
  readonly heads: readonly [string, string];
  readonly corner: string;
  readonly nodes: readonly { readonly label: string; readonly colour: number }[];
  /** How many stood at each node then, and stand there now. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Row-major, nodes × nodes. */
  readonly counts: readonly number[];
  readonly cells: readonly (readonly {
    readonly text: string;
    readonly spoken: string;
    readonly shade: number;
  }[])[];
}
