import { tokenize } from '../adapters/papaparse/tokenize';
import type { Dialect } from '../core/import-plan';
import type { ByteSource } from './byte-source';
import { cellText, type RecordBatch } from './read/record-batch';
import { RecordReader } from './read/record-reader';
import { byteDialect } from './read/read-records';

const HEAD_BYTES = 1 << 20;
const PIECE_BYTES = 1 << 16;
const PIECES = 8;

/** What is read of a file to understand it: its start, and pieces spread over the rest. */
export interface FileSample {
  readonly head: Uint8Array;
  readonly pieces: readonly Uint8Array[];
  /** Whether the head is the whole file. */
  readonly complete: boolean;
}

export async function takeSample(source: ByteSource): Promise<FileSample> {
  const head = await source.slice(0, HEAD_BYTES);
  const complete = source.size <= HEAD_BYTES;
  if (complete) return { head, pieces: [], complete };
  const pieces: Uint8Array[] = [];
  for (let k = 1; k <= PIECES; k++) {
    const at = HEAD_BYTES + Math.floor(((source.size - HEAD_BYTES - PIECE_BYTES) * k) / PIECES);
    // Even places, so that UTF-16 is not cut in two.
    const even = Math.max(HEAD_BYTES, at - (at % 2));
    pieces.push(await source.slice(even, Math.min(even + PIECE_BYTES, source.size)));
  }
  return { head, pieces, complete };
}

/** Text of the start of the file, without a byte order mark and without a character its end may have cut. */
export const headText = (sample: FileSample, encoding: string): string =>
  new TextDecoder(encoding).decode(sample.head, { stream: !sample.complete });

/** The whole lines of each spread piece. */
export function pieceTexts(sample: FileSample, encoding: string): string[] {
  return sample.pieces.map((piece) => {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(piece);
    return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
  });
}

const encoder = new TextEncoder();

/**
 * Records of a text as they will be read on import, cells trimmed, at most `limit`. A last record that the text's end may
 * have cut is left out unless `complete`.
 *
 * @param mostCells a record's cells beyond these are not kept
 */
export function recordsOf(
  text: string,
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
  mostCells: number,
  complete: boolean,
  limit: number,
): string[][] {
  const single = byteDialect(dialect);
  if (!single) {
    const newline = text.includes('\n') ? '\n' : '\r';
    const tokens = tokenize(text, { ...dialect, newline }, !complete);
    return tokens.rows.slice(0, limit).map((row) => row.map((cell) => cell.trim()));
  }
  const rows: string[][] = [];
  const collect = (batch: RecordBatch): void => {
    for (let i = 0; i < batch.count && rows.length < limit; i++) {
      const cells = Math.min(batch.cellCounts[i]!, batch.width);
      rows.push(Array.from({ length: cells }, (_, c) => cellText(batch, c, i)));
    }
  };
  const reader = new RecordReader(single, mostCells, collect);
  reader.push(encoder.encode(text));
  if (complete) reader.finish();
  return rows;
}
