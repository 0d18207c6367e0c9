/**
 * Something in a file that a person should know: what it is (`code`, a sentence in every language), where, and a
 * sample of the original. Diagnostics never stop an import by themselves.
 */
export interface Diagnostic {
  readonly code: string;
  /** Line of the table in the file, counted from 1 with the header as the people see it in a spreadsheet. */
  readonly row: number;
  /** Position from 0, or -1 when the whole row is meant. */
  readonly column: number;
  readonly sample: string;
}

/** All diagnostics of one code in one column: the exact count, and the first few as examples. */
export interface DiagnosticGroup {
  readonly code: string;
  readonly column: number;
  /** Header of the column, or '' when whole rows are meant. */
  readonly header: string;
  readonly count: number;
  /** At most EXAMPLES_KEPT, in file order. */
  readonly examples: readonly Diagnostic[];
}

export const EXAMPLES_KEPT = 20;

/** A cell whose text could not be read as the type of its column, and is missing in the table: what stood there. */
export interface UnreadCell {
  /** Name in the table. */
  readonly column: string;
  /** At most UNREAD_LENGTH characters. */
  readonly text: string;
  /** `rowMark` of its row: where it stands in a table that was merged and sorted since. */
  readonly mark: string;
}

/** Unread cells kept of one column of a file, and characters of each. */
export const UNREAD_KEPT = 200;
export const UNREAD_LENGTH = 200;

/** Codes of cells whose text is no value of their column's type. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  'cell/not-a-number',
  'cell/not-a-date',
  'cell/not-a-flag',
]);
