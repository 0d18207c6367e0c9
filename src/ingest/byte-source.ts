import { wallClock } from '../core/time';
import { release } from '../core/memory';

/** Bytes that are read piece by piece: a file of the page, a buffer, a test's generated data. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** When it was last written, shop-local milliseconds; absent where nobody knows. */
  readonly modified?: number;
  /** Bytes `start` … `end - 1`; the end may lie beyond the size. */
  slice(start: number, end: number): Promise<Uint8Array>;
  /** Takes back what `slice` gave, as soon as it has been read; absent where that is the source's own memory. */
  readonly release?: (bytes: Uint8Array) => void;
}

/** A file as the person chose it; only the asked pieces are read. */
export function fileSource(
  file: Blob & { readonly name: string; readonly lastModified?: number },
): ByteSource {
  const { lastModified } = file;
  return {
    name: file.name,
    size: file.size,
    ...(lastModified !== undefined && { modified: wallClock(lastModified) }),
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
    release: (bytes) => release([bytes.buffer]),
  };
}

/** Bytes already in memory under a name, such as a pasted text. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    slice: (start, end) => Promise.resolve(bytes.subarray(start, Math.min(end, bytes.length))),
  };
}
