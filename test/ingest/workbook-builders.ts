import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { crc32 } from '../../src/ingest/workbook/crc32';

export type Cell = string | number | boolean | null | { v: number | string; z: string };

export interface SheetDraft {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** `A1:B1` … */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** A workbook as a spreadsheet would save it. */
export function workbook(
  sheets: readonly SheetDraft[],
  bookType: BookType = 'xlsx',
  date1904 = false,
): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const [k, { name, rows, merges = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'object' && cell !== null
            ? { t: typeof cell.v === 'number' ? 'n' : 's', v: cell.v, z: cell.z }
            : cell,
        ),
      ),
    );
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name ?? `Sheet${k + 1}`);
  }
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

/** A date as a spreadsheet keeps it: days since 1899-12-30, with a format that shows them as a date. */
export const day = (text: string, z = 'yyyy-mm-dd hh:mm'): { v: number; z: string } => ({
  v: Date.parse(`${text.replace(' ', 'T')}Z`) / 86_400_000 + 25_569,
  z,
});

/** A ZIP archive of texts, stored; `lie` changes what the directory says of their size. */
export function zip(
  files: Readonly<Record<string, string>>,
  lie = (size: number): number => size,
): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const header = (signature: number, length: number, at: number): Uint8Array => {
      const bytes = new Uint8Array(length + name.length);
      const data = new DataView(bytes.buffer);
      data.setUint32(0, signature, true);
      data.setUint32(at, crc32(content), true);
      data.setUint32(at + 4, content.length, true);
      data.setUint32(at + 8, lie(content.length), true);
      data.setUint16(at + 12, name.length, true);
      bytes.set(name, length);
      return bytes;
    };
    const local = header(0x04034b50, 30, 14);
    const entry = header(0x02014b50, 46, 16);
    new DataView(entry.buffer).setUint32(42, offset, true);
    parts.push(local, content);
    directory.push(entry);
    offset += local.length + content.length;
  }
  const end = new Uint8Array(22);
  const data = new DataView(end.buffer);
  data.setUint32(0, 0x06054b50, true);
  data.setUint16(10, directory.length, true);
  data.setUint32(16, offset, true);
  return Uint8Array.from([...parts, ...directory, end].flatMap((part) => [...part]));
}
