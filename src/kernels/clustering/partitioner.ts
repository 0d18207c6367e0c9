import type { Random } from '../random/mulberry32';

/**
 * Any way of putting n points into k clusters: gives labels 0 … k − 1, length n. It draws from `random` only, so
 * that what calls it many times can be repeated.
 */
export type Partitioner = (points: Float64Array, k: number, random: Random) => Int32Array;
