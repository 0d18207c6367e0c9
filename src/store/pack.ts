import { MISSING_CODE } from '../core/column';

/** A chunk as the store has it: the bytes themselves, or numbers of fewer bytes that give them back bit for bit. */
export type StoredChunk = ArrayBuffer | PackedChunk;

/**
 * Number k of the chunk is (base + code k) · times / over, missing where the code is the largest of its width. `bytes`
 * holds the codes, `width` bytes each.
 */
export interface PackedChunk {
  readonly of: Packable;
  readonly width: 1 | 2 | 4;
  readonly base: number;
  readonly times: number;
  readonly over: number;
  readonly bytes: ArrayBuffer;
}

/** What the numbers of a chunk are when it is not packed. */
export type Packable = 'float64' | 'uint32';

/** Days, minutes and seconds in milliseconds; whole numbers; money with up to four decimals. */
const SCALES: readonly (readonly [times: number, over: number])[] = [
  [86_400_000, 1],
  [60_000, 1],
  [1000, 1],
  [1, 1],
  [1, 10],
  [1, 100],
  [1, 1000],
  [1, 10_000],
];

/** Whole numbers up to here are exact, and so is what they are multiplied and divided with. */
const LARGEST = 2 ** 46;

/** Upper half of the NaN that unpacking writes; others have other bits. */
const USUAL_NAN = 0x7ff80000;

/** The chunk in fewer bytes; null where it takes as many or where a number would not come back as it is. */
export function pack(piece: Uint8Array<ArrayBuffer>, of: Packable): PackedChunk | null {
  if (of === 'uint32') return packCodes(new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4));
  const values = new Float64Array(piece.buffer, piece.byteOffset, piece.length / 8);
  const wholes = new Float64Array(values.length);
  for (const [times, over] of SCALES) {
    const range = scaled(values, times, over, wholes);
    if (!range) continue;
    const width = widthFor(range);
    if (width === null) return null;
    const base = range.least;
    const missing = missingOf(width);
    const codes = new Uint32Array(values.length);
    for (let k = 0; k < codes.length; k++) {
      const whole = wholes[k]!;
      codes[k] = whole === whole ? whole - base : missing;
    }
    return { of, width, base, times, over, bytes: narrowed(codes, width) };
  }
  return null;
}

/** Fills `target` with the numbers of the chunk; false where they are not as many as it takes. */
export function unpack(chunk: StoredChunk, target: Uint8Array<ArrayBuffer>): boolean {
  if (chunk instanceof ArrayBuffer) {
    if (chunk.byteLength !== target.length) return false;
    target.set(new Uint8Array(chunk));
    return true;
  }
  const { of, width, base, times, over } = chunk;
  const codes = codesOf(width, chunk.bytes);
  const missing = missingOf(width);
  const size = of === 'uint32' ? 4 : 8;
  if (codes.length * size !== target.length) return false;
  if (of === 'uint32') {
    const numbers = new Uint32Array(target.buffer, target.byteOffset, codes.length);
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k]!;
      numbers[k] = code === missing ? MISSING_CODE : base + code;
    }
    return true;
  }
  const values = new Float64Array(target.buffer, target.byteOffset, codes.length);
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k]!;
    values[k] = code === missing ? NaN : ((base + code) * times) / over;
  }
  return true;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Makes of the values whole numbers on a scale, NaN of what is missing, and tells the least and the greatest; null where
 * one of them is not exactly on it.
 */
function scaled(values: Float64Array, times: number, over: number, wholes: Float64Array): Range | null {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (value !== value) {
      if (words[2 * k] !== 0 || words[2 * k + 1] !== USUAL_NAN) return null;
      wholes[k] = NaN;
      continue;
    }
    const whole = Math.round((value * over) / times);
    if ((whole * times) / over !== value || Math.abs(whole) > LARGEST) return null;
    if (whole === 0 && 1 / value < 0) return null; // −0 would come back as 0
    wholes[k] = whole;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  return least > most ? { least: 0, most: 0 } : { least, most };
}

function packCodes(numbers: Uint32Array): PackedChunk | null {
  let least = MISSING_CODE;
  let most = 0;
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k]!;
    if (number === MISSING_CODE) continue;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const base = Math.min(least, most);
  const width = widthFor({ least: base, most });
  if (width === null || width === 4) return null;
  const codes = new Uint32Array(numbers.length);
  const missing = missingOf(width);
  for (let k = 0; k < codes.length; k++) {
    const number = numbers[k]!;
    codes[k] = number === MISSING_CODE ? missing : number - base;
  }
  return { of: 'uint32', width, base, times: 1, over: 1, bytes: narrowed(codes, width) };
}

/** Fewest bytes a number that hold the range and one more, for what is missing. */
function widthFor({ least, most }: Range): PackedChunk['width'] | null {
  const range = most - least;
  return range < 0xff ? 1 : range < 0xffff ? 2 : range < 0xffffffff ? 4 : null;
}

const missingOf = (width: PackedChunk['width']): number => 2 ** (8 * width) - 1;

/** The codes in as many bytes each; they fit. */
function narrowed(codes: Uint32Array<ArrayBuffer>, width: PackedChunk['width']): ArrayBuffer {
  return (width === 1 ? new Uint8Array(codes) : width === 2 ? new Uint16Array(codes) : codes).buffer;
}

function codesOf(width: PackedChunk['width'], bytes: ArrayBuffer) {
  return width === 1 ? new Uint8Array(bytes) : width === 2 ? new Uint16Array(bytes) : new Uint32Array(bytes);
}
