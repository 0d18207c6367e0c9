import { transfer } from 'comlink';
import type { AnalysisApi, AnalysisRequest } from '../../workers/api';
import { catalog } from '../analyses/catalog';
import type { Definition } from '../analyses/contract';
import { fail, type Outcome } from '../core/outcome';
import { canonicalParams, readParams, type ParamValues } from '../core/params';
import type { CleaningEntry } from '../core/recipe';
import { buffersOf, type Workspace } from '../core/workspace';
import { ResultCache } from './result-cache';
import { spawnAnalysis } from './spawn';
import type { Spawn } from './worker-handle';
import { WorkerLane } from './worker-lane';

/** A computation under way, and everybody who waits for it. */
interface Job {
  /** Equal for computations with an equal result. */
  readonly key: string;
  readonly abort: AbortController;
  readonly outcome: Promise<Outcome<unknown>>;
  readonly listeners: Set<{ readonly onProgress: (fraction: number) => void }>;
}

/**
 * Runs analyses in a worker, one after another. Equal runs are computed once; a newer run of an analysis takes the
 * place of an older one with other parameters. Results last used are remembered. Problems of its own: `engine/cancelled`,
 * `engine/crashed` {message}, `engine/unknown-analysis` {id}, `engine/stale`.
 */
export class AnalysisEngine {
  readonly #lane: WorkerLane<AnalysisApi>;
  readonly #definitions: readonly Definition[];
  /** The newest run of each analysis, by its id. */
  readonly #jobs = new Map<string, Job>();
  readonly #results = new ResultCache<Outcome<unknown>>();
  /** Ends when the workspace that was taken over is stored; null from then on. */
  #stored: Promise<unknown> | null = null;

  constructor(spawn: Spawn<AnalysisApi> = spawnAnalysis, definitions: readonly Definition[] = catalog) {
    this.#lane = new WorkerLane(spawn, PATIENCE_MS);
    this.#definitions = definitions;
  }

  /** Starts the worker, so that the first answer comes sooner. */
  warm(): void {
    this.#lane.warm();
  }

  /** What each step of the recipe does to the stored tables; waits its turn behind the analyses. */
  cleaning(workspaceId: string, version: string): Promise<Outcome<readonly CleaningEntry[]>> {
    return this.#run((api) => api.cleaning(workspaceId, version), NEVER);
  }

  /**
   * Gives the worker a workspace that is being stored, so that it need not load it; its arrays move away. Should the
   * worker lose it before it is `stored`, runs wait for that.
   */
  async takeOver(workspace: Workspace, stored: Promise<unknown>): Promise<void> {
    this.#stored = stored;
    void stored.then(() => {
      if (this.#stored === stored) this.#stored = null;
    });
    // Whatever goes wrong here shows when something is computed.
    await this.#lane.run((api) => api.takeOver(transfer(workspace, buffersOf(workspace))), NEVER);
  }

  /** The id and version that what was taken over is stored with: what is asked from now on finds it by them. */
  async named({ id, version }: Pick<Workspace, 'id' | 'version'>): Promise<void> {
    await this.#lane.run((api) => api.named(id, version), NEVER);
  }

  /** The result, shared with everybody who asks for the same: it must not be changed. */
  async run(
    request: AnalysisRequest,
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<Outcome<unknown>> {
    const { workspaceId, version, analysisId } = request;
    const definition = this.#definitions.find(({ id }) => id === analysisId);
    if (!definition) return fail('engine/unknown-analysis', { id: analysisId });
    const params = readParams(definition.params, request.params);
    if (!params.ok) return params;
    if (signal.aborted) return fail('engine/cancelled');

    const values = params.value as ParamValues;
    const key = JSON.stringify([
      workspaceId,
      version,
      analysisId,
      definition.version,
      canonicalParams(values),
      request.forTargeting === true,
    ]);
    const known = this.#results.get(key);
    if (known) return known;

    let job = this.#jobs.get(analysisId);
    if (job?.key !== key) {
      job?.abort.abort();
      job = this.#start(key, { ...request, params: values });
    }
    return this.#join(analysisId, job, signal, onProgress);
  }

  #start(key: string, request: AnalysisRequest): Job {
    const abort = new AbortController();
    const listeners: Job['listeners'] = new Set();
    const report = (fraction: number) => listeners.forEach(({ onProgress }) => onProgress(fraction));
    const outcome = this.#run((api, onProgress) => api.run(request, onProgress), abort.signal, report);
    const job = { key, abort, outcome, listeners };
    this.#jobs.set(request.analysisId, job);
    void outcome.then((settled) => {
      if (settled.ok) this.#results.set(key, settled);
      this.#forget(request.analysisId, job);
    });
    return job;
  }

  /** Runs it, and once more where the worker did not find in the store what was still on its way there. */
  async #run<T>(
    work: (api: AnalysisApi, report: (fraction: number) => void) => Promise<Outcome<T>>,
    signal: AbortSignal,
    onProgress: (fraction: number) => void = () => {},
  ): Promise<Outcome<T>> {
    const stored = this.#stored;
    const outcome = await this.#lane.run(work, signal, onProgress);
    if (outcome.ok || stored === null || !NOT_STORED.has(outcome.problem.code)) return outcome;
    await stored;
    return this.#lane.run(work, signal, onProgress);
  }

  #join(
    analysisId: string,
    job: Job,
    signal: AbortSignal,
    onProgress: (fraction: number) => void,
  ): Promise<Outcome<unknown>> {
    return new Promise((resolve) => {
      const listener = { onProgress };
      const leave = () => {
        job.listeners.delete(listener);
        resolve(fail('engine/cancelled'));
        if (job.listeners.size > 0) return;
        this.#forget(analysisId, job); // so that nobody joins what is being stopped
        job.abort.abort();
      };
      job.listeners.add(listener);
      signal.addEventListener('abort', leave, { once: true });
      void job.outcome.then((outcome) => {
        signal.removeEventListener('abort', leave);
        resolve(outcome);
      });
    });
  }

  #forget(analysisId: string, job: Job): void {
    if (this.#jobs.get(analysisId) === job) this.#jobs.delete(analysisId);
  }
}

/** Longer than most computations take, and shorter than reading a large workspace again in a new worker. */
const PATIENCE_MS = 400;

/** What a worker says of a workspace, or of a version of it, that the store does not have. */
const NOT_STORED = new Set(['store/not-found', 'engine/stale']);

const NEVER = new AbortController().signal;
