import type { Column, ColumnKind } from '../core/column';
import type { Packable } from './pack';

/** The flat arrays a column of each kind is made of, in the order in which they are stored. */
export const PART_NAMES = {
  number: ['values'],
  time: ['values'],
  category: ['codes', 'offsets', 'bytes'],
  flag: ['values'],
} as const satisfies Record<ColumnKind, readonly string[]>;

/** What the numbers of each part are where a chunk of them may be packed; null for bytes. */
export const PACKED_AS = {
  number: ['float64'],
  time: ['float64'],
  category: ['uint32', 'uint32', null],
  flag: [null],
} as const satisfies Record<ColumnKind, readonly (Packable | null)[]>;

/** The bytes of a column's parts, as views on its own memory, in the order of PART_NAMES. */
export function partsOf(column: Column): Uint8Array<ArrayBuffer>[] {
  if (column.kind === 'category')
    return [bytesOf(column.codes), bytesOf(column.levels.offsets), bytesOf(column.levels.bytes)];
  return [bytesOf(column.values)];
}

/** The column whose parts are these buffers, on their memory. Trusts their number and sizes. */
export function columnFrom(kind: ColumnKind, parts: readonly ArrayBuffer[]): Column {
  switch (kind) {
    case 'number':
    case 'time':
      return { kind, values: new Float64Array(parts[0]!) };
    case 'flag':
      return { kind, values: new Uint8Array(parts[0]!) };
    case 'category':
      return {
        kind,
        codes: new Uint32Array(parts[0]!),
        levels: { offsets: new Uint32Array(parts[1]!), bytes: new Uint8Array(parts[2]!) },
      };
  }
}

const bytesOf = (array: ArrayBufferView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
