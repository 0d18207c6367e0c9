import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/core/outcome';
import type { WorkspaceSummary } from '../../src/core/workspace';
import type { Store } from '../../src/store/store';
import type { StoredChunk } from '../../src/store/pack';
import { codeOf, freshName, holds, opened, raw, rubbishIn, valueOf } from './databases';
import { failWrites, killAfter, type Fault } from './faults';
import { bytesOf, draftOf, manyColumns, twoOrders } from './tables';

afterEach(() => void vi.restoreAllMocks());

/** More chunks than are written in one transaction. */
const before = manyColumns(20, 1);
const after = manyColumns(20, 2);

interface Saved {
  readonly name: string;
  readonly store: Store;
  readonly summary: WorkspaceSummary;
}

/** A store with one workspace that holds `before`. */
async function withOldVersion(): Promise<Saved> {
  const name = freshName();
  const store = await opened(name);
  const summary = valueOf(await store.saveWorkspace(draftOf({ orders: before })));
  return { name, store, summary };
}

const replace = ({ store, summary: { id } }: Saved): Promise<Outcome<WorkspaceSummary>> =>
  store.saveWorkspace(draftOf({ orders: after }, { id }));

async function changesOfAReplacement(): Promise<number> {
  const saved = await withOldVersion();
  const counter = failWrites(Infinity);
  valueOf(await replace(saved));
  counter.restore();
  return counter.changes();
}

const cases: { forEver: boolean; fault: Fault; code: string }[] = [
  { forEver: false, fault: 'throws', code: 'store/write-failed' },
  { forEver: true, fault: 'throws', code: 'store/write-failed' },
  { forEver: false, fault: 'aborts', code: 'store/full' },
  { forEver: true, fault: 'aborts', code: 'store/full' },
];

describe('when a write fails', () => {
  it.each(cases)(
    'any of them (for ever: $forEver, $fault), the old version is whole and a retry works',
    async ({ code, ...fault }) => {
      const changes = await changesOfAReplacement();
      expect(changes).toBeGreaterThan(20);
      for (let n = 1; n <= changes; n++) {
        const saved = await withOldVersion();
        const writes = failWrites(n, fault);
        const outcome = await replace(saved);
        writes.restore();
        expect(codeOf(outcome), `write ${n}`).toBe(code);
        expect(await holds(saved.store, saved.summary, before), `write ${n}`).toBe(true);
        expect(await saved.store.listWorkspaces()).toEqual([saved.summary]);
        if (!fault.forEver) expect(await rubbishIn(saved.name), `write ${n}`).toEqual([]);

        const reopened = { ...saved, store: await opened(saved.name) };
        expect(await rubbishIn(saved.name), `write ${n}`).toEqual([]);
        expect(await holds(reopened.store, saved.summary, before)).toBe(true);
        valueOf(await replace(reopened));
        expect(await holds(reopened.store, saved.summary, after)).toBe(true);
        expect(await rubbishIn(saved.name)).toEqual([]);
      }
    },
  );

  it('the needed room is told', async () => {
    const saved = await withOldVersion();
    const writes = failWrites(5, { fault: 'aborts' });
    const outcome = await replace(saved);
    writes.restore();
    expect(outcome).toMatchObject({ problem: { code: 'store/full', values: { needed: 20 * 16 } } });
  });

  it('a delete leaves the workspace whole', async () => {
    for (const n of [1, 2]) {
      const { name, store, summary } = await withOldVersion();
      const writes = failWrites(n);
      expect(codeOf(await store.deleteWorkspace(summary.id))).toBe('store/write-failed');
      writes.restore();
      expect(await holds(store, summary, before)).toBe(true);
      valueOf(await store.deleteWorkspace(summary.id));
      expect(await rubbishIn(name)).toEqual([]);
    }
  });

  it('a setting or a name stays what it was', async () => {
    const { store, summary } = await withOldVersion();
    const writes = failWrites(1, { forEver: true });
    expect(codeOf(await store.writeSetting('a', 1))).toBe('store/write-failed');
    expect(codeOf(await store.describeWorkspace(summary.id, { name: 'x' }))).toBe('store/write-failed');
    writes.restore();
    expect(await store.readSetting('a')).toBeUndefined();
    expect(await store.listWorkspaces()).toEqual([summary]);
  });
});

describe('when the browser is killed', () => {
  it('between any two transactions of a save, the next start shows the old version or the new one, whole', async () => {
    const seen: string[] = [];
    for (let n = 0, killed = true; killed; n++) {
      const saved = await withOldVersion();
      const kill = killAfter(n);
      await replace(saved).catch(() => {});
      killed = kill.wasKilled();
      kill.restore();

      const store = await opened(saved.name);
      expect(await rubbishIn(saved.name), `after ${n}`).toEqual([]);
      const isOld = await holds(store, saved.summary, before);
      expect(isOld || (await holds(store, saved.summary, after)), `after ${n}`).toBe(true);
      seen.push(isOld ? 'old' : 'new');
    }
    // Staging, three lots of chunks, and the flip.
    expect(seen).toEqual(['old', 'old', 'old', 'old', 'old', 'new']);
  });

  it('during the first save, the next start shows nothing', async () => {
    for (let n = 0; n < 5; n++) {
      const name = freshName();
      const store = await opened(name);
      const kill = killAfter(n);
      await store.saveWorkspace(draftOf({ orders: before })).catch(() => {});
      kill.restore();
      expect(await (await opened(name)).listWorkspaces()).toEqual([]);
      expect(await rubbishIn(name)).toEqual([]);
    }
  });
});

describe('a save is refused at the last moment', () => {
  it('when what is read back is not what was written', async () => {
    const saved = await withOldVersion();
    const original = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (this.name === 'chunks') new Uint8Array(bytesOf(value as StoredChunk))[0]! ^= 1;
      return original.call(this, value, key);
    });
    expect(codeOf(await replace(saved))).toBe('store/not-kept');
    spy.mockRestore();
    expect(await holds(saved.store, saved.summary, before)).toBe(true);
    expect(await rubbishIn(saved.name)).toEqual([]);
  });

  it('when its staging was swept by a tab without Web Locks', async () => {
    const saved = await withOldVersion();
    let swept: Promise<unknown> | undefined;
    const outcome = await saved.store.saveWorkspace(
      draftOf({ orders: after }, { id: saved.summary.id }),
      (fraction) => {
        if (fraction > 0.5) swept ??= raw(saved.name, (database) => database.clear('staging'));
      },
    );
    await swept;
    expect(codeOf(outcome)).toBe('store/write-failed');
    expect(await holds(saved.store, saved.summary, before)).toBe(true);
  });

  it('and a new workspace that was refused is not there', async () => {
    const name = freshName();
    const store = await opened(name);
    const writes = failWrites(3, { forEver: true });
    expect(codeOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })))).toBe('store/write-failed');
    writes.restore();
    expect(await store.listWorkspaces()).toEqual([]);
  });
});
