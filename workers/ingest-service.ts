import { expose, proxy, transfer, wrap } from 'comlink';
import type { FilePreview, ImportPlan, ImportProgress, PlanChoices } from '../src/core/import-plan';
import { release } from '../src/core/memory';
import { fail, ok, problem, type Outcome, type Problem } from '../src/core/outcome';
import type { Table, TableKind } from '../src/core/table';
import {
  buffersOf,
  tableBuffers,
  type Source,
  type Workspace,
  type WorkspaceSummary,
} from '../src/core/workspace';
import { fileSource, type ByteSource } from '../src/ingest/byte-source';
import { mergeTables, type MergeCounts } from '../src/ingest/merge-tables';
import { planOfFigures, tableFigures } from '../src/ingest/preview-figures';
import type { EndReader, readFileEnd } from '../src/ingest/read/file-end';
import type { TablePart } from '../src/ingest/read/table-builder';
import type { ReadTable } from '../src/ingest/read-table';
import type { Store, WorkspaceDraft } from '../src/store/store';
import type { DemoRequest, EndsApi, ImportRequest, IngestApi } from './api';
import { answer, throttled } from './door';

/** What the service is made of: how a file is understood and read, and where the demo shop's files come from. */
export interface IngestParts {
  preview(source: ByteSource, choices: PlanChoices): Promise<Outcome<FilePreview>>;
  read(
    source: ByteSource,
    plan: ImportPlan,
    progress: (fraction: number, rows: number) => void,
    end: EndReader | null,
  ): Promise<Outcome<ReadTable>>;
  readEnd: typeof readFileEnd;
  /** Ends the worker that only reads ends for another, when all is read. */
  close(): void;
  demoFiles(request: DemoRequest, progress: (fraction: number) => void): File[];
}

interface ReadFile extends ReadTable {
  readonly fileName: string;
  readonly kind: TableKind;
}

/** A stored workspace that takes the new tables. */
interface Base {
  readonly workspace: Workspace;
  readonly summary: WorkspaceSummary;
}

/** Turns files into stored workspaces. */
export function ingestService(openStore: () => Promise<Outcome<Store>>, parts: IngestParts): IngestApi {
  return {
    preview: (file, choices) => answer(() => parts.preview(fileSource(file), choices)),

    figures: (file, plan) =>
      answer(async () => {
        const read = await parts.read(fileSource(file), planOfFigures(plan), () => {}, null);
        return read.ok ? ok(tableFigures(plan, read.value.table)) : read;
      }),

    importFiles: (request, onProgress, early, endReader) =>
      answer(async () => {
        const store = await openStore();
        if (!store.ok) return store;
        const base = await baseOf(store.value, request.into);
        if (!base.ok) return base;
        const report = throttled(onProgress, ({ fraction }) => fraction >= 1);

        const ends = endReader ? (wrap(endReader) as unknown as EndsApi) : null;
        const read = await readDraft(request, base.value, parts, ends, report);
        if (!read.ok) return read;
        const { draft, fileName, rows } = read.value;
        const copy = structuredClone(workspaceOf(draft, base.value));
        early.tables(transfer(copy, buffersOf(copy)));
        const saved = await store.value.saveWorkspace(
          draft,
          (fraction) => report({ fileName, stage: 'store', fraction, rows }),
          (summary) => early.summary(summary),
        );
        return saved.ok ? ok(saved.value, read.notes) : saved;
      }),

    readEndsFor: (port) =>
      answer(() => {
        const ends: EndsApi = {
          read: async (file, plan, from, told) => {
            const part = await parts.readEnd(fileSource(file), plan, from, told);
            return part && transfer(part, partBuffers(part));
          },
          close: async () => parts.close(),
        };
        expose(ends, port);
        return Promise.resolve(ok(null));
      }),

    demoFiles: (request, onProgress) =>
      answer(async () => ok(parts.demoFiles(request, throttled(onProgress, isDone)))),

    saveProject: (workspaceId, onProgress) =>
      answer(async () => {
        const store = await openStore();
        return store.ok ? store.value.saveProject(workspaceId, throttled(onProgress, isDone)) : store;
      }),

    restoreProject: (file, onProgress) =>
      answer(async () => {
        const store = await openStore();
        return store.ok ? store.value.restoreProject(file, throttled(onProgress, isDone)) : store;
      }),
  };
}

const isDone = (fraction: number): boolean => fraction >= 1;

const partBuffers = ({ columns }: TablePart): ArrayBuffer[] =>
  columns.flatMap((column) => (column ? [column.cells.buffer as ArrayBuffer] : []));

async function baseOf(store: Store, id: string | null): Promise<Outcome<Base | null>> {
  if (id === null) return ok(null);
  const workspace = await store.loadWorkspace(id);
  if (!workspace.ok) return workspace;
  const summary = (await store.listWorkspaces()).find((candidate) => candidate.id === id);
  return summary ? ok({ workspace: workspace.value, summary }) : fail('store/not-found');
}

/** What is to be stored, and what its progress says. The tables as they were read are not kept beside it. */
async function readDraft(
  request: ImportRequest,
  base: Base | null,
  parts: IngestParts,
  ends: EndsApi | null,
  report: (progress: ImportProgress) => void,
): Promise<Outcome<{ readonly draft: WorkspaceDraft; readonly fileName: string; readonly rows: number }>> {
  const files = await readFiles(request, parts, ends, report);
  void ends?.close();
  if (!files.ok) return files;
  const draft = draftOf(request, base, files.value);
  if (!draft.ok) return draft;
  const rows = files.value.reduce((sum, { table }) => sum + table.rowCount, 0);
  const fileName = files.value.at(-1)?.fileName ?? '';
  return ok({ draft: draft.value, fileName, rows }, [...files.notes, ...draft.notes]);
}

async function readFiles(
  { files }: ImportRequest,
  parts: IngestParts,
  ends: EndsApi | null,
  report: (progress: ImportProgress) => void,
): Promise<Outcome<ReadFile[]>> {
  const read: ReadFile[] = [];
  const notes: Problem[] = [];
  for (const { file, plan } of files) {
    const table = await parts.read(
      fileSource(file),
      plan,
      (fraction, rows) => report({ fileName: file.name, stage: 'read', fraction, rows }),
      ends && { read: (from, told) => ends.read(file, plan, from, proxy(told)) },
    );
    if (!table.ok) return table;
    read.push({ ...table.value, fileName: file.name, kind: plan.kind });
    notes.push(...table.notes);
  }
  return ok(read, notes);
}

/**
 * The workspace as it will be: files of one kind are merged with each other and into the table of that kind; the other
 * tables of the base stay. What was read of the files is given back where the workspace does not hold it. Notes: `import/currencies-differ` {first, second}; `import/merged-<kind>` {added, updated,
 * unchanged, left}, of every kind that goes into a base or whose files overlap.
 */
function draftOf(
  request: ImportRequest,
  base: Base | null,
  files: readonly ReadFile[],
): Outcome<WorkspaceDraft> {
  const name = base?.summary.name ?? request.name;
  const tables = new Map<TableKind, Table>(base?.workspace.tables);
  const notes: Problem[] = [];
  for (const kind of new Set(files.map((file) => file.kind))) {
    const table = tables.get(kind);
    const newer = files.filter((file) => file.kind === kind);
    const merged = mergeTables(
      kind,
      table ? { name, table } : null,
      newer.map((file) => ({ name: file.fileName, table: file.table })),
    );
    if (!merged.ok) return merged;
    tables.set(kind, merged.value.table);
    const kept = new Set(tableBuffers([merged.value.table]));
    release(tableBuffers(newer.map((file) => file.table)).filter((buffer) => !kept.has(buffer)));
    notes.push(...mergeNotes(kind, base !== null, merged.value, newer));
  }
  const currencies = new Set(
    [base?.summary.currency, ...files.map(({ currency }) => currency)].flatMap((each) => each ?? []),
  );
  const [currency = base ? null : (request.currency ?? null)] = currencies;
  return ok(
    {
      ...(base && { id: base.summary.id, baseVersion: base.workspace.version }),
      name,
      currency,
      demo: request.demo && (base?.summary.demo ?? true),
      tables,
      sources: [...keptSources(base, files), ...files.map(sourceOf)],
    },
    [...notes, ...currencyNotes(currencies)],
  );
}

/** The draft before it is stored under an id and a version, with what was decided about the workspace it replaces. */
function workspaceOf({ tables, sources }: WorkspaceDraft, base: Base | null): Workspace {
  const recipe = base?.summary.recipe;
  return { id: '', version: '', tables, sources, ...(recipe && { recipe }) };
}

/** The sources before, but for those that are imported again. */
const keptSources = (base: Base | null, files: readonly ReadFile[]): Source[] =>
  (base?.summary.sources ?? []).filter(
    ({ kind, fileName, byteSize }) =>
      !files.some(
        ({ source }) => source.kind === kind && source.fileName === fileName && source.byteSize === byteSize,
      ),
  );

/** What became of the rows of a kind, where somebody may wonder. */
function mergeNotes(
  kind: TableKind,
  intoBase: boolean,
  { added, updated, unchanged }: MergeCounts,
  files: readonly ReadFile[],
): Problem[] {
  if (!intoBase && updated + unchanged === 0) return [];
  const found = files.flatMap(({ source }) => source.diagnostics);
  const left = found.reduce((sum, { code, count }) => sum + (LEFT_OUT.has(code) ? count : 0), 0);
  return [problem(`import/merged-${kind}`, { added, updated, unchanged, left })];
}

/** Diagnostics of rows that are in a file and not in its table. */
const LEFT_OUT = new Set(['row/blank', 'row/nul-bytes', 'row/repeated-header', 'row/total']);

const sourceOf = ({ source }: ReadFile): Source => ({
  ...source,
  id: crypto.randomUUID(),
  importedAt: Date.now(),
});

function currencyNotes(currencies: ReadonlySet<string>): Problem[] {
  const [first, second] = currencies;
  return first !== undefined && second !== undefined
    ? [problem('import/currencies-differ', { first, second })]
    : [];
}
