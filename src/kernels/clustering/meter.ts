/**
 * Measures points against k centres, a batch at a time: the nearest centre (the lowest index of equals) and the
 * distances to it and to the second nearest.
 */
export interface Meter {
  /** Most points of a batch. */
  readonly capacity: number;
  /** The batch, capacity × dimension, row-major: written by the caller. */
  readonly points: Float64Array;
  /** Three numbers a point: distance to the nearest, to the second nearest (Infinity when k = 1), nearest centre. */
  readonly found: Float64Array;
  /** Takes the centres, k × dimension. */
  place(centers: Float64Array): void;
  /** Measures the first `count` points of the batch. */
  measure(count: number): void;
}
