import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineAnalysis, type Definition } from '../../src/analyses/contract';
import { fail, ok, type Outcome } from '../../src/core/outcome';
import { int } from '../../src/core/params';
import { AnalysisEngine } from '../../src/engine/analysis-engine';
import type { AnalysisApi, AnalysisRequest } from '../../workers/api';
import { deferred, FakeWorkers } from './fake-worker';

const analysis = (id: string): Definition =>
  defineAnalysis({
    id,
    version: 1,
    needs: {},
    params: { bins: int({ default: 5, min: 2, max: 10 }) },
    display: {},
    tables: [],
    references: [],
  });

interface Call {
  readonly request: AnalysisRequest;
  readonly progress: (fraction: number) => void;
  readonly answer: (outcome: Outcome<unknown>) => void;
}

let calls: Call[];
let workers: FakeWorkers<AnalysisApi>;
let engine: AnalysisEngine;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  calls = [];
  workers = new FakeWorkers<AnalysisApi>(() => ({
    takeOver: async () => ok(null),
    named: async () => ok(null),
    cleaning: async () => ok([]),
    run(request, progress) {
      const { promise, resolve } = deferred<Outcome<unknown>>();
      calls.push({ request, progress, answer: resolve });
      return promise;
    },
  }));
  engine = new AnalysisEngine(workers.spawn, [analysis('rfm'), analysis('overview')]);
});

afterEach(() => void vi.useRealTimers());

/** Longer than the engine has patience with what nobody wants any more. */
const waitLong = () => vi.advanceTimersByTime(10_000);

const never = () => new AbortController().signal;
const settleAll = () => new Promise((resolve) => setImmediate(resolve));

interface Asked {
  readonly analysisId?: string;
  readonly version?: string;
  readonly params?: AnalysisRequest['params'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}
function ask({ signal = never(), onProgress = () => {}, ...request }: Asked = {}): Promise<Outcome<unknown>> {
  return engine.run(
    { workspaceId: 'w', version: 'v1', analysisId: 'rfm', params: {}, ...request },
    signal,
    onProgress,
  );
}

it('asks the worker what the steps of a recipe did', async () => {
  expect(await engine.cleaning('w', 'v1')).toEqual(ok([]));
});

describe('the analysis engine', () => {
  it('gives the worker complete parameters and hands its answer on', async () => {
    const outcome = ask();
    await settleAll();
    expect(calls[0]!.request).toEqual({
      workspaceId: 'w',
      version: 'v1',
      analysisId: 'rfm',
      params: { bins: 5 },
    });
    calls[0]!.answer(ok('result'));
    expect(await outcome).toEqual(ok('result'));
  });

  it('asks again for a workspace that the worker lost before it was stored', async () => {
    const { promise: stored, resolve: store } = deferred<null>();
    const workspace = { id: 'w', version: 'v1', tables: new Map() };
    await engine.takeOver(workspace, stored);
    const outcome = ask();
    await settleAll();
    calls[0]!.answer(fail('store/not-found'));
    await settleAll();
    expect(calls).toHaveLength(1);
    store(null);
    await settleAll();
    calls[1]!.answer(ok('result'));
    expect(await outcome).toEqual(ok('result'));
  });

  it('does not ask again for a workspace that nobody is storing', async () => {
    const outcome = ask();
    await settleAll();
    calls[0]!.answer(fail('engine/stale'));
    expect(await outcome).toEqual(fail('engine/stale'));
    expect(calls).toHaveLength(1);
  });

  it('refuses parameters out of range and unknown analyses without a worker', async () => {
    expect(await ask({ params: { bins: 99 } })).toMatchObject({ problem: { code: 'params/out-of-range' } });
    expect(await ask({ analysisId: 'x' })).toEqual(fail('engine/unknown-analysis', { id: 'x' }));
    expect(workers.started).toBe(0);
  });

  it('computes equal runs once and answers each', async () => {
    const seen: string[] = [];
    const first = ask({ onProgress: (f) => seen.push(`first ${f}`) });
    const second = ask({ params: { bins: 5 }, onProgress: (f) => seen.push(`second ${f}`) });
    await settleAll();
    calls[0]!.progress(0.5);
    calls[0]!.answer(ok('result'));
    expect(await Promise.all([first, second])).toEqual([ok('result'), ok('result')]);
    expect(calls).toHaveLength(1);
    expect(seen).toEqual(['first 0.5', 'second 0.5']);
  });

  it('goes on for the others when one of several equal askers leaves', async () => {
    const abort = new AbortController();
    const leaving = ask({ signal: abort.signal });
    const staying = ask();
    await settleAll();
    abort.abort();
    expect(await leaving).toEqual(fail('engine/cancelled'));
    calls[0]!.answer(ok('result'));
    expect(await staying).toEqual(ok('result'));
    expect(workers.terminated).toEqual([]);
  });

  it('terminates the worker when the last asker leaves', async () => {
    const abort = new AbortController();
    const outcome = ask({ signal: abort.signal });
    await settleAll();
    abort.abort();
    expect(await outcome).toEqual(fail('engine/cancelled'));
    expect(workers.terminated).toEqual([]);
    waitLong();
    expect(workers.terminated).toEqual([0]);
  });

  it('keeps the worker when what nobody waits for any more ends soon', async () => {
    const abort = new AbortController();
    void ask({ signal: abort.signal });
    await settleAll();
    abort.abort();
    calls[0]!.answer(ok('too late'));
    await settleAll();
    waitLong();
    expect(workers.terminated).toEqual([]);
  });

  it('does not let a new asker join a run that is being stopped', async () => {
    const abort = new AbortController();
    void ask({ signal: abort.signal });
    await settleAll();
    abort.abort();
    const again = ask();
    waitLong();
    await settleAll();
    calls[1]!.answer(ok('again'));
    expect(await again).toEqual(ok('again'));
  });

  it('ends an older run of the same analysis when it is asked with other parameters', async () => {
    const older = ask({ params: { bins: 3 } });
    await settleAll();
    const newer = ask({ params: { bins: 4 } });
    expect(await older).toEqual(fail('engine/cancelled'));
    waitLong();
    await settleAll();
    expect(calls[1]!.request.params).toEqual({ bins: 4 });
    calls[1]!.answer(ok('newer'));
    expect(await newer).toEqual(ok('newer'));
    expect(workers.terminated).toEqual([0]);
  });

  it('leaves runs of other analyses alone', async () => {
    const rfm = ask();
    const overview = ask({ analysisId: 'overview' });
    await settleAll();
    calls[0]!.answer(ok('rfm'));
    await settleAll();
    calls[1]!.answer(ok('overview'));
    expect(await Promise.all([rfm, overview])).toEqual([ok('rfm'), ok('overview')]);
  });

  it('remembers a result until the version of the workspace changes', async () => {
    const first = ask();
    await settleAll();
    calls[0]!.answer(ok('result'));
    await first;
    expect(await ask({ params: { bins: 5 } })).toEqual(ok('result'));
    expect(calls).toHaveLength(1);
    void ask({ version: 'v2' });
    await settleAll();
    expect(calls).toHaveLength(2);
  });

  it('does not remember a problem', async () => {
    const first = ask();
    await settleAll();
    calls[0]!.answer(fail('rfm/too-few-customers'));
    await first;
    void ask();
    await settleAll();
    expect(calls).toHaveLength(2);
  });
});
