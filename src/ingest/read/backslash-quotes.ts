import type { Utf8Piece } from '../decoded-pieces';

const BACKSLASH = 92;

/** A text whose quotes inside quoted cells are written `\"` (and a backslash `\\`) in the usual way: doubled quotes, backslashes as they are. */
export const withDoubledQuotes = (text: string, quote: string): string =>
  text.replace(/\\(.)/gs, (pair, next: string) =>
    next === quote ? quote + quote : next === '\\' ? '\\' : pair,
  );

/**
 * The same for a text in pieces of UTF-8; a backslash at the end of one waits for the next.
 *
 * @param size of the file: the piece that reaches it is the last
 */
export async function* piecesWithDoubledQuotes(
  pieces: AsyncIterable<Utf8Piece>,
  quote: number,
  size: number,
): AsyncGenerator<Utf8Piece> {
  let waiting = false;
  for await (const { bytes, readUpTo } of pieces) {
    const out = new Uint8Array(bytes.length + 2);
    let length = 0;
    for (const byte of bytes) {
      if (!waiting) {
        waiting = byte === BACKSLASH;
        if (!waiting) out[length++] = byte;
        continue;
      }
      waiting = false;
      if (byte !== BACKSLASH) out[length++] = byte === quote ? quote : BACKSLASH;
      out[length++] = byte;
    }
    if (waiting && readUpTo >= size) out[length++] = BACKSLASH;
    yield { bytes: out.subarray(0, length), readUpTo };
  }
}
