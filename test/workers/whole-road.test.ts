import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ok, type Outcome } from '../../src/core/outcome';
import { previewFile } from '../../src/ingest/preview';
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
      demoFiles: demoShop,
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
      await api.importFiles(
        { name: 'Demo', into: null, demo: true, files },
        () => {},
        () => {},
      ),
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

function planOf<T>(preview: Outcome<{ plan: T; missing: readonly unknown[] }>): T {
  const { plan, missing } = valueOf(preview);
  expect(missing).toEqual([]);
  return plan;
}
