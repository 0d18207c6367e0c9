import type { StoredTable, TableContent } from './schema';

/** SHA-256, hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  let hex = '';
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** Digest of a table's content: of names, kinds, sizes and the digests of all chunks. */
export const tableDigest = ({ kind, rowCount, columns }: TableContent): Promise<string> =>
  sha256OfJson([
    kind,
    rowCount,
    columns.map(({ name, kind, parts }) => [
      name,
      kind,
      parts.map(({ byteLength, digests }) => [byteLength, digests]),
    ]),
  ]);

/** Version of a workspace: equal for equal tables, in whatever order they were imported. */
export const versionOf = (tables: readonly StoredTable[]): Promise<string> =>
  sha256OfJson(tables.map(({ kind, digest }) => [kind, digest]).sort());

const encoder = new TextEncoder();

export const sha256OfText = (text: string): Promise<string> =>
  sha256(encoder.encode(text) as Uint8Array<ArrayBuffer>);

const sha256OfJson = (value: unknown): Promise<string> => sha256OfText(JSON.stringify(value));
