import 'fake-indexeddb/auto';
import type { IDBPDatabase } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredChunk } from '../../src/store/pack';
import type { StoredWorkspace } from '../../src/store/schema';
import { freshName, opened, raw, valueOf } from './databases';
import { bytesOf, draftOf, numbers, tableOf, twoOrders } from './tables';

afterEach(() => void vi.restoreAllMocks());

/** What loading says after the database was changed behind the store's back. */
async function afterDamage(damage: (database: IDBPDatabase, id: string) => Promise<unknown>) {
  const name = freshName();
  const store = await opened(name);
  const tables = { orders: twoOrders(), customers: tableOf({ age: numbers(1, 2, 3) }) };
  const { id } = valueOf(await store.saveWorkspace(draftOf(tables)));
  await raw(name, (database) => damage(database, id));
  const outcome = await store.loadWorkspace(id);
  return outcome.ok ? null : outcome.problem;
}

const damaged = (table: string, column: string) => ({
  code: 'store/damaged',
  values: { name: 'Shop', table, column },
});

const damagedRecord = { code: 'store/damaged-record', values: { name: 'Shop' } };

const recordOf = async (database: IDBPDatabase, id: string) =>
  (await database.get('workspaces', id)) as StoredWorkspace;

/** Key of the first chunk of a column of the table at `table`. */
const keyOf = async (database: IDBPDatabase, id: string, table: number, column: number) => [
  (await recordOf(database, id)).tables[table]!.id,
  column,
  0,
  0,
];

describe('loading a workspace', () => {
  it('names table and column of a chunk in which one bit is wrong', async () => {
    expect(
      await afterDamage(async (database, id) => {
        const key = await keyOf(database, id, 0, 2);
        const chunk = (await database.get('chunks', key)) as StoredChunk;
        new Uint8Array(bytesOf(chunk))[0]! ^= 0x10;
        await database.put('chunks', chunk, key);
      }),
    ).toEqual(damaged('orders', 'amount'));
  });

  it('names table and column of a chunk that is missing', async () => {
    expect(
      await afterDamage(async (database, id) => database.delete('chunks', await keyOf(database, id, 1, 0))),
    ).toEqual(damaged('customers', 'age'));
  });

  it('names table and column of a chunk that is cut short', async () => {
    expect(
      await afterDamage(async (database, id) =>
        database.put('chunks', new ArrayBuffer(8), await keyOf(database, id, 0, 1)),
      ),
    ).toEqual(damaged('orders', 'ordered_at'));
  });

  it('notices a table whose description was changed', async () => {
    expect(
      await afterDamage(async (database, id) => {
        const record = await recordOf(database, id);
        const [orders, customers] = record.tables;
        const tables = [orders, { ...customers, rowCount: 2 }];
        await database.put('workspaces', { ...record, tables });
      }),
    ).toEqual(damagedRecord);
  });

  it('notices a table that is missing from the record', async () => {
    expect(
      await afterDamage(async (database, id) => {
        const record = await recordOf(database, id);
        await database.put('workspaces', { ...record, tables: record.tables.slice(1) });
      }),
    ).toEqual(damagedRecord);
  });

  it('names the column that the browser itself cannot read', async () => {
    const original = IDBObjectStore.prototype.getAll;
    let reads = 0;
    const failSecondRead = async () =>
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, query) {
        if (++reads === 2) throw new DOMException('a file is gone', 'NotReadableError');
        return original.call(this, query);
      });
    expect(await afterDamage(failSecondRead)).toEqual(damaged('orders', 'ordered_at'));
  });
});
