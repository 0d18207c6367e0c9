import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LARGE_FILE_BYTES } from '../../src/core/import-plan';
import { fail } from '../../src/core/outcome';
import { pairOf } from '../../src/engine/ingest-pair';
import type { IngestApi } from '../../workers/api';

/** A file of which only the size is looked at. */
const fileOf = (size: number) => ({ size }) as File;
const small = fileOf(LARGE_FILE_BYTES - 1);
const large = fileOf(LARGE_FILE_BYTES);

function pair() {
  const workers: { terminated: boolean; crash: (message: string) => void; ports: number }[] = [];
  const crashes: string[] = [];
  const start = pairOf((onCrash) => {
    const worker = { terminated: false, crash: onCrash, ports: 0 };
    workers.push(worker);
    const api: IngestApi = {
      preview: async () => fail('asked'),
      figures: async () => fail('asked'),
      importFiles: async (_request, _progress, _early, endReader) => {
        if (endReader) worker.ports++;
        return fail('asked');
      },
      readEndsFor: async (port) => {
        port.close();
        worker.ports++;
        return fail('asked');
      },
      demoFiles: async () => fail('asked'),
      saveProject: async () => fail('asked'),
      restoreProject: async () => fail('asked'),
    };
    return { api, terminate: () => (worker.terminated = true) };
  });
  const handle = start((message) => crashes.push(message));
  const takeIn = (file: File) =>
    handle.api.importFiles(
      { name: '', into: null, demo: false, files: [{ file, plan: null as never }] },
      () => {},
      { tables: () => {}, summary: () => {} },
    );
  return { handle, workers, crashes, takeIn };
}

beforeEach(() => vi.stubGlobal('navigator', { hardwareConcurrency: 4 }));
afterEach(() => vi.unstubAllGlobals());

describe('two workers that take files in', () => {
  it('are one for small files, and where there is no core to spare', async () => {
    const { handle, workers, takeIn } = pair();
    await handle.api.preview(small, {});
    await takeIn(small);
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
    await takeIn(large);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.ports).toBe(0);
  });

  it('are two from the first look at a large file until it is taken in', async () => {
    const { handle, workers, takeIn } = pair();
    await handle.api.preview(large, {});
    expect(workers).toHaveLength(2);
    await takeIn(large);
    expect(workers.map(({ ports, terminated }) => [ports, terminated])).toEqual([
      [1, false],
      [1, true],
    ]);
  });

  it('end together, and a crash of either is told', async () => {
    const { handle, workers, crashes } = pair();
    await handle.api.preview(large, {});
    workers[1]!.crash('second');
    handle.terminate();
    expect(crashes).toEqual(['second']);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });
});
