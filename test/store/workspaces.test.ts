import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../src/core/workspace';
import { FORMAT } from '../../src/store/format';
import { openStore } from '../../src/store/store';
import { codeOf, freshName, opened, raw, rubbishIn, tablesWithChunks, valueOf } from './databases';
import { bitsOf, draftOf, manyColumns, numbers, tableOf, twoOrders } from './tables';

afterEach(() => void vi.useRealTimers());

const source: Source = {
  id: 's',
  fileName: 'orders.csv',
  byteSize: 10,
  importedAt: 1,
  kind: 'orders',
  rowCount: 2,
  encoding: 'utf-8',
  delimiter: ',',
  columns: [],
  diagnostics: [],
};

describe('a workspace', () => {
  it('is summed up without opening its tables', async () => {
    const store = await opened(freshName());
    const saved = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() }, { sources: [source] })));
    expect(saved).toMatchObject({
      name: 'Shop',
      currency: 'GBP',
      demo: false,
      sources: [source],
      tables: [{ kind: 'orders', rowCount: 2 }],
      orderSpan: { from: Date.UTC(2024, 0, 3), to: Date.UTC(2024, 1, 1) },
      byteSize: 2 * 4 + 3 * 4 + 'anaben'.length + 2 * 8 + 2 * 8,
    });
    expect(await store.listWorkspaces()).toEqual([saved]);
  });

  it('has no span of orders without a moment that is known', async () => {
    const store = await opened(freshName());
    const table = tableOf({ ordered_at: { kind: 'time', values: Float64Array.of(NaN) } });
    expect(valueOf(await store.saveWorkspace(draftOf({ orders: table }))).orderSpan).toBeNull();
  });

  it('is listed newest first among several', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
    const store = await opened(freshName());
    for (const name of ['first', 'second', 'third']) {
      await store.saveWorkspace(draftOf({ orders: twoOrders() }, { name }));
      vi.setSystemTime(Date.now() + 1);
    }
    expect((await store.listWorkspaces()).map(({ name }) => name)).toEqual(['third', 'second', 'first']);
  });

  it('takes a further table, and the ones it had keep their chunks', async () => {
    const name = freshName();
    const store = await opened(name);
    const first = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    const before = await tablesWithChunks(name);
    const second = valueOf(
      await store.saveWorkspace(
        draftOf({ orders: twoOrders(), customers: manyColumns(3) }, { id: first.id }),
      ),
    );
    expect(second.id).toBe(first.id);
    expect(second.createdAt).toBe(first.createdAt);
    expect(second.version).not.toBe(first.version);
    expect(await tablesWithChunks(name)).toEqual(expect.arrayContaining(before));
    expect(await tablesWithChunks(name)).toHaveLength(2);
    const { tables } = valueOf(await store.loadWorkspace(first.id));
    expect(bitsOf(tables.get('customers')!)).toBe(bitsOf(manyColumns(3)));
  });

  it('leaves nothing behind of a table that is replaced or left out', async () => {
    const name = freshName();
    const store = await opened(name);
    const { id } = valueOf(
      await store.saveWorkspace(draftOf({ orders: twoOrders(40), customers: manyColumns(3) })),
    );
    valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(41) }, { id })));
    expect(await tablesWithChunks(name)).toHaveLength(1);
    expect([...valueOf(await store.loadWorkspace(id)).tables.keys()]).toEqual(['orders']);
  });

  it('is saved later than before even when the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2000 });
    const store = await opened(freshName());
    const first = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(40) })));
    vi.setSystemTime(1000);
    const second = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(41) }, { id: first.id })));
    expect(second.savedAt).toBeGreaterThan(first.savedAt);
  });

  it('is not overwritten with what was made from an older version of it', async () => {
    const store = await opened(freshName());
    const { id, version } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(1) })));
    valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(2) }, { id, baseVersion: version })));
    const late = await store.saveWorkspace(draftOf({ orders: twoOrders(3) }, { id, baseVersion: version }));
    expect(codeOf(late)).toBe('store/changed-elsewhere');
  });

  it('does not come back by a save after it was deleted', async () => {
    const store = await opened(freshName());
    const { id } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    valueOf(await store.deleteWorkspace(id));
    expect(codeOf(await store.saveWorkspace(draftOf({ orders: twoOrders() }, { id })))).toBe(
      'store/not-found',
    );
    expect(codeOf(await store.loadWorkspace(id))).toBe('store/not-found');
    expect(codeOf(await store.describeWorkspace(id, { name: 'x' }))).toBe('store/not-found');
  });

  it('takes its chunks with it when it is deleted, and nobody else’s', async () => {
    const name = freshName();
    const store = await opened(name);
    const kept = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    const deleted = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    valueOf(await store.deleteWorkspace(deleted.id));
    expect(await store.listWorkspaces()).toEqual([kept]);
    expect(await tablesWithChunks(name)).toHaveLength(1);
    expect((await store.loadWorkspace(kept.id)).ok).toBe(true);
  });

  it('keeps its version when it is renamed', async () => {
    const store = await opened(freshName());
    const saved = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    expect(valueOf(await store.describeWorkspace(saved.id, { name: 'Corner shop' }))).toEqual({
      ...saved,
      name: 'Corner shop',
    });
    expect((await store.listWorkspaces())[0]!.name).toBe('Corner shop');
  });

  it('tells the progress of its save, rising to 1', async () => {
    const store = await opened(freshName());
    const seen: number[] = [];
    await store.saveWorkspace(draftOf({ orders: manyColumns(30) }), (fraction) => seen.push(fraction));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.at(-1)).toBe(1);
  });
});

describe('settings', () => {
  it('are undefined until they are set, and survive the store', async () => {
    const name = freshName();
    const store = await opened(name);
    expect(await store.readSetting('lastWorkspace')).toBeUndefined();
    valueOf(await store.writeSetting('lastWorkspace', { id: 'w', list: [1, 2] }));
    store.close();
    expect(await (await opened(name)).readSetting('lastWorkspace')).toEqual({ id: 'w', list: [1, 2] });
  });
});

describe('the settings of a workspace', () => {
  it('go with it, and the others stay', async () => {
    const store = await opened(freshName());
    const { id } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    await store.writeSetting(`params/${id}/customer`, { person: 'ana' });
    await store.writeSetting('params/other/customer', { person: 'ben' });
    valueOf(await store.deleteWorkspace(id));
    expect(await store.readSetting(`params/${id}/customer`)).toBeUndefined();
    expect(await store.readSetting('params/other/customer')).toEqual({ person: 'ben' });
  });
});

describe('two tabs', () => {
  it('can save at the same time', async () => {
    const name = freshName();
    const [one, other] = [await opened(name), await opened(name)];
    const saves = await Promise.all([
      one.saveWorkspace(draftOf({ orders: twoOrders(1) }, { name: 'one' })),
      other.saveWorkspace(draftOf({ orders: twoOrders(2) }, { name: 'other' })),
      one.saveWorkspace(draftOf({ orders: twoOrders(3) }, { name: 'third' })),
    ]);
    for (const saved of saves) expect((await other.loadWorkspace(valueOf(saved).id)).ok).toBe(true);
    expect(await rubbishIn(name)).toEqual([]);
  });

  it('cannot both replace the same version', async () => {
    const name = freshName();
    const [one, other] = [await opened(name), await opened(name)];
    const { id, version: baseVersion } = valueOf(await one.saveWorkspace(draftOf({ orders: twoOrders(0) })));
    const saves = await Promise.all([
      one.saveWorkspace(draftOf({ orders: twoOrders(1) }, { id, baseVersion })),
      other.saveWorkspace(draftOf({ orders: twoOrders(2) }, { id, baseVersion })),
    ]);
    expect(saves.map(codeOf)).toEqual(expect.arrayContaining(['store/changed-elsewhere', null]));
  });

  it('do not sweep each other’s save away', async () => {
    const name = freshName();
    const one = await opened(name);
    let others: Promise<unknown> | undefined;
    // From the first progress on, chunks are being written.
    const saved = await one.saveWorkspace(draftOf({ orders: manyColumns(60) }), () => {
      others ??= openStore({ name });
    });
    await others;
    expect((await one.loadWorkspace(valueOf(saved).id)).ok).toBe(true);
  });

  it('make way for a tab that upgrades the database, and say so', async () => {
    const name = freshName();
    const onClosed = vi.fn();
    const store = await opened(name, { onClosed });
    const { id } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    await raw(name, async () => {});
    const { openDB } = await import('idb');
    (await openDB(name, FORMAT + 1)).close();
    expect(onClosed).toHaveBeenCalledOnce();
    expect(codeOf(await store.loadWorkspace(id))).toBe('store/closed');
    expect(codeOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })))).toBe('store/closed');
    expect(codeOf(await store.deleteWorkspace(id))).toBe('store/closed');
    expect(codeOf(await store.writeSetting('a', 1))).toBe('store/closed');
  });
});

describe('a database of a newer app', () => {
  it('can be looked at and is left as it is', async () => {
    const name = freshName();
    const store = await opened(name);
    const saved = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    store.close();
    const { openDB } = await import('idb');
    (
      await openDB(name, FORMAT + 1, { upgrade: (database) => void database.createObjectStore('later') })
    ).close();

    const older = await opened(name);
    expect(await older.listWorkspaces()).toEqual([saved]);
    expect((await older.loadWorkspace(saved.id)).ok).toBe(true);
    for (const refused of [
      await older.saveWorkspace(draftOf({ orders: twoOrders() })),
      await older.deleteWorkspace(saved.id),
      await older.describeWorkspace(saved.id, { name: 'x' }),
      await older.writeSetting('a', 1),
    ])
      expect(refused).toEqual({
        ok: false,
        problem: { code: 'store/newer-format', values: { found: FORMAT + 1, known: FORMAT } },
      });
    expect(await older.listWorkspaces()).toEqual([saved]);
  });

  it('is told from a workspace that only a newer app can read', async () => {
    const name = freshName();
    const store = await opened(name);
    const { id } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
    await raw(name, async (database) => {
      await database.put('workspaces', { ...(await database.get('workspaces', id)), format: FORMAT + 1 });
    });
    expect(await store.loadWorkspace(id)).toMatchObject({
      problem: { code: 'store/newer-format', values: { found: FORMAT + 1, known: FORMAT } },
    });
  });
});

describe('space', () => {
  afterEach(() => vi.unstubAllGlobals());
  const giving = (storage: Partial<StorageManager>) => vi.stubGlobal('navigator', { storage });

  it('is unknown where the browser does not say', async () => {
    expect(await (await opened(freshName())).storageUse()).toEqual({
      used: null,
      quota: null,
      persisted: false,
    });
    expect(await (await opened(freshName())).requestPersistence()).toBe(false);
  });

  it('is told where the browser does', async () => {
    giving({
      estimate: async () => ({ usage: 3, quota: 10 }),
      persisted: async () => true,
      persist: async () => true,
    });
    expect(await (await opened(freshName())).storageUse()).toEqual({ used: 3, quota: 10, persisted: true });
    expect(await (await opened(freshName())).requestPersistence()).toBe(true);
  });

  it('that cannot be enough is said with the figures before anything is written', async () => {
    giving({ estimate: async () => ({ usage: 0, quota: 100 }) });
    const name = freshName();
    const store = await opened(name);
    const table = tableOf({ a: numbers(...new Array<number>(13).fill(1)) });
    expect(await store.saveWorkspace(draftOf({ orders: table }))).toEqual({
      ok: false,
      problem: { code: 'store/too-large', values: { needed: 104, free: 100 } },
    });
    expect(await tablesWithChunks(name)).toEqual([]);
  });

  it('cannot be had in a page without secure storage', async () => {
    vi.stubGlobal('crypto', {});
    expect(codeOf(await openStore({ name: freshName() }))).toBe('store/unavailable');
  });
});
