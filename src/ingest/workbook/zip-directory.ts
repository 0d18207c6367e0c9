/** A file in a ZIP archive, as the archive's directory describes it; its bytes may say otherwise. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** In place of a size or place that stands in the ZIP64 part instead. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The directory at the end of a ZIP archive, or null where it is damaged: cut off, a name twice whatever its case, or places outside the file.
 * Stops after `most` + 1 entries.
 */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | null {
  const data = view(bytes);
  const end = endOfDirectory(data);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = data.getUint32(end + 16, true);
  while (entries.length <= most && at + ENTRY_BYTES <= end && data.getUint32(at, true) === ENTRY) {
    const next = at + ENTRY_BYTES + data.getUint16(at + 28, true) + data.getUint16(at + 30, true);
    if (next > end) return null;
    const entry = entryAt(bytes, data, at);
    if (entry === null || names.has(entry.name.toLowerCase()) || entry.offset + LOCAL_BYTES > bytes.length)
      return null;
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next + data.getUint16(at + 32, true);
  }
  return entries.length > 0 && (entries.length > most || entries.length === data.getUint16(end + 10, true))
    ? entries
    : null;
}

/** The packed bytes of an entry, or null where its local header is not there. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const data = view(bytes);
  if (data.getUint32(entry.offset, true) !== LOCAL) return null;
  const start =
    entry.offset +
    LOCAL_BYTES +
    data.getUint16(entry.offset + 26, true) +
    data.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : null;
}

function endOfDirectory(data: DataView): number {
  const last = data.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (data.getUint32(at, true) === END) return at;
  }
  return -1;
}

function entryAt(bytes: Uint8Array, data: DataView, at: number): ZipEntry | null {
  const nameEnd = at + ENTRY_BYTES + data.getUint16(at + 28, true);
  const wide = zip64Fields(data, nameEnd, nameEnd + data.getUint16(at + 30, true));
  const field = (place: number): number => {
    const value = data.getUint32(at + place, true);
    return value === ELSEWHERE ? (wide.shift() ?? Infinity) : value;
  };
  // In this order they stand in the ZIP64 part.
  const size = field(24);
  const compressedSize = field(20);
  const offset = field(42);
  if (!Number.isFinite(size + compressedSize + offset)) return null;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd)).replaceAll('\\', '/'),
    encrypted: (data.getUint16(at + 8, true) & 1) !== 0,
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  };
}

/** The 64-bit sizes and places of an entry, as many as there are. */
function zip64Fields(data: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = data.getUint16(at + 2, true);
    const start = at + 4;
    const end = Math.min(start + length, to);
    if (data.getUint16(at, true) === ZIP64) {
      const fields: number[] = [];
      for (let k = start; k + 8 <= end; k += 8) fields.push(Number(data.getBigUint64(k, true)));
      return fields;
    }
    at = start + length;
  }
  return [];
}
