import type { Column, ColumnKind } from '../../core/column';
import type { ParamValues } from '../../core/params';
import type { RemovalReason, SkipReason } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import type { ListPricedLines } from '../../domain/cleaning/list-prices';
import type { CleaningKind } from '../../domain/cleaning/methods';
import type { UnreadText } from '../../domain/cleaning/unread-cells';

export const SCORE_IDS = ['completeness', 'uniqueness', 'validity', 'consistency', 'timeliness'] as const;
export type ScoreId = (typeof SCORE_IDS)[number];

export interface DataQualityResult {
  readonly scores: Readonly<Record<ScoreId, Score>>;
  readonly span: DataSpan;
  /** What is worth cleaning, the weightiest first. */
  readonly proposals: readonly ProposalResult[];
  /** What each step of the recipe did, in its order. */
  readonly log: readonly LogEntry[];
  readonly quarantine: readonly QuarantinePart[];
  /** Cells that could not be read, and how many of their texts are kept. */
  readonly unread: { readonly all: number; readonly kept: number };
  /** Days with and without rows, of each table that has dates. */
  readonly days: readonly TableDays[];
  readonly dictionary: readonly DictionaryRow[];
  readonly links: readonly LinkRow[];
}

/** `1 − bad / of`; NaN where there is nothing to judge. */
export interface Score {
  readonly value: number;
  readonly bad: number;
  readonly of: number;
}

/** Which days the data cover; day numbers, NaN without a dated row. */
export interface DataSpan {
  readonly table: TableKind | null;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days from the last row to the day it should reach, 0 in an archive. */
  readonly lagDays: number;
  /** Days from the last row to the import where that is more than a year: an archive, judged at its own end. */
  readonly archiveDays: number;
  /** Longest time without a row, and what is usual. */
  readonly longestGap: number;
  readonly usualGap: number;
}

/** Days of a table from its first to its last; day numbers. `days` = present + closed + missing where it is daily. */
export interface TableDays {
  readonly table: TableKind;
  readonly column: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: number;
  /** Days with a row, without one as usual on their weekday, and without one otherwise. */
  readonly present: number;
  readonly closed: number;
  readonly missing: number;
  /** 0 Monday … 6 Sunday. */
  readonly closedWeekdays: readonly number[];
  /** Rows on at least half of the days on which it is not usually closed. */
  readonly isDaily: boolean;
  /** Days from one with a row to the next that are nothing unusual. */
  readonly usualGap: number;
  /** The longest first; at most GAPS_LISTED of `gapCount`. */
  readonly gaps: readonly DayGap[];
  readonly gapCount: number;
  /** Of each day from here to the last what it is: a position in DAY_FATES. */
  readonly picturedFrom: number;
  readonly fates: Uint8Array;
}

/** Days on end without a row; `missing` of them are not of a weekday that is usually closed. */
export interface DayGap {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly missing: number;
}

export const FIGURES = [
  'rows',
  'revenue',
  'orders',
  'orderValue',
  'greatest',
  'filled',
  'mean',
  'deviation',
  'commonest',
  'spellings',
] as const;
export type FigureId = (typeof FIGURES)[number];
export type Figures = Readonly<Partial<Record<FigureId, number>>>;

export interface ProposalResult {
  readonly kind: CleaningKind;
  readonly table: TableKind;
  /** '' for whole rows. */
  readonly column: string;
  readonly rule: string;
  readonly rows: number;
  /** Different orders among the rows, in the table of orders with order numbers; otherwise NaN. */
  readonly orders: number;
  /** Rows of the table. */
  readonly of: number;
  /** How much it moves: what the proposals are sorted by. */
  readonly weight: number;
  readonly before: Figures;
  /** How its values are distributed; null where a picture would say nothing. */
  readonly distribution: { readonly bins: Bins; readonly counts: readonly number[] } | null;
  /** Ways of treating it; the first is the one proposed. */
  readonly ways: readonly Way[];
  readonly sample: Sample;
  /** What the product list says, where its prices are to be amounts. */
  readonly prices: ListedPrices | null;
}

/** Lines without an amount by their products: what the product list says of each. */
export type ListedPrices = Pick<ListPricedLines, 'lines' | 'nameless' | 'products'>;

export interface Way {
  readonly params: ParamValues;
  /** The choices that tell it from the other ways. */
  readonly choices: Readonly<Record<string, string>>;
  readonly removed: number;
  readonly changed: number;
  readonly after: Figures;
  /** Values in each bin of the proposal; empty where it has none. */
  readonly counts: readonly number[];
}

/** Where values are counted for a picture: `edges` has one more than there are bins; of `texts` there is one bin more, for all others. */
export interface Bins {
  readonly scale: 'plain' | 'log' | 'texts';
  readonly edges: readonly number[];
  readonly texts: readonly string[];
}

/** What a step that was applied did to its cells. */
export interface StepInside {
  /** The most frequent ones; at most CHANGES_SHOWN. */
  readonly changes: readonly CellChange[];
  /** Different changes that are not among them. */
  readonly others: number;
  /** Columns that mark what it did. */
  readonly marks: readonly string[];
  readonly distribution: {
    readonly bins: Bins;
    readonly before: readonly number[];
    readonly after: readonly number[];
  } | null;
  /** What the product list said, where its prices became amounts; and how that is shown. */
  readonly prices: ListedPrices | null;
  readonly sample: Sample | null;
}

export interface CellChange {
  readonly column: string;
  readonly type: ColumnKind;
  /** As plain data: times in milliseconds, null where there is none. */
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly rows: number;
}

/** Some of the rows a proposal is about, by their content; at most SAMPLE_ROWS. */
export interface Sample {
  readonly columns: readonly SampleColumn[];
  /** What becomes of each row. */
  readonly fates: readonly ('goes' | 'stays' | 'changes')[];
  readonly cells: readonly (readonly (string | number | null)[])[];
}
export interface SampleColumn {
  readonly name: string;
  readonly type: ColumnKind;
}

export interface LogEntry {
  readonly id: string;
  readonly kind: string;
  readonly table: TableKind;
  readonly column: string;
  readonly params: ParamValues;
  /** When it was decided, ISO 8601 in UTC; '' where nobody kept it. */
  readonly savedAt: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly changedCells: number;
  readonly skipped: SkipReason | null;
  /** Null where it was skipped. */
  readonly inside: StepInside | null;
}

/** Rows that one step took out, as they were imported. Arrays are as long as `rows`. */
export interface QuarantinePart {
  /** Position of its step in the log. */
  readonly step: number;
  readonly table: TableKind;
  /** Row of the imported table, from 0. */
  readonly rows: Uint32Array;
  readonly reason: Uint8Array;
  readonly reasons: readonly RemovalReason[];
  /** Row that stays for a duplicate; null where they are none. */
  readonly twins: Uint32Array | null;
  /** What stood in missing cells that could not be read: `at` is a position in `rows`. */
  readonly unread: readonly UnreadText[];
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
}

export interface DictionaryRow {
  readonly table: TableKind;
  readonly column: string;
  /** Header in the files, several where they differ; '' where it was not in a file. */
  readonly header: string;
  readonly file: string;
  readonly isRole: boolean;
  /** Whether it may decide whom the shop writes to, and why not where somebody said. */
  readonly use: 'any' | 'not-for-targeting';
  readonly useNote: string;
  readonly type: ColumnKind;
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** Numbers, times in milliseconds; NaN for the others and without a value. */
  readonly min: number;
  readonly max: number;
}

/** A column that names rows of another table. */
export interface LinkRow {
  readonly table: TableKind;
  readonly column: string;
  readonly target: TableKind;
  /** Rows with a value, and those of them whose value the other table has. */
  readonly rows: number;
  readonly matched: number;
  readonly keys: number;
  readonly unknownKeys: number;
  /** Rows of the other table that no row names. */
  readonly unused: number;
  readonly targetRows: number;
}
