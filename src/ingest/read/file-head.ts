import type { ImportPlan } from '../../core/import-plan';
import type { ByteSource } from '../byte-source';
import { decoderOf } from '../decoder';
import { MAX_ROWS } from '../limits';
import { recordsOf } from '../sample';
import { usualRows, type UsualRows } from './usual-rows';

/** Bytes at the start of a file whose rows say how many there may be and what they look like. */
export const HEAD_BYTES = 1 << 16;

export async function lookAtHead(
  source: ByteSource,
  { dialect, columns }: ImportPlan,
): Promise<{ readonly usual: UsualRows | null; readonly expectedRows: number }> {
  const bytes = await source.slice(0, HEAD_BYTES);
  const complete = bytes.length === source.size;
  const text = decoderOf(dialect.encoding)(bytes, !complete);
  const { first, count } = recordsOf(text, dialect, columns.length + 1, complete, 1);
  const data = first.slice(dialect.skippedLines + (dialect.hasHeader ? 1 : 0));
  return {
    usual: usualRows(data.filter((row) => row.length === columns.length)),
    expectedRows: Math.min(MAX_ROWS, Math.ceil((count * source.size * 1.1) / bytes.length) + 16),
  };
}
