import { tokenize } from '../adapters/papaparse/tokenize';
import type { Dialect } from '../core/import-plan';
import type { ByteSource } from './byte-source';
import { decoderOf, withoutControls } from './decoder';
import { cellText, DOUBLED_QUOTE, singleQuotes, type RecordBatch } from './read/record-batch';
import { withDoubledQuotes } from './read/backslash-quotes';
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
  withoutControls(decoderOf(encoding)(sample.head, !sample.complete));

/** The whole lines of each spread piece. */
export function pieceTexts(sample: FileSample, encoding: string): string[] {
  return sample.pieces.map((piece) => {
    const text = withoutControls(decoderOf(encoding)(piece, false));
    return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
  });
}

/** Records of a sample, cells trimmed: the first ones, and as many spread evenly over all. */
export interface SampledRecords {
  readonly first: readonly (readonly string[])[];
  readonly spread: readonly (readonly string[])[];
  readonly count: number;
}

const FIRST = 100;
/** Cells that the records of a sample are laid out for. */
const MOST_SLOTS = 1 << 23;
const encoder = new TextEncoder();

/**
 * Records of a text as they will be read on import. A last record that the text's end may have cut is left out unless `complete`.
 *
 * @param mostCells cells of a record beyond these are not kept
 * @param mostSpread how many records to spread over the text
 */
export function recordsOf(
  whole: string,
  dialect: Pick<Dialect, 'delimiter' | 'quote' | 'escape'>,
  mostCells: number,
  complete: boolean,
  mostSpread: number,
): SampledRecords {
  const unescaped = dialect.escape ? withDoubledQuotes(whole, dialect.quote) : whole;
  const text = layable(unescaped, mostCells);
  const share = unescaped === '' ? 1 : text.length / unescaped.length;
  const single = byteDialect(dialect);
  if (!single) {
    const newline = text.includes('\n') ? '\n' : '\r';
    const { rows } = tokenize(text, { ...dialect, newline }, !complete);
    const trimmed = (row: readonly string[]): string[] => row.map((cell) => cell.trim());
    const step = Math.max(1, Math.ceil(rows.length / mostSpread));
    return {
      first: rows.slice(0, FIRST).map(trimmed),
      spread: rows.filter((_, k) => k % step === 0).map(trimmed),
      count: Math.round(rows.length / share),
    };
  }
  const bytes = encoder.encode(text);
  const read = (onBatch: (batch: RecordBatch) => void): number => {
    const reader = new RecordReader(single, mostCells, onBatch);
    reader.push(bytes);
    if (complete) reader.finish();
    return reader.recordCount;
  };
  const count = read(() => undefined);
  const step = Math.max(1, Math.ceil(count / mostSpread));
  const first: string[][] = [];
  const spread: string[][] = [];
  read((batch) => {
    for (let i = 0; i < batch.count; i++) {
      const k = batch.firstNumber - 1 + i;
      if (k >= FIRST && k % step !== 0) continue;
      if (batch.flags[i]! & DOUBLED_QUOTE) singleQuotes(batch, i, single.quote);
      const cells = Math.min(batch.cellCounts[i]!, batch.width);
      const row = Array.from({ length: cells }, (_, c) => cellText(batch, c, i));
      if (k < FIRST) first.push(row);
      if (k % step === 0) spread.push(row);
    }
  });
  return { first, spread, count: Math.round(count / share) };
}

/**
 * The start of a text, as many lines of it as the cells of all its records can be laid out for. Records are padded to one width: a
 * far cell of a sheet must not cost a million blank rows its distance.
 */
function layable(text: string, width: number): string {
  let lines = Math.floor(MOST_SLOTS / width);
  let at = -1;
  do at = text.indexOf('\n', at + 1);
  while (at >= 0 && --lines > 0);
  return at < 0 ? text : text.slice(0, at + 1);
}
