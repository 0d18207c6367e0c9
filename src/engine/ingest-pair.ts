import { transfer } from 'comlink';
import type { IngestApi } from '../../workers/api';
import { LARGE_FILE_BYTES } from '../core/import-plan';
import type { Spawn, WorkerHandle } from './worker-handle';

/** The page with its browser and the first worker keep these busy: on two cores a second reader was measured to gain nothing. */
const BUSY_CORES = 2;

/**
 * One worker that takes files in and, where there is a core for it, a second one that reads the end of a large file; to
 * the outside they are one. The second starts with the first look at the file, so that it is ready when it is needed,
 * and goes when the file is taken in.
 */
export function pairOf(spawn: Spawn<IngestApi>): Spawn<IngestApi> {
  return (onCrash) => {
    const first = spawn(onCrash);
    let second: WorkerHandle<IngestApi> | null = null;
    const reinforce = (files: readonly File[]): void => {
      const large = files.some(({ size }) => size >= LARGE_FILE_BYTES);
      if (large && navigator.hardwareConcurrency > BUSY_CORES) second ??= spawn(onCrash);
    };
    const dismiss = (): void => {
      second?.terminate();
      second = null;
    };
    return {
      api: {
        preview: (file, choices) => {
          reinforce([file]);
          return first.api.preview(file, choices);
        },
        figures: (file, plan) => first.api.figures(file, plan),
        importFiles: async (request, onProgress, early) => {
          reinforce(request.files.map(({ file }) => file));
          if (!second) return first.api.importFiles(request, onProgress, early);
          const { port1, port2 } = new MessageChannel();
          void second.api.readEndsFor(transfer(port1, [port1]));
          try {
            return await first.api.importFiles(request, onProgress, early, transfer(port2, [port2]));
          } finally {
            dismiss();
          }
        },
        readEndsFor: (port) => first.api.readEndsFor(port),
        demoFiles: (request, onProgress) => first.api.demoFiles(request, onProgress),
        saveProject: (id, onProgress) => first.api.saveProject(id, onProgress),
        restoreProject: (file, onProgress) => first.api.restoreProject(file, onProgress),
      },
      terminate: () => {
        dismiss();
        first.terminate();
      },
    };
  };
}
