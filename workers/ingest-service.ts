import type { FilePreview, ImportPlan, ImportProgress, PlanChoices } from '../src/core/import-plan';
import { fail, ok, problem, type Outcome, type Problem } from '../src/core/outcome';
import type { Table, TableKind } from '../src/core/table';
import type { Source, Workspace, WorkspaceSummary } from '../src/core/workspace';
import { fileSource, type ByteSource } from '../src/ingest/byte-source';
import { concatTables } from '../src/ingest/concat-tables';
import type { ReadTable } from '../src/ingest/read-table';
import type { Store, WorkspaceDraft } from '../src/store/store';
import type { DemoRequest, ImportRequest, IngestApi } from './api';
import { answer, throttled } from './door';

/** What the service is made of: how a file is understood and read, and where the demo shop's files come from. */
export interface IngestParts {
  preview(source: ByteSource, choices: PlanChoices): Promise<Outcome<FilePreview>>;
  read(
    source: ByteSource,
    plan: ImportPlan,
    progress: (fraction: number, rows: number) => void,
  ): Promise<Outcome<ReadTable>>;
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

    importFiles: (request, onProgress) =>
      answer(async () => {
        const store = await openStore();
        if (!store.ok) return store;
        const base = await baseOf(store.value, request.into);
        if (!base.ok) return base;
        const report = throttled(onProgress, ({ fraction }) => fraction >= 1);

        const files = await readFiles(request, parts, report);
        if (!files.ok) return files;
        const draft = draftOf(request, base.value, files.value);
        if (!draft.ok) return draft;

        const rows = files.value.reduce((sum, { table }) => sum + table.rowCount, 0);
        const fileName = files.value.at(-1)?.fileName ?? '';
        const saved = await store.value.saveWorkspace(draft.value, (fraction) =>
          report({ fileName, stage: 'store', fraction, rows }),
        );
        return saved.ok ? ok(saved.value, [...files.notes, ...draft.notes]) : saved;
      }),

    demoFiles: (request, onProgress) =>
      answer(async () =>
        ok(
          parts.demoFiles(
            request,
            throttled(onProgress, (fraction) => fraction >= 1),
          ),
        ),
      ),
  };
}

async function baseOf(store: Store, id: string | null): Promise<Outcome<Base | null>> {
  if (id === null) return ok(null);
  const workspace = await store.loadWorkspace(id);
  if (!workspace.ok) return workspace;
  const summary = (await store.listWorkspaces()).find((candidate) => candidate.id === id);
  return summary ? ok({ workspace: workspace.value, summary }) : fail('store/not-found');
}

async function readFiles(
  { files }: ImportRequest,
  parts: IngestParts,
  report: (progress: ImportProgress) => void,
): Promise<Outcome<ReadFile[]>> {
  const read: ReadFile[] = [];
  const notes: Problem[] = [];
  for (const { file, plan } of files) {
    const table = await parts.read(fileSource(file), plan, (fraction, rows) =>
      report({ fileName: file.name, stage: 'read', fraction, rows }),
    );
    if (!table.ok) return table;
    read.push({ ...table.value, fileName: file.name, kind: plan.kind });
    notes.push(...table.notes);
  }
  return ok(read, notes);
}

/**
 * The workspace as it will be: files of one kind make one table, which takes the place of a table of that kind; the
 * other tables of the base stay. Note: `import/currencies-differ` {first, second}.
 */
function draftOf(
  request: ImportRequest,
  base: Base | null,
  files: readonly ReadFile[],
): Outcome<WorkspaceDraft> {
  const kinds = new Set(files.map(({ kind }) => kind));
  const tables = new Map<TableKind, Table>(base?.workspace.tables);
  for (const kind of kinds) {
    const table = concatTables(files.filter((file) => file.kind === kind));
    if (!table.ok) return table;
    tables.set(kind, table.value);
  }
  const keptSources = base?.summary.sources.filter(({ kind }) => !kinds.has(kind)) ?? [];
  const currencies = new Set(files.flatMap(({ currency }) => currency ?? []));
  const [currency = base?.summary.currency ?? null] = currencies;
  return ok(
    {
      ...(base && { id: base.summary.id, baseVersion: base.workspace.version }),
      name: base?.summary.name ?? request.name,
      currency,
      demo: request.demo && (base?.summary.demo ?? true),
      tables,
      sources: [...keptSources, ...files.map(sourceOf)],
    },
    currencyNotes(currencies),
  );
}

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
