import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import { ok } from '../../src/core/outcome';
import type { WorkspaceSummary } from '../../src/core/workspace';
import { previewFile } from '../../src/ingest/preview';
import { readFileEnd } from '../../src/ingest/read/file-end';
import { readTable } from '../../src/ingest/read-table';
import { demoShop } from '../../workers/demo-shop';
import { ingestService } from '../../workers/ingest-service';
import { freshName, opened, valueOf } from '../store/databases';
import { knownFiles, realFiles } from './real-files';

/** Real files, whose 258,000 rows take minutes: in the long run only. */
const others = process.env['REGULARS_LONG'] ? realFiles() : [];

/** A fresh store with the ways into it. */
async function service() {
  const store = await opened(freshName());
  return ingestService(async () => ok(store), {
    preview: previewFile,
    read: readTable,
    readEnd: readFileEnd,
    demoFiles: demoShop,
    close: () => {},
  });
}

/** Takes files in, some at a time, and gives the shop they became. */
async function shopOf(batches: readonly (readonly File[])[]): Promise<WorkspaceSummary> {
  const api = await service();
  const shops: WorkspaceSummary[] = [];
  for (const batch of batches) {
    const files: { file: File; plan: ImportPlan }[] = [];
    for (const file of batch) {
      const { plan, missing, questions } = valueOf(await api.preview(file, {}));
      expect([...missing, ...questions], file.name).toEqual([]);
      files.push({ file, plan });
    }
    const into = shops.at(-1)?.id ?? null;
    const shop = valueOf(
      await api.importFiles({ name: 'All', into, demo: false, files }, () => {}, {
        tables: () => {},
        summary: () => {},
      }),
    );
    shops.push(shop);
  }
  return shops.at(-1)!;
}

it('the demo shop’s seven files and those of a dozen other systems go in together, in any order, at once or one by one', async () => {
  const demo = valueOf(await (await service()).demoFiles({ size: 300, headers: 'zh' }, () => {}));
  const files = [...demo, ...knownFiles(), ...others];
  const atOnce = await shopOf([files]);
  expect(atOnce.tables).toHaveLength(7);
  if (others.length > 0) expect((await shopOf([files.toReversed()])).version).toBe(atOnce.version);
  const shuffled = files.map((_, i) => files[(i * 5 + 2) % files.length]!);
  expect(new Set(shuffled).size).toBe(files.length);
  const bits = await shopOf([shuffled.slice(0, 4), shuffled.slice(4, 11), shuffled.slice(11)]);
  expect(bits.version).toBe(atOnce.version);
}, 900_000);
