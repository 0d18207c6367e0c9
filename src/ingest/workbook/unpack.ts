import { fail, ok, type Outcome } from '../../core/outcome';
import { crc32 } from './crc32';
import { plainZip } from './plain-zip';
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory';

/** What a workbook takes at most; stated in the interface, refused with a message beyond. */
export const MAX_WORKBOOK_BYTES = 100 * 1024 ** 2;
export const MAX_UNPACKED_BYTES = 512 * 1024 ** 2;
export const MAX_ENTRIES = 10_000;
/** No sheet packs better than this: what does is made to fill the memory. */
const MOST_PACKED = 100;
/** Below this size any ratio is harmless. */
const HARMLESS_BYTES = 64 * 1024 ** 2;

/** Parts that hold cells, their formats and which sheet is which; pictures, macros and the like stay packed. */
const NEEDED = /(?:\.xml|\.rels|\.bin|^mimetype)$/i;
const NOT_NEEDED =
  /(?:^|\/)(?:media|embeddings|printerSettings|ctrlProps|activeX|customXml|vbaProject\.bin|Thumbnails|ObjectReplacements)(?:\/|$)/i;
/** Where Excel's forms and OpenDocument's keep what they hold; other OpenDocument files say in `mimetype` that they are none. */
const SHEETS_PART = /^\/?xl\/|(?:^|\/)workbook\d*\.(?:xml|bin)$|^content\.xml$/i;
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * A zipped workbook with its needed parts unpacked: the same archive without compression. Everything is bounded before it is
 * unpacked and held to it while it is: the number of parts, what they unpack to, how well they pack; the sums are checked
 * and document type declarations (entities that grow without bound) refused.
 *
 * Problems: `ingest/binary` (some other ZIP), `ingest/workbook-damaged`, `-encrypted`, `-entries`, `-inflates`, `-doctype`.
 */
export async function unpackWorkbook(bytes: Uint8Array, file: string): Promise<Outcome<Uint8Array>> {
  const all = zipDirectory(bytes, MAX_ENTRIES);
  if (all === null) return fail('ingest/workbook-damaged', { file });
  if (all.length > MAX_ENTRIES) return fail('ingest/workbook-entries', { file, limit: MAX_ENTRIES });
  const size = all.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = (entry: ZipEntry): boolean =>
    entry.size > HARMLESS_BYTES && entry.size > entry.compressedSize * MOST_PACKED;
  if (size > MAX_UNPACKED_BYTES || all.some(bomb)) {
    return fail('ingest/workbook-inflates', { file, size, limit: MAX_UNPACKED_BYTES });
  }
  if (!all.some(({ name }) => SHEETS_PART.test(name))) return fail('ingest/binary', { file, what: 'ZIP' });
  if (all.some((entry) => entry.encrypted)) return fail('ingest/workbook-encrypted', { file });

  const needed = all.filter(({ name }) => NEEDED.test(name) && !NOT_NEEDED.test(name));
  const zip = plainZip(needed);
  for (const [k, entry] of needed.entries()) {
    const content = zip.contents[k]!;
    if (!(await unpackInto(content, bytes, entry))) return fail('ingest/workbook-damaged', { file });
    if (entry.name === 'mimetype' && !includesText(content, ODS_TYPE)) {
      return fail('ingest/binary', { file, what: 'ZIP' });
    }
    if (/^META-INF\/manifest\.xml$/.test(entry.name) && includesText(content, 'encryption-data')) {
      return fail('ingest/workbook-encrypted', { file });
    }
    if (declaresDocumentType(content)) return fail('ingest/workbook-doctype', { file });
  }
  return ok(zip.bytes);
}

/** Fills `content` with an entry's bytes. False where they are not as many as the directory says, or have another sum. */
async function unpackInto(content: Uint8Array, bytes: Uint8Array, entry: ZipEntry): Promise<boolean> {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return false;
  if (entry.method === 0) {
    if (packed.length !== content.length) return false;
    content.set(packed);
  } else if (entry.method !== 8 || !(await inflateInto(content, packed))) return false;
  return crc32(content) === entry.crc;
}

async function inflateInto(content: Uint8Array, packed: Uint8Array): Promise<boolean> {
  const reader = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === content.length;
      if (length + value.length > content.length) {
        await reader.cancel();
        return false;
      }
      content.set(value, length);
      length += value.length;
    }
  } catch {
    return false;
  }
}

/** Where a declaration must stand, if there is one: before the first element. */
const PROLOG_BYTES = 1 << 16;

function declaresDocumentType(content: Uint8Array): boolean {
  // Without the zero bytes, so that UTF-16 is seen too.
  const text = latin(content.subarray(0, PROLOG_BYTES)).replaceAll('\0', '');
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
    if (close === null) return /^<!doctype/i.test(text.slice(at, at + 9));
    at = text.indexOf(close, at);
    if (at < 0) return false;
  }
  return false;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const includesText = (bytes: Uint8Array, text: string): boolean => latin(bytes).includes(text);
