import type { Levels } from '../../core/levels';
import type { PersonColumnUnit, PersonValues } from '../../domain/person-column';

/** The customers of a shop, those found in the order asked for. Money in the unit of the file. */
export interface CustomersResult {
  /** Day number. */
  readonly asOf: number;
  readonly query: string;
  /** Everybody known, and those of them with a counting order, and with two. */
  readonly known: number;
  readonly buyers: number;
  readonly repeaters: number;
  /** Positions in the arrays below of the people found, in their order. */
  readonly found: Uint32Array;
  /** The arrays below have one entry a known person, by the bytes of their keys. */
  readonly keys: Levels;
  /** '' where the customer list has no name; null without such a list. */
  readonly names: Levels | null;
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  /** Days of the first and the last counting order; NaN where there is none. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
  /** Columns of the customer list, one entry a person found; none where they were not asked for. */
  readonly profile: readonly ProfileColumn[];
  /** Whether there is a customer list to show. */
  readonly hasProfile: boolean;
  /** The labels of the shop, and who has each: 1 for a member, one entry a known person. */
  readonly labels: readonly { readonly id: string; readonly name: string; readonly members: Uint8Array }[];
  /** Name of the label that those shown have; '' where none was asked for. */
  readonly label: string;
}

export interface ProfileColumn {
  /** Role, or `attribute:…`. */
  readonly name: string;
  readonly unit: PersonColumnUnit | null;
  readonly values: PersonValues;
}
