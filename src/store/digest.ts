import { canonicalParams } from '../core/params';
import type { Recipe } from '../core/recipe';
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

/**
 * Version of a workspace: equal for equal tables, in whatever order they were imported, and equal decisions about
 * them. A recipe without a decision counts for nothing.
 */
export function versionOf(tables: readonly StoredTable[], recipe?: Recipe): Promise<string> {
  const content = tables.map(({ kind, digest }) => [kind, digest]).sort();
  const labels = recipe?.labels ?? [];
  const groupings = recipe?.groupings ?? [];
  const [marks, benchmarks] = [recipe?.marks ?? [], recipe?.benchmarks ?? []];
  const later = [labels, groupings, marks, benchmarks];
  if (!recipe || [recipe.steps, recipe.identity, ...later].every((part) => part.length === 0))
    return sha256OfJson(content);
  const steps = recipe.steps.map(({ id, kind, table, params }) => [id, kind, table, canonicalParams(params)]);
  const identity = recipe.identity.map(({ decision, keys }) => [decision, ...keys]);
  const decided = [content, steps, identity];
  if (marks.length + benchmarks.length > 0) return sha256OfJson([...decided, ...later]);
  if (groupings.length > 0) return sha256OfJson([...decided, labels, groupings]);
  return sha256OfJson(labels.length > 0 ? [...decided, labels] : decided);
}

const encoder = new TextEncoder();

export const sha256OfText = (text: string): Promise<string> =>
  sha256(encoder.encode(text) as Uint8Array<ArrayBuffer>);

const sha256OfJson = (value: unknown): Promise<string> => sha256OfText(JSON.stringify(value));
