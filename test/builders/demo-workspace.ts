import type { Table, TableKind } from '../../src/core/table';
import type { Workspace } from '../../src/core/workspace';
import { planShop, type ShopPlan } from '../../src/demo/plan';
import { shopFiles, type FileKind } from '../../src/demo/shop-files';
import { previewFile } from '../../src/ingest/preview';
import { readTable } from '../../src/ingest/read-table';

/** A demo shop and what it is read as, by the road of any other files. */
export interface DemoWorkspace {
  readonly plan: ShopPlan;
  readonly workspace: Workspace;
}

/** The demo shop of so many customers as a workspace of these kinds of tables. */
export async function demoWorkspace(
  size: number,
  headers: 'zh' | 'en',
  kinds: readonly FileKind[] = ['orders', 'customers'],
): Promise<DemoWorkspace> {
  const plan = planShop({ size, headers });
  const tables = new Map<TableKind, Table>();
  for (const { kind, fileName, chunks } of shopFiles(plan)) {
    if (!kinds.includes(kind)) continue;
    const bytes = new TextEncoder().encode([...chunks()].join(''));
    const source = {
      name: fileName,
      size: bytes.length,
      slice: async (start: number, end: number) => bytes.slice(start, end),
    };
    const preview = await previewFile(source, { kind });
    if (!preview.ok) throw new Error(preview.problem.code);
    const read = await readTable(source, preview.value.plan, () => {});
    if (!read.ok) throw new Error(read.problem.code);
    tables.set(kind, read.value.table);
  }
  return { plan, workspace: { id: 'demo', version: '1', tables } };
}
