import type { Condition, Deed, Label } from '../../core/label';
import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { LeftOut } from '../../domain/left-out';
import type { PersonColumn } from '../../domain/person-column';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type LabelsParams = ParamsOf<typeof definition>;

/** The labels of a shop as of a day, who has them, and what new ones can be made of. Days are day numbers; money in the unit of the file. */
export interface LabelsResult {
  readonly asOf: number;
  readonly before: number;
  /** The first and the last day that can be chosen. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly people: LabelledPeople;
  /** Of everybody known. */
  readonly spend: number;
  readonly labels: readonly LabelSummary[];
  /** The rule that is tried; null where none is. */
  readonly draft: Tried | null;
  readonly proposals: readonly Proposal[];
  readonly columns: readonly ColumnChoice[];
  readonly deeds: readonly DeedChoice[];
  /** What the tables are, whatever the labels; '' where nobody keeps where they come from. */
  readonly data: { readonly signature: string; readonly importedAt: number };
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

/** Everybody known before the as-of day, by the bytes of their keys. */
export interface LabelledPeople {
  readonly count: number;
  readonly keys: Levels;
  readonly names: Levels | null;
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  /** Days since the last order; NaN without one. */
  readonly days: Float64Array;
  /** 1 for who wants no marketing: left out of what is written to. */
  readonly refused: Uint8Array;
}

/** Whom a rule holds for. */
export interface Matches {
  /** 0 no, 1 yes, 2 nobody knows; one entry a person of `people`. */
  readonly truth: Uint8Array;
  readonly members: number;
  readonly unknown: number;
  readonly spend: number;
  readonly refused: number;
}

export interface LabelSummary extends Matches {
  readonly label: Label;
  /** As of the earlier day; whom the shop did not know then is unknown. */
  readonly truthBefore: Uint8Array;
  readonly gained: number;
  readonly lost: number;
  /** Columns that its rule looks at and the files do not have. */
  readonly missing: readonly string[];
}

export interface Tried extends Matches {
  readonly rule: Condition;
  readonly missing: readonly string[];
}

/** An example with a rule of this shop's own figures. */
export interface Proposal {
  readonly id: ProposalId;
  /** The category it is about, '' where none is meant. */
  readonly subject: string;
  readonly rule: Condition;
  readonly members: number;
  readonly spend: number;
}
export type ProposalId = 'lover' | 'price' | 'weekend' | 'basket' | 'quiet' | 'opens';

/** A column of a person that a rule may look at. */
export interface ColumnChoice extends Pick<
  PersonColumn,
  'id' | 'source' | 'kind' | 'unit' | 'name' | 'levelMessage'
> {
  /** Values of a category; [] for others. */
  readonly levels: readonly string[];
}

export interface DeedChoice {
  readonly deed: Deed;
  /** By what its rows can be picked. */
  readonly columns: readonly {
    readonly id: string;
    /** null where there are too many to choose from: then a piece of the text is asked for. */
    readonly levels: readonly string[] | null;
  }[];
}
