/** Runs in the page of a real browser (module-page.mjs). */
import { openDB } from 'idb';
import type { Store } from '../../src/store/store';
import { openStore } from '../../src/store/store';
import { draftOf, numbers, tableOf } from './tables';

const NAME = 'crash';
const ROWS = 150_000;

/** Six columns of two chunks each in which every value is `n`: a mixture of two saves shows. */
const tableFilledWith = (n: number) =>
  tableOf(
    Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [
        `attribute:${i}`,
        { kind: 'number', values: new Float64Array(ROWS).fill(n) },
      ]),
    ),
  );

async function storeHere(): Promise<Store> {
  const opened = await openStore({ name: NAME });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.store;
}

/** Saves the workspace `Shop` filled with `from`, `from + 1` …, and now and then makes and deletes another one. */
export async function saveForEver(from: number, committed: (n: number) => Promise<void>): Promise<void> {
  const store = await storeHere();
  let id = (await store.listWorkspaces()).find(({ name }) => name === 'Shop')?.id;
  for (let n = from; ; n++) {
    const saved = await store.saveWorkspace(
      draftOf({ orders: tableFilledWith(n) }, { ...(id !== undefined && { id }), name: 'Shop' }),
    );
    if (!saved.ok) throw new Error(saved.problem.code);
    id = saved.value.id;
    await committed(n);
    const other = await store.saveWorkspace(
      draftOf({ spend: tableOf({ spend: numbers(n) }) }, { name: 'Other' }),
    );
    if (other.ok) await store.deleteWorkspace(other.value.id);
  }
}

/** What the next start finds: what `Shop` is filled with (null when it is not there), and everything that is wrong. */
export async function look(): Promise<{ shop: number | null; wrong: string[] }> {
  const store = await storeHere();
  const wrong: string[] = [];
  let shop: number | null = null;
  for (const { id, name } of await store.listWorkspaces()) {
    const loaded = await store.loadWorkspace(id);
    if (!loaded.ok) {
      wrong.push(loaded.problem.code);
      continue;
    }
    if (name !== 'Shop') {
      await store.deleteWorkspace(id);
      continue;
    }
    const seen = new Set<number>();
    for (const column of loaded.value.tables.get('orders')!.columns.values())
      if (column.kind === 'number') column.values.forEach((value) => seen.add(value));
    if (seen.size === 1) [shop] = seen as unknown as [number];
    else wrong.push('half visible');
  }
  store.close();
  wrong.push(...(await rubbish()));
  return { shop, wrong };
}

async function rubbish(): Promise<string[]> {
  const database = await openDB(NAME);
  const records = (await database.getAll('workspaces')) as { tables: { id: string }[] }[];
  const known = new Set(records.flatMap(({ tables }) => tables.map(({ id }) => id)));
  const keys = (await database.getAllKeys('chunks')) as [string][];
  const staged = await database.count('staging');
  database.close();
  return [
    ...(staged > 0 ? ['staging left'] : []),
    ...(keys.some(([table]) => !known.has(table)) ? ['orphaned chunks'] : []),
  ];
}
