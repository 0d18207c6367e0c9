/**
 * Some records cut into cells, column by column: cell c of record i is `bytes[starts[c * capacity + i]]` …
 * `bytes[ends[c * capacity + i] - 1]`, without the quotes around it. A record with fewer than `width`
 * cells has empty ones in their place; of one with more, those beyond are not here.
 */
export interface RecordBatch {
  bytes: Uint8Array;
  /** Of the same bytes. */
  view: DataView;
  readonly width: number;
  readonly capacity: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells the record really has. */
  readonly cellCounts: Int32Array;
  /** The whole record as it stands in `bytes`, without its line end. */
  readonly recordStarts: Int32Array;
  readonly recordEnds: Int32Array;
  /** STRAY_QUOTE | UNCLOSED_QUOTE | QUOTE_INSIDE | DOUBLED_QUOTE. */
  readonly flags: Uint8Array;
  /** Number of the first record, counted from 1 at the top of the file; the others follow on. */
  firstNumber: number;
  count: number;
}

/** A quote inside a quoted cell that is neither doubled nor at its end, or at the start of a cell that no quote closes. */
export const STRAY_QUOTE = 1;
/** A cell opened by a quote that nothing closes up to the end of the file. */
export const UNCLOSED_QUOTE = 2;

/** A quote in the middle of a cell that does not begin with one: a text about inches, or two cells run together. */
export const QUOTE_INSIDE = 4;

/** Doubled quotes stand for single ones in some cell; `singleQuotes` makes them so. */
export const DOUBLED_QUOTE = 8;

const CELLS_A_BATCH = 1 << 16;

const NO_BYTES = new Uint8Array(0);

/** Records of `width` cells that make a batch. */
export const batchCapacity = (width: number): number =>
  Math.max(1, Math.min(1000, Math.floor(CELLS_A_BATCH / width)));

export function newBatch(width: number, capacity: number): RecordBatch {
  return {
    bytes: NO_BYTES,
    view: new DataView(NO_BYTES.buffer),
    width,
    capacity,
    starts: new Int32Array(width * capacity),
    ends: new Int32Array(width * capacity),
    cellCounts: new Int32Array(capacity),
    recordStarts: new Int32Array(capacity),
    recordEnds: new Int32Array(capacity),
    flags: new Uint8Array(capacity),
    firstNumber: 1,
    count: 0,
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of a cell, trimmed. */
export const cellText = (batch: RecordBatch, column: number, i: number): string => {
  const at = column * batch.capacity + i;
  return decoder.decode(batch.bytes.subarray(batch.starts[at], batch.ends[at])).trim();
};

/** Text of a whole record as it stands in the file. */
export const recordText = (batch: RecordBatch, i: number): string =>
  decoder.decode(batch.bytes.subarray(batch.recordStarts[i], batch.recordEnds[i]));

/** Makes the doubled quotes in the cells of record i single, in place: after that the record is no longer as it stands in the file. */
export function singleQuotes(batch: RecordBatch, i: number, quote: number): void {
  const { bytes, starts, ends, width, capacity } = batch;
  for (let c = 0, slot = i; c < width; c++, slot += capacity) {
    const from = starts[slot]!;
    if (from === 0 || bytes[from - 1] !== quote) continue;
    const to = ends[slot]!;
    let out = from;
    for (let k = from; k < to; k++) {
      bytes[out++] = bytes[k]!;
      if (bytes[k] === quote && bytes[k + 1] === quote && k + 1 < to) k++;
    }
    ends[slot] = out;
  }
  batch.flags[i]! &= ~DOUBLED_QUOTE;
}
