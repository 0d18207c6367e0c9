import { detectEncodings } from '../../adapters/chardet/detect';
import { decoderOf, isKnownEncoding } from '../decoder';
import { looksLikeUtf16 } from '../file-kind';
import { textPlausibility } from './plausible-text';

export interface DetectedEncoding {
  /** WHATWG label. */
  readonly encoding: string;
  /** False where another encoding reads the bytes about as well. */
  readonly sure: boolean;
}

/** A text below this is read, and asked about. */
const LEAST_PLAUSIBLE = 0.4;
const CLEAR_LEAD = 0.05;
/** So few bytes beyond ASCII are too little evidence to be sure. */
const FEW_BYTES = 8;
const DETECTOR_BYTES = 1 << 16;

/** Encodings tried beside those the detector names. */
const CANDIDATES = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'macintosh',
];

/** Names the detector uses, as the labels of the WHATWG standard. */
const LABELS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  ascii: 'utf-8',
  'iso-8859-9': 'windows-1254',
};

/**
 * How the bytes of a file are to be read: its byte order mark, UTF-8 where every sample is valid UTF-8, UTF-16 by its zero
 * bytes, else the encoding whose text looks most like one people write, with the detector's opinion as a tie-break.
 *
 * @param samples the start of the file first, then pieces from further on, each perhaps cut inside a character
 */
export function detectEncoding(samples: readonly Uint8Array[]): DetectedEncoding {
  const head = samples[0]!;
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', sure: true };
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) {
    return { encoding: 'gb18030', sure: true };
  }
  const wide = looksLikeUtf16(head);
  if (wide) return { encoding: wide, sure: true };
  if (samples.every((sample, k) => isUtf8(sample, k > 0))) return { encoding: 'utf-8', sure: true };
  return bestLegacy(foreignPart(samples));
}

/** Whether a piece is UTF-8 but for a character cut at its end, and for a `cutStart` also one cut at its start. */
function isUtf8(bytes: Uint8Array, cutStart: boolean): boolean {
  let from = 0;
  if (cutStart) while (from < 3 && (bytes[from]! & 0xc0) === 0x80) from++;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The samples' lines that are not plain ASCII, up to what the detector takes: the part that tells encodings apart. */
function foreignPart(samples: readonly Uint8Array[]): Uint8Array {
  const part = new Uint8Array(DETECTOR_BYTES);
  let length = 0;
  for (const sample of samples) {
    for (let from = 0; from < sample.length && length < part.length;) {
      let to = sample.indexOf(10, from) + 1;
      if (to === 0) to = sample.length;
      const line = sample.subarray(from, Math.min(to, from + part.length - length));
      if (line.some((byte) => byte >= 0x80)) {
        part.set(line, length);
        length += line.length;
      }
      from = to;
    }
  }
  return part.subarray(0, length);
}

function bestLegacy(sample: Uint8Array): DetectedEncoding {
  const opinions = new Map<string, number>();
  for (const { label, confidence } of detectEncodings(sample)) {
    const encoding = LABELS[label] ?? label;
    if (encoding !== 'utf-8' && isKnownEncoding(encoding) && !opinions.has(encoding))
      opinions.set(encoding, confidence);
  }
  const candidates = [...new Set([...opinions.keys(), ...CANDIDATES])].filter(
    (encoding) => !/^utf-|^iso-2022/.test(encoding),
  );
  const scored = candidates
    .map((encoding) => ({
      encoding,
      score: textPlausibility(decoderOf(encoding)(sample, true)) + 0.3 * (opinions.get(encoding) ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const clear = first!.score > LEAST_PLAUSIBLE && first!.score - second!.score > CLEAR_LEAD;
  return {
    encoding: first!.encoding,
    sure: clear && sample.filter((byte) => byte >= 0x80).length >= FEW_BYTES,
  };
}
