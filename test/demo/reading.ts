import type { DemoFile, FileKind } from '../../src/demo/shop-files';

/** One record by column name, in English whatever the file's headers (see `readFile`). */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a file strictly by RFC 4180: byte-order mark, CRLF, quotes only where a field needs them, every record as
 * long as the header. Throws on anything else.
 */
export function readCsv(text: string): string[][] {
  if (text[0] !== '\uFEFF') throw new Error('no byte-order mark');
  const records: string[][] = [];
  let at = 1;
  let record: string[] = [];
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') {
        if (end >= text.length) throw new Error(`quote never closed at ${at}`);
        end += text[end] === '"' ? 2 : 1;
      }
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = at + text.slice(at, at + 1000).search(/[,\r]/);
      value = text.slice(at, end);
      if (/["\n]/.test(value)) throw new Error(`bare quote or line feed in ${value}`);
      at = end;
    }
    record.push(value);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      records.push(record);
      record = [];
    } else throw new Error(`neither comma nor CRLF at ${at}`);
  }
  if (record.length > 0) throw new Error('the last record has no CRLF');
  const width = records[0].length;
  const ragged = records.findIndex((each) => each.length !== width);
  if (ragged >= 0) throw new Error(`record ${ragged} has ${records[ragged].length} fields, not ${width}`);
  return records;
}

/** The text of the file of a kind. */
export function textOf(files: readonly DemoFile[], kind: FileKind): string {
  const file = files.find((each) => each.kind === kind);
  if (!file) throw new Error(`no ${kind} file`);
  return [...file.chunks()].join('');
}

/** The records of the file of a kind, by header. */
export function rowsOf(files: readonly DemoFile[], kind: FileKind): Row[] {
  const [header, ...records] = readCsv(textOf(files, kind));
  return records.map((record) => Object.fromEntries(header.map((name, k) => [name, record[k]])));
}

/** The day number (0 = 1 January 2023) with its fraction, of any of the shop's date styles. */
export function dayOf(text: string): number {
  const named = /^(\d+)-([A-Z][a-z]{2})-(\d\d)$/.exec(text);
  if (named) return days(2000 + Number(named[3]), months.indexOf(named[2]) + 1, Number(named[1]));
  const parts = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!parts) throw new Error(`no date: ${text}`);
  const [, year, month, date, hour = 0, minute = 0, second = 0] = parts;
  return (
    days(Number(year), Number(month), Number(date)) +
    (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
  );
}

/** How many of the items satisfy the test. */
export function count<T>(items: Iterable<T>, test: (item: T) => boolean): number {
  let n = 0;
  for (const item of items) if (test(item)) n++;
  return n;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function days(year: number, month: number, date: number): number {
  return (Date.UTC(year, month - 1, date) - Date.UTC(2023, 0, 1)) / 86_400_000;
}
