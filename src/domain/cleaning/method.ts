import type { Column } from '../../core/column';
import type { ParamSpec, ValuesOf } from '../../core/params';
import type { RemovalReason, SkipReason } from '../../core/recipe';
import type { Table, TableKind } from '../../core/table';

/** What the files say of themselves. */
export interface Surroundings {
  /** Day of the import, `YYYY-MM-DD`; '' where nobody knows it. */
  readonly today: string;
  /** ISO 4217 codes that the files of a table tell; absent: none does. */
  readonly currencies: ReadonlyMap<TableKind, ReadonlySet<string>>;
}

export const UNKNOWN_SURROUNDINGS: Surroundings = { today: '', currencies: new Map() };

/** What a method knows besides the table. */
export interface CleaningContext {
  readonly kind: TableKind;
  readonly surroundings: Surroundings;
  /** The other tables, as the steps before leave them. */
  readonly tables: ReadonlyMap<TableKind, Table>;
  /** 1 for each row that an earlier step keeps in, whatever a later one says; absent: none. */
  readonly kept?: Uint8Array | undefined;
}

/** Something worth doing to a table: the parameters of a step, and the rows it is about. */
export interface Proposal<Values = Readonly<Record<string, unknown>>> {
  readonly params: Values;
  /** The column it is about, '' for whole rows. */
  readonly column: string;
  /** Which rows, ascending. */
  readonly rows: Uint32Array;
  /** The row that would stay for each, where they are duplicates. */
  readonly twins: Uint32Array | null;
}

/** What a step does to a table: which rows leave and why, which columns change. */
export interface Effect {
  /** Of each row 0 where it stays, otherwise 1 + the position of its reason; null where all stay. */
  readonly fate: Uint8Array | null;
  readonly reasons: readonly RemovalReason[];
  /** Row that stays for each duplicate, its own number for the others; null without duplicates. */
  readonly twins: Uint32Array | null;
  /** Columns that are replaced or added, with all the rows of the table. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly changedCells: number;
  /** 1 for each row that no later step takes out; absent: none. */
  readonly kept?: Uint8Array;
}

/**
 * One way of cleaning a table. Pure: the table given is left untouched. The order of the rows has no effect on
 * which content survives.
 */
export interface CleaningMethod<Kind extends string = string, P extends ParamSpec = ParamSpec> {
  readonly kind: Kind;
  readonly params: P;
  /** In no promised order. */
  propose(table: Table, context: CleaningContext): readonly Proposal<ValuesOf<P>>[];
  /** Null where the step's column is not in the table or cannot be treated this way; otherwise why it does nothing. */
  apply(table: Table, params: ValuesOf<P>, context: CleaningContext): Effect | SkipReason | null;
}

export const defineMethod = <const Kind extends string, const P extends ParamSpec>(
  method: CleaningMethod<Kind, P>,
): CleaningMethod<Kind, P> => method;

export const NO_EFFECT: Effect = {
  fate: null,
  reasons: [],
  twins: null,
  columns: new Map(),
  changedCells: 0,
};

/** The effect of taking out the marked rows for one reason. */
export const removing = (
  fate: Uint8Array,
  reason: RemovalReason,
  twins: Uint32Array | null = null,
): Effect => ({ ...NO_EFFECT, fate, reasons: [reason], twins });

/** Positions of the marked rows, ascending. */
export function marked(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] !== 0) count++;
  const rows = new Uint32Array(count);
  for (let i = 0, k = 0; i < marks.length; i++) if (marks[i] !== 0) rows[k++] = i;
  return rows;
}

/** Positions of the other rows, ascending. */
export function unmarked(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === 0) count++;
  const rows = new Uint32Array(count);
  for (let i = 0, k = 0; i < marks.length; i++) if (marks[i] === 0) rows[k++] = i;
  return rows;
}
