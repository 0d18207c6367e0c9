/** Bytes that are read piece by piece: a file of the page, a buffer, a test's generated data. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** Bytes `start` … `end - 1`; the end may lie beyond the size. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** A file as the person chose it; only the asked pieces are read. */
export function fileSource(file: Blob & { readonly name: string }): ByteSource {
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
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
