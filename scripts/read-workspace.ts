import { open, readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportPlan } from '../src/core/import-plan';
import { fail, ok, type Outcome, type Problem, problem } from '../src/core/outcome';
import type { RecipeFile } from '../src/core/recipe';
import { readRecipe, recipeFrom } from '../src/core/recipe-file';
import { replayPreview } from '../src/core/replay-plan';
import type { Table, TableKind } from '../src/core/table';
import type { Source, Workspace } from '../src/core/workspace';
import { cleanWorkspace } from '../src/domain/cleaning/replay';
import type { ByteSource } from '../src/ingest/byte-source';
import { mergeTables, type NamedTable } from '../src/ingest/merge-tables';
import { previewFile } from '../src/ingest/preview';
import { readTable, type ReadTable } from '../src/ingest/read-table';

/** A file on disk and what it is said to hold. */
export interface GivenFile {
  readonly path: string;
  readonly kind: TableKind;
}

export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** Of the first file that told one. */
  readonly currency: string | null;
}

/**
 * The workspace of these files, by the same road as in the browser: read, cleaned and joined as the recipe says; without
 * one, what the preview proposes is taken as it is.
 *
 * Problems: those of the import, `analyse/no-file` {file}, `analyse/missing` {file, kind, roles}. Notes: dates that
 * could be read in two ways, and what was found wrong in a file.
 */
export async function readWorkspace(
  files: readonly GivenFile[],
  recipe: RecipeFile | null = null,
): Promise<Outcome<ReadWorkspace>> {
  const parts = new Map<TableKind, NamedTable[]>();
  const notes: Problem[] = [];
  const sources: Source[] = [];
  let currency: string | null = null;
  for (const { path, kind } of files) {
    const read = await readFile(path, kind, recipe);
    if (!read.ok) return read;
    notes.push(...read.notes);
    currency ??= read.value.currency;
    sources.push({ ...read.value.source, id: path, importedAt: Date.now() });
    parts.set(kind, [...(parts.get(kind) ?? []), { name: basename(path), table: read.value.table }]);
  }
  const tables = new Map<TableKind, Table>();
  for (const [kind, named] of parts) {
    const merged = mergeTables(kind, null, named);
    if (!merged.ok) return merged;
    tables.set(kind, merged.value.table);
  }
  const workspace = { id: 'files', version: '1', tables, sources };
  if (recipe === null) return ok({ workspace, currency }, notes);
  return ok({ workspace: cleanWorkspace({ ...workspace, recipe: recipeFrom(recipe) }), currency }, notes);
}

/** The recipe of a file on disk. Problems: those of `readRecipe`, `analyse/no-file` {file}. */
export async function readRecipeFile(path: string): Promise<Outcome<RecipeFile>> {
  try {
    return readRecipe(await readBytes(path, 'utf8'));
  } catch {
    return fail('analyse/no-file', { file: path });
  }
}

async function readFile(
  path: string,
  kind: TableKind,
  recipe: RecipeFile | null,
): Promise<Outcome<ReadTable>> {
  const file = basename(path);
  let handle;
  try {
    handle = await open(path);
  } catch {
    return fail('analyse/no-file', { file: path });
  }
  try {
    const { size } = await handle.stat();
    const source: ByteSource = {
      name: file,
      size,
      async slice(start, end) {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      },
    };
    const ofKind = recipe?.sources.filter(({ plan }) => plan.kind === kind) ?? [];
    const { preview } = await replayPreview(ofKind, (choices) => previewFile(source, choices), { kind });
    if (!preview.ok) return preview;
    const { plan, missing, questions } = preview.value;
    if (missing.length > 0) return fail('analyse/missing', { file, kind, roles: missing.flat().join(' ') });
    const read = await readTable(source, plan, () => {});
    if (!read.ok) return read;
    const asked = questions.map(({ header, column }) =>
      problem('analyse/date-order', { file, header, order: dateOrderOf(plan, column) }),
    );
    const found = read.value.source.diagnostics.map(({ code, header, count }) =>
      problem('analyse/diagnostic', { file, code, header, count }),
    );
    return ok(read.value, [...preview.value.notes, ...asked, ...read.notes, ...found]);
  } finally {
    await handle.close();
  }
}

const dateOrderOf = (plan: ImportPlan, column: number): string =>
  plan.columns.find(({ index }) => index === column)?.format.dateOrder ?? 'ymd';
