import { problem, type Problem } from '../core/outcome';
import type { ByteSource } from './byte-source';
import { MAX_FILE_BYTES } from './limits';

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

/** How files of other kinds begin, but for workbooks, and their names. */
const SIGNATURES: readonly { readonly start: readonly number[]; readonly what: string }[] = [
  { start: [0x50, 0x4b, 0x05, 0x06], what: 'ZIP' },
  { start: ascii('%PDF-'), what: 'PDF' },
  { start: [0x89, 0x50, 0x4e, 0x47], what: 'PNG' },
  { start: [0xff, 0xd8, 0xff], what: 'JPEG' },
  { start: ascii('GIF8'), what: 'GIF' },
  { start: ascii('RIFF'), what: 'WebP' },
  { start: [0x1f, 0x8b], what: 'GZIP' },
  { start: ascii('Rar!'), what: 'RAR' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], what: '7z' },
  { start: [0x28, 0xb5, 0x2f, 0xfd], what: 'Zstandard' },
  { start: ascii('BZh'), what: 'BZIP2' },
  { start: ascii('SQLite format 3'), what: 'SQLite' },
  { start: ascii('PAR1'), what: 'Parquet' },
];
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml|<table|<head|<body)/i;
const JSON_START = /^\s*(?:\{\s*"|\[\s*(?:\{|\[))/;

/** Control characters that text does not contain: so many, and so large a share of the sample, make it no text. */
const MOST_CONTROLS = 8;
const MOST_CONTROLS_SHARE = 0.02;

/** Why a file of this size is not read, or null. */
export function sizeProblem(source: ByteSource): Problem | null {
  if (source.size === 0) return problem('ingest/empty', { file: source.name });
  if (source.size > MAX_FILE_BYTES) {
    return problem('ingest/too-large', { file: source.name, size: source.size, limit: MAX_FILE_BYTES });
  }
  return null;
}

/** Why these first bytes are no table of text (a picture, an archive), or null where they may be one. */
export function kindProblem(head: Uint8Array, file: string): Problem | null {
  const signature = SIGNATURES.find(({ start }) => start.every((byte, k) => head[k] === byte));
  if (signature) return problem('ingest/binary', { file, what: signature.what });
  return isFullOfControls(head) ? problem('ingest/binary', { file, what: '' }) : null;
}

/** Why this text is no table (markup, JSON), or null. */
export function textProblem(text: string, file: string): Problem | null {
  const start = text.slice(0, 512);
  if (MARKUP.test(start)) return problem('ingest/markup', { file });
  return JSON_START.test(start) ? problem('ingest/json', { file }) : null;
}

/** NULs at the end (a file cut off by a power loss) and those of UTF-16 do not count. */
function isFullOfControls(head: Uint8Array): boolean {
  let end = head.length;
  while (end > 0 && head[end - 1] === 0) end--;
  const text = head.subarray(0, end);
  let controls = 0;
  let nuls = 0;
  for (const byte of text) {
    if (byte === 0) nuls++;
    else if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) controls++;
  }
  if (nuls > 0 && looksLikeUtf16(text) === null) controls += nuls;
  return end === 0 || (controls > MOST_CONTROLS && controls > end * MOST_CONTROLS_SHARE);
}

/**
 * UTF-16 by its bytes, with or without a byte order mark: line ends, delimiters, digits and Latin letters have a zero
 * byte, always on the same side. Null where nothing speaks for it.
 */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let little = 0;
  let big = 0;
  let units = 0;
  for (let k = 0; k + 1 < head.length; k += 2) {
    units++;
    if (head[k + 1] === 0 && isPlain(head[k]!)) little++;
    if (head[k] === 0 && isPlain(head[k + 1]!)) big++;
  }
  const enough = Math.max(2, units * 0.1);
  if (little >= enough && big * 10 < little) return 'utf-16le';
  return big >= enough && little * 10 < big ? 'utf-16be' : null;
}

const isPlain = (byte: number): boolean =>
  (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
