import 'fake-indexeddb/auto';
import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { defineAnalysis, type ComputeModule } from '../../src/analyses/contract';
import { fail, ok, type Outcome } from '../../src/core/outcome';
import { int } from '../../src/core/params';
import { numberColumn } from '../../src/core/table';
import { AnalysisEngine } from '../../src/engine/analysis-engine';
import type { Spawn } from '../../src/engine/worker-handle';
import { WorkerLane } from '../../src/engine/worker-lane';
import { analysisService } from '../../workers/analysis-service';
import type { AnalysisApi } from '../../workers/api';
import { freshName, opened, valueOf } from '../store/databases';
import { draftOf, twoOrders } from '../store/tables';

const definition = defineAnalysis({
  id: 'amounts',
  version: 1,
  needs: {},
  params: { first: int({ default: 1, min: 1, max: 9 }) },
  display: {},
  tables: [],
  references: [],
});

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

/** The engine and the worker's service with a real border between them: everything is cloned on its way. */
async function acrossTheBorder(compute: ComputeModule['compute']) {
  const store = await opened(freshName());
  const spawn: Spawn<AnalysisApi> = () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const catalog = { prepare: () => {}, definition: () => definition, load: async () => ({ compute }) };
    expose(
      analysisService(async () => ok(store), catalog),
      port2,
    );
    return { api: wrap(port1) as AnalysisApi, terminate: () => port1.close() };
  };
  const { id: workspaceId, version } = valueOf(await store.saveWorkspace(draftOf({ orders: twoOrders() })));
  const engine = new AnalysisEngine(spawn, [definition]);
  return (params: object) =>
    engine.run(
      { workspaceId, version, analysisId: 'amounts', params: { ...params } },
      new AbortController().signal,
      () => {},
    );
}

describe('between page and worker', () => {
  it('a result that holds the workspace’s own arrays leaves them whole for the next run', async () => {
    const run = await acrossTheBorder(({ tables }) =>
      ok(numberColumn(tables.get('orders')!, 'amount')!.values),
    );
    expect(await run({ first: 1 })).toEqual(ok(Float64Array.of(40, 15)));
    expect(await run({ first: 2 })).toEqual(ok(Float64Array.of(40, 15)));
  });

  it('progress arrives while the work goes on', async () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    // A function of the page answers across the border, so the work ends after its progress has arrived.
    type Report = (fraction: number) => void | Promise<void>;
    expose({ work: async (report: Report) => ok(await report(0.5)) }, port2);
    const lane = new WorkerLane<{ work(report: Report): Promise<Outcome<void>> }>(() => ({
      api: wrap(port1) as never,
      terminate: () => port1.close(),
    }));
    const seen: number[] = [];
    const never = new AbortController().signal;
    await lane.run(
      (api, report: Report) => api.work(report),
      never,
      (fraction: number) => void seen.push(fraction),
    );
    expect(seen).toEqual([0.5]);
  });

  it('a bug arrives as a crash that can be told', async () => {
    const run = await acrossTheBorder(() => {
      throw new RangeError('index 7');
    });
    expect(await run({})).toEqual(fail('engine/crashed', { message: 'index 7' }));
  });

  it('a result that cannot be cloned arrives as a crash', async () => {
    const run = await acrossTheBorder(() => ok({ present: () => {} }));
    expect(await run({})).toMatchObject({ problem: { code: 'engine/crashed' } });
  });
});
