import type { ImportPlan } from '../core/import-plan';
import { fail, ok, problem, type Outcome, type Problem } from '../core/outcome';
import type { Table } from '../core/table';
import type { Source } from '../core/workspace';
import { readBaskets } from './baskets/read-baskets';
import type { ByteSource } from './byte-source';
import { currencyOf } from './currency';
import { decoderOf, isKnownEncoding } from './decoder';
import { sizeProblem } from './file-kind';
import { MAX_ROWS } from './limits';
import { withDependentCells } from './read/dependent-cells';
import { readRecords, type PieceProgress, type TakeBatch } from './read/read-records';
import { TableBuilder } from './read/table-builder';
import { usualRows, type UsualRows } from './read/usual-rows';
import { recordsOf } from './sample';
import { sheetSource } from './workbook/open-workbook';

/** A file that has been read: its columns, what was found on the way, and what it says of money. */
export interface ReadTable {
  readonly table: Table;
  readonly source: Omit<Source, 'id' | 'importedAt'>;
  /** ISO 4217 code, or null where nothing told it. */
  readonly currency: string | null;
}

/**
 * Reads a file as its plan says, in one pass. Nothing is coerced or left out in silence: every cell without the value it
 * should have and every row left out is counted in `source.diagnostics`, by the row number a spreadsheet shows.
 *
 * @param progress share of the file read, and rows so far; called after every piece of 2 MiB
 */
export async function readTable(
  source: ByteSource,
  plan: ImportPlan,
  progress: (fraction: number, rows: number) => void,
): Promise<Outcome<ReadTable>> {
  const refused = sizeProblem(source);
  if (refused) return { ok: false, problem: refused };
  const { encoding } = plan.dialect;
  if (!isKnownEncoding(encoding)) return fail('ingest/unknown-encoding', { file: source.name, encoding });
  const { sheet } = plan.dialect;
  const opened = sheet === undefined ? ok(source) : await sheetSource(source, sheet);
  if (!opened.ok) return opened;
  const text = opened.value;
  const head = await lookAtHead(text, plan);
  const builder = new TableBuilder(plan, head.usual, head.expectedRows);
  const take: TakeBatch = (batch, split) => builder.append(batch, split);
  const onPiece: PieceProgress = (bytesRead) => progress(bytesRead / text.size, builder.rowCount);
  const { basketsOn } = plan.dialect;
  const stopped =
    basketsOn === undefined
      ? await readRecords(text, plan.dialect, plan.columns.length, take, onPiece)
      : await readBaskets(text, { ...plan.dialect, basketsOn }, take, onPiece);
  if (stopped) return { ok: false, problem: withFile(stopped, source) };
  if (builder.rowCount === 0) return fail('ingest/header-only', { file: source.name });
  const built = builder.finish();
  const table = withDependentCells(
    built.table,
    plan,
    built.columns.map(({ name }) => name),
  );
  return ok({
    table,
    currency: currencyOf(table, plan),
    source: {
      fileName: source.name,
      byteSize: source.size,
      kind: plan.kind,
      rowCount: table.rowCount,
      encoding: plan.dialect.encoding,
      delimiter: plan.dialect.delimiter,
      ...(sheet !== undefined && { sheet }),
      columns: built.columns,
      plan,
      diagnostics: built.diagnostics,
    },
  });
}

/** Bytes at the start of a file whose rows say how many there may be and what they look like. */
const HEAD_BYTES = 1 << 16;

async function lookAtHead(
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

const withFile = (stopped: Problem, source: ByteSource): Problem =>
  problem(stopped.code, { file: source.name, ...stopped.values });
