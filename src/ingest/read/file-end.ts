import { LARGE_FILE_BYTES, type ImportPlan } from '../../core/import-plan';
import type { ByteSource } from '../byte-source';
import { utf8Pieces } from '../decoded-pieces';
import { HEAD_BYTES, lookAtHead } from './file-head';
import { byteDialect, canBeginAtLineEnd, readByBytes } from './read-records';
import { RecordReader } from './record-reader';
import { TableBuilder, type TablePart } from './table-builder';

/** Told the bytes and rows read so far. */
export type EndProgress = (bytes: number, rows: number) => void;

/** What reads the end of one file, from a byte on, in another worker; `leastBytes` is for tests. */
export interface EndReader {
  read(from: number, told: EndProgress): Promise<TablePart | null>;
  readonly leastBytes?: number;
}

/** How far from the middle a line end is looked for. */
const NEAR_BYTES = 1 << 16;

/**
 * Where the end of a file may begin: behind the first line end after its middle, which may yet turn out to lie inside
 * a cell. Null where the file is small, or where its bytes mean something only from the start.
 */
export async function endOfFile(
  source: ByteSource,
  { dialect }: ImportPlan,
  leastBytes = LARGE_FILE_BYTES,
): Promise<number | null> {
  const isCounted = dialect.basketsOn !== undefined || dialect.tableEnd !== undefined;
  if (source.size < leastBytes || !canBeginAtLineEnd(dialect) || isCounted) return null;
  const middle = source.size >> 1;
  const at = (await source.slice(middle, Math.min(middle + NEAR_BYTES, source.size))).indexOf(LF);
  return at < 0 || middle + at + 1 >= source.size ? null : middle + at + 1;
}
const LF = 10;

/**
 * Reads a file from byte `from` on, behind a line end, as if a record began there: its rows as data, or null where
 * they must be read after the others. Trusts that `endOfFile` gave the place.
 */
export async function readFileEnd(
  source: ByteSource,
  plan: ImportPlan,
  from: number,
  told: EndProgress,
): Promise<TablePart | null> {
  const { usual, expectedRows } = await lookAtHead(source, plan);
  const share = (source.size - from) / source.size;
  const builder = new TableBuilder(plan, usual, Math.ceil(expectedRows * share), true);
  if (plan.dialect.hasHeader && !(await learnHeader(builder, source, plan))) return null;
  const stopped = await readByBytes(
    source,
    plan.dialect,
    byteDialect(plan.dialect)!,
    plan.columns.length,
    (batch, split) => builder.append(batch, split),
    (readUpTo) => told(readUpTo - from, builder.rowCount),
    { from },
  );
  return stopped ? null : builder.part();
}

/** Shows the header of a file to a builder that does not begin with it; false where it is too far down. */
async function learnHeader(builder: TableBuilder, source: ByteSource, plan: ImportPlan): Promise<boolean> {
  let found = false;
  const { dialect, columns } = plan;
  const reader = new RecordReader(byteDialect(dialect)!, columns.length, (batch) => {
    const at = dialect.skippedLines + 1 - batch.firstNumber;
    if (at < 0 || at >= batch.count) return;
    builder.knowHeader(batch, at);
    found = true;
  });
  const end = Math.min(HEAD_BYTES, source.size);
  for await (const { bytes } of utf8Pieces(source, dialect.encoding, HEAD_BYTES, 0, end)) reader.push(bytes);
  return found;
}
