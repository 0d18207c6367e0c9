import { openDB, type IDBPDatabase } from 'idb';
import type { Outcome } from '../../src/core/outcome';
import type { Table } from '../../src/core/table';
import type { WorkspaceSummary } from '../../src/core/workspace';
import { openStore, type Store, type StoreOptions } from '../../src/store/store';
import { bitsOf } from './tables';

let made = 0;
/** A database name that no other test has. */
export const freshName = (): string => `test-${++made}`;

/** The value of an outcome; a problem fails the test. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

export const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.problem.code;

export async function opened(name: string, options: StoreOptions = {}): Promise<Store> {
  return valueOf(await openStore({ name, ...options })).store;
}

/** The database behind a store, for looking at what is really there and for breaking it. */
export async function raw<T>(name: string, look: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/** Ids of the tables that have chunks, whether a workspace names them or not. */
export const tablesWithChunks = (name: string): Promise<string[]> =>
  raw(name, async (database) => {
    const keys = (await database.getAllKeys('chunks')) as [string, ...number[]][];
    return [...new Set(keys.map(([table]) => table))];
  });

/** What lies around that no workspace names: must be nothing after a start. */
export const rubbishIn = (name: string): Promise<string[]> =>
  raw(name, async (database) => {
    const records = (await database.getAll('workspaces')) as { tables: { id: string }[] }[];
    const known = records.flatMap(({ tables }) => tables.map(({ id }) => id));
    const staged = (await database.getAllKeys('staging')) as string[];
    return [...staged, ...(await tablesWithChunks(name)).filter((id) => !known.includes(id))];
  });

/** Whether the stored workspace holds exactly this table of orders. */
export async function holds(store: Store, { id }: WorkspaceSummary, orders: Table): Promise<boolean> {
  const { tables } = valueOf(await store.loadWorkspace(id));
  return bitsOf(tables.get('orders')!) === bitsOf(orders);
}
