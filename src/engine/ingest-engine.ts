import { proxy } from 'comlink';
import type { EarlyImport, ImportRequest, IngestApi } from '../../workers/api';
import type { ExactFigures, FilePreview, ImportPlan, ImportProgress, PlanChoices } from '../core/import-plan';
import type { Outcome } from '../core/outcome';
import type { WorkspaceSummary } from '../core/workspace';
import { spawnIngest } from './spawn';
import type { Spawn } from './worker-handle';
import { WorkerLane } from './worker-lane';

export type { EarlyImport, ImportRequest } from '../../workers/api';

/**
 * Looks at files and takes them in, in a worker, one thing after another. Problems of its own: `engine/cancelled`,
 * `engine/crashed` {message}.
 */
export class IngestEngine {
  readonly #spawn: Spawn<IngestApi>;
  readonly #lane: WorkerLane<IngestApi>;

  constructor(spawn: Spawn<IngestApi> = spawnIngest) {
    this.#spawn = spawn;
    this.#lane = new WorkerLane(spawn);
  }

  preview(file: File, choices: PlanChoices, signal = NEVER): Promise<Outcome<FilePreview>> {
    return this.#lane.run((api) => api.preview(file, choices), signal);
  }

  /**
   * What all rows of a file come to, stored nowhere. In a worker of its own, which ends with it: nothing waits for it,
   * and whatever it held is free at once, also when it is cancelled.
   */
  async figures(file: File, plan: ImportPlan, signal: AbortSignal): Promise<Outcome<ExactFigures>> {
    const lane = new WorkerLane(this.#spawn);
    const figures = await lane.run((api) => api.figures(file, plan), signal);
    lane.stop();
    return figures;
  }

  /**
   * The stored workspace. Cancelled before the last moment, nothing of it is stored; a cancel that comes after that
   * moment finds it stored: look at the list again.
   */
  importFiles(
    request: ImportRequest,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
    early: EarlyImport,
  ): Promise<Outcome<WorkspaceSummary>> {
    return this.#lane.run(
      (api, report: typeof onProgress) => api.importFiles(request, report, proxy(early)),
      signal,
      onProgress,
    );
  }

  /** Source files of the demo shop with this many customers, 300 to 400,000. */
  demoFiles(
    size: number,
    headers: 'zh' | 'en',
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<Outcome<File[]>> {
    return this.#lane.run(
      (api, report: typeof onProgress) => api.demoFiles({ size, headers }, report),
      signal,
      onProgress,
    );
  }

  /** A stored workspace whole, as a project file. */
  saveProject(
    workspaceId: string,
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<Outcome<Blob>> {
    return this.#lane.run(
      (api, report: typeof onProgress) => api.saveProject(workspaceId, report),
      signal,
      onProgress,
    );
  }

  /** The workspace of a project file, once it is stored; a cancel before its last moment leaves nothing of it. */
  restoreProject(
    file: File,
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<Outcome<WorkspaceSummary>> {
    return this.#lane.run(
      (api, report: typeof onProgress) => api.restoreProject(file, report),
      signal,
      onProgress,
    );
  }
}

const NEVER = new AbortController().signal;
