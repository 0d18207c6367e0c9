import { analyse } from 'chardet';

/** Encodings that a sample of bytes may be written in, likeliest first, as WHATWG labels with a confidence in [0, 1]. */
export function detectEncodings(
  sample: Uint8Array,
): { readonly label: string; readonly confidence: number }[] {
  return analyse(sample).map((match) => ({
    label: match.name.toLowerCase(),
    confidence: match.confidence / 100,
  }));
}
