import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import { ok } from '../../src/core/outcome';
import type { WorkspaceSummary } from '../../src/core/workspace';
import { previewFile } from '../../src/ingest/preview';
import { readFileEnd } from '../../src/ingest/read/file-end';
import { readTable } from '../../src/ingest/read-table';
import { demoShop } from '../../workers/demo-shop';
import { ingestService } from '../../workers/ingest-service';
import { sharedFile } from '../shared';
import { freshName, opened, valueOf } from '../store/databases';

const exportsFolder = fileURLToPath(new URL('../fixtures/exports/', import.meta.url));
/** Real files, whose 57,000 rows take a minute: in the long run only. */
const REAL = ['data/marketing_campaign.csv', 'data/groceries.csv', 'data/waimai_10k.csv'];
const others = process.env['REGULARS_LONG'] ? REAL.flatMap((path) => sharedFile(path) ?? []) : [];
const fileOf = (path: string): File =>
  new File([readFileSync(path)], path.split('/').at(-1)!, { lastModified: Date.UTC(2024, 2, 5) });

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
  const known = readdirSync(exportsFolder).map((name) => fileOf(`${exportsFolder}${name}`));
  const files = [...demo, ...known, ...others.map(fileOf)];
  const atOnce = await shopOf([files]);
  expect(atOnce.tables).toHaveLength(7);
  if (others.length > 0) expect((await shopOf([files.toReversed()])).version).toBe(atOnce.version);
  const shuffled = files.map((_, i) => files[(i * 5 + 2) % files.length]!);
  expect(new Set(shuffled).size).toBe(files.length);
  const bits = await shopOf([shuffled.slice(0, 4), shuffled.slice(4, 11), shuffled.slice(11)]);
  expect(bits.version).toBe(atOnce.version);
}, 120_000);
