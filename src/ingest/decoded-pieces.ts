import type { ByteSource } from './byte-source';
import { decoderOf } from './decoder';

const PIECE_BYTES = 2 << 20;

const encoder = new TextEncoder();

/** A piece of a file's text, as UTF-8 bytes, and the bytes of the file up to its end; it holds until the next is asked for. */
export interface Utf8Piece {
  readonly bytes: Uint8Array;
  readonly readUpTo: number;
}

/**
 * The text of a file in pieces of UTF-8, without a byte order mark. UTF-8 itself passes as it is, undecodable bytes
 * included; any other encoding is decoded, and what it cannot decode becomes U+FFFD. `from` … `to` are bytes of the
 * file; where they are not its ends they lie behind a line end.
 */
export async function* utf8Pieces(
  source: ByteSource,
  encoding: string,
  pieceBytes = PIECE_BYTES,
  from = 0,
  to = source.size,
): AsyncGenerator<Utf8Piece> {
  const decode = encoding === 'utf-8' ? null : decoderOf(encoding, from === 0);
  const read = (at: number) => source.slice(at, Math.min(at + pieceBytes, to));
  let coming = to > from ? read(from) : null;
  for (let at = from; coming; at += pieceBytes) {
    const readUpTo = Math.min(at + pieceBytes, to);
    const raw = await coming;
    // The next piece comes from the disk while this one is being worked on.
    coming = readUpTo < to ? read(readUpTo) : null;
    coming?.catch(() => {}); // told when it is awaited, and to nobody if the reader stops before
    if (decode) {
      yield { bytes: encoder.encode(decode(raw, readUpTo < to)), readUpTo };
    } else yield { bytes: at === 0 ? raw.subarray(byteOrderMarkLength(raw)) : raw, readUpTo };
    source.release?.(raw);
  }
}

/** 3 where the bytes begin with the UTF-8 byte order mark, else 0. */
const byteOrderMarkLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
