/** Where a falling curve bends most. */
export interface Elbow {
  /** Position of the bend in `inertias`; the first of equals. 0 when the curve does not fall below its chord. */
  readonly index: number;
  /** Length as given: how far each point lies below the chord of the curve scaled to the unit square. */
  readonly distances: Float64Array;
}

/** A bend smaller than this is the rounding of a straight line. */
const ROUNDING = 1e-12;

/**
 * The elbow: the point of the curve, scaled to [0, 1] in both directions, farthest below the straight line from
 * its first to its last point. It depends on where the curve starts and ends, so say both. (The geometry of
 * Satopää et al. 2011, doi:10.1109/ICDCSW.2011.20, without its smoothing.)
 *
 * @param inertias one for each of consecutive cluster counts, at least two
 */
export function elbow(inertias: ArrayLike<number>): Elbow {
  const last = inertias.length - 1;
  const fall = inertias[0] - inertias[last];
  const distances = new Float64Array(inertias.length);
  let index = 0;
  for (let i = 1; i < last && fall > 0; i++) {
    distances[i] = 1 - i / last - (inertias[i] - inertias[last]) / fall;
    if (distances[i] > distances[index] + ROUNDING) index = i;
  }
  return { index, distances };
}
