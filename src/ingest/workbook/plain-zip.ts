import type { ZipEntry } from './zip-directory';

const encoder = new TextEncoder();
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const UTF8_NAMES = 0x0800;

/** An archive of unpacked files that is filled in place, so that no file is in memory twice. */
export interface PlainZip {
  readonly bytes: Uint8Array;
  /** Where the content of each entry goes; writing there is all that is left to do. */
  readonly contents: readonly Uint8Array[];
}

/** Makes room for the entries, stored without compression, with every header in place. */
export function plainZip(entries: readonly ZipEntry[]): PlainZip {
  const names = entries.map((entry) => encoder.encode(entry.name));
  const length = entries.reduce(
    (sum, entry, k) => sum + LOCAL_BYTES + ENTRY_BYTES + 2 * names[k]!.length + entry.size,
    END_BYTES,
  );
  const bytes = new Uint8Array(length);
  const data = new DataView(bytes.buffer);
  /** What a local header and the directory say alike: version, flags, method, time, date, CRC, sizes, length of the name. */
  const describe = (at: number, k: number): void => {
    const { crc, size } = entries[k]!;
    data.setUint16(at, 20, true);
    data.setUint16(at + 2, UTF8_NAMES, true);
    data.setUint32(at + 10, crc, true);
    data.setUint32(at + 14, size, true);
    data.setUint32(at + 18, size, true);
    data.setUint16(at + 22, names[k]!.length, true);
  };

  let at = 0;
  const offsets: number[] = [];
  const contents = entries.map(({ size }, k) => {
    offsets.push(at);
    data.setUint32(at, 0x04034b50, true);
    describe(at + 4, k);
    bytes.set(names[k]!, at + LOCAL_BYTES);
    const start = at + LOCAL_BYTES + names[k]!.length;
    at = start + size;
    return bytes.subarray(start, at);
  });
  const directory = at;
  for (let k = 0; k < entries.length; k++) {
    data.setUint32(at, 0x02014b50, true);
    data.setUint16(at + 4, 20, true);
    describe(at + 6, k);
    data.setUint32(at + 42, offsets[k]!, true);
    bytes.set(names[k]!, at + ENTRY_BYTES);
    at += ENTRY_BYTES + names[k]!.length;
  }
  data.setUint32(at, 0x06054b50, true);
  data.setUint16(at + 8, entries.length, true);
  data.setUint16(at + 10, entries.length, true);
  data.setUint32(at + 12, at - directory, true);
  data.setUint32(at + 16, directory, true);
  return { bytes, contents };
}
