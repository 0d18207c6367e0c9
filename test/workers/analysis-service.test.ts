import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defineAnalysis, type ComputeModule } from '../../src/analyses/contract';
import { fail, ok } from '../../src/core/outcome';
import { int } from '../../src/core/params';
import { EMPTY_RECIPE, labelsIn, withLabel, withMark, type Recipe } from '../../src/core/recipe';
import { numberColumn } from '../../src/core/table';
import type { Workspace } from '../../src/core/workspace';
import { oncePerWorkspace } from '../../src/domain/memo';
import type { Store } from '../../src/store/store';
import { analysisService } from '../../workers/analysis-service';
import { codeOf, freshName, opened, valueOf } from '../store/databases';
import { draftOf, twoOrders } from '../store/tables';

const definition = defineAnalysis({
  id: 'sum',
  version: 1,
  needs: {},
  params: { factor: int({ default: 1, min: 1, max: 10 }) },
  display: {},
  tables: [],
  references: [],
});

/** The service over a real store, counting how often a workspace is loaded. */
async function service(compute: ComputeModule['compute']) {
  const store = await opened(freshName());
  let loads = 0;
  const counting: Store = Object.assign(Object.create(store) as Store, {
    loadWorkspace: (id: string) => {
      loads++;
      return store.loadWorkspace(id);
    },
    readDecisions: (loaded: Workspace) => store.readDecisions(loaded),
  });
  const prepared: Workspace[] = [];
  const api = analysisService(async () => ok(counting), {
    prepare: (workspace) => void prepared.push(workspace),
    definition: (id) => (id === 'sum' ? definition : undefined),
    load: async () => ({ compute }),
  });
  const saved = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
  const run = (
    params = {},
    { workspaceId = saved.id, version = saved.version, analysisId = 'sum', forTargeting = false } = {},
  ) => api.run({ workspaceId, version, analysisId, params, forTargeting }, () => {});
  return { api, store, saved, run, prepared, loads: () => loads };
}

const sum = ({ tables }: Workspace, { factor }: { factor: number }) =>
  ok(factor * numberColumn(tables.get('orders')!, 'amount')!.values.reduce((a, b) => a + b, 0));

describe('the analysis worker', () => {
  it('computes on the stored workspace with complete parameters', async () => {
    const { run } = await service(sum);
    expect(await run()).toEqual(ok(55));
    expect(await run({ factor: 2 })).toEqual(ok(110));
  });

  it('takes a workspace over as its recipe leaves it, prepares it, and computes on it without loading', async () => {
    const { api, store, saved, run, prepared, loads } = await service(sum);
    const workspace = valueOf(await store.loadWorkspace(saved.id));
    const unnamed = { ...workspace, id: '', version: '' };
    expect(await api.takeOver(unnamed)).toEqual(ok(null));
    expect(prepared).toEqual([unnamed]);
    expect(await api.named(saved.id, saved.version)).toEqual(ok(null));
    expect(await run()).toEqual(ok(55));
    expect(loads()).toBe(0);
    expect(codeOf(await run({}, { workspaceId: saved.id, version: 'another' }))).toBe('engine/stale');
    expect(loads()).toBe(1);
  });

  it('loads a version of a workspace once, and gives the same object to every run', async () => {
    const seen = new Set<Workspace>();
    const { run, loads } = await service((workspace) => {
      seen.add(workspace);
      return ok(null);
    });
    await run();
    await run({ factor: 2 });
    expect(loads()).toBe(1);
    expect(seen.size).toBe(1);
  });

  it('says when another tab has saved a newer version than the page shows', async () => {
    const { run, store, saved } = await service(sum);
    await run();
    const newer = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(1) }, { id: saved.id })));
    expect(await run()).toEqual(ok(55)); // what the page shows is still at hand
    expect(await run({}, { version: newer.version })).toEqual(ok(16));
    expect(await run()).toEqual(fail('engine/stale'));
  });

  it('computes on the tables as the recipe leaves them, and on the imported ones once it is taken back', async () => {
    const { run, store, saved } = await service(sum);
    const step = { id: 'a', kind: 'change-unit', table: 'orders', params: { factor: 10 } } as const;
    const recipe = { ...EMPTY_RECIPE, steps: [step] };
    const decided = valueOf(await store.saveRecipe(saved.id, recipe, saved.version));
    expect(await run({}, { version: decided.version })).toEqual(ok(550));
    const undone = valueOf(await store.saveRecipe(saved.id, EMPTY_RECIPE, decided.version));
    expect(await run({}, { version: undone.version })).toEqual(ok(55));
  });

  it('loads nothing anew for other decisions about tables that are still those, but for other tables', async () => {
    const { run, store, saved, loads } = await service(sum);
    await run();
    const step = { id: 'a', kind: 'change-unit', table: 'orders', params: { factor: 10 } } as const;
    const decided = valueOf(
      await store.saveRecipe(saved.id, { ...EMPTY_RECIPE, steps: [step] }, saved.version),
    );
    expect(await run({}, { version: decided.version })).toEqual(ok(550));
    expect(loads()).toBe(1);
    const newer = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders(1) }, { id: saved.id })));
    expect(await run({}, { version: newer.version })).toEqual(ok(160));
    expect(loads()).toBe(2);
  });

  it('keeps what was derived from the files when labels are saved, and sees the new labels', async () => {
    const derived = oncePerWorkspace(() => ({}));
    const seen = new Set<unknown>();
    const labels: unknown[] = [];
    const { run, store, saved, loads } = await service((workspace) => {
      seen.add(derived(workspace));
      labels.push(labelsIn(workspace.recipe).map(({ name }) => name));
      return ok(null);
    });
    await run();
    const rule = { kind: 'all', of: [] } as const;
    let version = saved.version;
    for (const name of ['Big', 'Bigger']) {
      const recipe = withLabel(EMPTY_RECIPE, 'a', { name, scenario: '', owner: '', rule }, '1');
      ({ version } = valueOf(await store.saveRecipe(saved.id, recipe, version)));
      await run({}, { version });
    }
    expect(labels).toEqual([[], ['Big'], ['Bigger']]);
    expect(seen.size).toBe(1);
    expect(loads()).toBe(1);
    const joined = { ...EMPTY_RECIPE, identity: [{ decision: 'join', keys: ['id:a', 'id:b'] }] } as const;
    ({ version } = valueOf(await store.saveRecipe(saved.id, joined, version)));
    await run({}, { version });
    expect(seen.size).toBe(2); // who is who is another question now
  });

  it('refuses what it does not know', async () => {
    const { run } = await service(sum);
    expect(await run({ factor: 11 })).toMatchObject({ problem: { code: 'params/out-of-range' } });
    expect(await run({ bins: 1 })).toMatchObject({ problem: { code: 'params/unknown' } });
    expect(await run({}, { analysisId: 'x' })).toEqual(fail('engine/unknown-analysis', { id: 'x' }));
    expect(await run({}, { workspaceId: 'x' })).toEqual(fail('store/not-found'));
  });

  it('answers a bug of a computation as a crash, and goes on', async () => {
    let calls = 0;
    const { run } = await service(() => {
      if (++calls === 1) throw new RangeError('index 7');
      return ok('well');
    });
    expect(await run()).toEqual(fail('engine/crashed', { message: 'index 7' }));
    expect(await run()).toEqual(ok('well'));
  });

  it('computes for targeting without what is marked, and says whom that leaves out', async () => {
    const amounts: ComputeModule['compute'] = ({ tables }: Workspace) =>
      ok([...(tables.get('orders')?.columns.keys() ?? [])].join());
    const { run, store, saved } = await service(amounts);
    const mark = (column: string): Recipe =>
      withMark(EMPTY_RECIPE, { table: 'orders', column, note: '', savedAt: '' });
    const { version } = valueOf(await store.saveRecipe(saved.id, mark('amount'), saved.version));
    expect(await run({}, { version })).toEqual(ok('customer_id,ordered_at,amount'));
    expect(await run({}, { version, forTargeting: true })).toEqual(ok('customer_id,ordered_at'));
    const { version: whole } = valueOf(await store.saveRecipe(saved.id, mark(''), version));
    expect(await run({}, { version: whole, forTargeting: true })).toEqual(
      ok('', [{ code: 'people/marked-only', values: { people: 2 } }]),
    );
  });
});
