import type { ColumnKind } from './column';
import type { DiagnosticGroup, UnreadCell } from './diagnostics';
import type { ImportPlan } from './import-plan';
import type { CleaningEntry, Recipe, RemovedRows } from './recipe';
import type { Table, TableKind } from './table';

/** What the user works on: the tables of one shop. Analyses see this and nothing else. */
export interface Workspace {
  readonly id: string;
  /** Changes whenever any table or the recipe changes; part of every cache key. */
  readonly version: string;
  /** As the recipe leaves them; the store gives them as they were imported. */
  readonly tables: ReadonlyMap<TableKind, Table>;
  /** What was decided about the files; absent: nothing. */
  readonly recipe?: Recipe;
  /** What each step of the recipe did, in its order; absent: no step was applied. */
  readonly cleaning?: readonly CleaningEntry[];
  /** What the tables were before the recipe's steps; absent where it has none. */
  readonly imported?: ImportedTables;
  /** Where the tables come from; absent where nobody keeps it. */
  readonly sources?: readonly Source[];
}

/** Tables before cleaning, and where their rows went. */
export interface ImportedTables {
  readonly tables: ReadonlyMap<TableKind, Table>;
  /** Imported row of each row of a cleaned table; absent for a table that lost none. */
  readonly rows: ReadonlyMap<TableKind, Uint32Array>;
  /** In the order of the steps. */
  readonly removed: readonly RemovedRows[];
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
  /** Name of the sheet where the file is a workbook; its encoding and delimiter then say nothing. */
  readonly sheet?: string;
  /** ISO 4217 code of its money; absent where nothing told it, and in what was imported before this was kept. */
  readonly currency?: string;
  readonly columns: readonly SourceColumn[];
  /** What was decided about it; absent in what was imported before this was kept. */
  readonly plan?: ImportPlan;
  readonly diagnostics: readonly DiagnosticGroup[];
  /** The first cells of each column that could not be read; absent where there is none, and in what was imported before they were kept. */
  readonly unread?: readonly UnreadCell[];
}

export interface SourceColumn {
  readonly header: string;
  /** Name in the table: a role, or `attribute:…`; null where the column was left out. */
  readonly name: string | null;
  readonly type: ColumnKind;
  /** Rows with a value. */
  readonly filled: number;
}

/** The memory that the tables of a workspace lie in, each buffer once: what moves when it goes to another thread. */
export const buffersOf = ({ tables }: Workspace): ArrayBuffer[] => tableBuffers(tables.values());

/** The memory that tables lie in, each buffer once. */
export function tableBuffers(tables: Iterable<Table>): ArrayBuffer[] {
  const buffers = new Set<ArrayBufferLike>();
  for (const { columns } of tables)
    for (const column of columns.values()) {
      if (column.kind === 'category') {
        const { codes, levels } = column;
        for (const array of [codes, levels.offsets, levels.bytes]) buffers.add(array.buffer);
      } else buffers.add(column.values.buffer);
    }
  return [...buffers] as ArrayBuffer[];
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
  /** Bytes of its columns; packed they take fewer in the store. */
  readonly byteSize: number;
  /** What was decided about the files; absent: nothing. */
  readonly recipe?: Recipe;
}
