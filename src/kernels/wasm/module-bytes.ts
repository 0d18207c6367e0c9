/**
 * Writes the bytes of a WebAssembly module with one function and one page of memory, from instructions by name.
 * Enough for an inner loop that must handle four numbers at a time, which JavaScript cannot say; nothing else is meant
 * to be written so. https://webassembly.github.io/spec/core/binary/
 */

/** The bytes of some instructions. */
export type Code = readonly number[];

/** Types of values, as the format numbers them. */
export const I32 = 0x7f;
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

const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** Offset in bytes; no alignment is promised. */
const at = (offset: number): Code => [0, ...unsigned(offset)];
/** The same four bytes, four times. */
const fourTimes = (value: Float32Array | Int32Array): Code => {
  const bytes = [...new Uint8Array(value.buffer)];
  return [...vector(0x0c), ...bytes, ...bytes, ...bytes, ...bytes];
};

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  lessThan: [0x49],
  add: [0x6a],
  multiply: [0x6c],
} as const;

/** Four numbers of 4 bytes side by side. */
export const four = {
  load: (offset: number): Code => [...vector(0x00), ...at(offset)],
  /** One number from memory, four times. */
  loadOne: (offset: number): Code => [...vector(0x09), ...at(offset)],
  store: (offset: number): Code => [...vector(0x0b), ...at(offset)],
  constant: (value: number): Code => fourTimes(Float32Array.of(value)),
  integer: (value: number): Code => fourTimes(Int32Array.of(value)),
  lessThan: vector(0x43),
  /** The first two operands' bits, by the third. */
  choose: vector(0x52),
  sqrt: vector(0xe3),
  add: vector(0xe4),
  subtract: vector(0xe5),
  multiply: vector(0xe6),
  min: vector(0xea),
  max: vector(0xeb),
} as const;

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
