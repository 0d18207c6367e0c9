import type { Outcome, Problem } from '../core/outcome';
import type { WorkspaceSummary } from '../core/workspace';
import { IngestEngine } from '../engine/ingest-engine';
import { session } from './session.svelte';

/** Ending of a project file. */
export const PROJECT_ENDING = 'regulars';
export const isProjectFile = ({ name }: File): boolean => name.toLowerCase().endsWith(`.${PROJECT_ENDING}`);

/** A project file on its way out of the browser or into it. */
export interface ProjectWork {
  readonly what: 'save' | 'restore';
  /** Of the shop, or of the file. */
  readonly name: string;
  readonly startedAt: number;
}

const engine = new IngestEngine();

/** Whole shops as files: written for keeping, and read back beside what is here. */
class ProjectExchange {
  #work = $state.raw<ProjectWork | null>(null);
  #fraction = $state(0);
  #problem = $state.raw<Problem | null>(null);
  #restored = $state.raw<WorkspaceSummary | null>(null);
  #abort: AbortController | null = null;

  get work() {
    return this.#work;
  }
  /** How far it is, in [0, 1]. */
  get fraction() {
    return this.#fraction;
  }
  /** Why the last file could not be written or read. */
  get problem() {
    return this.#problem;
  }
  /** The shop that was read from a file last. */
  get restored() {
    return this.#restored;
  }

  /** The shop as a file; null when it failed or was stopped. */
  save({ id, name }: WorkspaceSummary): Promise<Blob | null> {
    return this.#run('save', name, (signal, progress) => engine.saveProject(id, signal, progress));
  }

  /** Takes in the shop of a file and opens it. */
  async restore(file: File): Promise<void> {
    const restored = await this.#run('restore', file.name, (signal, progress) =>
      engine.restoreProject(file, signal, progress),
    );
    if (!restored) return;
    this.#restored = restored;
    await session.open(restored.id);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #run<T>(
    what: ProjectWork['what'],
    name: string,
    run: (signal: AbortSignal, progress: (fraction: number) => void) => Promise<Outcome<T>>,
  ): Promise<T | null> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const work = (this.#work = { what, name, startedAt: performance.now() });
    this.#fraction = 0;
    this.#problem = null;
    this.#restored = null;
    const outcome = await run(abort.signal, (fraction) => (this.#fraction = fraction));
    if (this.#work !== work) return null; // another file came in between
    this.#work = null;
    this.#problem = outcome.ok ? null : outcome.problem;
    return outcome.ok ? outcome.value : null;
  }
}

export const projectExchange = new ProjectExchange();
