import type { Snippet } from 'svelte';
import type { OrderColumn } from './row-order';

/** A column of a DataTable, by accessors on the row number: no row objects are made. */
export interface TableColumn extends OrderColumn {
  readonly label: string;
  /** Unit of the figures, said once in the header. */
  readonly unit?: string | undefined;
  /** Numbers stand at the `end` so that their digits line up; text at the `start` (default). */
  readonly align?: 'start' | 'end';
  /** The owner of the table sorts by it; a column with a `value` can always be sorted. */
  readonly sortable?: boolean;
  /** Draws the cell of a row instead of its plain text. */
  readonly cell?: Snippet<[number]>;
  /** On a phone the column with the lowest number stands beside the first one, the others follow below; default: its place. */
  readonly priority?: number;
}
