/** A buffer that can be moved, in the platforms that have ES2024. */
interface Movable {
  transfer?(byteLength: number): ArrayBuffer;
}

type Numbers = Float64Array | Uint32Array | Int32Array | Uint8Array;

/**
 * Gives memory back at once, where the platform can, and not when it next looks for what is unused. Every view of it is
 * empty afterwards: nobody else may hold one.
 */
export function release(buffers: Iterable<ArrayBufferLike>): void {
  for (const buffer of buffers) (buffer as Movable).transfer?.(0);
}

/**
 * The same items in an array of another length, zero beyond them, without the memory of both for longer than it
 * takes. The old array is not to be used again; trusts that it is the only view of its memory, and all of it.
 */
export function resized<T extends Numbers>(array: T, length: number): T {
  if (length === array.length) return array;
  const OfKind = array.constructor as new (from: number | ArrayBuffer) => T;
  const moved = (array.buffer as Movable).transfer?.(length * array.BYTES_PER_ELEMENT);
  if (moved) return new OfKind(moved);
  const copy = new OfKind(length);
  copy.set(length < array.length ? array.subarray(0, length) : array);
  return copy;
}
