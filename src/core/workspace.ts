import type { ColumnKind } from './column';
import type { DiagnosticGroup } from './diagnostics';
import type { Table, TableKind } from './table';

/** What the user works on: the tables of one shop. Analyses see this and nothing else. */
export interface Workspace {
  readonly id: string;
  /** Changes whenever any table changes; part of every cache key. */
  readonly version: string;
  readonly tables: ReadonlyMap<TableKind, Table>;
}

/** One imported file: what it was, how it was read, what was found wrong. */
export interface Source {
  readonly id: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly importedAt: number;
  readonly kind: TableKind;
  readonly rowCount: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly SourceColumn[];
  readonly diagnostics: readonly DiagnosticGroup[];
}

export interface SourceColumn {
  readonly header: string;
  /** Name in the table: a role, or `attribute:…`; null where the column was left out. */
  readonly name: string | null;
  readonly type: ColumnKind;
  /** Rows with a value. */
  readonly filled: number;
}

/** What the page knows of a stored workspace without opening its tables. */
export interface WorkspaceSummary {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly createdAt: number;
  readonly savedAt: number;
  /** ISO 4217 code, or null where nothing told it. */
  readonly currency: string | null;
  readonly demo: boolean;
  readonly sources: readonly Source[];
  readonly tables: readonly { readonly kind: TableKind; readonly rowCount: number }[];
  /** First and last order, shop-local milliseconds; null without orders. */
  readonly orderSpan: { readonly from: number; readonly to: number } | null;
  /** Bytes of its columns in the store. */
  readonly byteSize: number;
}
