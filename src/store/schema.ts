import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ColumnKind } from '../core/column';
import type { TableKind } from '../core/table';
import type { WorkspaceSummary } from '../core/workspace';
import { FORMAT } from './format';
import type { StoredChunk } from './pack';

/** `[id of the stored table, index of the column, index of the part, index of the chunk]` */
export type ChunkKey = [tableId: string, column: number, part: number, chunk: number];

export interface StoredPart {
  readonly byteLength: number;
  /** SHA-256 of each chunk, hexadecimal. */
  readonly digests: readonly string[];
}

export interface StoredColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** In the order of PART_NAMES of its kind. */
  readonly parts: readonly StoredPart[];
}

/** What a table holds, without saying where its chunks lie: equal for equal content. */
export interface TableContent {
  readonly kind: TableKind;
  readonly rowCount: number;
  readonly columns: readonly StoredColumn[];
}

export interface StoredTable extends TableContent {
  /** First part of its chunks' keys; written once, never changed, owned by one workspace. */
  readonly id: string;
  /** SHA-256 of its content. */
  readonly digest: string;
}

/** The current version of a workspace: whatever this record names exists, whatever it does not name is rubbish. */
export interface StoredWorkspace {
  readonly id: string;
  readonly format: number;
  readonly summary: WorkspaceSummary;
  readonly tables: readonly StoredTable[];
}

/** A save under way: the tables whose chunks are being written and that no workspace names yet. */
export interface StagedSave {
  readonly id: string;
  readonly startedAt: number;
  readonly tableIds: readonly string[];
}

export interface Schema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  chunks: { key: ChunkKey; value: StoredChunk };
  staging: { key: string; value: StagedSave };
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** Range of all chunks of a stored table, or of one column of it. */
export const chunkRange = (...start: [tableId: string, column?: number]): IDBKeyRange =>
  IDBKeyRange.bound(start, [...start, []]);

export interface OpenEvents {
  /** Another tab with an older version of the app holds the database and does not let go. */
  blocked(): void;
  /** The connection was given up, so that another tab may upgrade, or the browser took it away. */
  closed(): void;
}

/** The database at this format, made or upgraded if need be; rejects with VersionError when it is newer. */
export async function openDatabase(name: string, events: OpenEvents): Promise<Database> {
  const database = await openDB<Schema>(name, FORMAT, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) {
        database.createObjectStore('workspaces', { keyPath: 'id' });
        database.createObjectStore('chunks');
        database.createObjectStore('staging', { keyPath: 'id' });
        database.createObjectStore('settings');
      }
      // Format 2 adds the recipe to the summaries, format 3 the plans of sources, format 5 labels, format 6 kept groups, format 7 decisions on visitors: nothing to be made.
    },
    blocked: () => events.blocked(),
    terminated: () => events.closed(),
  });
  return givingWay(database, events);
}

/** The database as it is, whatever its version: for reading what a newer app wrote. */
export async function openNewerDatabase(name: string, events: OpenEvents): Promise<Database> {
  return givingWay(await openDB<Schema>(name, undefined, { terminated: () => events.closed() }), events);
}

function givingWay(database: Database, events: OpenEvents): Database {
  database.addEventListener('versionchange', () => {
    database.close();
    events.closed();
  });
  return database;
}
