/** A table whose cells are shaded by their figure; every text is in the reader's language. */
export interface HeatColumn {
  readonly label: string;
  /** The head as the ear needs it, where the label is only a number. */
  readonly spoken?: string;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  /** A small line under the label. */
  readonly note?: string;
  /** One a column; null where there is nothing to say. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface HeatCell {
  readonly text: string;
  /** The whole cell as a sentence. */
  readonly spoken: string;
  /** Depth of the colour in [0, 1]; 0 leaves the cell plain. */
  readonly shade: number;
  /** Provisional: hatched, and said so. */
  readonly unfinished?: boolean;
  /** May be chance: grey. */
  readonly faint?: boolean;
  /** Of the other sign: underlined in the other colour. */
  readonly negative?: boolean;
}
