/** The text of one field, quoted where RFC 4180 asks for it. */
export function field(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * The text of a file, in pieces of about 64 KiB: byte-order mark, header, then one record a line, CRLF (RFC 4180).
 * Iterating again gives the same text again.
 */
export function csvChunks(
  header: readonly string[],
  records: () => Iterable<readonly string[]>,
): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      let text = `\uFEFF${header.map(field).join(',')}\r\n`;
      for (const record of records()) {
        text += `${record.map(field).join(',')}\r\n`;
        if (text.length >= 65_536) {
          yield text;
          text = '';
        }
      }
      if (text) yield text;
    },
  };
}
