import { untrack } from 'svelte';
import type { AnalysisId } from '../analyses/catalog';
import type { ExportTable } from '../core/export-table';
import { acceptedParams, type ParamValues } from '../core/params';
import { marksIn } from '../core/recipe';
import { leavingOf, makesAudiences } from '../core/leaving';
import { loadAnalysis } from '../state/analysis-modules';
import { AnalysisRun } from '../state/analysis-run.svelte';
import { preferences } from '../state/preferences.svelte';
import { session } from '../state/session.svelte';
import { text } from '../state/text.svelte';
import { languageDefaults, STARTS_FROM } from './analysis-defaults';
import { downloadCsv } from './download';
import { shownRuns } from './shown-runs.svelte';

/** Where the method of an analysis comes from, a line each. */
export const sourcesOf = ({ modules }: AnalysisRun): readonly string[] =>
  (modules?.definition.references ?? []).map(({ text, doi }) => (doi ? `${text}, doi:${doi}` : text));

/** Milliseconds that nobody need be told about. */
const MOMENT = 400;

/**
 * An analysis on a page for as long as the page is there: it computes on the open workspace with the language's
 * defaults, the choices the user left and what the address fixes, and again whenever one of them changes.
 * Made while a component is being made.
 */
export class PageRun {
  readonly run: AnalysisRun;
  readonly #id: AnalysisId;
  readonly #asked: Readonly<Record<string, string>>;
  #startedAt = $state(0);
  #isSlow = $state(false);
  #isStopped = $state(false);
  #unsaved = $state<string | null>(null);

  /** `asked` is what the address says: parameters by their names, and first display choices by theirs. */
  constructor(id: AnalysisId, asked: Readonly<Record<string, string>> = {}) {
    this.run = new AnalysisRun(id, asked);
    this.#id = id;
    this.#asked = asked;

    $effect(() => shownRuns.add(this.run));
    $effect(() => {
      if (!this.run.running) return;
      this.#isStopped = false;
      const moment = setTimeout(() => (this.#isSlow = true), MOMENT);
      return () => {
        clearTimeout(moment);
        this.#isSlow = false;
      };
    });
    $effect(() => {
      const workspace = session.current;
      const defaults = languageDefaults(id, preferences.language);
      // Another as-of day of the shop is another answer; `readParams` says which.
      void session.asOf;
      if (!workspace) return;
      if (marksIn(workspace.recipe).length === 0) untrack(() => (this.run.asksForTargeting = false));
      this.#startedAt = performance.now();
      let left = false;
      void Promise.all([this.#borrowed(), session.readParams(id), this.#given()]).then(
        ([borrowed, saved, given]) => {
          if (!left) void this.run.run(workspace, { ...defaults, ...borrowed, ...saved, ...given });
        },
      );
      return () => {
        left = true;
        this.run.stop();
      };
    });
  }

  /** When the run under way began, by `performance.now()`. */
  get startedAt(): number {
    return this.#startedAt;
  }

  /** Whether a run is under way and takes more than a moment. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Stops the run under way; what was on screen stays. */
  stop(): void {
    this.run.stop();
    this.#isStopped = true;
  }
  /** Whether the run was stopped that would have given another answer than the one on screen. */
  get isStopped(): boolean {
    return this.#isStopped && this.run.isOutdated;
  }

  /** Changes parameters, remembers them for this workspace, and computes anew. */
  async setParams(change: ParamValues): Promise<void> {
    const workspace = session.current;
    if (!workspace) return;
    this.#startedAt = performance.now();
    void this.run.run(workspace, change);
    const saved = await session.readParams(this.#id);
    await session.writeParams(this.#id, { ...saved, ...change });
  }

  /** Name of a list of people that was not saved, as it was made with what is marked not for targeting. */
  get unsaved(): string | null {
    return this.#unsaved;
  }
  closeUnsaved(): void {
    this.#unsaved = null;
  }

  /** Computes without what is marked not for targeting, or with everything again. */
  seeForTargeting(on: boolean): void {
    this.#unsaved = null;
    this.run.asksForTargeting = on;
    void this.setParams({});
  }

  /**
   * Saves a table of the page as CSV. While anything is marked not for targeting, a list of people is saved only where the
   * page was computed without it; otherwise the page says so.
   */
  save(name: string, table: ExportTable): void {
    const leaving = leavingOf(this.#id, session.current?.recipe, table, this.run.forTargeting);
    if (leaving === 'refused') this.#unsaved = name;
    else downloadCsv(leaving === 'any-use' ? name : `${name}-${text.say('targeting.file')}`, table);
  }

  /** Whether marks of the shop have a bearing on what this page saves. */
  get hasMarks(): boolean {
    return makesAudiences(this.#id) && marksIn(session.current?.recipe).length > 0;
  }

  /** Forgets the choices the user made; the as-of day is the shop's and stays. */
  async reset(): Promise<void> {
    const workspace = session.current;
    if (!workspace) return;
    await session.writeParams(this.#id, {});
    const kept = await session.readParams(this.#id);
    await this.run.reset(workspace, {
      ...languageDefaults(this.#id, preferences.language),
      ...(await this.#borrowed()),
      ...kept,
      ...(await this.#given()),
    });
  }

  /** What the user left another analysis with and this one has too; the as-of day is the shop's. */
  async #borrowed(): Promise<ParamValues> {
    const from = STARTS_FROM[this.#id];
    if (!from) return {};
    const [{ definition }, theirs] = await Promise.all([loadAnalysis(this.#id), session.readParams(from)]);
    return Object.fromEntries(Object.entries(theirs).filter(([name]) => name in definition.params));
  }

  /** The parameters that the address fixes; the as-of day is the shop's. */
  async #given(): Promise<ParamValues> {
    const { definition } = await loadAnalysis(this.#id);
    const { asOf: _, ...params } = definition.params;
    return acceptedParams(params, this.#asked);
  }
}
