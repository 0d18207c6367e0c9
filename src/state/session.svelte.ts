import { definitionOf, type AnalysisId } from '../analyses/catalog';
import type { ImportPlan } from '../core/import-plan';
import { problem, type Problem } from '../core/outcome';
import type { ParamValues } from '../core/params';
import type { Recipe } from '../core/recipe';
import type { WorkspaceSummary } from '../core/workspace';
import { sha256OfText } from '../store/digest';
import { missingFrom } from '../store/manifest';
import { openStore, type StorageUse, type Store, type WorkspaceDescription } from '../store/store';
import { text } from './text.svelte';

type Phase = 'starting' | 'ready' | 'failed';

/** The stored workspaces and the one on screen. */
class Session {
  #phase = $state<Phase>('starting');
  #problem = $state.raw<Problem | null>(null);
  #workspaces = $state.raw<readonly WorkspaceSummary[]>([]);
  #lost = $state.raw<readonly WorkspaceSummary[]>([]);
  #currentId = $state<string | null>(null);
  #asOf = $state('');
  #storage = $state.raw<StorageUse | null>(null);
  /** A workspace, or a newer version of one, that is on its way into the store. */
  #storing = $state.raw<WorkspaceSummary | null>(null);
  #stored: Promise<unknown> = Promise.resolve();
  #store: Store | null = null;

  #current = $derived(this.#workspaces.find(({ id }) => id === this.#currentId) ?? null);

  get phase() {
    return this.#phase;
  }
  /** Why the store could not be opened, or why the last action on it failed. */
  get problem() {
    return this.#problem;
  }
  /** Newest first. */
  get workspaces() {
    return this.#workspaces;
  }
  /** Workspaces that were saved here once and that the browser no longer has, and no project file brought back. */
  get lost() {
    return missingFrom(this.#workspaces, this.#lost);
  }
  get current() {
    return this.#current;
  }
  get storage() {
    return this.#storage;
  }
  /** What is on screen would be lost with the page, as it is not stored yet. */
  get storing(): boolean {
    return this.#storing !== null;
  }
  /** The day from which the whole shop is seen, `YYYY-MM-DD`: nothing on it or later counts; empty: the newest. */
  get asOf() {
    return this.#asOf;
  }

  /** Opens the store and the workspace that was open last. */
  async start(): Promise<void> {
    const opened = await openStore({ onClosed: () => this.#fail(problem('store/closed')) });
    if (!opened.ok) {
      this.#fail(opened.problem);
      return;
    }
    this.#store = opened.value.store;
    this.#lost = opened.value.lost;
    await this.refresh();
    const last = await this.#store.readSetting<string>('lastWorkspace');
    await this.#show(this.#workspaces.find(({ id }) => id === last) ?? this.#workspaces[0] ?? null);
    this.#phase = 'ready';
  }

  /** Reads the list again, after another part of the app has saved. */
  async refresh(): Promise<void> {
    if (!this.#store) return;
    this.#list(await this.#store.listWorkspaces());
    // Nobody waits for it: the browser can take its time to count.
    void this.#store.storageUse().then((use) => (this.#storage = use));
  }

  /** Opens a workspace before it is stored; should storing fail, what was open before is open again. */
  async openEarly(summary: WorkspaceSummary, stored: Promise<unknown>): Promise<void> {
    const before = this.#currentId;
    const isNew = this.#find(summary.id) === null;
    this.#storing = summary;
    this.#stored = stored.then(async () => {
      this.#storing = null;
      await this.refresh();
      if (this.#current === null) await this.#show(this.#find(before));
    });
    this.#list(this.#workspaces);
    // Nobody has looked at what is new from another day, and the store is busy.
    await this.#show(summary, isNew ? '' : undefined);
  }

  async open(id: string): Promise<void> {
    await this.#stored;
    await this.refresh();
    await this.#show(this.#find(id));
    void this.#store?.writeSetting('lastWorkspace', id);
  }

  /** Changes the name or the currency of a workspace. */
  async describe(id: string, change: WorkspaceDescription): Promise<void> {
    await this.#change((store) => store.describeWorkspace(id, change));
    text.currency = this.#current?.currency ?? null;
  }

  /** Replaces what was decided about the files of the open workspace; what is on screen computes anew. */
  async setRecipe(recipe: Recipe): Promise<void> {
    const workspace = this.#current;
    if (workspace) await this.#change((store) => store.saveRecipe(workspace.id, recipe, workspace.version));
  }

  async delete(id: string): Promise<void> {
    await this.#change((store) => store.deleteWorkspace(id));
    if (this.#current === null) await this.#show(this.#workspaces[0] ?? null);
  }

  /** Asks the browser to keep the data when space runs short. */
  async persist(): Promise<void> {
    if (!this.#store) return;
    await this.#store.requestPersistence();
    this.#storage = await this.#store.storageUse();
  }

  /** Sees the open shop from another day, on every page; remembered with the shop. */
  setAsOf(day: string): void {
    this.#asOf = day;
    const id = this.#currentId;
    if (id !== null) void this.#store?.writeSetting(asOfKey(id), day);
  }

  /** The parameters the user left an analysis with, in this workspace; the as-of day is the shop's. */
  async readParams(analysisId: AnalysisId): Promise<ParamValues> {
    const key = this.#paramsKey(analysisId);
    const { [AS_OF]: _, ...own } = (key && (await this.#store?.readSetting<ParamValues>(key))) || {};
    return followsAsOf(analysisId) ? { ...own, [AS_OF]: this.#asOf } : own;
  }

  async writeParams(analysisId: AnalysisId, params: ParamValues): Promise<void> {
    const { [AS_OF]: day, ...own } = $state.snapshot(params);
    if (typeof day === 'string' && day !== this.#asOf) this.setAsOf(day);
    const key = this.#paramsKey(analysisId);
    if (key) await this.#store?.writeSetting(key, own);
  }

  /** What the page of an analysis keeps beside this workspace; null where it has kept nothing. */
  async readMemory(analysisId: string): Promise<unknown> {
    const id = this.#currentId;
    return (id && (await this.#store?.readSetting(`memory/${id}/${analysisId}`))) ?? null;
  }

  async writeMemory(analysisId: string, kept: unknown): Promise<void> {
    const id = this.#currentId;
    if (id) await this.#store?.writeSetting(`memory/${id}/${analysisId}`, kept);
  }

  /** How a file with these headers was read after a person had changed it; null where nobody did. */
  async readMapping(signature: string): Promise<ImportPlan | null> {
    return (await this.#store?.readSetting<ImportPlan | null>(await mappingKey(signature))) ?? null;
  }

  async writeMapping(signature: string, plan: ImportPlan | null): Promise<void> {
    await this.#store?.writeSetting(await mappingKey(signature), plan);
  }

  /** The person has seen which workspaces were lost. */
  async forgetLost(): Promise<void> {
    this.#lost = [];
    await this.#store?.forgetLost();
  }

  #find(id: string | null): WorkspaceSummary | null {
    return this.#workspaces.find((workspace) => workspace.id === id) ?? null;
  }

  /**
   * Lists what is stored, and first what will be. Who is listed already stays the same object, so that what shows it is
   * not computed anew.
   */
  #list(stored: readonly WorkspaceSummary[]): void {
    const storing = this.#storing;
    const all = storing ? [storing, ...stored.filter(({ id }) => id !== storing.id)] : stored;
    this.#workspaces = all.map((each) => this.#workspaces.find((known) => isSame(known, each)) ?? each);
  }

  #fail(why: Problem): void {
    this.#problem = why;
    this.#phase = 'failed';
  }

  #paramsKey(analysisId: string): string | null {
    return this.#currentId === null ? null : `params/${this.#currentId}/${analysisId}`;
  }

  /** @param asOf the day it is seen from; absent: the one it was left with */
  async #show(workspace: WorkspaceSummary | null, asOf?: string): Promise<void> {
    this.#asOf = asOf ?? (workspace && (await this.#store?.readSetting<string>(asOfKey(workspace.id)))) ?? '';
    this.#currentId = workspace?.id ?? null;
    text.currency = workspace?.currency ?? null;
  }

  async #change(
    action: (store: Store) => Promise<{ ok: true } | { ok: false; problem: Problem }>,
  ): Promise<void> {
    if (!this.#store) return;
    await this.#stored;
    const outcome = await action(this.#store);
    this.#problem = outcome.ok ? null : outcome.problem;
    await this.refresh();
  }
}

/** Whether two summaries say the same: each save has a moment of its own, names and currencies change without one. */
const isSame = (a: WorkspaceSummary, b: WorkspaceSummary): boolean =>
  a.id === b.id && a.savedAt === b.savedAt && a.name === b.name && a.currency === b.currency;

const AS_OF = 'asOf';
/** Whether an analysis looks at the shop from the shop's as-of day. */
const followsAsOf = (id: AnalysisId): boolean => AS_OF in definitionOf(id).params;
const asOfKey = (id: string): string => `shop/${id}/as-of`;

const mappingKey = async (signature: string): Promise<string> => `mapping/${await sha256OfText(signature)}`;

export const session = new Session();
