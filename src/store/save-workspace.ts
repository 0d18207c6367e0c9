import { fail, ok, type Outcome } from '../core/outcome';
import type { Recipe } from '../core/recipe';
import { timeColumn, type Table, type TableKind } from '../core/table';
import type { Source, WorkspaceSummary } from '../core/workspace';
import { describeColumns, sizeOf, tableSize, writeChunks } from './chunks';
import { tableDigest, versionOf } from './digest';
import { FORMAT } from './format';
import { chunkRange, type Database, type StagedSave, type StoredTable, type StoredWorkspace } from './schema';
import { freeSpace } from './storage-use';
import { all, commit, writeFailure } from './transaction';

/** A workspace to be stored: what it will consist of, whole. */
export interface WorkspaceDraft {
  /** The workspace to replace; absent for a new one. */
  readonly id?: string;
  /** Version the draft was made from: refused when another tab has saved since. Absent: replace whatever is there. */
  readonly baseVersion?: string;
  readonly name: string;
  readonly currency: string | null;
  readonly demo: boolean;
  readonly tables: ReadonlyMap<TableKind, Table>;
  readonly sources: readonly Source[];
  /** Absent: what was decided about the workspace to replace. */
  readonly recipe?: Recipe;
  /** What a new workspace brings from where it was before. */
  readonly restored?: Restored;
}

/** What of a workspace from a project file is not in its tables. */
export interface Restored {
  /** One that no workspace has. */
  readonly id: string;
  readonly createdAt: number;
  /** Stored in the moment in which the workspace is, or not at all. */
  readonly settings: readonly (readonly [key: string, value: unknown])[];
}

/** A table and what is stored of it, with the id that it will have. */
export interface DescribedTable {
  readonly table: Table;
  readonly stored: StoredTable;
}

/** Share of a save's progress that hashing takes; the rest is writing and, at the same time, reading back. */
const HASHING = 0.2;

/** The draft's tables with the digests of what they hold; the long part of a save that needs no lock. */
export async function describeDraft(
  draft: WorkspaceDraft,
  progress: (fraction: number) => void,
): Promise<DescribedTable[]> {
  const total = [...draft.tables.values()].reduce((sum, table) => sum + sizeOf(table), 0);
  const hashed = counting(total, (fraction) => progress(HASHING * fraction));
  const described: DescribedTable[] = [];
  for (const [kind, table] of draft.tables) {
    const content = { kind, rowCount: table.rowCount, columns: await describeColumns(table, hashed) };
    described.push({
      table,
      stored: { id: crypto.randomUUID(), digest: await tableDigest(content), ...content },
    });
  }
  return described;
}

/**
 * Stores a described draft: its new chunks are staged, read back and checked, then one transaction makes them the
 * current version. Until that moment, and after any failure, the version before is whole. Trusts that it holds the
 * write lock.
 */
export async function saveDescribed(
  database: Database,
  draft: WorkspaceDraft,
  described: readonly DescribedTable[],
  progress: (fraction: number) => void,
  planned: (summary: WorkspaceSummary) => void,
): Promise<Outcome<WorkspaceSummary>> {
  const current = draft.id === undefined ? undefined : await database.get('workspaces', draft.id);
  if (draft.id !== undefined && !current) return fail('store/not-found');
  if (draft.baseVersion !== undefined && current?.summary.version !== draft.baseVersion)
    return fail('store/changed-elsewhere', { name: draft.name });

  const kept = new Map(current?.tables.map((stored) => [stored.digest, stored]));
  const tables = described.map(({ stored }) => kept.get(stored.digest) ?? stored);
  const added = described.filter(({ stored }) => !kept.has(stored.digest));
  const needed = added.reduce((sum, { stored }) => sum + tableSize(stored), 0);
  const free = await freeSpace();
  if (needed > free) return fail('store/too-large', { needed, free });

  const summary = await summaryOf(draft, tables, current?.summary);
  planned(summary);
  const staged: StagedSave = {
    id: crypto.randomUUID(),
    startedAt: Date.now(),
    tableIds: added.map(({ stored }) => stored.id),
  };
  try {
    await commit(database, ['staging'], (transaction) => transaction.objectStore('staging').put(staged));
    const kept = counting(needed, (fraction) => progress(HASHING + (1 - HASHING) * fraction));
    for (const { table, stored } of added) {
      if (await writeChunks(database, stored.id, table, kept)) continue;
      await discard(database, staged);
      return fail('store/not-kept', { table: stored.kind });
    }
    const record = { id: summary.id, format: FORMAT, summary, tables };
    const flipped = await flip(database, staged, record, current, draft.restored?.settings);
    if (!flipped) return fail('store/write-failed', { reason: 'staging' });
    progress(1);
    return ok(summary);
  } catch (error) {
    await discard(database, staged).catch(() => {}); // the next start sweeps what this could not remove
    return writeFailure(error, needed);
  }
}

/** Called with bytes done, tells the share of `total` done so far. */
function counting(total: number, progress: (fraction: number) => void): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    progress(total === 0 ? 1 : done / total);
  };
}

/**
 * Makes the staged tables the current version and drops those it replaces. False when the staging record is gone:
 * another tab, without Web Locks, took this save for one left over and swept it.
 */
async function flip(
  database: Database,
  staged: StagedSave,
  record: StoredWorkspace,
  replaced: StoredWorkspace | undefined,
  settings: Restored['settings'] = [],
): Promise<boolean> {
  let found = false;
  await commit(database, ['workspaces', 'chunks', 'staging', 'settings'], async (transaction) => {
    found = (await transaction.objectStore('staging').getKey(staged.id)) !== undefined;
    if (!found) return;
    const chunks = transaction.objectStore('chunks');
    const remaining = new Set(record.tables.map(({ id }) => id));
    const gone = replaced?.tables.filter(({ id }) => !remaining.has(id)) ?? [];
    await all([
      () => transaction.objectStore('workspaces').put(record),
      () => transaction.objectStore('staging').delete(staged.id),
      ...settings.map(
        ([key, value]) =>
          () =>
            transaction.objectStore('settings').put(value, key),
      ),
      ...gone.map(
        ({ id }) =>
          () =>
            chunks.delete(chunkRange(id)),
      ),
    ]);
  });
  return found;
}

const discard = (database: Database, staged: StagedSave): Promise<void> =>
  commit(database, ['chunks', 'staging'], (transaction) =>
    all([
      () => transaction.objectStore('staging').delete(staged.id),
      ...staged.tableIds.map((id) => () => transaction.objectStore('chunks').delete(chunkRange(id))),
    ]),
  );

async function summaryOf(
  draft: WorkspaceDraft,
  tables: readonly StoredTable[],
  current: WorkspaceSummary | undefined,
): Promise<WorkspaceSummary> {
  const recipe = draft.recipe ?? current?.recipe;
  return {
    id: current?.id ?? draft.restored?.id ?? crypto.randomUUID(),
    name: draft.name,
    version: await versionOf(tables, recipe),
    createdAt: current?.createdAt ?? draft.restored?.createdAt ?? Date.now(),
    savedAt: savedAfter(current),
    currency: draft.currency,
    demo: draft.demo,
    sources: draft.sources,
    tables: tables.map(({ kind, rowCount }) => ({ kind, rowCount })),
    orderSpan: spanOf(draft.tables.get('orders')),
    byteSize: tables.reduce((sum, table) => sum + tableSize(table), 0),
    ...(recipe && { recipe }),
  };
}

/** Now, and later than the save before, whatever the clock says. */
export const savedAfter = (current: WorkspaceSummary | undefined): number =>
  Math.max(Date.now(), (current?.savedAt ?? 0) + 1);

function spanOf(orders: Table | undefined): WorkspaceSummary['orderSpan'] {
  let from = Infinity;
  let to = -Infinity;
  const moments = (orders && timeColumn(orders, 'ordered_at')?.values) ?? [];
  for (let i = 0; i < moments.length; i++) {
    const moment = moments[i]!;
    if (moment < from) from = moment;
    if (moment > to) to = moment;
  }
  return from <= to ? { from, to } : null;
}
