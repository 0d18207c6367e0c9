import { MISSING_CODE, type Column } from '../core/column';
import { fail, ok, type Outcome } from '../core/outcome';
import type { Table } from '../core/table';
import { isIntact, tableSize } from './chunks';
import { columnFrom } from './column-parts';
import { tableDigest, versionOf } from './digest';
import {
  MOST_LINE_BYTES,
  readFirstLine,
  readHead,
  SHOP,
  type ProjectHead,
  type ProjectTable,
} from './project-file';
import type { DescribedTable, WorkspaceDraft } from './save-workspace';
import type { Database, StoredColumn } from './schema';
import { freeSpace } from './storage-use';
import { StreamBytes } from './stream-bytes';

/** A project file that was read to its end and found whole. */
export interface ReadProject {
  readonly head: ProjectHead;
  /** In the order of the head. */
  readonly tables: readonly DescribedTable[];
}

/**
 * The workspace of a project file, every bit of it checked: head, digests of all chunks, their number, and that all of it
 * gives the version that the file says. Nothing is stored. Problems: `project/no-project`, `project/newer-format`
 * {found, known}, `project/damaged` {place}, `store/too-large` {needed, free}.
 */
export async function readProject(
  file: Blob,
  progress: (fraction: number) => void,
): Promise<Outcome<ReadProject>> {
  const mark = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (mark[0] !== 0x1f || mark[1] !== 0x8b) return fail('project/no-project');
  const bytes = new StreamBytes(file.stream().pipeThrough(new DecompressionStream('gzip')));
  try {
    return await readAll(bytes, progress);
  } finally {
    bytes.close();
  }
}

async function readAll(
  bytes: StreamBytes,
  progress: (fraction: number) => void,
): Promise<Outcome<ReadProject>> {
  const line = await bytes.line(MOST_LINE_BYTES);
  const first = line ? readFirstLine(line) : fail('project/no-project');
  if (!first.ok) return first;
  const headText = await bytes.take(first.value.head);
  const read = headText ? await readHead(headText, first.value.digest) : damaged('head');
  if (!read.ok) return read;
  const head = read.value;
  const needed = head.tables.reduce((sum, table) => sum + tableSize({ ...table }), 0);
  const free = await freeSpace();
  if (needed > free) return fail('store/too-large', { needed, free });

  let done = 0;
  const tables: DescribedTable[] = [];
  for (const described of head.tables) {
    if ((await tableDigest(described)) !== described.digest) return damaged(described.kind);
    const table = await readTable(bytes, described, (size) => progress((done += size) / needed));
    if (!table) return damaged(described.kind);
    tables.push({ table, stored: { ...described, id: crypto.randomUUID() } });
  }
  if (!(await bytes.isAtEnd())) return damaged('end');
  const version = await versionOf(
    tables.map(({ stored }) => stored),
    head.summary.recipe,
  );
  return version === head.summary.version ? ok({ head, tables }) : damaged('version');
}

const damaged = (place: string): Outcome<never> => fail('project/damaged', { place });

/** Null where the bytes end too early or are not those that were described. */
async function readTable(
  bytes: StreamBytes,
  { rowCount, columns }: ProjectTable,
  taken: (bytes: number) => void,
): Promise<Table | null> {
  const read = new Map<string, Column>();
  for (const described of columns) {
    const column = await readColumn(bytes, described, taken);
    if (!column || !(await isIntact(column, described)) || !isSound(column)) return null;
    read.set(described.name, column);
  }
  return { rowCount, columns: read };
}

async function readColumn(
  bytes: StreamBytes,
  { kind, parts }: StoredColumn,
  taken: (bytes: number) => void,
): Promise<Column | null> {
  const buffers: ArrayBuffer[] = [];
  for (const { byteLength } of parts) {
    const part = await bytes.take(byteLength);
    if (!part) return null;
    taken(byteLength);
    buffers.push(part.buffer);
  }
  return columnFrom(kind, buffers);
}

/** Whether every code has its text: what a digest cannot say of a file that somebody else made. */
function isSound(column: Column): boolean {
  if (column.kind !== 'category') return true;
  const { offsets, bytes } = column.levels;
  const levels = offsets.length - 1;
  if (offsets[0] !== 0 || offsets[levels] !== bytes.length) return false;
  for (let i = 0; i < levels; i++) if (offsets[i]! > offsets[i + 1]!) return false;
  return column.codes.every((code) => code < levels || code === MISSING_CODE);
}

/**
 * The project as it will be stored: under its own id where no workspace has it, under a name that no workspace has.
 * What is there already is never replaced.
 */
export async function draftOfProject(
  database: Database,
  { head, tables }: ReadProject,
): Promise<WorkspaceDraft> {
  const present = (await database.getAll('workspaces')).map(({ summary }) => summary);
  const { id: ownId, name, createdAt, currency, demo, sources, recipe } = head.summary;
  const id = present.some((each) => each.id === ownId) ? crypto.randomUUID() : ownId;
  return {
    name: freeName(
      name,
      present.map((each) => each.name),
    ),
    currency,
    demo,
    sources,
    tables: new Map(tables.map(({ table, stored }) => [stored.kind, table])),
    ...(recipe && { recipe }),
    restored: {
      id,
      createdAt,
      settings: head.settings.map(([key, value]) => [key.replace(SHOP, `/${id}/`), value]),
    },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  for (let k = 2, free = name; ; k++) {
    if (!taken.includes(free)) return free;
    free = `${name} (${k})`;
  }
}
