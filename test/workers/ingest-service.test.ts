import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ImportPlan, ImportProgress } from '../../src/core/import-plan';
import { fail, ok, problem, type Outcome } from '../../src/core/outcome';
import { EMPTY_RECIPE, type Recipe } from '../../src/core/recipe';
import type { Table, TableKind } from '../../src/core/table';
import type { Workspace, WorkspaceSummary } from '../../src/core/workspace';
import type { ReadTable } from '../../src/ingest/read-table';
import type { Store } from '../../src/store/store';
import type { EarlyImport, ImportRequest } from '../../workers/api';
import { ingestService } from '../../workers/ingest-service';
import { codeOf, freshName, opened, valueOf } from '../store/databases';
import { bitsOf, categories, flags, numbers, tableOf, times, twoOrders } from '../store/tables';

/** What reading a file of this name gives; the plan's kind decides where it goes. */
type Files = Record<string, Outcome<Pick<ReadTable, 'table' | 'currency'>>>;

const readAs = (table: Table, currency: string | null = null) => ok({ table, currency });

async function service(files: Files) {
  const store = await opened(freshName());
  const api = ingestService(async () => ok<Store>(store), {
    preview: async () => fail('ingest/empty'),
    readEnd: () => Promise.resolve(null),
    demoFiles: () => [],
    close: () => {},
    async read(source, plan, progress) {
      progress(1, 2);
      const read = files[source.name]!;
      if (!read.ok) return read;
      const { table } = read.value;
      return ok(
        {
          ...read.value,
          source: {
            fileName: source.name,
            byteSize: source.size,
            kind: plan.kind,
            rowCount: table.rowCount,
            encoding: 'utf-8',
            delimiter: ',',
            columns: [],
            diagnostics: [],
          },
        },
        read.notes,
      );
    },
  });
  const importFiles = (
    list: Record<string, TableKind>,
    change: Partial<ImportRequest> = {},
    onProgress: (progress: ImportProgress) => void = () => {},
    early: Partial<EarlyImport> = {},
  ) =>
    api.importFiles(
      {
        name: 'Shop',
        into: null,
        demo: false,
        files: Object.entries(list).map(([name, kind]) => ({
          file: new File(['x'], name),
          plan: planFor(kind),
        })),
        ...change,
      },
      onProgress,
      { tables: () => {}, summary: () => {}, ...early },
    );
  return { store, importFiles };
}

const planFor = (kind: TableKind): ImportPlan => ({
  kind,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', skippedLines: 0, hasHeader: true },
  columns: [],
});

const people = tableOf({ age: numbers(30, 40) });

describe('importing files', () => {
  it('stores a new workspace with a table a kind and a source a file', async () => {
    const { store, importFiles } = await service({
      'orders.csv': readAs(twoOrders(), 'GBP'),
      'people.csv': readAs(people),
    });
    const told: (Workspace | WorkspaceSummary)[] = [];
    const tell = (early: Workspace | WorkspaceSummary) => void told.push(early);
    const summary = valueOf(
      await importFiles({ 'orders.csv': 'orders', 'people.csv': 'customers' }, {}, undefined, {
        tables: tell,
        summary: tell,
      }),
    );
    const stored = valueOf(await store.loadWorkspace(summary.id));
    expect(told).toEqual([{ ...stored, id: '', version: '' }, summary]);
    expect(summary).toMatchObject({ name: 'Shop', currency: 'GBP', demo: false });
    expect(summary.sources.map(({ fileName, kind }) => [fileName, kind])).toEqual([
      ['orders.csv', 'orders'],
      ['people.csv', 'customers'],
    ]);
    const { tables } = valueOf(await store.loadWorkspace(summary.id));
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(twoOrders()));
    expect(bitsOf(tables.get('customers')!)).toBe(bitsOf(people));
  });

  it('makes one table of several files of a kind', async () => {
    const { store, importFiles } = await service({
      'january.csv': readAs(tableOf({ amount: numbers(1) })),
      'february.csv': readAs(tableOf({ amount: numbers(2, 3) })),
    });
    const { id, sources } = valueOf(await importFiles({ 'january.csv': 'orders', 'february.csv': 'orders' }));
    expect(sources).toHaveLength(2);
    const { tables } = valueOf(await store.loadWorkspace(id));
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(tableOf({ amount: numbers(1, 2, 3) })));
  });

  it('adds to a workspace: rows that are known are replaced where they differ, the other tables stay', async () => {
    const { store, importFiles } = await service({
      'old.csv': readAs(twoOrders(1), 'GBP'),
      'new.csv': readAs(twoOrders(2)),
      'people.csv': readAs(people),
    });
    const first = valueOf(await importFiles({ 'old.csv': 'orders', 'people.csv': 'customers' }));
    const outcome = await importFiles({ 'new.csv': 'orders' }, { name: 'unused', into: first.id });
    const second = valueOf(outcome);
    expect(outcome.ok && outcome.notes).toEqual([
      problem('import/merged-orders', { added: 0, updated: 1, unchanged: 1, left: 0 }),
    ]);
    expect(second).toMatchObject({ id: first.id, name: 'Shop', currency: 'GBP' });
    expect(second.sources.map(({ fileName }) => fileName)).toEqual(['old.csv', 'people.csv', 'new.csv']);
    expect(await store.listWorkspaces()).toEqual([second]);
    const { tables } = valueOf(await store.loadWorkspace(first.id));
    expect(bitsOf(tables.get('orders')!)).toBe(bitsOf(twoOrders(2)));
    expect(bitsOf(tables.get('customers')!)).toBe(bitsOf(people));
  });

  it('of a file that was imported before changes nothing, and keeps the recipe', async () => {
    const { store, importFiles } = await service({ 'orders.csv': readAs(twoOrders()) });
    const { id, version } = valueOf(await importFiles({ 'orders.csv': 'orders' }));
    const recipe: Recipe = {
      ...EMPTY_RECIPE,
      identity: [{ decision: 'separate', keys: ['ana', 'ben'] }],
    };
    const decided = valueOf(await store.saveRecipe(id, recipe, version));
    const outcome = await importFiles({ 'orders.csv': 'orders' }, { into: id });
    const again = valueOf(outcome);
    expect(again).toMatchObject({ version: decided.version, recipe });
    expect(again.sources).toHaveLength(1);
    expect(outcome.ok && outcome.notes).toEqual([
      problem('import/merged-orders', { added: 0, updated: 0, unchanged: 2, left: 0 }),
    ]);
  });

  it('gives one version for the same rows, whatever files they come in', async () => {
    const orders = (...days: number[]) =>
      tableOf({
        order_id: categories(
          days.map((_, i) => i),
          ...days.map((day) => `A${day}`),
        ),
        ordered_at: times(...days.map((day) => Date.UTC(2024, 0, day))),
        amount: numbers(...days),
      });
    const { importFiles } = await service({
      'all.csv': readAs(orders(4, 1, 3, 2)),
      'first.csv': readAs(orders(2, 1)),
      'second.csv': readAs(orders(3, 2, 4)),
    });
    const whole = valueOf(await importFiles({ 'all.csv': 'orders' }));
    const outcome = await importFiles({ 'second.csv': 'orders', 'first.csv': 'orders' });
    expect(valueOf(outcome).version).toBe(whole.version);
    expect(outcome.ok && outcome.notes).toEqual([
      problem('import/merged-orders', { added: 4, updated: 0, unchanged: 1, left: 0 }),
    ]);
    const { id } = valueOf(await importFiles({ 'first.csv': 'orders' }));
    expect(valueOf(await importFiles({ 'second.csv': 'orders' }, { into: id })).version).toBe(whole.version);
  });

  it('into the demo makes it a workspace like any other', async () => {
    const { importFiles } = await service({ 'orders.csv': readAs(twoOrders()) });
    const demo = valueOf(await importFiles({ 'orders.csv': 'orders' }, { demo: true }));
    expect(demo.demo).toBe(true);
    expect(valueOf(await importFiles({ 'orders.csv': 'orders' }, { into: demo.id })).demo).toBe(false);
  });

  it('stores nothing when one of the files cannot be read', async () => {
    const { store, importFiles } = await service({
      'orders.csv': readAs(twoOrders()),
      'broken.csv': fail('ingest/empty', { file: 'broken.csv' }),
    });
    const outcome = await importFiles({ 'orders.csv': 'orders', 'broken.csv': 'customers' });
    expect(outcome).toEqual(fail('ingest/empty', { file: 'broken.csv' }));
    expect(await store.listWorkspaces()).toEqual([]);
  });

  it('stores nothing when files of a kind disagree on a column', async () => {
    const { store, importFiles } = await service({
      'a.csv': readAs(tableOf({ amount: numbers(1) })),
      'b.csv': readAs(tableOf({ amount: flags(1) })),
    });
    expect(codeOf(await importFiles({ 'a.csv': 'orders', 'b.csv': 'orders' }))).toBe('import/columns-differ');
    expect(await store.listWorkspaces()).toEqual([]);
  });

  it('says when there is no such workspace to add to', async () => {
    const { importFiles } = await service({ 'orders.csv': readAs(twoOrders()) });
    expect(codeOf(await importFiles({ 'orders.csv': 'orders' }, { into: 'x' }))).toBe('store/not-found');
  });

  it('notes different currencies, and hands on the notes of reading', async () => {
    const { importFiles } = await service({
      'uk.csv': ok({ table: twoOrders(), currency: 'GBP' }, [problem('ingest/guessed')]),
      'eu.csv': readAs(people, 'EUR'),
    });
    const outcome = await importFiles({ 'uk.csv': 'orders', 'eu.csv': 'customers' });
    expect(outcome.ok && outcome.value.currency).toBe('GBP');
    expect(outcome.ok && outcome.notes).toEqual([
      problem('ingest/guessed'),
      problem('import/currencies-differ', { first: 'GBP', second: 'EUR' }),
    ]);
  });

  it('tells which file is being read, then that all is being stored', async () => {
    const { importFiles } = await service({ 'orders.csv': readAs(twoOrders()) });
    const seen: ImportProgress[] = [];
    await importFiles({ 'orders.csv': 'orders' }, {}, (progress) => seen.push(progress));
    expect(seen[0]).toEqual({ fileName: 'orders.csv', stage: 'read', fraction: 1, rows: 2 });
    expect(seen.at(-1)).toEqual({ fileName: 'orders.csv', stage: 'store', fraction: 1, rows: 2 });
  });
});
