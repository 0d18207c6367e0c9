import { chunkRange, type Database } from './schema';
import { all, commit, reading } from './transaction';

/**
 * Drops what an interrupted save left behind: staging records, and chunks that no workspace names. Trusts that it
 * holds the write lock, so that no save is under way.
 */
export async function sweep(database: Database): Promise<void> {
  const orphans = await orphanedTables(database);
  if (orphans.length === 0 && (await database.count('staging')) === 0) return;
  await commit(database, ['chunks', 'staging'], (transaction) =>
    all([
      () => transaction.objectStore('staging').clear(),
      ...orphans.map((id) => () => transaction.objectStore('chunks').delete(chunkRange(id))),
    ]),
  );
}

/** Ids of tables that have chunks and no workspace. Reads one key a table. */
async function orphanedTables(database: Database): Promise<string[]> {
  const transaction = reading(database, ['workspaces', 'chunks']);
  const workspaces = await transaction.objectStore('workspaces').getAll();
  const known = new Set(workspaces.flatMap(({ tables }) => tables.map(({ id }) => id)));
  const orphans: string[] = [];
  let cursor = await transaction.objectStore('chunks').openKeyCursor();
  while (cursor) {
    const [id] = cursor.key;
    if (!known.has(id)) orphans.push(id);
    cursor = await cursor.continue(chunkRange(id).upper);
  }
  return orphans;
}
