import type { UnreadCell } from '../core/diagnostics';
import type { ImportPlan } from '../core/import-plan';
import { fail, ok, problem, type Outcome, type Problem } from '../core/outcome';
import type { Table } from '../core/table';
import type { Source } from '../core/workspace';
import { rowMark } from '../domain/cleaning/unread-cells';
import { readBaskets } from './baskets/read-baskets';
import type { ByteSource } from './byte-source';
import { currencyOf } from './currency';
import { isKnownEncoding } from './decoder';
import { sizeProblem } from './file-kind';
import { withDependentCells } from './read/dependent-cells';
import { endOfFile, type EndProgress, type EndReader } from './read/file-end';
import { lookAtHead } from './read/file-head';
import { readRecords, type PieceProgress, type RestOfFile, type TakeBatch } from './read/read-records';
import { TableBuilder, type BuiltTable } from './read/table-builder';
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
 * @param end where there is one, the table is the same and sooner there
 */
export async function readTable(
  source: ByteSource,
  plan: ImportPlan,
  progress: (fraction: number, rows: number) => void,
  end: EndReader | null = null,
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
  let there = { bytes: 0, rows: 0 };
  const onPiece: PieceProgress = (bytesRead) =>
    progress(Math.min(1, (bytesRead + there.bytes) / text.size), builder.rowCount + there.rows);
  const { basketsOn } = plan.dialect;
  const rest =
    end && text === source
      ? await endElsewhere(source, plan, end, builder, (bytes, rows) => (there = { bytes, rows }))
      : null;
  const stopped =
    basketsOn === undefined
      ? await readRecords(text, plan.dialect, plan.columns.length, take, onPiece, rest)
      : await readBaskets(text, { ...plan.dialect, basketsOn }, take, onPiece);
  if (stopped) return { ok: false, problem: withFile(stopped, source) };
  if (builder.rowCount === 0) return fail('ingest/header-only', { file: source.name });
  const built = builder.finish();
  const table = withDependentCells(
    built.table,
    plan,
    built.columns.map(({ name }) => name),
  );
  const currency = currencyOf(table, plan);
  const unread = unreadCells(built, table);
  return ok({
    table,
    currency,
    source: {
      fileName: source.name,
      byteSize: source.size,
      kind: plan.kind,
      rowCount: table.rowCount,
      encoding: plan.dialect.encoding,
      delimiter: plan.dialect.delimiter,
      ...(sheet !== undefined && { sheet }),
      ...(currency !== null && { currency }),
      columns: built.columns,
      plan,
      diagnostics: built.diagnostics,
      ...(unread.length > 0 && { unread }),
    },
  });
}

/** What could not be read, found again by what else its row says. */
function unreadCells({ unread, columns }: BuiltTable, table: Table): UnreadCell[] {
  const names = columns.flatMap(({ name }) => name ?? []);
  return unread.map(({ column, row, text }) => ({
    column: columns[column]!.name!,
    text,
    mark: rowMark(table, names, row),
  }));
}

/** The end of a file that is being read elsewhere, to be joined to what is read here; null where all is read here. */
async function endElsewhere(
  source: ByteSource,
  plan: ImportPlan,
  reader: EndReader,
  builder: TableBuilder,
  told: EndProgress,
): Promise<RestOfFile | null> {
  const from = await endOfFile(source, plan, reader.leastBytes);
  if (from === null) return null;
  // Whatever keeps the other worker from reading, it can be read here.
  const part = reader.read(from, told).catch(() => null);
  return {
    from,
    join: async (records) => {
      const end = await part;
      return end !== null && builder.appendPart(end, records);
    },
  };
}

const withFile = (stopped: Problem, source: ByteSource): Problem =>
  problem(stopped.code, { file: source.name, ...stopped.values });
