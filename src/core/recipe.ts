import type { ParamValues } from './params';
import type { TableKind } from './table';

/**
 * What a person decided about the files of a shop, as data: replayed on the imported tables whenever the workspace is
 * opened and on next month's files. The imported tables themselves are never changed, so undoing a step is leaving
 * it out.
 */
export interface Recipe {
  readonly format: 1;
  /** In the order they are applied. */
  readonly steps: readonly CleaningStep[];
  /** On who is the same person; later decisions come before earlier ones. */
  readonly identity: readonly IdentityDecision[];
}

export const EMPTY_RECIPE: Recipe = { format: 1, steps: [], identity: [] };

/** One change to one table, fully told by its parameters. */
export interface CleaningStep {
  readonly id: string;
  /** Which method of cleaning, e.g. `exact-duplicates`. */
  readonly kind: string;
  readonly table: TableKind;
  readonly params: ParamValues;
}

/** Keys are normalised and prefixed by what they are: `id:A17`, `phone:13800000000`, `email:ana@example.com`. */
export interface IdentityDecision {
  readonly decision: 'join' | 'separate';
  readonly keys: readonly [string, string];
}

/** What one step did: rows in = rows kept + rows rejected + duplicates, always. */
export interface CleaningEntry {
  readonly step: CleaningStep;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** Rows set aside in quarantine. */
  readonly rejected: number;
  /** Rows dropped because another row says the same. */
  readonly duplicates: number;
  readonly changedCells: number;
}
