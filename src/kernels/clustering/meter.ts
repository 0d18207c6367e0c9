/**
 * Measures points against k centres, some at a time: which centre is nearest (the lowest index of equals, as double
 * precision has it), and how far it and the others are.
 */
export interface Meter {
  /** Most points at a time. */
  readonly capacity: number;
  /** The nearest centre of each point. */
  readonly nearest: Int32Array;
  /** A bound from above on the distance to it, in the unit of `place`. */
  readonly upper: Float32Array | Float64Array;
  /** A bound from below on the distance to every other centre (any when k = 1), in the unit of `place`. */
  readonly lower: Float32Array | Float64Array;
  /** Takes the centres, k × dimension, to be left alone while they are used; gives back the unit of the bounds. */
  place(centers: Float64Array): number;
  /**
   * Measures the first `count` of `rows` among the points (row-major).
   *
   * @param rows length `capacity`; those beyond `count` are overwritten
   */
  measure(points: Float64Array, rows: Int32Array, count: number): void;
}
