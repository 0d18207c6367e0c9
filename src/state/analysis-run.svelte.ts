import type { AnalysisId } from '../analyses/catalog';
import type { Behinds, Definition, Finding, Presentation, Say } from '../analyses/contract';
import type { IdentityResult } from '../analyses/identity/result';
import type { LifeCycleResult } from '../analyses/life-cycle/result';
import { ok, type Outcome, type Problem, type Values } from '../core/outcome';
import { acceptedParams, defaultsOf, type ParamValues } from '../core/params';
import { EMPTY_RECIPE, type CleaningEntry, type IdentityDecision } from '../core/recipe';
import type { Workspace, WorkspaceSummary } from '../core/workspace';
import { AnalysisEngine } from '../engine/analysis-engine';
import { formatMessage, richMessage, type Segment } from '../i18n/message';
import { placeholdersOf } from '../i18n/template';
import { loadAnalysis, type AnalysisModules } from './analysis-modules';
import { preferences } from './preferences.svelte';
import { text } from './text.svelte';

const engine = new AnalysisEngine();

/** Starts the worker of the analyses while something else is being done. */
export const warmAnalyses = (): void => engine.warm();

/** What each step of the recipe of a stored workspace did. */
export const cleaningOf = ({ id, version }: WorkspaceSummary): Promise<Outcome<readonly CleaningEntry[]>> =>
  engine.cleaning(id, version);

/** The decisions of the recipe on who is the same person that find nobody in a stored workspace. */
export async function absentDecisionsOf({
  id: workspaceId,
  version,
  recipe = EMPTY_RECIPE,
}: WorkspaceSummary): Promise<Outcome<readonly IdentityDecision[]>> {
  if (recipe.identity.length === 0) return ok([]);
  const call = { workspaceId, version, analysisId: 'identity', params: {} } as const;
  const outcome = await engine.run(call, NEVER, () => {});
  if (!outcome.ok) return outcome.problem.code === 'identity/nobody' ? ok(recipe.identity) : outcome;
  return ok((outcome.value as IdentityResult).decisions.filter(({ state }) => state === 'absent'));
}

/** The days between two orders of one person in a stored workspace; NaN where it has none. */
export async function gapsOf({ id: workspaceId, version }: WorkspaceSummary): Promise<Gaps> {
  const call = { workspaceId, version, analysisId: 'life-cycle', params: {} } as const;
  const outcome = await engine.run(call, NEVER, () => {});
  const gaps = outcome.ok ? (outcome.value as LifeCycleResult).gaps[0] : undefined;
  return gaps ?? { gaps: 0, median: NaN, p80: NaN, p95: NaN };
}
type Gaps = Pick<LifeCycleResult['gaps'][number], 'gaps' | 'median' | 'p80' | 'p95'>;

/** An analysis with parameters. */
export type AnalysisCall = readonly [id: AnalysisId, params: ParamValues];

/** Gives the analyses a workspace before it is `stored` and they could load it. */
export const takeOver = (workspace: Workspace, stored: Promise<unknown>): void =>
  void engine.takeOver(workspace, stored);

/** Tells the analyses what they took over, and has the first answers made. */
export function nameTaken(workspace: WorkspaceSummary, first: readonly AnalysisCall[]): void {
  const { id: workspaceId, version } = workspace;
  void engine.named(workspace);
  for (const [analysisId, params] of first)
    void engine.run({ workspaceId, version, analysisId, params }, NEVER, () => {});
}
const NEVER = new AbortController().signal;

/** A result together with the parameters it was computed with: the two never drift apart on screen. */
interface Computed {
  readonly result: unknown;
  readonly params: ParamValues;
  readonly notes: readonly Problem[];
  readonly forTargeting: boolean;
  /** What the page shows of it, made before it is shown. */
  readonly ready: { readonly view: unknown; readonly presentation: Presentation<Definition> };
}

/** "What is this?" of one topic: the definition with its numbers, what it is good for, and what it is not. */
export interface TopicText {
  readonly text: readonly Segment[];
  readonly good: readonly Segment[];
  readonly limits: readonly Segment[];
}

/**
 * One analysis on one page: its parameters, its run in the worker, and what the page shows of it. While a newer run
 * computes, the earlier result stays on screen.
 */
export class AnalysisRun {
  readonly id: AnalysisId;
  readonly #asked: Readonly<Record<string, string>>;
  #modules = $state.raw<AnalysisModules | null>(null);
  #params = $state.raw<ParamValues>({});
  #display = $state.raw<ParamValues>({});
  #computed = $state.raw<Computed | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #running = $state(false);
  #fraction = $state(0);
  #abort: AbortController | null = null;
  /** Whether it computes without what is marked not for targeting; what is on screen may be from before. */
  asksForTargeting = $state(false);

  #say = $derived.by<Say>(() => {
    const messages = this.#modules?.messages[preferences.language] ?? {};
    const format = text.format;
    return (key: string, values: Values = {}) => {
      const message = messages[key];
      return message === undefined ? key : formatMessage(message, values, format);
    };
  });
  #findings = $derived<readonly Finding[]>(
    this.#modules && this.#computed
      ? this.#modules.explain(this.#computed.result, this.#computed.params)
      : [],
  );
  /** Null until something was computed. */
  #figures = $derived<Values | null>(
    this.#modules && this.#computed
      ? this.#modules.figures(this.#computed.result, this.#computed.params)
      : null,
  );
  #behinds = $derived<Behinds>(
    this.#modules && this.#computed ? this.#modules.behind(this.#computed.result) : {},
  );
  #presentation = $derived<Presentation<Definition>>({
    display: this.#display as never,
    format: text.format,
    say: this.#say,
  });
  #view = $derived.by(() => {
    if (!this.#modules || !this.#computed) return null;
    const { result, ready } = this.#computed;
    if (ready.presentation === this.#presentation) return ready.view;
    return this.#modules.present(result, this.#presentation);
  });

  /** `asked` is what an address says: the display choices in it come before the defaults. */
  constructor(id: AnalysisId, asked: Readonly<Record<string, string>> = {}) {
    this.id = id;
    this.#asked = asked;
  }

  get modules() {
    return this.#modules;
  }
  get params() {
    return this.#params;
  }
  get display() {
    return this.#display;
  }
  get result() {
    return this.#computed?.result ?? null;
  }
  get notes(): readonly Problem[] {
    return this.#computed?.notes ?? [];
  }
  /** Whether what is on screen was computed without what is marked not for targeting. */
  get forTargeting(): boolean {
    return this.#computed?.forTargeting ?? false;
  }
  get problem() {
    return this.#problem;
  }
  get running() {
    return this.#running;
  }
  get fraction() {
    return this.#fraction;
  }
  /** Whether what is on screen answers an earlier question: the present one is being computed, or was stopped. */
  get isOutdated(): boolean {
    return this.#computed !== null && this.#computed.params !== this.#params;
  }
  get say() {
    return this.#say;
  }
  get findings() {
    return this.#findings;
  }
  /** The first sentence of the page. */
  get headline(): readonly Segment[] {
    const [first] = this.#findings;
    return first ? richMessage(this.messages[first.key] ?? first.key, first.values, text.format) : [];
  }
  get view() {
    return this.#view;
  }
  /** What stands behind the figures on the screen, by their names. */
  get behinds(): Behinds {
    return this.#behinds;
  }
  /** A figure on the screen by its name; NaN where it is none. */
  figure(name: string): number {
    const value = this.#behinds[name]?.value ?? this.#figures?.[name];
    return typeof value === 'number' ? value : NaN;
  }
  /** Parameters with which what is on screen was computed. */
  get shownParams(): ParamValues {
    return this.#computed?.params ?? {};
  }
  /** Messages of the analysis in the reader's language, as templates. */
  get messages() {
    return this.#modules?.messages[preferences.language] ?? {};
  }

  /** Every topic that "What is this?" knows here, in the order of the messages. */
  get topics(): readonly string[] {
    return Object.keys(this.messages).flatMap((key) => /^what\.([^.]+)$/.exec(key)?.[1] ?? []);
  }
  /** The text of a topic. */
  what(topic: string): TopicText {
    return {
      text: this.fill(`what.${topic}`),
      good: this.fill(`what.${topic}.for`),
      limits: this.fill(`what.${topic}.not`),
    };
  }
  /** A message with the figures on the screen; those that are not known yet are em dashes. */
  fill(key: string): readonly Segment[] {
    const template = this.messages[key] ?? key;
    return richMessage(template, this.#figures ?? unknownValues(template), text.format);
  }

  setDisplay(change: ParamValues): void {
    this.#display = { ...this.#display, ...change };
  }

  /** Computes on the workspace, with these changes to the parameters on top of the defaults or the present ones. */
  async run(workspace: WorkspaceSummary, change: ParamValues = {}): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#running = true;
    this.#fraction = 0;

    const modules = await loadAnalysis(this.id);
    if (this.#modules === null) {
      this.#params = defaultsOf(modules.definition.params) as ParamValues;
      const { display } = modules.definition;
      this.#display = {
        ...(defaultsOf(display) as ParamValues),
        ...acceptedParams(display, this.#asked),
        ...this.#display,
      };
      this.#modules = modules;
    }
    const params = { ...this.#params, ...change };
    this.#params = params;
    if (abort.signal.aborted) return;

    const forTargeting = this.asksForTargeting;
    const outcome = await engine.run(
      { workspaceId: workspace.id, version: workspace.version, analysisId: this.id, params, forTargeting },
      abort.signal,
      (fraction) => (this.#fraction = fraction),
    );
    if (abort.signal.aborted) return;
    if (!outcome.ok) {
      this.#running = false;
      this.#problem = outcome.problem;
      return;
    }
    // The answer's coming, getting it ready and showing it are a task each: a click in between is answered.
    await nextTask();
    const presentation = this.#presentation;
    const ready = { view: modules.present(outcome.value, presentation), presentation };
    await nextTask();
    if (abort.signal.aborted) return;
    this.#running = false;
    this.#computed = { result: outcome.value, params, notes: outcome.notes, forTargeting, ready };
    this.#problem = null;
  }

  /** Back to the defaults, with these changes, and computed anew. */
  async reset(workspace: WorkspaceSummary, change: ParamValues): Promise<void> {
    if (this.#modules) this.#params = defaultsOf(this.#modules.definition.params) as ParamValues;
    await this.run(workspace, change);
  }

  /** Stops a run under way; what was on screen stays. */
  stop(): void {
    this.#abort?.abort();
    this.#running = false;
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const unknownValues = (template: string): Values =>
  Object.fromEntries(placeholdersOf(template).map((place) => [place.split(':')[0]!, NaN]));
