import { MISSING_FLAG } from '../core/column';
import { pickLevels, type Levels } from '../core/levels';
import type { FeatureUnit } from './feature-list';

/** Where a column comes from. */
export type PersonColumnSource =
  | 'customers'
  | 'feature'
  | 'habit'
  | 'response'
  | 'rfm-segment'
  | 'rfm-score'
  | 'life-cycle-stage'
  | 'value-tier'
  | 'label'
  | 'saved-grouping';

/** A category has few different values, a text may have as many as there are people. */
export type PersonColumnKind = 'number' | 'category' | 'flag' | 'date' | 'text';
export type PersonColumnUnit = FeatureUnit | 'score';

/** What a column is called: a message of the app, or words of the shop's own. */
export type PersonColumnName = { readonly message: string } | { readonly text: string };

/**
 * The values of a column, one entry a person. Shared and remembered: never change them or move them to another thread.
 */
export type PersonValues =
  /** NaN where unknown; a date is a day number since 1970. */
  | { readonly kind: 'number' | 'date'; readonly values: Float64Array }
  /** 1, 0, or MISSING_FLAG where unknown. */
  | { readonly kind: 'flag'; readonly values: Uint8Array }
  /** Positions in `levels`, −1 where unknown. Levels stand in the order of their bytes, built-in ones in their own order. */
  | { readonly kind: 'category' | 'text'; readonly codes: Int32Array; readonly levels: Levels };

/** One thing that is known of people as of a day. */
export interface PersonColumn {
  /** Stable across versions and languages: it stands in saved rules. */
  readonly id: string;
  readonly source: PersonColumnSource;
  readonly kind: PersonColumnKind;
  /** null where a number has none, and for what is no number. */
  readonly unit: PersonColumnUnit | null;
  readonly name: PersonColumnName;
  /** Message of a level is this and the level's text; null where levels are words of the shop's own. */
  readonly levelMessage: string | null;
  /** Everybody's, in the order of `peopleOf`; computed on first use. */
  values(): PersonValues;
}

/** Everything known of people as of a day. */
export interface PersonColumns {
  readonly asOf: number;
  /** People of `peopleOf`: the length of every column. */
  readonly people: number;
  /** 1 for whom the shop knew before the day; the others are in no figure. */
  readonly known: Uint8Array;
  /** In the order in which they are offered. */
  readonly list: readonly PersonColumn[];
  find(id: string): PersonColumn | undefined;
}

/** The values of some people, in their order: a copy that may be moved. */
export function valuesOfPeople(column: PersonColumn, persons: ArrayLike<number>): PersonValues {
  const all = column.values();
  switch (all.kind) {
    case 'number':
    case 'date':
      return { kind: all.kind, values: Float64Array.from(persons, (p) => all.values[p]!) };
    case 'flag':
      return { kind: 'flag', values: Uint8Array.from(persons, (p) => all.values[p]!) };
    case 'category':
    case 'text': {
      const { offsets } = all.levels;
      const every = Uint32Array.from({ length: offsets.length - 1 }, (_, i) => i);
      return {
        kind: all.kind,
        codes: Int32Array.from(persons, (p) => all.codes[p]!),
        levels: pickLevels(all.levels, every),
      };
    }
  }
}

/** Whether anything is known of a person. */
export function isKnownOf(values: PersonValues, p: number): boolean {
  switch (values.kind) {
    case 'number':
    case 'date':
      return !Number.isNaN(values.values[p]!);
    case 'flag':
      return values.values[p] !== MISSING_FLAG;
    case 'category':
    case 'text':
      return values.codes[p]! >= 0;
  }
}
