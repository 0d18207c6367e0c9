import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE, MISSING_FLAG } from '../../src/core/column';
import { attributeName } from '../../src/core/table';
import type { PackedChunk } from '../../src/store/pack';
import { freshName, opened, valueOf } from './databases';
import { bitsOf, categories, draftOf, flags, numbers, tableOf, times, twoOrders } from './tables';

/** A database as an earlier version of the app left it on disk; ArrayBuffers as base64. Never made again. */
interface KeptDatabase {
  readonly workspaces: readonly unknown[];
  readonly chunks: readonly [IDBValidKey, string | KeptPacked][];
  readonly settings: readonly [string, unknown][];
}

/** A packed chunk, its bytes as base64. */
type KeptPacked = Omit<PackedChunk, 'bytes'> & { readonly bytes: string };

const fromBase64 = (base64: string): ArrayBuffer => Uint8Array.from(Buffer.from(base64, 'base64')).buffer;

/** The kept database of a format, put back the way that format made its stores. */
async function restored(format: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8): Promise<string> {
  const file = new URL(`../fixtures/store/format-${format}.json`, import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptDatabase;
  const name = freshName();
  const database = await openDB(name, format, {
    upgrade(upgraded) {
      upgraded.createObjectStore('workspaces', { keyPath: 'id' });
      upgraded.createObjectStore('chunks');
      upgraded.createObjectStore('staging', { keyPath: 'id' });
      upgraded.createObjectStore('settings');
    },
  });
  for (const workspace of kept.workspaces) await database.put('workspaces', workspace);
  for (const [key, chunk] of kept.chunks) {
    const value =
      typeof chunk === 'string' ? fromBase64(chunk) : { ...chunk, bytes: fromBase64(chunk.bytes) };
    await database.put('chunks', value, key);
  }
  for (const [key, value] of kept.settings) await database.put('settings', value, key);
  database.close();
  return name;
}

describe('a database of format 1', () => {
  it('opens with everything it held', async () => {
    const store = await opened(await restored(1));
    const listed = await store.listWorkspaces();
    expect(listed.map(({ name, currency, demo }) => [name, currency, demo]).sort()).toEqual([
      ['Empty', null, true],
      ['Shop', 'CNY', false],
    ]);
    const shop = listed.find(({ name }) => name === 'Shop')!;
    expect(shop.sources[0]).toMatchObject({ fileName: '订单.csv', encoding: 'gb18030', rowCount: 3 });
    expect(shop.orderSpan).toEqual({ from: Date.UTC(2024, 0, 3, 9, 30), to: Date.UTC(2024, 1, 1) });
    expect(await store.readSetting('lastWorkspace')).toBe('x');

    const { tables, version } = valueOf(await store.loadWorkspace(shop.id));
    expect(version).toBe(shop.version);
    expect(bitsOf(tables.get('orders')!)).toBe(
      bitsOf(
        tableOf({
          order_id: categories([0, 1, 2], '1001', '1002', '00123'),
          customer_id: categories([0, MISSING_CODE, 1], 'ana', '熟客'),
          ordered_at: times(Date.UTC(2024, 0, 3, 9, 30), NaN, Date.UTC(2024, 1, 1)),
          amount: numbers(40, -2.5, NaN),
          [attributeName('Gift')]: flags(1, 0, MISSING_FLAG),
        }),
      ),
    );
  });

  it('takes what is saved today', async () => {
    const store = await opened(await restored(1));
    const { id } = (await store.listWorkspaces())[0]!;
    valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() }, { id })));
    expect(bitsOf(valueOf(await store.loadWorkspace(id)).tables.get('orders')!)).toBe(bitsOf(twoOrders()));
  });

  it('is what is written today: the same content gives the version that it gave then', async () => {
    const kept = await opened(await restored(1));
    const shop = (await kept.listWorkspaces()).find(({ name }) => name === 'Shop')!;
    const { tables } = valueOf(await kept.loadWorkspace(shop.id));
    const again = valueOf(await (await opened(freshName())).saveWorkspace({ ...draftOf({}), tables }));
    expect(again.version).toBe(shop.version);
  });
});

describe('a database of format 2', () => {
  it('opens with what was decided about its files', async () => {
    const store = await opened(await restored(2));
    const [shop] = await store.listWorkspaces();
    const { recipe, version, tables } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(recipe).toEqual({
      format: 1,
      steps: [
        { id: '5d1f', kind: 'exact-duplicates', table: 'orders', params: {} },
        {
          id: '7c02',
          kind: 'missing-values',
          table: 'customers',
          params: { column: 'age', method: 'median' },
        },
      ],
      identity: [{ decision: 'join', keys: ['id:A17', 'phone:13800000000'] }],
    });
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(twoOrders()));
  });
});

describe('a database of format 3', () => {
  it('opens with how its files were read and the recipe it replays', async () => {
    const store = await opened(await restored(3));
    const [shop] = await store.listWorkspaces();
    const { recipe, version, tables, sources } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(sources![0]!.plan).toEqual(plan);
    expect(recipe).toEqual({
      format: 1,
      steps: [{ id: '5d1f', kind: 'exact-duplicates', table: 'orders', params: {} }],
      identity: [],
      replayed: {
        savedAt: '2026-10-31T08:00:00.000Z',
        shop: 'Shop',
        version: 'aa',
        sources: [{ fileName: 'october.csv', rowCount: 9, plan }],
        steps: [
          {
            id: '5d1f',
            kind: 'exact-duplicates',
            table: 'orders',
            params: {},
            did: { rowsIn: 9, rowsOut: 8, rejected: 0, duplicates: 1, changedCells: 0 },
          },
        ],
        identity: [],
        parameters: { rfm: { version: 1, values: { bins: 3 } } },
      },
    });
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(twoOrders()));
  });
});

describe('a database of format 4', () => {
  it('opens with every number that was packed', async () => {
    const store = await opened(await restored(4));
    const [shop] = await store.listWorkspaces();
    const { version, tables } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(packedAllWays));
  });
});

describe('a database of format 5', () => {
  it('opens with its labels and what they said before', async () => {
    const store = await opened(await restored(5));
    const [shop] = await store.listWorkspaces();
    const { recipe, version } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    const atLeast = (value: number) => ({
      kind: 'column',
      column: 'feature:orderValue',
      test: { is: 'at-least', value },
    });
    expect(recipe!.labels).toEqual([
      {
        id: 'a1',
        name: '大单',
        scenario: '赠品',
        owner: 'Ana',
        rule: atLeast(200),
        savedAt: '2026-11-21T08:00:00.000Z',
        earlier: [
          {
            name: 'Big basket',
            scenario: '',
            owner: '',
            rule: atLeast(100),
            savedAt: '2026-11-20T08:00:00.000Z',
          },
        ],
      },
    ]);
  });
});

describe('a database of format 6', () => {
  it('opens with its kept groups', async () => {
    const store = await opened(await restored(6));
    const [shop] = await store.listWorkspaces();
    const { recipe, version } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(recipe!.labels).toHaveLength(1);
    expect(recipe!.groupings).toEqual([springGroups]);
  });
});

describe('a database of format 7', () => {
  it('opens with its decisions on visitors and the table that was chosen of a file with several', async () => {
    const store = await opened(await restored(7));
    const [shop] = await store.listWorkspaces();
    const { recipe, version, sources } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(recipe!.identity).toEqual([
      { decision: 'visitor', keys: ['visitor:9f', 'id:A17'] },
      { decision: 'visitor', keys: ['session:柜台', 'nobody:'] },
    ]);
    expect(sources![0]!.plan!.dialect).toMatchObject({ skippedLines: 6, amongTables: true });
  });
});

describe('a database of format 8', () => {
  it('opens with what is not to be used for targeting, and with its benchmarks', async () => {
    const store = await opened(await restored(8));
    const [shop] = await store.listWorkspaces();
    const { recipe, version } = valueOf(await store.loadWorkspace(shop!.id));
    expect(version).toBe(shop!.version);
    expect(recipe!.marks).toEqual([
      { table: 'customers', column: '', note: 'bought list', savedAt: '2026-11-22T12:00:00.000Z' },
      { table: 'orders', column: 'attribute:备注', note: '', savedAt: '2026-11-22T12:01:00.000Z' },
    ]);
    expect(recipe!.benchmarks).toEqual([
      {
        id: 'b1',
        metric: 'repeatRate',
        name: '复购率',
        value: 0.25,
        unit: 'share',
        source: '协会年报',
        industry: '烘焙',
        period: '2025',
        savedAt: '2026-11-22T12:02:00.000Z',
      },
    ]);
  });
});

const springGroups = {
  id: 'g1',
  name: '春季分组',
  savedAt: '2026-11-22T04:00:00.000Z',
  asOf: '2024-02-02',
  months: 12,
  method: 'kmeans',
  features: [{ id: 'recency', logged: true, center: 1.5, spread: 0.25, fill: 3 }],
  groups: [
    { name: 'Regulars', center: [-1], customers: 2 },
    { name: '久未光临', center: [1], customers: 1 },
  ],
};

/** A column for each way of packing a chunk, and one that stays as it is. */
const packedAllWays = tableOf({
  customer_id: categories([0, MISSING_CODE, 1], 'ana', '熟客'),
  ordered_at: times(Date.UTC(2024, 0, 3, 9, 30), NaN, Date.UTC(2024, 1, 1)),
  quantity: numbers(-1, 12, 40_000),
  unit_price: numbers(2.55, NaN, 1234.56),
  amount: numbers(1 / 3, -0, NaN),
  [attributeName('Gift')]: flags(1, 0, MISSING_FLAG),
});

const plan = {
  kind: 'orders',
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
  columns: [
    {
      index: 0,
      header: '下单时间',
      role: 'ordered_at',
      type: 'time',
      format: { dateOrder: 'ymd', dateForm: 'text' },
      keep: true,
    },
  ],
};
