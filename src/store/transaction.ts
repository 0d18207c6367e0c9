import type { IDBPTransaction } from 'idb';
import { fail, type Outcome } from '../core/outcome';
import type { Database, Schema } from './schema';

type StoreName = 'workspaces' | 'chunks' | 'staging' | 'settings';

/**
 * Writes all or nothing, and is on disk when it returns. `work` must await nothing but this transaction. Rejects with
 * the reason why the transaction was given up. `relaxed` is for what a later strict commit makes count: databases keep
 * the order of their commits, so once that one is on disk, so is everything before it.
 */
export async function commit<Name extends StoreName>(
  database: Database,
  stores: Name[],
  work: (transaction: IDBPTransaction<Schema, Name[], 'readwrite'>) => Promise<unknown>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', { durability });
  const done = transaction.done;
  done.catch(() => {}); // awaited below; until then its failure is not unhandled
  try {
    await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // given up already, which is why `work` failed
    }
    await done.catch(() => {});
    throw transaction.error ?? error;
  }
  await done;
}

/** All of these requests of a transaction; one that the browser refuses at once fails like one it refuses later. */
export const all = (requests: readonly (() => Promise<unknown>)[]): Promise<unknown> =>
  Promise.all(requests.map(async (request) => request()));

/** A transaction for reading; that it fails is told by the request that failed, which must be awaited. */
export function reading<Name extends StoreName>(
  database: Database,
  stores: Name[],
): IDBPTransaction<Schema, Name[], 'readonly'> {
  const transaction = database.transaction(stores);
  transaction.done.catch(() => {});
  return transaction;
}

/** A failed write as a problem; anything but a refusal by the browser is a bug and is thrown on. */
export function writeFailure(error: unknown, needed: number): Outcome<never> {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'QuotaExceededError') return fail('store/full', { needed });
  if (error.name === 'InvalidStateError') return fail('store/closed');
  return fail('store/write-failed', { reason: reasonOf(error) });
}

/** What the browser says; some of its errors have only a name. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
