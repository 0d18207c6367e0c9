import { describe, expect, it } from 'vitest';
import { fail, ok, type Outcome } from '../../src/core/outcome';
import { WorkerLane } from '../../src/engine/worker-lane';
import { deferred, FakeWorkers } from './fake-worker';

interface Api {
  work(name: string): Promise<Outcome<string>>;
}

/** Workers whose answers the test gives by hand. */
function lane() {
  const calls: {
    name: string;
    worker: number;
    answer: (outcome: Outcome<string>) => void;
    reject: (error: Error) => void;
  }[] = [];
  const workers = new FakeWorkers<Api>((worker) => ({
    work(name) {
      const { promise, resolve, reject } = deferred<Outcome<string>>();
      calls.push({ name, worker, answer: resolve, reject });
      return promise;
    },
  }));
  return { calls, workers, lane: new WorkerLane<Api>(workers.spawn) };
}

const never = () => new AbortController().signal;
const settleAll = () => new Promise((resolve) => setImmediate(resolve));

describe('a lane', () => {
  it('starts no worker before there is work', () => {
    expect(lane().workers.started).toBe(0);
  });

  it('does one thing after another in one worker', async () => {
    const { calls, workers, lane: it } = lane();
    const first = it.run((api) => api.work('first'), never());
    const second = it.run((api) => api.work('second'), never());
    await settleAll();
    expect(calls.map(({ name }) => name)).toEqual(['first']);
    calls[0]!.answer(ok('1'));
    expect(await first).toEqual(ok('1'));
    await settleAll();
    calls[1]!.answer(ok('2'));
    expect(await second).toEqual(ok('2'));
    expect(workers.started).toBe(1);
  });

  it('terminates the worker of cancelled work, answers at once, and goes on in a new one', async () => {
    const { calls, workers, lane: it } = lane();
    const abort = new AbortController();
    const cancelled = it.run((api) => api.work('cancelled'), abort.signal);
    const next = it.run((api) => api.work('next'), never());
    await settleAll();
    abort.abort();
    expect(await cancelled).toEqual(fail('engine/cancelled'));
    expect(workers.terminated).toEqual([0]);
    await settleAll();
    expect(calls[1]).toMatchObject({ name: 'next', worker: 1 });
    calls[1]!.answer(ok('done'));
    expect(await next).toEqual(ok('done'));
  });

  it('with patience lets cancelled work end, and does the next thing in the same worker', async () => {
    const { calls, workers } = lane();
    const it = new WorkerLane<Api>(workers.spawn, 60_000);
    const abort = new AbortController();
    const cancelled = it.run((api) => api.work('cancelled'), abort.signal);
    const next = it.run((api) => api.work('next'), never());
    await settleAll();
    abort.abort();
    expect(await cancelled).toEqual(fail('engine/cancelled'));
    expect(calls).toHaveLength(1);
    calls[0]!.answer(ok('too late'));
    await settleAll();
    expect(calls[1]).toMatchObject({ name: 'next', worker: 0 });
    calls[1]!.answer(ok('done'));
    expect(await next).toEqual(ok('done'));
    expect(workers.terminated).toEqual([]);
  });

  it('drops cancelled work that still waits, and leaves the running worker alone', async () => {
    const { calls, workers, lane: it } = lane();
    const running = it.run((api) => api.work('running'), never());
    const abort = new AbortController();
    const waiting = it.run((api) => api.work('waiting'), abort.signal);
    await settleAll();
    abort.abort();
    expect(await waiting).toEqual(fail('engine/cancelled'));
    calls[0]!.answer(ok('done'));
    expect(await running).toEqual(ok('done'));
    await settleAll();
    expect(calls).toHaveLength(1);
    expect(workers.terminated).toEqual([]);
  });

  it('answers work that was cancelled before it was asked for without a worker', async () => {
    const { workers, lane: it } = lane();
    expect(await it.run((api) => api.work('x'), AbortSignal.abort())).toEqual(fail('engine/cancelled'));
    expect(workers.started).toBe(0);
  });

  it('settles work whose worker crashes, and starts another for the next', async () => {
    const { calls, workers, lane: it } = lane();
    const crashed = it.run((api) => api.work('crashed'), never());
    await settleAll();
    workers.crash(0, 'out of memory');
    expect(await crashed).toEqual(fail('engine/crashed', { message: 'out of memory' }));
    const next = it.run((api) => api.work('next'), never());
    await settleAll();
    calls[1]!.answer(ok('done'));
    expect(await next).toEqual(ok('done'));
    expect(workers.started).toBe(2);
  });

  it('replaces a worker that crashed while nothing ran', async () => {
    const { calls, workers, lane: it } = lane();
    const first = it.run((api) => api.work('first'), never());
    await settleAll();
    calls[0]!.answer(ok('done'));
    await first;
    workers.crash(0, 'late');
    void it.run((api) => api.work('second'), never());
    await settleAll();
    expect(calls[1]!.worker).toBe(1);
  });

  it('lets an answer or a crash of a worker that was given up reach nobody', async () => {
    const { calls, workers, lane: it } = lane();
    const abort = new AbortController();
    const old = it.run((api) => api.work('old'), abort.signal);
    await settleAll();
    abort.abort();
    await old;
    const current = it.run((api) => api.work('current'), never());
    await settleAll();
    calls[0]!.answer(ok('stale'));
    workers.crash(0, 'stale');
    await settleAll();
    expect(workers.terminated).toEqual([0]);
    workers.crash(1, 'real');
    expect(await current).toEqual(fail('engine/crashed', { message: 'real' }));
  });

  it('tells no progress after the outcome', async () => {
    const { calls, lane: it } = lane();
    const seen: number[] = [];
    let late: (fraction: number) => void = () => {};
    const outcome = it.run(
      (api, report: (fraction: number) => void) => {
        late = report;
        return api.work('x');
      },
      never(),
      (fraction) => seen.push(fraction),
    );
    await settleAll();
    late(0.5);
    calls[0]!.answer(ok('done'));
    await outcome;
    late(0.9);
    expect(seen).toEqual([0.5]);
  });

  it('turns a rejected call into a crash', async () => {
    const { calls, lane: it } = lane();
    const outcome = it.run((api) => api.work('x'), never());
    await settleAll();
    calls[0]!.reject(new Error('could not be cloned'));
    expect(await outcome).toEqual(fail('engine/crashed', { message: 'could not be cloned' }));
  });

  it('turns a worker that the browser refuses to start into a crash', async () => {
    const refusing = new WorkerLane<Api>(() => {
      throw new TypeError('refused by Trusted Types');
    });
    expect(await refusing.run((api) => api.work('x'), never())).toEqual(
      fail('engine/crashed', { message: 'refused by Trusted Types' }),
    );
  });
});
