import { fail, ok, type Outcome } from '../../core/outcome';
import { bytesSource, type ByteSource } from '../byte-source';
import { MAX_SHEET_CELLS, sheetText, type SheetText } from './sheet-text';
import { MAX_WORKBOOK_BYTES, unpackWorkbook } from './unpack';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (head: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, k) => head[k] === byte);

/** Whether a file begins as workbooks do: XLSX and ODS as a ZIP, XLS as a compound file, whatever its name. */
export const looksLikeWorkbook = (head: Uint8Array): boolean => begins(head, ZIP) || begins(head, COMPOUND);

/** The sheets of the workbook read last, by the sum of its bytes: it is looked at again after every choice, and then imported. */
let last: { readonly sum: string; readonly sheets: readonly SheetText[] } | null = null;

/**
 * The sheets of a workbook that have anything in them, visible ones first, as text. The library that reads them is loaded with
 * the first workbook.
 *
 * Problems: `ingest/workbook-too-large`, `-damaged`, `-encrypted`, `-cells`, `-empty` and those of `unpackWorkbook`.
 */
export async function openWorkbook(source: ByteSource): Promise<Outcome<readonly SheetText[]>> {
  const file = source.name;
  if (source.size > MAX_WORKBOOK_BYTES) {
    return fail('ingest/workbook-too-large', { file, size: source.size, limit: MAX_WORKBOOK_BYTES });
  }
  const bytes = await source.slice(0, source.size);
  const sum = await sumOf(bytes);
  if (last?.sum === sum) return ok(last.sheets);

  const plain = begins(bytes, ZIP) ? await unpackWorkbook(bytes, file) : ok(bytes);
  if (!plain.ok) return plain;
  const { readWorkbook } = await import('../../adapters/xlsx/read-workbook');
  const read = readWorkbook(plain.value);
  if (read === 'encrypted') return fail('ingest/workbook-encrypted', { file });
  if (read === 'damaged') return fail('ingest/workbook-damaged', { file });
  const sheets: SheetText[] = [];
  for (const sheet of read) {
    const text = sheetText(sheet);
    if (text === null)
      return fail('ingest/workbook-cells', { file, sheet: sheet.name, limit: MAX_SHEET_CELLS });
    if (text.filledRows > 0) sheets.push(text);
  }
  if (sheets.length === 0) return fail('ingest/workbook-empty', { file });
  sheets.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  last = { sum, sheets };
  return ok(sheets);
}

/** The sheet of that name; without one, the visible sheet with most in it. Problem: `ingest/workbook-no-sheet`. */
export function chooseSheet(
  sheets: readonly SheetText[],
  name: string | undefined,
  file: string,
): Outcome<SheetText> {
  if (name !== undefined) {
    const named = sheets.find((sheet) => sheet.name === name);
    return named ? ok(named) : fail('ingest/workbook-no-sheet', { file, sheet: name });
  }
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const cells = (sheet: SheetText): number => sheet.filledRows * sheet.columns.length;
  return ok((visible.length > 0 ? visible : sheets).reduce((a, b) => (cells(b) > cells(a) ? b : a)));
}

/** The text of a sheet under the name of its workbook. */
export async function sheetSource(source: ByteSource, name: string): Promise<Outcome<ByteSource>> {
  const opened = await openWorkbook(source);
  if (!opened.ok) return opened;
  const sheet = chooseSheet(opened.value, name, source.name);
  return sheet.ok ? ok(bytesSource(source.name, sheet.value.bytes)) : sheet;
}

async function sumOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
