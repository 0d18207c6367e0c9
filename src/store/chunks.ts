import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { Column } from '../core/column';
import type { Table } from '../core/table';
import { columnFrom, partsOf } from './column-parts';
import { sha256 } from './digest';
import { CHUNK_BYTES } from './format';
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
import { all, commit } from './transaction';

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

/** Writes every chunk of a table, some at a time; calls `written` with the bytes of each lot. */
export async function writeChunks(
  database: Database,
  tableId: string,
  table: Table,
  written: (bytes: number) => void,
): Promise<void> {
  let lot: [ChunkKey, Uint8Array<ArrayBuffer>][] = [];
  const writeLot = async () => {
    const chunks = lot;
    lot = [];
    const put = (transaction: Writable) => {
      const stored = transaction.objectStore('chunks');
      return all(
        chunks.map(
          ([key, piece]) =>
            () =>
              stored.put(copyOf(piece), key),
        ),
      );
    };
    await commit(database, ['chunks'], put, 'relaxed'); // they count from the commit that names them

    written(sum(chunks, ([, piece]) => piece.byteLength));
  };

  for (const [columnIndex, column] of [...table.columns.values()].entries())
    for (const [partIndex, bytes] of partsOf(column).entries())
      for (const [chunkIndex, piece] of piecesOf(bytes).entries()) {
        lot.push([[tableId, columnIndex, partIndex, chunkIndex], piece]);
        if (lot.length === BATCH) await writeLot();
      }
  if (lot.length > 0) await writeLot();
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
function joined(chunks: readonly ArrayBuffer[], byteLength: number): ArrayBuffer | null {
  const fits = chunks.every(
    (chunk, i) => chunk.byteLength === Math.min(CHUNK_BYTES, byteLength - i * CHUNK_BYTES),
  );
  if (!fits) return null;
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(byteLength);
  chunks.forEach((chunk, i) => bytes.set(new Uint8Array(chunk), i * CHUNK_BYTES));
  return bytes.buffer;
}
