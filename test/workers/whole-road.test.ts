import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { LARGE_FILE_BYTES } from '../../src/core/import-plan';
import { ok, type Outcome } from '../../src/core/outcome';
import { previewFile } from '../../src/ingest/preview';
import { readFileEnd } from '../../src/ingest/read/file-end';
import { readTable } from '../../src/ingest/read-table';
import { demoShop } from '../../workers/demo-shop';
import { ingestService } from '../../workers/ingest-service';
import { freshName, opened, valueOf } from '../store/databases';

describe('the demo shop', () => {
  it('takes the road of any other files into the store', { timeout: 120_000 }, async () => {
    const store = await opened(freshName());
    const api = ingestService(async () => ok(store), {
      preview: previewFile,
      read: readTable,
      readEnd: readFileEnd,
      demoFiles: demoShop,
      close: () => {},
    });
    const seen: number[] = [];
    const made = valueOf(
      await api.demoFiles({ size: 300, headers: 'en' }, (fraction) => seen.push(fraction)),
    );
    expect(made).toHaveLength(7);
    expect(seen.at(-1)).toBe(1);

    const files = await Promise.all(
      made.map(async (file) => ({ file, plan: planOf(await api.preview(file, {})) })),
    );
    const summary = valueOf(
      await api.importFiles({ name: 'Demo', into: null, demo: true, files }, () => {}, {
        tables: () => {},
        summary: () => {},
      }),
    );
    expect(summary.tables.map(({ kind }) => kind).sort()).toEqual([
      'contacts',
      'customers',
      'events',
      'feedback',
      'orders',
      'products',
      'spend',
    ]);
    const { tables } = valueOf(await store.loadWorkspace(summary.id));
    for (const { kind, rowCount } of summary.tables) expect(tables.get(kind)!.rowCount).toBe(rowCount);
  });
});

describe('a large file', () => {
  it('is taken in by two workers as by one', { timeout: 120_000 }, async () => {
    const lines = Array.from(
      { length: 95_000 },
      (_, i) =>
        `${i >> 1},C${i % 999},2023-0${1 + (i % 9)}-1${i % 7},${i % 5},"A name, rather long, of product ${i % 700}"`,
    );
    const text = `order_id,customer_id,ordered_at,amount,product_name\n${lines.join('\n')}`;
    const file = new File([text, '\n', lines.slice(0, 45_000).join('\n')], 'large.csv');
    expect(file.size).toBeGreaterThan(LARGE_FILE_BYTES);
    let ends = 0;
    const worker = async () => {
      const store = await opened(freshName());
      return ingestService(async () => ok(store), {
        preview: previewFile,
        read: readTable,
        readEnd: (...request) => {
          ends++;
          return readFileEnd(...request);
        },
        demoFiles: demoShop,
        close: () => {},
      });
    };
    const taken = async (endReader?: MessagePort) => {
      const api = await worker();
      const request = { name: 'Shop', into: null, demo: false };
      const files = [{ file, plan: planOf(await api.preview(file, {})) }];
      const nothing = () => {};
      const early = { tables: nothing, summary: nothing };
      const summary = valueOf(await api.importFiles({ ...request, files }, nothing, early, endReader));
      return summary.version; // a digest of all that was read
    };
    const one = await taken();
    const { port1, port2 } = new MessageChannel();
    await (await worker()).readEndsFor(port1);
    const two = await taken(port2);
    port1.close();
    expect(ends).toBe(1);
    expect(two).toBe(one);
  });
});

function planOf<T>(preview: Outcome<{ plan: T; missing: readonly unknown[] }>): T {
  const { plan, missing } = valueOf(preview);
  expect(missing).toEqual([]);
  return plan;
}
