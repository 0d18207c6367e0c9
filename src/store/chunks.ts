import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Column } from '../core/column';
import type { Table } from '../core/table';
import { columnFrom, PACKED_AS, partsOf } from './column-parts';
import { sha256 } from './digest';
import { CHUNK_BYTES } from './format';
import { pack, unpack, type Packable, type StoredChunk } from './pack';
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

/** A piece of a part on its way into the store. */
interface Piece {
  readonly key: ChunkKey;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packable: Packable | null;
  readonly digest: string;
}

/**
 * Writes every chunk of a described table, some at a time, and reads each lot back while the next is written; false
 * where one is not what it should be. Calls `kept` with the bytes of each lot that is.
 */
export async function writeChunks(
  database: Database,
  stored: StoredTable,
  table: Table,
  kept: (bytes: number) => void,
): Promise<boolean> {
  const pieces = piecesOfTable(stored, table);
  let checked = Promise.resolve(true);
  for (let at = 0; at < pieces.length; at += BATCH) {
    const lot = pieces.slice(at, at + BATCH);
    const put = (transaction: Writable) => {
      const chunks = transaction.objectStore('chunks');
      return all(
        lot.map(
          ({ key, bytes, packable }) =>
            () =>
              chunks.put((packable && pack(bytes, packable)) ?? copyOf(bytes), key),
        ),
      );
    };
    await commit(database, ['chunks'], put, 'relaxed'); // they count from the commit that names them
    if (!(await checked)) return false;
    checked = isKept(database, lot);
    kept(sum(lot, ({ bytes }) => bytes.byteLength));
  }
  return checked;
}

function piecesOfTable({ id, columns }: StoredTable, table: Table): Piece[] {
  return [...table.columns.values()].flatMap((column, columnIndex) =>
    partsOf(column).flatMap((part, partIndex) =>
      piecesOf(part).map((bytes, chunkIndex): Piece => ({
        key: [id, columnIndex, partIndex, chunkIndex],
        bytes,
        packable: PACKED_AS[column.kind][partIndex] ?? null,
        digest: columns[columnIndex]!.parts[partIndex]!.digests[chunkIndex]!,
      })),
    ),
  );
}

/** Whether the store gives back what was put into it. */
async function isKept(database: Database, lot: readonly Piece[]): Promise<boolean> {
  const chunks = reading(database, ['chunks']).objectStore('chunks');
  const found = await Promise.all(lot.map(({ key }) => chunks.get(key)));
  const same = lot.map(async ({ bytes, digest }, i) => {
    const back = new Uint8Array(bytes.length);
    return found[i] !== undefined && unpack(found[i], back) && (await sha256(back)) === digest;
  });
  return !(await Promise.all(same)).includes(false);
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

const copyOf = (piece: Uint8Array<ArrayBuffer>): ArrayBuffer => piece.slice().buffer;

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
