import { fail, ok, type Outcome, type Problem } from '../core/outcome';
import type { Workspace, WorkspaceSummary } from '../core/workspace';
import type { Recipe } from '../core/recipe';
import { versionOf } from './digest';
import { DATABASE_NAME, FORMAT } from './format';
import { loadWorkspace, readDecisions, type Decisions } from './load-workspace';
import { manifestIn, missingFrom, type Manifest } from './manifest';
import { describeDraft, saveDescribed, savedAfter, type WorkspaceDraft } from './save-workspace';
import { draftOfProject, readProject } from './restore-project';
import { saveProject } from './save-project';
import { chunkRange, openDatabase, openNewerDatabase, type Database, type OpenEvents } from './schema';
import { requestPersistence, storageUse, type StorageUse } from './storage-use';
import { sweep } from './sweep';
import { all, commit, reasonOf, writeFailure } from './transaction';
import { writeLock, type WriteLock } from './write-lock';

export type { StorageUse } from './storage-use';
export type { WorkspaceDraft } from './save-workspace';

/**
 * The workspaces of this browser: each is there whole or not at all, whatever is interrupted. Problems of everything
 * that writes: `store/full` {needed}, `store/write-failed` {reason}, `store/closed`, `store/newer-format`.
 */
export interface Store {
  /** Newest first. Rejects once the store has been closed. */
  listWorkspaces(): Promise<WorkspaceSummary[]>;
  /**
   * Stores the draft as a new workspace or as the new version of one; tables that did not change keep their chunks.
   * `planned` gets the summary that it will have if nothing goes wrong, before its tables are written.
   * Also: `store/too-large` {needed, free}, `store/not-found`, `store/changed-elsewhere` {name},
   * `store/not-kept` {table}.
   */
  saveWorkspace(
    draft: WorkspaceDraft,
    progress?: (fraction: number) => void,
    planned?: (summary: WorkspaceSummary) => void,
  ): Promise<Outcome<WorkspaceSummary>>;
  /** With all its tables as they were imported, and its recipe. `store/not-found`, `store/damaged` {name, table, column},
   * `store/damaged-record` {name}, `store/newer-format`. */
  loadWorkspace(id: string): Promise<Outcome<Workspace>>;
  /** What is decided by now about a workspace of the store, as far as its tables are still those; else null: load it. */
  readDecisions(loaded: Workspace): Promise<Outcome<Decisions | null>>;
  /** With its settings; no interruption brings it back once this has returned. */
  deleteWorkspace(id: string): Promise<Outcome<null>>;
  /** Changes what a person says of a shop: its name, its currency. Also `store/not-found`. */
  describeWorkspace(id: string, change: WorkspaceDescription): Promise<Outcome<WorkspaceSummary>>;
  /**
   * Replaces what was decided about the files; the tables stay as they are, and the version becomes that of tables
   * and recipe. `baseVersion` is the version it was decided on. Also `store/not-found`,
   * `store/changed-elsewhere` {name}.
   */
  saveRecipe(id: string, recipe: Recipe, baseVersion: string): Promise<Outcome<WorkspaceSummary>>;
  /** The workspace whole, as a project file (docs/formats.md). Problems as of `loadWorkspace`. */
  saveProject(id: string, progress?: (fraction: number) => void): Promise<Outcome<Blob>>;
  /**
   * Stores the workspace of a project file beside those that are here, once all of it was read and found whole. Also
   * `project/no-project`, `project/newer-format` {found, known}, `project/damaged` {place}, `store/too-large` {needed, free}.
   */
  restoreProject(file: Blob, progress?: (fraction: number) => void): Promise<Outcome<WorkspaceSummary>>;
  /** A small preference; undefined when it was never set. The caller vouches for its type. */
  readSetting<T>(key: string): Promise<T | undefined>;
  /** A setting with `/<id of a workspace>/` in its key belongs to that workspace and is deleted with it. */
  writeSetting(key: string, value: unknown): Promise<Outcome<null>>;
  storageUse(): Promise<StorageUse>;
  /** Asks the browser to keep the data when space runs short; only a page can ask. */
  requestPersistence(): Promise<boolean>;
  /** The person has seen which workspaces were lost: they are not named again. */
  forgetLost(): Promise<void>;
  close(): void;
}

/** What a person says of a shop; it changes no figure, so the version stays. */
export type WorkspaceDescription = Partial<Pick<WorkspaceSummary, 'name' | 'currency'>>;

export interface OpenedStore {
  readonly store: Store;
  /** Workspaces, or newer versions of them, that were saved here and that the browser no longer has. */
  readonly lost: readonly WorkspaceSummary[];
}

export interface StoreOptions {
  /** Called when another tab upgrades the database or the browser takes it away: the page must be reloaded. */
  readonly onClosed?: () => void;
  readonly name?: string;
  readonly manifest?: Manifest;
}

/**
 * The store, with what earlier interruptions left behind swept away. Problems: `store/blocked` (an older version of
 * the app holds it in another tab), `store/unavailable` {reason}. A database of a newer app opens for reading.
 */
export async function openStore(options: StoreOptions = {}): Promise<Outcome<OpenedStore>> {
  const { name = DATABASE_NAME, manifest = manifestIn(), onClosed = () => {} } = options;
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB)
    return fail('store/unavailable', { reason: 'https' });
  const opened = await openWhatever(name, onClosed);
  if (!opened.ok) return opened;

  const database = opened.value;
  const readOnly =
    database.version > FORMAT
      ? { code: 'store/newer-format', values: { found: database.version, known: FORMAT } }
      : null;
  const store = new IndexedStore(database, writeLock(`${name}-write`), manifest, readOnly);
  try {
    return ok({ store, lost: await store.start() });
  } catch (error) {
    store.close();
    return readFailure(error);
  }
}

async function openWhatever(name: string, onClosed: () => void): Promise<Outcome<Database>> {
  return new Promise((resolve) => {
    let blocked = false;
    const events: OpenEvents = {
      blocked: () => {
        blocked = true;
        resolve(fail('store/blocked'));
      },
      closed: onClosed,
    };
    openDatabase(name, events)
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'VersionError')
          return openNewerDatabase(name, events);
        throw error;
      })
      .then(
        (database) => {
          if (blocked) database.close();
          else resolve(ok(database));
        },
        (error: unknown) => resolve(fail('store/unavailable', { reason: reasonOf(error) })),
      );
  });
}

class IndexedStore implements Store {
  readonly #database: Database;
  readonly #lock: WriteLock;
  readonly #manifest: Manifest;
  /** Why nothing may be written, if so. */
  readonly #readOnly: Problem | null;

  constructor(database: Database, lock: WriteLock, manifest: Manifest, readOnly: Problem | null) {
    this.#database = database;
    this.#lock = lock;
    this.#manifest = manifest;
    this.#readOnly = readOnly;
  }

  /** Sweeps unless somebody is writing; gives back what was lost. */
  async start(): Promise<readonly WorkspaceSummary[]> {
    if (this.#readOnly) return [];
    await this.#lock.holdIfFree(() => sweep(this.#database).catch(() => {})); // rubbish only takes room
    const lost = await this.#findLost();
    // Between the two readings another tab may have deleted a workspace: look again when nobody writes.
    return lost.length === 0 ? lost : this.#lock.hold(() => this.#findLost());
  }

  async listWorkspaces(): Promise<WorkspaceSummary[]> {
    const records = await this.#database.getAll('workspaces');
    return records.map(({ summary }) => summary).sort((a, b) => b.savedAt - a.savedAt);
  }

  async saveWorkspace(
    draft: WorkspaceDraft,
    progress: (fraction: number) => void = () => {},
    planned: (summary: WorkspaceSummary) => void = () => {},
  ): Promise<Outcome<WorkspaceSummary>> {
    if (this.#readOnly) return { ok: false, problem: this.#readOnly };
    const described = await describeDraft(draft, progress);
    return this.#write(() => saveDescribed(this.#database, draft, described, progress, planned));
  }

  async loadWorkspace(id: string): Promise<Outcome<Workspace>> {
    try {
      return await loadWorkspace(this.#database, id);
    } catch (error) {
      return readFailure(error);
    }
  }

  async readDecisions(loaded: Workspace): Promise<Outcome<Decisions | null>> {
    try {
      return ok(await readDecisions(this.#database, loaded));
    } catch (error) {
      return readFailure(error);
    }
  }

  async deleteWorkspace(id: string): Promise<Outcome<null>> {
    return this.#write(async () => {
      // Forgotten first: were it the other way round, an interruption would make it look lost.
      await this.#remember((summary) => summary.id !== id);
      await commit(this.#database, ['workspaces', 'chunks', 'settings'], async (transaction) => {
        const [chunks, settings] = [transaction.objectStore('chunks'), transaction.objectStore('settings')];
        const record = await transaction.objectStore('workspaces').get(id);
        const keys = (await settings.getAllKeys()).filter((key) => key.includes(`/${id}/`));
        await all([
          () => transaction.objectStore('workspaces').delete(id),
          ...(record?.tables ?? []).map((table) => () => chunks.delete(chunkRange(table.id))),
          ...keys.map((key) => () => settings.delete(key)),
        ]);
      });
      return ok(null);
    });
  }

  async describeWorkspace(id: string, change: WorkspaceDescription): Promise<Outcome<WorkspaceSummary>> {
    return this.#write(async () => {
      const record = await this.#database.get('workspaces', id);
      if (!record) return fail('store/not-found');
      const summary = { ...record.summary, ...change };
      await commit(this.#database, ['workspaces'], (transaction) =>
        transaction.objectStore('workspaces').put({ ...record, summary }),
      );
      return ok(summary);
    });
  }

  async saveRecipe(id: string, recipe: Recipe, baseVersion: string): Promise<Outcome<WorkspaceSummary>> {
    return this.#write(async () => {
      const record = await this.#database.get('workspaces', id);
      if (!record) return fail('store/not-found');
      const { summary: current, tables } = record;
      if (current.version !== baseVersion) return fail('store/changed-elsewhere', { name: current.name });
      const version = await versionOf(tables, recipe);
      const summary = { ...current, recipe, version, savedAt: savedAfter(current) };
      await commit(this.#database, ['workspaces'], (transaction) =>
        transaction.objectStore('workspaces').put({ ...record, format: FORMAT, summary }),
      );
      return ok(summary);
    });
  }

  async saveProject(id: string, progress: (fraction: number) => void = () => {}): Promise<Outcome<Blob>> {
    try {
      return await saveProject(this.#database, id, progress);
    } catch (error) {
      return readFailure(error);
    }
  }

  async restoreProject(
    file: Blob,
    progress: (fraction: number) => void = () => {},
  ): Promise<Outcome<WorkspaceSummary>> {
    if (this.#readOnly) return { ok: false, problem: this.#readOnly };
    const project = await readProject(file, (fraction) => progress(fraction / 2));
    if (!project.ok) return project;
    return this.#write(async () => {
      const draft = await draftOfProject(this.#database, project.value);
      const stored = (fraction: number) => progress((1 + fraction) / 2);
      return saveDescribed(this.#database, draft, project.value.tables, stored, () => {});
    });
  }

  async readSetting<T>(key: string): Promise<T | undefined> {
    return (await this.#database.get('settings', key)) as T | undefined;
  }

  async writeSetting(key: string, value: unknown): Promise<Outcome<null>> {
    if (this.#readOnly) return { ok: false, problem: this.#readOnly };
    try {
      await this.#database.put('settings', value, key);
      return ok(null);
    } catch (error) {
      return writeFailure(error, 0);
    }
  }

  storageUse(): Promise<StorageUse> {
    return storageUse();
  }

  requestPersistence(): Promise<boolean> {
    return requestPersistence();
  }

  async forgetLost(): Promise<void> {
    await this.#lock.hold(async () => this.#manifest.write(await this.listWorkspaces()).catch(() => {}));
  }

  close(): void {
    this.#database.close();
  }

  /** Writes under the lock; whatever was stored is then in the manifest too. */
  async #write<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.#readOnly) return { ok: false, problem: this.#readOnly };
    return this.#lock.hold(async () => {
      try {
        const outcome = await work();
        if (outcome.ok) await this.#remember(() => true);
        return outcome;
      } catch (error) {
        return writeFailure(error, 0);
      }
    });
  }

  /**
   * Writes the manifest: what is stored, and what it knew of besides (a loss that nobody has seen yet), as far as
   * `wanted`.
   */
  async #remember(wanted: (summary: WorkspaceSummary) => boolean): Promise<void> {
    try {
      const stored = await this.listWorkspaces();
      const lost = missingFrom(stored, await this.#manifest.read());
      const unchanged = stored.filter(({ id }) => lost.every((summary) => summary.id !== id));
      await this.#manifest.write([...unchanged, ...lost].filter(wanted));
    } catch {
      // What was stored stays stored; only a later loss of it could go unnoticed.
    }
  }

  async #findLost(): Promise<WorkspaceSummary[]> {
    const remembered = await this.#manifest.read(); // before the list: a save reaches the database first
    return missingFrom(await this.listWorkspaces(), remembered);
  }
}

/** A failed reading as a problem; anything but a refusal by the browser is a bug and is thrown on. */
function readFailure(error: unknown): Outcome<never> {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'InvalidStateError') return fail('store/closed');
  return fail('store/unreadable', { reason: reasonOf(error) });
}
