import type { TableKind } from '../../core/table';

/** A file that a shop system is known to write: how to know it, and what its columns play. */
export interface Preset {
  /** Stable name; `preset.<id>` is its message. */
  readonly id: string;
  readonly kind: TableKind;
  /** Headers that must all be there to know the file; `a|b` is either. */
  readonly marks: readonly string[];
  /** Role → the headers that play it; where a file has several of them, the first one does. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** The role `amount` is the whole order's, told on one or on each of its rows. */
  readonly amountPerOrder?: true;
  /** Roles that the first row of an order tells for all its rows. */
  readonly carriedDown?: readonly string[];
}
