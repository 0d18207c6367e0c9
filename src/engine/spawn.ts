import { wrap } from 'comlink';
import analysisUrl from '../../workers/analysis.worker?worker&url';
import type { AnalysisApi, FrameApi, IngestApi } from '../../workers/api';
import frameUrl from '../../workers/frame.worker?worker&url';
import ingestUrl from '../../workers/ingest.worker?worker&url';
import { pairOf } from './ingest-pair';
import { trustedScriptUrl } from './trusted-url';
import type { Spawn } from './worker-handle';

export const spawnIngest: Spawn<IngestApi> = pairOf((onCrash) => spawn(ingestUrl, 'ingest', onCrash));
export const spawnAnalysis: Spawn<AnalysisApi> = (onCrash) => spawn(analysisUrl, 'analysis', onCrash);
export const spawnFrame: Spawn<FrameApi> = (onCrash) => spawn(frameUrl, 'frame', onCrash);

function spawn<Api>(url: string, name: string, onCrash: (message: string) => void) {
  const worker = new Worker(trustedScriptUrl(url), { type: 'module', name });
  worker.addEventListener('error', ({ message }) => onCrash(message ?? name));
  worker.addEventListener('messageerror', () => onCrash(name));
  return {
    api: wrap(worker) as Api, // every method of an Api is asynchronous already
    terminate: () => worker.terminate(),
  };
}
