import { benchmarkTable, type BenchmarkTable } from '../core/benchmark-table';
import {
  MOST_COUNTED_BYTES,
  type FilePreview,
  type ImportPlan,
  type ImportProgress,
  type PlanChoices,
} from '../core/import-plan';
import type { Outcome, Problem } from '../core/outcome';
import { changedChoices, headerSignatures } from '../core/plan-choices';
import { replayPreview } from '../core/replay-plan';
import type { WorkspaceSummary } from '../core/workspace';
import { IngestEngine, type ImportRequest } from '../engine/ingest-engine';
import { nameTaken, takeOver, type AnalysisCall } from './analysis-run.svelte';
import { recipeExchange } from './recipe-exchange.svelte';
import { session } from './session.svelte';

const engine = new IngestEngine();

/** How long nothing happens before the rows of a file are counted: who imports at once is not to wait for it. */
const QUIET_MS = 500;

/** One dropped file on its way in: what was understood of it, or why it cannot be read. */
export class FileOnTheWay {
  readonly file: File;
  #preview = $state.raw<FilePreview | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #reading = $state(true);
  #remembered = $state(false);
  /** Its headers are those of a table of benchmarks, and the person means it as one of the shop's own files. */
  #isOwn = $state(false);
  readonly #benchmarks = $derived(
    this.#preview === null || this.#isOwn ? null : benchmarkTable(this.#preview),
  );
  #choices: PlanChoices = {};
  /** Whether the person changed anything of the guess. */
  #changed = false;
  #request = 0;
  #counting = $state(false);
  #counted = $state(false);
  readonly #onRead: () => void;

  /** @param onRead told when another look at it begins, and when it ends */
  constructor(file: File, onRead: () => void) {
    this.file = file;
    this.#onRead = onRead;
    void this.#read();
  }

  get preview() {
    return this.#preview;
  }
  get problem() {
    return this.#problem;
  }
  get reading() {
    return this.#reading;
  }
  /** Read the way a file with the same headers was, after a person had changed it. */
  get remembered() {
    return this.#remembered;
  }
  /** Figures of others, which are no data of the shop; null where it is one of the shop's own files. */
  get benchmarks(): BenchmarkTable | null {
    return this.#benchmarks;
  }
  /** Takes it for one of the shop's own files, whatever its headers say. */
  takeAsOwn(): void {
    this.#isOwn = true;
  }
  /** Understood well enough to be read whole. */
  get ready(): boolean {
    return (
      this.#preview !== null && this.#preview.missing.length === 0 && this.#preview.questions.length === 0
    );
  }

  /** All its rows are being read, to say what they come to. */
  get counting() {
    return this.#counting;
  }
  /** All its rows have been read: the preview tells how many they are, no longer an estimate. */
  get counted() {
    return this.#counted;
  }
  /** What all its rows come to is told by the import, not before. */
  get tooLargeToCount(): boolean {
    return this.file.size > MOST_COUNTED_BYTES;
  }

  /** Says what all rows come to, where only a part of them was looked at. */
  async count(signal: AbortSignal): Promise<void> {
    const preview = this.#preview;
    if (!this.ready || preview?.figures?.whole !== false || this.tooLargeToCount || signal.aborted) return;
    this.#counting = true;
    const outcome = await engine.figures(this.file, preview.plan, signal);
    this.#counting = false;
    if (!outcome.ok || signal.aborted) return;
    this.#preview = { ...preview, ...outcome.value };
    this.#counted = true;
  }

  /** Changes the guess; the preview is made again with it. */
  async choose(change: PlanChoices): Promise<void> {
    this.#choices = changedChoices(this.#choices, change);
    this.#changed = true;
    await this.#read();
  }

  /** Keeps what the person changed for the next file with these headers. */
  async remember(): Promise<void> {
    if (this.#changed && this.#preview) await this.#write(this.#preview.plan);
  }

  /** Takes back what was remembered, for this file and the next ones. */
  async forget(): Promise<void> {
    await this.#write(null);
    this.#changed = false;
    this.#choices = {};
    await this.#read();
    this.#remembered = false; // told once it shows
  }

  async #write(plan: ImportPlan | null): Promise<void> {
    for (const signature of this.#preview ? headerSignatures(this.#preview) : [])
      await session.writeMapping(signature, plan);
  }

  /** The first time the way a recipe says, if there is one for it, or as a file with the same headers was read. */
  async #look(): Promise<Outcome<FilePreview>> {
    const look = (choices: PlanChoices) => engine.preview(this.file, choices);
    if (this.#preview || this.#problem) return look(this.#choices);
    const { choices, preview } = await replayPreview(recipeExchange.sources, look, this.#choices);
    const untouched = choices === this.#choices;
    this.#choices = choices;
    if (!untouched || !preview.ok) return preview;
    const plans = await rememberedPlans(preview.value);
    if (plans.length === 0) return preview;
    const sources = plans.map((plan) => ({ fileName: '', rowCount: 0, plan }));
    const likewise = await replayPreview(sources, look, this.#choices, preview);
    this.#remembered = likewise.choices !== this.#choices;
    this.#choices = likewise.choices;
    return likewise.preview;
  }

  async #read(): Promise<void> {
    const request = ++this.#request;
    this.#reading = true;
    this.#onRead();
    const outcome = await this.#look();
    if (request !== this.#request) return; // a newer choice is being read
    this.#reading = false;
    this.#counted = false;
    if (outcome.ok) {
      this.#preview = outcome.value;
      this.#problem = null;
    } else {
      this.#preview = null;
      this.#problem = outcome.problem;
    }
    this.#onRead();
  }
}

/** How files with the same headers, or sheets of such names, were read after a person had changed something. */
async function rememberedPlans(preview: FilePreview): Promise<ImportPlan[]> {
  const plans = await Promise.all(headerSignatures(preview).map((each) => session.readMapping(each)));
  return plans.flatMap((plan) => plan ?? []);
}

/** Where the files go. */
export type ImportTarget = Pick<ImportRequest, 'name' | 'into' | 'currency'>;

/** What is done while a workspace is being stored: what is asked `first` of it is computed, and it can be shown. */
export interface EarlyAnswers {
  readonly first: readonly AnalysisCall[];
  readonly show: ((summary: WorkspaceSummary, stored: Promise<unknown>) => Promise<void>) | null;
}

type Phase = 'choosing' | 'importing' | 'done';

/** The way of dropped files into a workspace: look, confirm or change, import with progress and cancel. */
class ImportSession {
  #files = $state.raw<readonly FileOnTheWay[]>([]);
  #phase = $state<Phase>('choosing');
  #progress = $state.raw<ImportProgress | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #notes = $state.raw<readonly Problem[]>([]);
  #startedAt = $state(0);
  #leftOut = $state(0);
  /** Share of the demo shop's files that are made, null when none are being made. */
  #demoFraction = $state<number | null>(null);
  #abort: AbortController | null = null;
  #counting = new AbortController();

  get files() {
    return this.#files;
  }
  get phase() {
    return this.#phase;
  }
  get progress() {
    return this.#progress;
  }
  get problem() {
    return this.#problem;
  }
  /** What a careful person would mention about the last import. */
  get notes() {
    return this.#notes;
  }
  forgetNotes(): void {
    this.#notes = [];
  }
  get startedAt() {
    return this.#startedAt;
  }
  /** In [0, 1] while the demo shop's files are being made, else null. */
  get demoFraction() {
    return this.#demoFraction;
  }
  /** How many files of the folder that was brought last were not looked at. */
  get leftOut() {
    return this.#leftOut;
  }
  /** At least one file is still being looked at. */
  get reading(): boolean {
    return this.#files.some((file) => file.reading);
  }
  /** The shop's own files among them. */
  get own(): readonly FileOnTheWay[] {
    return this.#files.filter(({ benchmarks }) => benchmarks === null);
  }
  get ready(): boolean {
    return this.own.length > 0 && this.own.every((file) => file.ready);
  }

  /** @param leftOut how many files of the same folder are not to be looked at */
  add(files: Iterable<File>, leftOut = 0): void {
    this.#problem = null;
    this.#phase = 'choosing';
    this.#leftOut = leftOut;
    this.#files = [...this.#files, ...[...files].map((file) => new FileOnTheWay(file, this.#countSoon))];
  }

  remove(file: FileOnTheWay): void {
    this.#files = this.#files.filter((other) => other !== file);
    this.#countSoon();
  }

  clear(): void {
    this.#abort?.abort();
    this.#counting.abort();
    this.#files = [];
    this.#leftOut = 0;
    this.#problem = null;
    this.#phase = 'choosing';
  }

  /** Reads every file whole into a new workspace, or into another. Null when it failed or was stopped. */
  async import(target: ImportTarget, early: EarlyAnswers): Promise<WorkspaceSummary | null> {
    const changed = this.own;
    const files = changed.flatMap(({ file, preview }) => (preview ? [{ file, plan: preview.plan }] : []));
    const { signal } = this.#begin();
    const imported = await this.#run({ ...target, demo: false, files }, early, signal);
    if (imported) for (const file of changed) await file.remember();
    return imported;
  }

  /** Makes the demo shop's files and takes them the road of any other file. */
  async demo(
    target: ImportTarget,
    size: number,
    headers: 'zh' | 'en',
    early: EarlyAnswers,
  ): Promise<WorkspaceSummary | null> {
    this.clear();
    const { signal } = this.#begin();
    this.#demoFraction = 0;
    const made = await engine.demoFiles(size, headers, signal, (fraction) => {
      this.#demoFraction = fraction;
    });
    if (!made.ok) return this.#stop(made.problem);
    const files: ImportRequest['files'][number][] = [];
    for (const file of made.value) {
      const preview = await engine.preview(file, {}, signal);
      if (!preview.ok) return this.#stop(preview.problem);
      files.push({ file, plan: preview.value.plan });
    }
    return this.#run({ ...target, demo: true, files }, early, signal);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #run(
    request: ImportRequest,
    { first, show }: EarlyAnswers,
    signal: AbortSignal,
  ): Promise<WorkspaceSummary | null> {
    const importing = engine.importFiles(request, signal, (progress) => (this.#progress = progress), {
      tables: (workspace) => {
        if (!signal.aborted) takeOver(workspace, importing);
      },
      summary: (summary) => {
        if (signal.aborted) return;
        nameTaken(summary, first);
        void show?.(summary, importing);
      },
    });
    const outcome = await importing;
    this.#progress = null;
    if (!outcome.ok) return this.#stop(outcome.problem);
    this.#files = this.#files.filter(({ benchmarks }) => benchmarks !== null);
    this.#leftOut = 0;
    this.#notes = outcome.notes;
    this.#phase = 'done';
    return outcome.value;
  }

  #stop(problem: Problem): null {
    this.#problem = problem;
    this.#phase = 'choosing';
    this.#countSoon();
    return null;
  }

  /** Ends what is being counted; what is left to count is counted, file by file, once nothing happens for a while. */
  readonly #countSoon = (): void => {
    this.#counting.abort();
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    const start = async () => {
      if (this.#phase !== 'choosing' || this.reading) return;
      for (const file of this.own) await file.count(signal);
    };
    const timer = setTimeout(() => void start(), QUIET_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };

  #begin(): AbortController {
    this.#counting.abort();
    this.#abort = new AbortController();
    this.#phase = 'importing';
    this.#demoFraction = null;
    this.#problem = null;
    this.#progress = null;
    this.#startedAt = performance.now();
    return this.#abort;
  }
}

export const importSession = new ImportSession();
