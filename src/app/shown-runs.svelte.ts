import { untrack } from 'svelte';
import type { AnalysisId } from '../analyses/catalog';
import type { AnalysisRun } from '../state/analysis-run.svelte';

/** The analyses on the page that is open, for what speaks of their figures beside it. */
class ShownRuns {
  #runs = $state.raw<readonly AnalysisRun[]>([]);

  /** The run of an analysis on the open page, null where it is not there. */
  of(id: AnalysisId): AnalysisRun | null {
    return this.#runs.find((run) => run.id === id) ?? null;
  }

  /** What the analyses on the open page that look from the as-of day have answered; null where there are none. */
  get answersAsOf(): readonly unknown[] | null {
    const runs = this.#runs.filter(({ params }) => 'asOf' in params);
    return runs.length === 0 ? null : runs.map(({ result, problem }) => problem ?? result);
  }

  /** For as long as its page is open; returns how to take it away. */
  add(run: AnalysisRun): () => void {
    untrack(() => (this.#runs = [...this.#runs, run]));
    return () => (this.#runs = this.#runs.filter((other) => other !== run));
  }
}

export const shownRuns = new ShownRuns();
