/**
 * Writes the bytes of a WebAssembly module with one function and one page of memory, from instructions by name.
 * Enough for an inner loop that must handle two numbers at a time, which JavaScript cannot say; nothing else is meant
 * to be written so. https://webassembly.github.io/spec/core/binary/
 */

/** The bytes of some instructions. */
export type Code = readonly number[];

/** Types of values, as the format numbers them. */
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value & 127];
}

const doubles = (...values: number[]): number[] => [...new Uint8Array(Float64Array.from(values).buffer)];
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** Offset in bytes; no alignment is promised. */
const at = (offset: number): Code => [0, ...unsigned(offset)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  lessThan: [0x49],
  add: [0x6a],
  multiply: [0x6c],
  and: [0x71],
  or: [0x72],
} as const;

export const f64 = {
  store: (offset: number): Code => [0x39, ...at(offset)],
  equal: [0x61],
  lessThan: [0x63],
  min: [0xa4],
  max: [0xa5],
} as const;

/** Two numbers of 8 bytes side by side. */
export const pair = {
  load: (offset: number): Code => [...vector(0x00), ...at(offset)],
  loadTwice: (offset: number): Code => [...vector(0x0a), ...at(offset)],
  store: (offset: number): Code => [...vector(0x0b), ...at(offset)],
  constant: (first: number, second: number): Code => [...vector(0x0c), ...doubles(first, second)],
  twice: vector(0x14),
  lane: (which: 0 | 1): Code => [...vector(0x21), which],
  withLane: (which: 0 | 1): Code => [...vector(0x22), which],
  lessThan: vector(0x49),
  /** The first two operands' bits, by the third. */
  choose: vector(0x52),
  sqrt: vector(0xef),
  add: vector(0xf0),
  subtract: vector(0xf1),
  multiply: vector(0xf2),
  min: vector(0xf6),
  max: vector(0xf7),
} as const;

/** The operand under the top two where the top is not 0, else the one above it. */
export const select: Code = [0x1b];
/** Repeats the body while what it leaves is not 0. */
export const repeatWhile = (...body: Code[]): Code => [0x03, 0x40, ...body.flat(), 0x0d, 0, 0x0b];

const section = (id: number, ...entries: Code[]): number[] => {
  const body = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(body.length), ...body];
};
const text = (name: string): number[] => [name.length, ...Array.from(name, (c) => c.charCodeAt(0))];

/**
 * A module that exports `memory` (one page of 65,536 bytes) and `run`, a function of one integer (local 0) without result.
 *
 * @param locals types of the locals from 1 on
 */
export function moduleBytes(locals: readonly number[], body: readonly Code[]): Uint8Array<ArrayBuffer> {
  const code = [...unsigned(locals.length), ...locals.flatMap((type) => [1, type]), ...body.flat(), 0x0b];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [0x60, 1, I32, 0]),
    ...section(3, [0]),
    ...section(5, [1, 1, 1]),
    ...section(7, [...text('memory'), 2, 0], [...text('run'), 0, 0]),
    ...section(10, [...unsigned(code.length), ...code]),
  ]);
}
