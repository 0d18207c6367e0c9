import type { FilePreview, PlanChoices, PlannedColumn, TableChoice } from '../core/import-plan';
import { fail, ok, problem, type Outcome, type Problem } from '../core/outcome';
import { previewBaskets } from './baskets/preview-baskets';
import { recogniseBaskets } from './baskets/recognise-baskets';
import { wallClock } from '../core/time';
import { bytesSource, type ByteSource } from './byte-source';
import { isKnownEncoding } from './decoder';
import { fileNotes } from './file-notes';
import { kindProblem, sizeProblem, textProblem } from './file-kind';
import { MAX_COLUMNS } from './limits';
import { distinctHeaders, planColumns, type ColumnPlan } from './plan-columns';
import { previewFigures } from './preview-figures';
import { DateOrderFacts } from './questions/date-order';
import { DecimalMarkFacts } from './questions/decimal-mark';
import { orderAmountQuestion } from './questions/order-amount';
import { readColumns } from './questions/whole-columns';
import { headerForms } from './roles/match-header';
import { headText, pieceTexts, recordsOf, takeSample, type FileSample } from './sample';
import { sniffDialect, type SniffedDialect } from './sniff/dialect';
import { detectEncoding, type DetectedEncoding } from './sniff/encoding';
import { findHeader, type FoundHeader } from './sniff/header';
import { profileColumn } from './sniff/profile';
import { tablesBelow, type StackedTable } from './sniff/tables-below';
import { chooseSheet, looksLikeWorkbook, openWorkbook } from './workbook/open-workbook';
import { withoutGroupRows, withWideCells } from './workbook/sheet-header';
import { mergeNotes, profileInSheet } from './workbook/sheet-profile';
import { SHEET_DIALECT, type SheetText } from './workbook/sheet-text';

/** Rows that are given as they stand: of a narrow table, which may be read as it is shown, so many cells. */
const SHOWN_ROWS = 20;
const SHOWN_CELLS = 2000;
/** Cells of the sample that are looked at, half from the start of the file and half from further on. */
const PROFILED_CELLS = 24_000;
/** Items of a basket that are shown. */
const MOST_ITEMS = 1000;
const LEAST_ROWS = 50;
const MOST_ROWS = 1000;

type Row = readonly string[];

/**
 * What a file holds and how it would be read, from samples of it: its encoding, how its text is cut, where its table begins,
 * what each column is and plays, and what is still to be asked. What the person chose comes before every guess.
 */
export async function previewFile(
  source: ByteSource,
  choices: PlanChoices = {},
): Promise<Outcome<FilePreview>> {
  const refused = sizeProblem(source);
  if (refused) return { ok: false, problem: refused };
  const sample = await takeSample(source);
  if (looksLikeWorkbook(sample.head)) return previewWorkbook(source, choices);
  const notATable = kindProblem(sample.head, source.name);
  if (notATable) return { ok: false, problem: notATable };

  const detected = choices.encoding
    ? { encoding: choices.encoding, sure: true }
    : detectEncoding([sample.head, ...sample.pieces]);
  const { encoding } = detected;
  if (!isKnownEncoding(encoding)) return fail('ingest/unknown-encoding', { file: source.name, encoding });
  const text = headText(sample, encoding);
  if (/^[\s\0]*$/.test(text)) return fail('ingest/empty', { file: source.name });
  const notText = textProblem(text, source.name);
  return notText
    ? { ok: false, problem: notText }
    : settledPreview(source, (chosen) => previewText(source, sample, text, detected, chosen), choices);
}

async function previewWorkbook(source: ByteSource, choices: PlanChoices): Promise<Outcome<FilePreview>> {
  const opened = await openWorkbook(source);
  if (!opened.ok) return opened;
  const sheet = chooseSheet(opened.value, choices.sheet, source.name);
  if (!sheet.ok) return sheet;
  const text = bytesSource(source.name, sheet.value.bytes);
  const sample = await takeSample(text);
  const { encoding } = SHEET_DIALECT;
  const decoded = headText(sample, encoding);
  const preview = await settledPreview(
    text,
    (chosen) => previewText(text, sample, decoded, { encoding, sure: true }, chosen, sheet.value),
    choices,
  );
  if (!preview.ok) return preview;
  const sheets = opened.value.map(({ name, filledRows, hidden }) => ({ name, rows: filledRows, hidden }));
  return ok({ ...preview.value, byteSize: source.size, sheets });
}

/**
 * A preview whose open questions on dates and numbers have been put to the whole column: some are answered by a cell the sample
 * did not hold, the others show what each reading makes of all cells.
 */
async function settledPreview(
  source: ByteSource,
  preview: (choices: PlanChoices) => Outcome<FilePreview>,
  choices: PlanChoices,
): Promise<Outcome<FilePreview>> {
  const first = preview(choices);
  if (!first.ok) return first;
  const facts = new Map<number, DateOrderFacts | DecimalMarkFacts>();
  for (const { about, column } of first.value.questions) {
    const { format } = first.value.plan.columns[column]!;
    if (about === 'date-order') facts.set(column, new DateOrderFacts(format.centuryPivot));
    if (about === 'decimal-mark') facts.set(column, new DecimalMarkFacts());
  }
  if (facts.size === 0) return first;
  const { dialect, columns: planned } = first.value.plan;
  await readColumns(source, dialect, planned.length, facts);
  const columns = choices.columns?.slice() ?? [];
  for (const [column, fact] of facts) columns.push(...decidedFormat(column, fact, choices));
  const settled = preview({ ...choices, columns });
  if (!settled.ok) return settled;
  const questions = settled.value.questions.map(
    (question) => facts.get(question.column)?.question(question.column, question.header) ?? question,
  );
  return ok({ ...settled.value, questions });
}

/** What the whole column decides, beside what the person chose of it. */
function decidedFormat(
  index: number,
  facts: DateOrderFacts | DecimalMarkFacts,
  choices: PlanChoices,
): Partial<PlannedColumn>[] {
  const { decided } = facts;
  if (decided === null) return [];
  const chosen = choices.columns?.find((choice, place) => (choice?.index ?? place) === index);
  const isDate = facts instanceof DateOrderFacts;
  const format = isDate ? { dateOrder: facts.decided! } : { decimalMark: facts.decided! };
  return [{ ...chosen, index, format: { ...chosen?.format, ...format } }];
}

/** @param sheet what the text was written down from, where that is a sheet of a workbook */
function previewText(
  source: ByteSource,
  sample: FileSample,
  text: string,
  { encoding, sure }: DetectedEncoding,
  choices: PlanChoices,
  sheet?: SheetText,
): Outcome<FilePreview> {
  const file = source.name;
  const cut: SniffedDialect = sheet
    ? { ...SHEET_DIALECT, uniformity: 1, mostCells: sheet.columns.length, tie: false }
    : sniffDialect(text, sample.complete, choices.delimiter);
  if (cut.mostCells > MAX_COLUMNS) {
    return fail('ingest/too-many-columns', { file, columns: cut.mostCells, limit: MAX_COLUMNS });
  }
  const most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.floor(PROFILED_CELLS / cut.mostCells)));
  const records = recordsOf(text, cut, cut.mostCells + 1, sample.complete, most);
  const baskets = sheet || !mayBeBaskets(choices) ? null : recogniseBaskets(text, cut, records.first);
  if (baskets) {
    const share = sample.head.length / source.size;
    const lines = recordsOf(text, baskets, MOST_ITEMS, sample.complete, 1);
    return ok(previewBaskets(source, encoding, baskets, lines, share, choices, wallClock(Date.now())));
  }
  const wide = sheet?.wide ?? [];
  // Where the sample holds every record of a small file, all of them can be looked through.
  const whole = sample.complete && records.spread.length === records.count;
  const all = whole ? records.spread : records.first;
  const tables = tablesBelow(all);
  const table = chosenTable(tables, choices.tableRow);
  const first = table ? all.slice(0, table.end) : records.first;
  const found = foundHeader(withoutGroupRows(first, wide), table, choices.hasHeader);
  const header = found.hasHeader ? first[found.skipped]! : [];
  const names = found.headerRows === 1 ? withWideCells(header, found.skipped, wide) : found.names;
  const dataStart = found.skipped + (found.hasHeader ? 1 : 0);
  const firstRows = first.slice(dataStart).filter(isFilled);
  const rows = table
    ? firstRows
    : sampledRows(records.spread, firstRows, header, sample, encoding, cut, found, most);
  if (rows.length === 0) return fail('ingest/header-only', { file });

  const headers = distinctHeaders(Array.from({ length: found.width }, (_, c) => names[c] ?? ''));
  const plan = planColumns(
    headers.map((name, c) => ({
      header: name,
      forms: headerForms(name),
      profile: profileInSheet(profileColumn(rows.map((row) => row[c] ?? '')), sheet?.columns[c]),
    })),
    choices,
    cut.delimiter,
  );
  if (isLooseList(cut, plan)) return fail('ingest/no-table', { file });
  const orderAmounts = plan.kind === 'orders' ? orderAmountQuestion(plan.columns, firstRows) : null;
  const { delimiter, quote, uniformity } = cut;
  const notes = fileNotes({
    file,
    text,
    encoding,
    encodingSure: sure,
    delimiter,
    delimiterSure: choices.delimiter !== undefined || !cut.tie,
    uniformity: table ? 1 : uniformity, // several tables are as wide as they are
    skippedLines: table ? 0 : found.skipped + 1 - Math.max(1, found.headerRows),
    headerRows: found.headerRows,
    renamedHeaders: found.hasHeader ? headers.filter((name, c) => name !== (names[c] ?? '')).length : 0,
  });
  const dialect = {
    encoding,
    delimiter,
    quote,
    ...(cut.escape && { escape: cut.escape }),
    skippedLines: found.skipped,
    hasHeader: found.hasHeader,
    ...(table && { amongTables: true as const }),
    ...(table && table.end < all.length && { tableEnd: table.end + 1 }),
    ...(sheet && { sheet: sheet.name }),
  };
  const figures = previewFigures(plan, rows, whole && (!table || table.rows === rows.length));
  return ok({
    fileName: file,
    byteSize: source.size,
    ...(figures && { figures }),
    plan: { kind: plan.kind, dialect, columns: plan.columns },
    kindConfidence: plan.kindConfidence,
    evidence: plan.evidence,
    rows: firstRows
      .slice(0, Math.max(SHOWN_ROWS, SHOWN_CELLS / headers.length))
      .map((row) => headers.map((_, c) => row[c] ?? '')),
    estimatedRows: table
      ? table.rows
      : Math.round((records.count * source.size) / sample.head.length) - dataStart,
    questions: [...plan.questions, ...(orderAmounts ? [orderAmounts] : [])],
    ...(plan.preset !== null && { preset: plan.preset }),
    missing: plan.missing,
    notes: [...tableNotes(tables, table), ...notes, ...mergeNotes(sheet), ...plan.notes],
    ...(table && { tables: tables.map((each) => tableChoice(each, table)) }),
  });
}

/** Of several tables the one asked for, else the one with most rows, of those the first; null where there is but one. */
function chosenTable(tables: readonly StackedTable[], row: number | undefined): StackedTable | null {
  const most = Math.max(...tables.map(({ rows }) => rows));
  return tables.find(({ header }) => header + 1 === row) ?? tables.find(({ rows }) => rows === most) ?? null;
}

/** The header of a table that stands among others: it begins where it does. */
function foundHeader(rows: readonly Row[], table: StackedTable | null, forced?: boolean): FoundHeader {
  if (!table) return findHeader(rows, forced);
  const found = findHeader(rows.slice(table.header), forced);
  return { ...found, skipped: found.skipped + table.header };
}

const tableChoice = (table: StackedTable, chosen: StackedTable): TableChoice => ({
  row: table.header + 1,
  headers: table.names,
  rows: table.rows,
  chosen: table === chosen,
});

function tableNotes(tables: readonly StackedTable[], table: StackedTable | null): Problem[] {
  if (!table) return [];
  const left = tables.reduce((sum, { rows }) => sum + rows, 0) - table.rows;
  const values = { tables: tables.length, row: table.header + 1, rows: table.rows, left };
  return [problem('ingest/several-tables', values)];
}

/** Whoever says what a file's table is, or that it has a header, has said that it is no list of baskets. */
const mayBeBaskets = ({ kind, hasHeader }: PlanChoices): boolean =>
  (kind === undefined || kind === 'orders') && hasHeader !== true;

const isFilled = (row: Row): boolean => row.some((cell) => cell !== '');

/** Rows of data the columns are profiled by: from the start of the file and, where it is longer, from the pieces further on. */
function sampledRows(
  spread: readonly Row[],
  firstRows: readonly Row[],
  header: Row,
  sample: FileSample,
  encoding: string,
  cut: SniffedDialect,
  found: FoundHeader,
  most: number,
): readonly Row[] {
  const early = spread.length < firstRows.length ? firstRows : spread.slice(found.skipped);
  const fromHead = early.filter(
    (row) => isFilled(row) && row !== header && row.join('\n') !== header.join('\n'),
  );
  const later = pieceTexts(sample, encoding)
    .flatMap(
      (text) => recordsOf(text, cut, cut.mostCells + 1, false, Math.ceil(most / sample.pieces.length)).spread,
    )
    .filter((row) => row.length === found.width);
  return [...fromHead, ...later];
}

/** Lines of any length that hold nothing but words: a list of baskets or plain text, not a table. */
const isLooseList = ({ uniformity }: SniffedDialect, { columns }: ColumnPlan): boolean =>
  uniformity < 0.5 && columns.every((column) => column.role === null && column.type === 'category');
