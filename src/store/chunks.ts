import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Column } from '../core/column';
import type { Table } from '../core/table';
import { columnFrom, PACKED_AS, partsOf } from './column-parts';
import { sha256 } from './digest';
import { CHUNK_BYTES } from './format';
import { pack, unpack, type StoredChunk } from './pack';
import {
  chunkRange,
  type ChunkKey,
  type Database,
  type Schema,
  type StoredColumn,
  type StoredPart,
  type StoredTable,
  type TableContent,
} from './schema';
import { all, commit, reading } from './transaction';

/** Chunks written in one transaction, or hashed at once: bounds the memory that copies take to 8 MiB. */
const BATCH = 8;

type Writable = IDBPTransaction<Schema, 'chunks'[], 'readwrite'>;
export type ReadableChunks = IDBPObjectStore<Schema, ('workspaces' | 'chunks')[], 'chunks'>;

/** The columns as they will be stored, with the digest of every chunk; calls `hashed` with the bytes of each part. */
export async function describeColumns(
  table: Table,
  hashed: (bytes: number) => void,
): Promise<StoredColumn[]> {
  const columns: StoredColumn[] = [];
  for (const [name, column] of table.columns) {
    const parts: StoredPart[] = [];
    for (const bytes of partsOf(column)) {
      parts.push({ byteLength: bytes.byteLength, digests: await digestsOf(bytes) });
      hashed(bytes.byteLength);
    }
    columns.push({ name, kind: column.kind, parts });
  }
  return columns;
}

/** Bytes of a table's columns, before anything is known of them. */
export const sizeOf = (table: Table): number =>
  sum([...table.columns.values()].flatMap(partsOf), ({ byteLength }) => byteLength);

/** Bytes of a column as it was described. */
export const columnSize = ({ parts }: StoredColumn): number => sum(parts, ({ byteLength }) => byteLength);

export const tableSize = ({ columns }: TableContent): number => sum(columns, columnSize);

/** A piece of a part, as it is and as it goes into the store. */
interface Piece {
  readonly key: ChunkKey;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly chunk: StoredChunk;
}

/**
 * Writes every chunk of a table, some at a time, and reads each lot back while the next is written; false where one
 * does not come back bit for bit. Calls `kept` with the bytes of each lot that was written.
 */
export async function writeChunks(
  database: Database,
  tableId: string,
  table: Table,
  kept: (bytes: number) => void,
): Promise<boolean> {
  const lots = lotsOf(tableId, table);
  let checked = Promise.resolve(true);
  let lot = lots.next();
  while (!lot.done) {
    const pieces = lot.value;
    const put = (transaction: Writable) => {
      const chunks = transaction.objectStore('chunks');
      return all(
        pieces.map(
          ({ key, chunk }) =>
            () =>
              chunks.put(chunk, key),
        ),
      );
    };
    const written = commit(database, ['chunks'], put, 'relaxed'); // they count from the commit that names them
    lot = lots.next(); // packed in the meantime
    await written;
    if (!(await checked)) return false;
    checked = areKept(database, pieces);
    kept(sum(pieces, ({ bytes }) => bytes.byteLength));
  }
  return checked;
}

function* lotsOf(tableId: string, table: Table): Generator<Piece[]> {
  let lot: Piece[] = [];
  for (const [c, column] of [...table.columns.values()].entries())
    for (const [p, part] of partsOf(column).entries())
      for (const [k, bytes] of piecesOf(part).entries()) {
        const as = PACKED_AS[column.kind][p] ?? null;
        const chunk = (as && pack(bytes, as)) ?? bytes.slice().buffer;
        lot.push({ key: [tableId, c, p, k], bytes, chunk });
        if (lot.length < BATCH) continue;
        yield lot;
        lot = [];
      }
  if (lot.length > 0) yield lot;
}

/** Whether the store gives back, bit for bit, what was put into it. */
async function areKept(database: Database, pieces: readonly Piece[]): Promise<boolean> {
  const chunks = reading(database, ['chunks']).objectStore('chunks');
  const found = await Promise.all(pieces.map(({ key }) => chunks.get(key)));
  return pieces.every(({ bytes }, i) => {
    const back = new Uint8Array(bytes.length);
    return found[i] !== undefined && unpack(found[i], back) && sameBytes(back, bytes);
  });
}

/** Four at a time where they lie so, as this looks at everything that is stored. */
function sameBytes(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): boolean {
  const words = b.byteOffset % 4 === 0 ? b.length >> 2 : 0;
  const left = new Uint32Array(a.buffer, 0, words);
  const right = new Uint32Array(b.buffer, b.byteOffset, words);
  for (let k = 0; k < words; k++) if (left[k] !== right[k]) return false;
  for (let k = 4 * words; k < b.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/**
 * Column `index` of a stored table, or null where a chunk is missing or has the wrong size. Awaits nothing but its
 * object store, so that many columns can be read in one transaction; the content is checked by `isIntact`.
 */
export async function readColumn(
  chunks: ReadableChunks,
  table: StoredTable,
  index: number,
): Promise<Column | null> {
  const { kind, parts } = table.columns[index]!;
  const stored = await chunks.getAll(chunkRange(table.id, index));
  if (stored.length !== sum(parts, ({ digests }) => digests.length)) return null;
  const buffers: ArrayBuffer[] = [];
  let next = 0;
  for (const part of parts) {
    const buffer = joined(stored.slice(next, next + part.digests.length), part.byteLength);
    if (!buffer) return null;
    buffers.push(buffer);
    next += part.digests.length;
  }
  return columnFrom(kind, buffers);
}

/** Whether a column read back is bit for bit what was described. */
export async function isIntact(column: Column, { parts }: StoredColumn): Promise<boolean> {
  for (const [i, bytes] of partsOf(column).entries()) {
    const digests = await digestsOf(bytes);
    if (digests.some((digest, chunk) => digest !== parts[i]!.digests[chunk])) return false;
  }
  return true;
}

function piecesOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: Math.ceil(bytes.byteLength / CHUNK_BYTES) }, (_, i) =>
    bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES),
  );
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

async function digestsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const pieces = piecesOf(bytes);
  const digests: string[] = [];
  for (let i = 0; i < pieces.length; i += BATCH)
    digests.push(...(await Promise.all(pieces.slice(i, i + BATCH).map(sha256))));
  return digests;
}

/** The chunks as one buffer, or null where one of them has not the size it must have. */
function joined(chunks: readonly StoredChunk[], byteLength: number): ArrayBuffer | null {
  const [only] = chunks;
  if (chunks.length === 1 && only instanceof ArrayBuffer) return only.byteLength === byteLength ? only : null;
  const bytes = new Uint8Array(byteLength);
  const fits = piecesOf(bytes).every((piece, i) => unpack(chunks[i]!, piece));
  return fits ? bytes.buffer : null;
}
