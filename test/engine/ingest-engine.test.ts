import { describe, expect, it } from 'vitest';
import type { IngestApi } from '../../workers/api';
import type { ExactFigures, FilePreview, ImportPlan } from '../../src/core/import-plan';
import { fail, ok, type Outcome } from '../../src/core/outcome';
import { IngestEngine } from '../../src/engine/ingest-engine';
import { deferred, FakeWorkers } from './fake-worker';

const file = new File([], 'shop.csv');
const plan = { kind: 'orders' } as ImportPlan;

describe('counting the rows of a file before it is imported', () => {
  it('ends with its worker, whether it is done or cancelled, and leaves the one that imports alone', async () => {
    const counted = deferred<Outcome<ExactFigures>>();
    const api: Partial<IngestApi> = {
      preview: async () => ok({ fileName: 'shop.csv' } as FilePreview),
      figures: () => counted.promise,
    };
    const workers = new FakeWorkers(() => api as IngestApi);
    const engine = new IngestEngine(workers.spawn);
    await engine.preview(file, {});

    const abort = new AbortController();
    const cancelled = engine.figures(file, plan, abort.signal);
    const done = engine.figures(file, plan, new AbortController().signal);
    await Promise.resolve();
    expect(workers.started).toBe(3);
    abort.abort();
    expect(workers.terminated).toEqual([1]);
    expect(await cancelled).toEqual(fail('engine/cancelled'));

    counted.resolve(ok({ estimatedRows: 7 }));
    expect(await done).toEqual(ok({ estimatedRows: 7 }));
    expect(workers.terminated).toEqual([1, 2]);
    expect((await engine.preview(file, {})).ok).toBe(true);
    expect(workers.started).toBe(3);
  });
});
