import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MISSING_CODE } from '../../src/core/column';
import { EMPTY_RECIPE, type Recipe } from '../../src/core/recipe';
import type { Source, Workspace, WorkspaceSummary } from '../../src/core/workspace';
import { sha256 } from '../../src/store/digest';
import { CHUNK_BYTES, FORMAT } from '../../src/store/format';
import { PROJECT_FORMAT } from '../../src/store/project-file';
import type { Store } from '../../src/store/store';
import { codeOf, freshName, opened, raw, rubbishIn, valueOf } from './databases';
import { failWrites, killAfter } from './faults';
import { bitsOf, categories, draftOf, flags, manyColumns, numbers, tableOf, twoOrders } from './tables';

afterEach(() => void vi.restoreAllMocks());

const recipe: Recipe = {
  ...EMPTY_RECIPE,
  steps: [{ id: 'a', kind: 'exact-duplicates', table: 'orders', params: {} }],
  identity: [{ decision: 'join', keys: ['id:ana', 'id:ben'] }],
};
const source: Source = {
  id: 's',
  fileName: '订单.csv',
  byteSize: 12,
  importedAt: Date.UTC(2024, 2, 1),
  kind: 'orders',
  rowCount: 2,
  encoding: 'utf-8',
  delimiter: ',',
  columns: [],
  diagnostics: [],
};
const people = tableOf({
  customer_id: categories([0, 1, MISSING_CODE], 'ana', '熟客'),
  age: numbers(30, NaN, -0),
  consent_marketing: flags(0, 1, 255),
});

/** A shop with decisions, a file and choices of its own. */
async function shop(store: Store): Promise<WorkspaceSummary> {
  const draft = draftOf({ orders: twoOrders(), customers: people }, { recipe, sources: [source] });
  const summary = valueOf(await store.saveWorkspace(draft));
  valueOf(await store.writeSetting(`params/${summary.id}/rfm`, { bins: 3 }));
  valueOf(await store.writeSetting('language', 'en'));
  return summary;
}

const fileOf = async (store: Store, { id }: WorkspaceSummary): Promise<Blob> =>
  valueOf(await store.saveProject(id));

const contentOf = ({ tables, version, recipe: decided, sources }: Workspace) => ({
  tables: [...tables].map(([kind, table]) => [kind, bitsOf(table)]),
  version,
  decided,
  sources,
});

describe('a project file', () => {
  it('brings a shop whole into an empty browser: tables bit for bit, rows, version, decisions, files, choices', async () => {
    const here = await opened(freshName());
    const summary = await shop(here);
    const there = await opened(freshName());
    const restored = valueOf(await there.restoreProject(await fileOf(here, summary)));

    const { savedAt: _, ...rest } = summary;
    expect(restored).toMatchObject(rest);
    expect(contentOf(valueOf(await there.loadWorkspace(restored.id)))).toEqual(
      contentOf(valueOf(await here.loadWorkspace(summary.id))),
    );
    expect(await there.readSetting(`params/${restored.id}/rfm`)).toEqual({ bins: 3 });
    expect(await there.readSetting('language')).toBeUndefined();
  });

  it('replaces nothing: beside the shop it came from it stands under an id and a name of its own', async () => {
    const store = await opened(freshName());
    const summary = await shop(store);
    const file = await fileOf(store, summary);
    valueOf(await store.writeSetting(`params/${summary.id}/rfm`, { bins: 4 }));
    const restored = valueOf(await store.restoreProject(file));
    expect(restored).toMatchObject({ name: 'Shop (2)', version: summary.version });
    expect(restored.id).not.toBe(summary.id);
    expect(await store.listWorkspaces()).toEqual([restored, summary]);
    expect(await store.readSetting(`params/${restored.id}/rfm`)).toEqual({ bins: 3 });
    expect(await store.readSetting(`params/${summary.id}/rfm`)).toEqual({ bins: 4 });
    expect(valueOf(await store.restoreProject(file)).name).toBe('Shop (3)');
  });

  it('holds columns of several chunks, and tells how far it is', async () => {
    const values = Uint8Array.from({ length: 2 * CHUNK_BYTES + 5 }, (_, i) => (i * 31) % 251);
    const here = await opened(freshName());
    const table = tableOf({ 'attribute:x': { kind: 'flag', values } });
    const summary = valueOf(await here.saveWorkspace(draftOf({ orders: table })));
    const told: number[] = [];
    const tell = (fraction: number) => void told.push(fraction);
    const file = valueOf(await here.saveProject(summary.id, tell));
    expect(told.at(-1)).toBe(1);
    expect(file.size).toBeLessThan(values.length / 2);
    told.length = 0;
    const there = await opened(freshName());
    const restored = valueOf(await there.restoreProject(file, tell));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(bitsOf(valueOf(await there.loadWorkspace(restored.id)).tables.get('orders')!)).toBe(bitsOf(table));
  });

  it('is a gzip archive whose first line says what it is', async () => {
    const store = await opened(freshName());
    const bytes = await bytesOf(await fileOf(store, await shop(store)));
    const first = gunzipSync(bytes).toString('utf8').split('\n')[0]!;
    expect(JSON.parse(first)).toMatchObject({ regulars: 'project', format: PROJECT_FORMAT });
  });
});

const bytesOf = async (file: Blob): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
const blobOf = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);

/** The file with another head, whose digest is right again. */
async function withHead(file: Blob, change: (head: Head) => void): Promise<Blob> {
  const text = gunzipSync(await bytesOf(file));
  const end = text.indexOf(10);
  const line = JSON.parse(text.subarray(0, end).toString()) as { head: number; digest: string };
  const head = JSON.parse(text.subarray(end + 1, end + 1 + line.head).toString()) as Head;
  change(head);
  const body = Buffer.from(JSON.stringify(head));
  const first = { ...line, head: body.length, digest: await sha256(Uint8Array.from(body)) };
  return blobOf(
    gzipSync(
      Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`), body, text.subarray(end + 1 + line.head)]),
    ),
  );
}
interface Head {
  store: number;
  summary: { name: string; recipe?: unknown };
  tables: { rowCount: number; kind: string }[];
}

describe('a file that is not whole', () => {
  it('is refused where it ends too early, and nothing is stored', async () => {
    const here = await opened(freshName());
    const bytes = await bytesOf(await fileOf(here, await shop(here)));
    const name = freshName();
    const there = await opened(name);
    for (let length = 0; length < bytes.length; length += length < bytes.length - 12 ? 41 : 1) {
      const outcome = await there.restoreProject(blobOf(bytes.subarray(0, length)));
      expect(codeOf(outcome), `${length} bytes`).toMatch(/^project\//);
    }
    expect(codeOf(await there.restoreProject(blobOf(Buffer.concat([bytes, bytes]))))).toMatch(/^project\//);
    expect(await there.listWorkspaces()).toEqual([]);
    expect(await rubbishIn(name)).toEqual([]);
  });

  it('is refused where a byte is another one, or the shop is the same to the last bit', async () => {
    const here = await opened(freshName());
    const summary = await shop(here);
    const bytes = await bytesOf(await fileOf(here, summary));
    const there = await opened(freshName());
    let refused = 0;
    let tried = 0;
    for (let at = 0; at < bytes.length; at += 7, tried++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at]! ^ (1 << (at % 8));
      const outcome = await there.restoreProject(blobOf(damaged));
      if (!outcome.ok) refused++;
      else expect(outcome.value.version).toBe(summary.version);
    }
    // The archive's own time, system and flags say nothing of the shop.
    expect(refused).toBeGreaterThan(tried - 3);
  });

  it('is refused where its head says what its tables are not', async () => {
    const here = await opened(freshName());
    const file = await fileOf(here, await shop(here));
    const there = await opened(freshName());
    const codeWith = async (change: (head: Head) => void) =>
      codeOf(await there.restoreProject(await withHead(file, change)));
    expect(await codeWith(() => {})).toBeNull();
    expect(await codeWith((head) => (head.tables[0]!.rowCount = 3))).toBe('project/damaged');
    expect(await codeWith((head) => head.tables.reverse())).toBe('project/damaged');
    expect(await codeWith((head) => (head.tables[1]!.kind = 'orders'))).toBe('project/damaged');
    expect(await codeWith((head) => delete head.summary.recipe)).toBe('project/damaged');
    expect(await codeWith((head) => (head.store = FORMAT + 1))).toBe('project/newer-format');
  });

  it('is refused where a cell names a text that is not there, whatever its digests say', async () => {
    const here = await opened(freshName());
    const broken = tableOf({ customer_id: categories([0, 7], 'ana') });
    const summary = valueOf(await here.saveWorkspace(draftOf({ orders: broken })));
    const there = await opened(freshName());
    expect(codeOf(await there.restoreProject(await fileOf(here, summary)))).toBe('project/damaged');
  });

  it('is told apart from another kind of file and from one of a newer app', async () => {
    const store = await opened(freshName());
    const codeFor = async (bytes: Uint8Array) => codeOf(await store.restoreProject(blobOf(bytes)));
    expect(await codeFor(Buffer.from('order,amount\n1,2\n'))).toBe('project/no-project');
    expect(await codeFor(gzipSync('order,amount\n1,2\n'))).toBe('project/no-project');
    expect(await codeFor(gzipSync('{"regulars":"recipe","format":2}\n'))).toBe('project/no-project');
    expect(await codeFor(gzipSync('{"regulars":"project","format":99,"head":1,"digest":""}\n'))).toBe(
      'project/newer-format',
    );
    expect(await codeFor(gzipSync('{"regulars":"project","format":1,"head":1e15,"digest":""}\n'))).toBe(
      'project/damaged',
    );
  });
});

describe('when restoring is interrupted', () => {
  async function large(): Promise<Blob> {
    const here = await opened(freshName());
    const summary = valueOf(await here.saveWorkspace(draftOf({ orders: manyColumns(12) })));
    valueOf(await here.writeSetting(`params/${summary.id}/rfm`, { bins: 3 }));
    return fileOf(here, summary);
  }

  it('by any write that fails, nothing of it is there, and a second try works', async () => {
    const file = await large();
    const counter = failWrites(Infinity);
    valueOf(await (await opened(freshName())).restoreProject(file));
    counter.restore();
    expect(counter.changes()).toBeGreaterThan(12);
    for (let n = 1; n <= counter.changes(); n++) {
      const name = freshName();
      const store = await opened(name);
      const writes = failWrites(n);
      expect(codeOf(await store.restoreProject(file)), `write ${n}`).toBe('store/write-failed');
      writes.restore();
      expect(await store.listWorkspaces()).toEqual([]);
      expect(await rubbishIn(name)).toEqual([]);
      expect(await raw(name, (database) => database.count('settings'))).toBe(0);
      valueOf(await store.restoreProject(file));
    }
  });

  it('by the end of the browser, the next start shows the shop whole or not at all', async () => {
    const file = await large();
    const seen = new Set<number>();
    for (let n = 0, killed = true; killed; n++) {
      const name = freshName();
      const store = await opened(name);
      const kill = killAfter(n);
      await store.restoreProject(file).catch(() => {});
      killed = kill.wasKilled();
      kill.restore();
      const again = await opened(name);
      expect(await rubbishIn(name), `after ${n}`).toEqual([]);
      const list = await again.listWorkspaces();
      for (const { id } of list) valueOf(await again.loadWorkspace(id));
      const settings = await raw(name, (database) => database.count('settings'));
      expect(settings).toBe(list.length);
      seen.add(list.length);
    }
    expect(seen).toEqual(new Set([0, 1]));
  });
});
