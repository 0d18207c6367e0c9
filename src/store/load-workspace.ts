import type { Column } from '../core/column';
import { fail, ok, type Outcome } from '../core/outcome';
import type { Table, TableKind } from '../core/table';
import type { Workspace } from '../core/workspace';
import { isIntact, readColumn, type ReadableChunks } from './chunks';
import { tableDigest, versionOf } from './digest';
import { FORMAT } from './format';
import type { Database, StoredColumn, StoredTable, StoredWorkspace } from './schema';
import { reading } from './transaction';

interface ReadBack {
  readonly record: StoredWorkspace;
  /** In the order of the record; a column that could not be read is null. */
  readonly columns: readonly (readonly Promise<Column | null>[])[];
}

/**
 * A workspace with all its tables as they were imported, every bit of them checked against the digests that were stored with it.
 * Problems: `store/not-found`, `store/newer-format`, `store/damaged` {name, table, column},
 * `store/damaged-record` {name}.
 */
export async function loadWorkspace(database: Database, id: string): Promise<Outcome<Workspace>> {
  const loaded = await loadStored(database, id);
  if (!loaded.ok) return loaded;
  const { record, tables } = loaded.value;
  const { version, recipe, sources } = record.summary;
  return ok({ id, version, tables, sources, ...(recipe && { recipe }) });
}

/** A workspace as `loadWorkspace` gives it, with its record. The same problems. */
export async function loadStored(
  database: Database,
  id: string,
): Promise<Outcome<{ readonly record: StoredWorkspace; readonly tables: ReadonlyMap<TableKind, Table> }>> {
  const read = await readBack(database, id);
  if (!read) return fail('store/not-found');
  const { record, columns } = read;
  const { name, version, recipe } = record.summary;
  if (record.format > FORMAT) return fail('store/newer-format', { found: record.format, known: FORMAT });
  if ((await versionOf(record.tables, recipe)) !== version) return fail('store/damaged-record', { name });

  const tables = new Map<TableKind, Table>();
  for (const [i, stored] of record.tables.entries()) {
    const { kind, rowCount } = stored;
    if ((await tableDigest(stored)) !== stored.digest) return fail('store/damaged-record', { name });
    const intact = new Map<string, Column>();
    for (const [k, description] of stored.columns.entries()) {
      const column = await columns[i]?.[k];
      if (!column) return fail('store/damaged', { name, table: kind, column: description.name });
      intact.set(description.name, column);
    }
    tables.set(kind, { rowCount, columns: intact });
  }
  return ok({ record, tables });
}

/** What is decided about a workspace now. */
export type Decisions = Pick<Workspace, 'version' | 'recipe' | 'sources'>;

/**
 * What is decided by now about a workspace that was loaded before, without reading its tables. Null where they are others
 * since, or nothing can be said without looking at them: it is to be loaded then.
 */
export async function readDecisions(database: Database, loaded: Workspace): Promise<Decisions | null> {
  const record = await reading(database, ['workspaces']).objectStore('workspaces').get(loaded.id);
  if (!record || record.format > FORMAT) return null;
  const { version, recipe, sources } = record.summary;
  // A version tells the tables and what is decided about them: each is checked with the tables of the record.
  if ((await versionOf(record.tables, loaded.recipe)) !== loaded.version) return null;
  if ((await versionOf(record.tables, recipe)) !== version) return null;
  return { version, sources, ...(recipe && { recipe }) };
}

/** Everything in one transaction, so that a save in another tab is seen whole or not at all. */
async function readBack(database: Database, id: string): Promise<ReadBack | null> {
  const transaction = reading(database, ['workspaces', 'chunks']);
  const record = await transaction.objectStore('workspaces').get(id);
  if (!record) return null;
  if (record.format > FORMAT) return { record, columns: [] };
  return { record, columns: await readTables(transaction.objectStore('chunks'), record.tables) };
}

/**
 * The columns of each table, up to the first that the browser itself cannot read: that one and the rest are absent.
 * Each is checked by other threads while the next is read, and not waited for: the transaction would end.
 */
async function readTables(
  chunks: ReadableChunks,
  tables: readonly StoredTable[],
): Promise<Promise<Column | null>[][]> {
  const read: Promise<Column | null>[][] = [];
  try {
    for (const table of tables) {
      const columns: Promise<Column | null>[] = [];
      read.push(columns);
      for (const [index, description] of table.columns.entries())
        columns.push(checked(await readColumn(chunks, table, index), description));
    }
  } catch (error) {
    if (!(error instanceof DOMException) || error.name === 'InvalidStateError') throw error;
  }
  return read;
}

/** The column, once its content has been checked; null when it is missing or not what was stored. */
const checked = async (column: Column | null, description: StoredColumn): Promise<Column | null> =>
  column && (await isIntact(column, description)) ? column : null;
