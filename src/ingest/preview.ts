import type { FilePreview, PlanChoices } from '../core/import-plan';
import { fail, ok, type Outcome } from '../core/outcome';
import type { ByteSource } from './byte-source';
import { fileNotes } from './file-notes';
import { kindProblem, sizeProblem, textProblem } from './file-kind';
import { MAX_COLUMNS } from './limits';
import { distinctHeaders, planColumns, type ColumnPlan } from './plan-columns';
import { headText, pieceTexts, recordsOf, takeSample, type FileSample } from './sample';
import { sniffDialect, type SniffedDialect } from './sniff/dialect';
import { detectEncoding, isKnownEncoding } from './sniff/encoding';
import { findHeader, type FoundHeader } from './sniff/header';
import { profileColumn } from './sniff/profile';

const SHOWN_ROWS = 20;
/** Cells of the sample that are looked at, half from the start of the file and half from further on. */
const PROFILED_CELLS = 24_000;
const LEAST_ROWS = 50;
const MOST_ROWS = 1000;

/**
 * What a file holds and how it would be read, from samples of it: its encoding, how its text is cut, where its table begins,
 * what each column is and plays, and what is still to be asked. What the person chose comes before every guess.
 */
export async function previewFile(
  source: ByteSource,
  choices: PlanChoices = {},
): Promise<Outcome<FilePreview>> {
  const file = source.name;
  const refusedSize = sizeProblem(source);
  if (refusedSize) return { ok: false, problem: refusedSize };
  const sample = await takeSample(source);
  const refusedKind = kindProblem(sample.head, file);
  if (refusedKind) return { ok: false, problem: refusedKind };

  const detected = detectEncoding([sample.head, ...sample.pieces]);
  const encoding = choices.encoding ?? detected.encoding;
  if (!isKnownEncoding(encoding)) return fail('ingest/unknown-encoding', { file, encoding });
  const text = headText(sample, encoding);
  if (/^[\s\0]*$/.test(text)) return fail('ingest/empty', { file });
  const refusedText = textProblem(text, file);
  if (refusedText) return { ok: false, problem: refusedText };

  const cut = sniffDialect(text, sample.complete, choices.delimiter);
  if (cut.mostCells > MAX_COLUMNS) {
    return fail('ingest/too-many-columns', { file, columns: cut.mostCells, limit: MAX_COLUMNS });
  }
  const rows = recordsOf(text, cut, cut.mostCells + 1, sample.complete, Infinity);
  const found = findHeader(rows.slice(0, HEADER_ROWS), choices.hasHeader);
  const dataStart = found.skipped + (found.hasHeader ? 1 : 0);
  const data = rows.slice(dataStart).filter((row) => row.some((cell) => cell !== ''));
  if (data.length === 0) return fail('ingest/header-only', { file });

  const headers = distinctHeaders(
    Array.from({ length: found.width }, (_, c) => (found.hasHeader ? (rows[found.skipped]![c] ?? '') : '')),
  );
  const profiled = profiledRows(data, sample, encoding, cut, found.width);
  const columns = headers.map((header, c) => ({
    header,
    profile: profileColumn(profiled.map((row) => row[c] ?? '')),
  }));
  const plan = planColumns(columns, choices, cut.delimiter);
  if (isLooseList(cut, found, plan)) return fail('ingest/no-table', { file });

  const notes = fileNotes({
    file,
    text,
    encoding,
    encodingSure: choices.encoding !== undefined || detected.sure,
    delimiter: cut.delimiter,
    delimiterSure: choices.delimiter !== undefined || !cut.tie,
    uniformity: cut.uniformity,
    skippedLines: found.skipped,
    renamedHeaders: found.hasHeader
      ? headers.filter((header, c) => header !== rows[found.skipped]![c]).length
      : 0,
  });
  return ok({
    fileName: file,
    byteSize: source.size,
    plan: {
      kind: plan.kind,
      dialect: {
        encoding,
        delimiter: cut.delimiter,
        quote: cut.quote,
        skippedLines: found.skipped,
        hasHeader: found.hasHeader,
      },
      columns: plan.columns,
    },
    kindConfidence: plan.kindConfidence,
    evidence: plan.evidence,
    rows: data.slice(0, SHOWN_ROWS).map((row) => headers.map((_, c) => row[c] ?? '')),
    estimatedRows: estimatedRows(source, sample, data.length, rows.length),
    questions: plan.questions,
    missing: plan.missing,
    notes: [...notes, ...plan.notes],
  });
}

const HEADER_ROWS = 100;

/** Rows of the start of the file and of the pieces further on, as many as the columns are profiled by. */
function profiledRows(
  data: readonly (readonly string[])[],
  sample: FileSample,
  encoding: string,
  cut: SniffedDialect,
  width: number,
): readonly (readonly string[])[] {
  const most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(PROFILED_CELLS / width)));
  if (sample.complete) return spread(data, most);
  const later = pieceTexts(sample, encoding)
    .flatMap((text) => recordsOf(text, cut, cut.mostCells + 1, false, most))
    .filter((row) => row.length === width);
  return [...spread(data, most >> 1), ...spread(later, most >> 1)];
}

/** At most `count` rows, evenly spread and in order. */
function spread<T>(rows: readonly T[], count: number): readonly T[] {
  if (rows.length <= count) return rows;
  return Array.from({ length: count }, (_, k) => rows[Math.floor((k * rows.length) / count)]!);
}

/** Lines of any length without a header or a role: a list of baskets or plain text, not a table. */
function isLooseList(cut: SniffedDialect, found: FoundHeader, plan: ColumnPlan): boolean {
  return cut.uniformity < 0.5 && !found.hasHeader && plan.columns.every((column) => column.role === null);
}

function estimatedRows(source: ByteSource, sample: FileSample, rows: number, records: number): number {
  if (sample.complete) return rows;
  return Math.round(rows + ((source.size - sample.head.length) * records) / sample.head.length);
}
