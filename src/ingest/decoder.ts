/** What windows-1252 has in place of the C1 control characters, in order from 0x80; five of them it leaves as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes a text in pieces; pass `more` until the last one. A byte order mark at the start is left out. */
export type Decode = (bytes: Uint8Array, more: boolean) => string;

/**
 * A decoder for a WHATWG label; `fromStart` is false where the bytes begin later in a file. Some engines read windows-1252 as Latin-1 (nodejs/node#56542); there the characters that
 * differ are put right, and elsewhere nothing changes.
 */
export function decoderOf(encoding: string, fromStart = true): Decode {
  const decoder = new TextDecoder(encoding, { ignoreBOM: !fromStart });
  if (encoding !== 'windows-1252') return (bytes, more) => decoder.decode(bytes, { stream: more });
  return (bytes, more) => withoutControls(decoder.decode(bytes, { stream: more }));
}

/** Control characters U+0080 … U+009F, which no text is written with. */
export const HAS_CONTROLS = /[\x80-\x9f]/;

/** The characters of windows-1252 in the place of such controls: what some program took for Latin-1 before it wrote UTF-8. */
export const withoutControls = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);

/** Whether the platform can decode this label. */
export function isKnownEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
