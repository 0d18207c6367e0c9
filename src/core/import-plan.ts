import type { ColumnKind } from './column';
import type { Problem } from './outcome';
import type { TableKind } from './table';

/** How the text of a file is cut into rows and cells. */
export interface Dialect {
  /** WHATWG label: utf-8, utf-16le, utf-16be, gb18030, big5, shift_jis, windows-1252 … */
  readonly encoding: string;
  readonly delimiter: string;
  /** Empty where nothing is quoted. */
  readonly quote: string;
  /** A quote inside a quoted cell is written with a backslash before it; absent where it is doubled. */
  readonly escape?: '\\';
  /** Lines before the header (titles, blanks) that are not part of the table. */
  readonly skippedLines: number;
  readonly hasHeader: boolean;
  /** Name of the sheet where the file is a workbook, whose sheets are written down as text to be read. */
  readonly sheet?: string;
  /** The file holds other tables above or below this one, which its headers tell from them; absent: it is the only one. */
  readonly amongTables?: true;
  /** Number of the record, as a spreadsheet counts, from which on the rows belong to another table; absent: none. */
  readonly tableEnd?: number;
  /** Every line is a basket of items, on this day: shop-local milliseconds. Its columns are the basket, its moment and the item. */
  readonly basketsOn?: number;
}

/** Bytes from which on a text file is read by two workers: below, the second costs more than it saves. */
export const LARGE_FILE_BYTES = 8 << 20;

/** A sheet of a workbook that has something in it. */
export interface SheetChoice {
  readonly name: string;
  /** Rows with something in them, titles and header included. */
  readonly rows: number;
  readonly hidden: boolean;
}

/** One of several tables below each other. */
export interface TableChoice {
  /** Number of the row that names its columns, as a spreadsheet counts. */
  readonly row: number;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly chosen: boolean;
}

/** One decision a column on how its text becomes a value. */
export interface ValueFormat {
  /** `dmy` 5/1/2023 is 5 January, `mdy` is 1 May; `ymd` for 2023-01-05, 2023/1/5 and 2023年1月5日. */
  readonly dateOrder?: 'ymd' | 'dmy' | 'mdy';
  /** The form of the moments, where it is not written text: Excel serial days, Unix seconds or milliseconds, 20230105. */
  readonly dateForm?: 'text' | 'excel' | 'unix-s' | 'unix-ms' | 'compact';
  /** Two-digit years below this one are of this century, the others of the last; 69 unless given. */
  readonly centuryPivot?: number;
  readonly decimalMark?: '.' | ',';
  /** Currency sign or code seen in the cells, e.g. `£`. */
  readonly currency?: string;
  readonly percent?: true;
  /** The amount is the whole order's: repeated on each of its rows, or on one of them only. It is shared out among them. */
  readonly perOrder?: boolean;
  /** An empty cell says what the row above says, where that is of the same order. */
  readonly carryDown?: true;
  /** `index` of the column with the time of day, where date and time stand apart. */
  readonly clockColumn?: number;
}

/** A column as it was understood; `plan` turns a list of these into what is read. */
export interface PlannedColumn {
  /** Position in the file from 0. */
  readonly index: number;
  /** Text of the header, or `Column 3` in the language-neutral form `#3` where there is none. */
  readonly header: string;
  /** Role in its table, or null: kept as an attribute. */
  readonly role: string | null;
  readonly type: ColumnKind;
  readonly format: ValueFormat;
  /** False leaves the column out. */
  readonly keep: boolean;
}

/** What is to be read from a file and how; with the file it determines the table. */
export interface ImportPlan {
  readonly kind: TableKind;
  readonly dialect: Dialect;
  readonly columns: readonly PlannedColumn[];
}

/** Why a column was understood so, for the person who confirms it. */
export interface ColumnEvidence {
  /** In [0, 1]. */
  readonly confidence: number;
  /** `header` (a known synonym), `content` (its values), `both`, `preset` (a known export), `chosen` (by a person), or `none`. */
  readonly basis: 'header' | 'content' | 'both' | 'preset' | 'chosen' | 'none';
  /** Up to five different values as they stand in the file. */
  readonly samples: readonly string[];
  /** Share of the sampled rows with a value, in [0, 1]. */
  readonly filled: number;
}

/** A column that can be read in two ways, each shown with what it leads to: the person decides. */
export type ColumnQuestion = DateQuestion | MarkQuestion | AmountQuestion;

interface Question {
  readonly column: number;
  readonly header: string;
  /** A cell whose readings differ; of an amount, the number of an order with several rows. */
  readonly sample: string;
}

/** Both orders of day and month fit every value of the column. */
export interface DateQuestion extends Question {
  readonly about: 'date-order';
  /** What the sample says under each reading, and the first and last moment: shop-local milliseconds. */
  readonly readings: readonly {
    readonly order: 'dmy' | 'mdy';
    readonly example: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** A point and a comma are both possible as the decimal mark of every number of the column. */
export interface MarkQuestion extends Question {
  readonly about: 'decimal-mark';
  /** What the sample says under each reading, and what the column comes to. */
  readonly readings: readonly {
    readonly mark: '.' | ',';
    readonly example: number;
    readonly total: number;
  }[];
}

/** Every row of an order has the same amount: that of the row, or that of the whole order repeated. */
export interface AmountQuestion extends Question {
  readonly about: 'order-amount';
  /** What the rows looked at come to under each reading. */
  readonly readings: readonly { readonly perOrder: boolean; readonly total: number }[];
}

/** What is shown of a file before anything is stored. */
export interface FilePreview {
  readonly fileName: string;
  readonly byteSize: number;
  readonly plan: ImportPlan;
  /** In [0, 1]. */
  readonly kindConfidence: number;
  /** One a column of the plan. */
  readonly evidence: readonly ColumnEvidence[];
  /** The first rows as they stand in the file, one cell a column: at most 20, of a narrow table 2,000 cells. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in the file, estimated from the sample where it is longer. */
  readonly estimatedRows: number;
  /** Shop-local milliseconds that the rows looked at go from and to, and what their amounts come to; absent without a date. */
  readonly figures?: {
    readonly from: number;
    readonly to: number;
    /** Null where the file has no amounts, or more rows than were looked at. */
    readonly total: number | null;
    /** Whether all rows of the file were looked at. */
    readonly whole: boolean;
  };
  readonly questions: readonly ColumnQuestion[];
  /** The export this is known to be, such as `shopify-orders`; absent where it is none of the known ones. */
  readonly preset?: string;
  /** Roles the table cannot do without and nothing plays; an inner list is a choice. Empty: ready to import. */
  readonly missing: readonly (readonly string[])[];
  readonly notes: readonly Problem[];
  /** The sheets to choose from where the file is a workbook, hidden ones last; `plan.dialect.sheet` is the chosen one. */
  readonly sheets?: readonly SheetChoice[];
  /** The tables to choose from where several stand below each other; absent: there is one. */
  readonly tables?: readonly TableChoice[];
}

/** What a preview says of the rows of its file, once all of them have been read. */
export type ExactFigures = Pick<FilePreview, 'estimatedRows' | 'figures'>;

/** Bytes up to which the rows of a file are counted before it is imported: beyond, a phone would feel it. */
export const MOST_COUNTED_BYTES = 200e6;

/** What the person changed of the guess before it is read again. */
export interface PlanChoices {
  readonly kind?: TableKind;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Name of a sheet of a workbook. */
  readonly sheet?: string;
  readonly hasHeader?: boolean;
  /** Of several tables the one whose header stands in this row. */
  readonly tableRow?: number;
  /** The day of a list of baskets: shop-local milliseconds. */
  readonly basketsOn?: number;
  readonly columns?: readonly Partial<PlannedColumn>[];
}

/** Stages of an import, in order; each rises to 1. */
export interface ImportProgress {
  readonly fileName: string;
  readonly stage: 'read' | 'store';
  readonly fraction: number;
  readonly rows: number;
}
