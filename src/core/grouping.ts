/**
 * Groups of customers that a person has kept and named: what is needed to put anybody into one of them again, on the same
 * files or on next month's. No customer is named in it.
 */
export interface Grouping {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, in UTC. */
  readonly savedAt: string;
  /** `YYYY-MM-DD`: the groups were made of what happened before this day. */
  readonly asOf: string;
  /** Calendar months before that day; 0: everything. */
  readonly months: number;
  /** How the groups were found; whoever comes later joins the nearest centre whatever it was. */
  readonly method: string;
  readonly features: readonly GroupingFeature[];
  readonly groups: readonly SavedGroup[];
}

/** A feature as it was compared by: (value or sign · log(1 + |value|) − center) / spread. */
export interface GroupingFeature {
  /** A feature of `src/domain/feature-list.ts`. */
  readonly id: string;
  readonly logged: boolean;
  readonly center: number;
  readonly spread: number;
  /** Stands for what is unknown of a person, in the feature's own unit. */
  readonly fill: number;
}

export interface SavedGroup {
  readonly name: string;
  /** On the scale of the features, in their order. */
  readonly center: readonly number[];
  /** Members when it was saved. */
  readonly customers: number;
}

/** A grouping that is about to be kept; without an id it is a new one. */
export type GroupingDraft = Omit<Grouping, 'id' | 'savedAt'> & { readonly id?: string };

/** Id of the column of a kept grouping. */
export const groupingColumn = (id: string): string => `grouping:${id}`;
