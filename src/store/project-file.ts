import { isObject, Damage, Place } from '../core/json-place';
import { fail, ok, type Outcome } from '../core/outcome';
import { TABLE_KINDS } from '../core/table';
import type { WorkspaceSummary } from '../core/workspace';
import { sha256 } from './digest';
import { CHUNK_BYTES, FORMAT } from './format';
import type { StoredColumn, StoredPart, StoredTable } from './schema';

/** Version of the file (docs/formats.md). Goes up when an earlier app would misread what is written. */
export const PROJECT_FORMAT = 1;
const MARK = 'project';

/** Longest first line, and longest head: what is larger is another kind of file. */
export const MOST_LINE_BYTES = 1024;
const MOST_HEAD_BYTES = 256 * 1024 * 1024;

/** A table as the file describes it: where it lay in a browser is no matter. */
export type ProjectTable = Omit<StoredTable, 'id'>;

/** What stands before the bytes of the tables. */
export interface ProjectHead {
  /** `FORMAT` of the store it was saved from. */
  readonly store: number;
  /** ISO 8601, in UTC. */
  readonly savedAt: string;
  readonly summary: WorkspaceSummary;
  /** In the order in which the bytes follow: by column, by part. */
  readonly tables: readonly ProjectTable[];
  /** Choices that belong to the shop, by the rest of their key: `SHOP` stands for its id. */
  readonly settings: readonly (readonly [key: string, value: unknown])[];
}

/** Stands in keys of settings for the id of the shop, which may be another one where it is restored. */
export const SHOP = '/{shop}/';

/** The bytes before those of the tables: a line that says what the file is, and the head. */
export async function headBytes(head: ProjectHead): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const body = encoder.encode(`${JSON.stringify(head)}\n`);
  const line = { regulars: MARK, format: PROJECT_FORMAT, head: body.length, digest: await sha256(body) };
  const first = encoder.encode(`${JSON.stringify(line)}\n`);
  const bytes = new Uint8Array(first.length + body.length);
  bytes.set(first);
  bytes.set(body, first.length);
  return bytes;
}

/** How long the head is, and its SHA-256. */
interface HeadLine {
  readonly head: number;
  readonly digest: string;
}

/** Problems: `project/no-project`, `project/newer-format` {found, known}, `project/damaged` {place}. */
export function readFirstLine(line: Uint8Array): Outcome<HeadLine> {
  const json = jsonOf(line);
  if (!isObject(json) || json['regulars'] !== MARK) return fail('project/no-project');
  const { format, head, digest } = json;
  if (typeof format !== 'number') return fail('project/damaged', { place: 'format' });
  if (format > PROJECT_FORMAT) return fail('project/newer-format', { found: format, known: PROJECT_FORMAT });
  const fits = typeof head === 'number' && Number.isInteger(head) && head > 0 && head <= MOST_HEAD_BYTES;
  return fits && typeof digest === 'string'
    ? ok({ head, digest })
    : fail('project/damaged', { place: 'head' });
}

/** The head of these bytes, checked as far as the tables can be read by it. Problems as of the first line. */
export async function readHead(
  bytes: Uint8Array<ArrayBuffer>,
  digest: string,
): Promise<Outcome<ProjectHead>> {
  if ((await sha256(bytes)) !== digest) return fail('project/damaged', { place: 'head' });
  const json = jsonOf(bytes);
  try {
    const place = new Place(json, '');
    const store = place.at('store').count();
    if (store > FORMAT) return fail('project/newer-format', { found: store, known: FORMAT });
    const summary = place.at('summary');
    for (const name of ['id', 'name', 'version']) summary.at(name).text();
    summary.at('sources').list((source) => source.at('fileName').text());
    place.at('settings').list((setting) => setting.item(0).text());
    const tables = place.at('tables').list(tableOf);
    if (new Set(tables.map(({ kind }) => kind)).size < tables.length)
      throw place.at('tables').damage('kinds');
    return ok({ ...(json as ProjectHead), tables });
  } catch (error) {
    if (error instanceof Damage) return fail('project/damaged', { place: error.values.place });
    throw error;
  }
}

function tableOf(place: Place): ProjectTable {
  const rowCount = place.at('rowCount').count();
  const columns = place.at('columns').list((column) => columnOf(column, rowCount));
  if (new Set(columns.map(({ name }) => name)).size < columns.length)
    throw place.at('columns').damage('different names');
  return { kind: place.at('kind').oneOf(TABLE_KINDS), rowCount, digest: place.at('digest').text(), columns };
}

/** Bytes that one cell takes in the first part of its column. */
const CELL_BYTES = { number: 8, time: 8, category: 4, flag: 1 } as const;

function columnOf(place: Place, rowCount: number): StoredColumn {
  const kind = place.at('kind').oneOf(['number', 'time', 'category', 'flag']);
  const parts = place.at('parts').list(partOf);
  const sizes = parts.map(({ byteLength }) => byteLength);
  const texts = kind === 'category' ? sizes.length === 3 && sizes[1]! >= 4 && sizes[1]! % 4 === 0 : true;
  const fits = sizes[0] === rowCount * CELL_BYTES[kind] && (kind === 'category' || sizes.length === 1);
  if (!fits || !texts) throw place.at('parts').damage('sizes');
  return { name: place.at('name').text(), kind, parts };
}

function partOf(place: Place): StoredPart {
  const byteLength = place.at('byteLength').count();
  const digests = place.at('digests').list((digest) => digest.text());
  if (digests.length !== Math.ceil(byteLength / CHUNK_BYTES)) throw place.at('digests').damage('digests');
  return { byteLength, digests };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
