import { tokenize } from '../../adapters/papaparse/tokenize';
import type { Dialect } from '../../core/import-plan';
import { problem, type Problem } from '../../core/outcome';
import type { ByteSource } from '../byte-source';
import { utf8Pieces, type Utf8Piece } from '../decoded-pieces';
import { MAX_CELL_BYTES } from '../limits';
import { piecesWithDoubledQuotes } from './backslash-quotes';
import { batchCapacity, type RecordBatch } from './record-batch';
import { RecordReader, type ByteDialect } from './record-reader';
import { splitRecord } from './split-record';
import { batchOfRows } from './string-batch';
import type { SplitRow } from './table-builder';

/** Takes the records of a file batch by batch; a problem ends the reading. */
export type TakeBatch = (batch: RecordBatch, split: SplitRow) => Problem | null;

/** What reads the end of a file elsewhere, from behind a line end that may turn out to lie inside a cell. */
export interface RestOfFile {
  /** Its first byte. */
  readonly from: number;
  /** Asked when the `records` before it are read and it does begin a record: whether its records are in the table now. */
  join(records: number): Promise<boolean>;
}

/** Told after every piece. */
export type PieceProgress = (bytesRead: number) => void;

/** The dialect as single bytes, or null where the byte reader declines it: longer or non-ASCII delimiters and quotes. */
export function byteDialect(dialect: Pick<Dialect, 'delimiter' | 'quote'>): ByteDialect | null {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  const single = dialect.delimiter.length === 1 && dialect.quote.length <= 1;
  return single && delimiter < 128 && quote < 128 && delimiter !== quote ? { delimiter, quote } : null;
}

/** Reads a whole file record by record: by bytes where the dialect allows it, else by PapaParse. */
export function readRecords(
  source: ByteSource,
  dialect: Dialect,
  width: number,
  take: TakeBatch,
  onPiece: PieceProgress,
  rest: RestOfFile | null = null,
): Promise<Problem | null> {
  const single = byteDialect(dialect);
  return single
    ? readByBytes(source, dialect, single, width, take, onPiece, { rest })
    : readByPapaParse(source, dialect, width, take, onPiece);
}

/** How the characters of a file are written. */
type Written = Pick<Dialect, 'encoding' | 'quote' | 'escape'>;

/** Whether a file can be read from behind any LF on: its bytes mean the same wherever reading began. */
export const canBeginAtLineEnd = (dialect: Dialect): boolean =>
  byteDialect(dialect) !== null && !dialect.escape && !/^(?:utf-16|iso-2022)/.test(dialect.encoding);

function piecesOf(
  source: ByteSource,
  { encoding, quote, escape }: Written,
  pieceBytes?: number,
  from?: number,
  to?: number,
): AsyncIterable<Utf8Piece> {
  const pieces = utf8Pieces(source, encoding, pieceBytes, from, to);
  return escape ? piecesWithDoubledQuotes(pieces, quote.charCodeAt(0), source.size) : pieces;
}

/** Bytes the reader takes at a time, few enough to stay in a processor's cache until they are values. */
const PUSHED_BYTES = 1 << 18;

interface BytesOptions {
  /** For tests: pieces of any size give the same records. */
  readonly pieceBytes?: number;
  /** Where to begin, behind a line end. */
  readonly from?: number;
  readonly rest?: RestOfFile | null;
}

/** The bulk road. */
export async function readByBytes(
  source: ByteSource,
  written: Written,
  dialect: ByteDialect,
  width: number,
  take: TakeBatch,
  onPiece: PieceProgress,
  { pieceBytes, from = 0, rest = null }: BytesOptions = {},
): Promise<Problem | null> {
  const split: SplitRow = (batch, i) =>
    splitRecord(
      batch.bytes.subarray(batch.recordStarts[i], batch.recordEnds[i]),
      dialect,
      batch.cellCounts[i]!,
    );
  let refused: Problem | null = null;
  const reader = new RecordReader(dialect, width, (batch) => {
    refused ??= take(batch, split);
  });
  const read = async (first: number, end: number): Promise<Problem | null> => {
    for await (const piece of piecesOf(source, written, pieceBytes, first, end)) {
      for (let at = 0; at < piece.bytes.length; at += PUSHED_BYTES) {
        const stopped = reader.push(piece.bytes.subarray(at, at + PUSHED_BYTES)) ?? refused;
        if (stopped) return stopped;
      }
      onPiece(piece.readUpTo);
    }
    return null;
  };
  const middle = rest?.from ?? source.size;
  const stopped = await read(from, middle);
  if (stopped) return stopped;
  const joined = rest !== null && reader.isBetweenRecords && (await rest.join(reader.recordCount));
  return (joined ? null : await read(middle, source.size)) ?? reader.finish() ?? refused;
}

/** The road for what the byte reader declines. */
export async function readByPapaParse(
  source: ByteSource,
  dialect: Dialect,
  width: number,
  take: TakeBatch,
  onPiece: PieceProgress,
  pieceBytes?: number,
): Promise<Problem | null> {
  const decoder = new TextDecoder('utf-8');
  let newline: '\n' | '\r' | null = null;
  let rest = '';
  let records = 0;
  for await (const piece of piecesOf(source, dialect, pieceBytes)) {
    const last = piece.readUpTo >= source.size;
    rest += decoder.decode(piece.bytes, { stream: !last });
    if (!last && rest.length > 2 * MAX_CELL_BYTES) {
      return problem('ingest/cell-too-large', { row: records + 1, limit: MAX_CELL_BYTES });
    }
    newline ??= newlineOf(rest, dialect.quote, last);
    if (newline === null && !last) continue;
    const { delimiter, quote } = dialect;
    const tokens = tokenize(rest, { delimiter, quote, newline: newline ?? '\n' }, !last);
    const rows = last ? withoutTail(tokens.rows, rest) : tokens.rows;
    rest = rest.slice(tokens.cursor);
    const step = batchCapacity(width);
    for (let at = 0; at < rows.length; at += step) {
      const some = rows.slice(at, at + step);
      const refused = take(batchOfRows(some, width, records + 1, delimiter), (_, i) =>
        some[i]!.map((cell) => cell.trim()),
      );
      if (refused) return refused;
      records += some.length;
    }
    onPiece(piece.readUpTo);
  }
  return null;
}

/**
 * What ends the lines outside quotes: a text with any LF is cut at LF, and a CR before it is trimmed with the last cell. Null
 * where the text so far cannot tell.
 */
function newlineOf(text: string, quote: string, complete: boolean): '\n' | '\r' | null {
  const parts = quote === '' ? [text] : text.split(quote).filter((_, k) => k % 2 === 0);
  const bare = parts.join('');
  if (bare.includes('\n')) return '\n';
  return bare.includes('\r') && (complete || !bare.endsWith('\r')) ? '\r' : null;
}

/** PapaParse gives one empty record after the last line end. */
const withoutTail = (rows: Rows, text: string): Rows =>
  /[\r\n]$/.test(text) && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1
    ? rows.slice(0, -1)
    : rows;

type Rows = readonly (readonly string[])[];
