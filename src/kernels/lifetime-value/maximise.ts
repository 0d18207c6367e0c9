/** Where a function is greatest, as far as the search went. */
export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** Whether nothing more was to be gained there. */
  readonly converged: boolean;
}

/** Small, as the likelihoods here are exact to twelve digits: the slope is right to 1e-3 and the top to 1e-8. */
const STEP = 1e-6;
/** A step that gains less is the last. */
const LEAST_GAIN = 1e-7;
const MOST_STEPS = 100;

/**
 * The greatest value of a smooth function, by BFGS with differences of 1e-6 and backtracking from the best of several
 * starts, and from the next one where that does not end. Deterministic. Coordinates should be of order 1, as logarithms
 * of parameters are.
 */
export function maximise(
  of: (point: Float64Array) => number,
  starts: readonly (readonly number[])[],
): Maximum {
  const valueAt = (point: Float64Array): number => {
    const value = of(point);
    return value === value ? value : -Infinity;
  };
  const ranked = starts
    .map((start) => Float64Array.from(start))
    .map((point) => ({ point, value: valueAt(point) }))
    .sort((a, b) => b.value - a.value);
  let best: Maximum | null = null;
  for (const { point, value } of ranked) {
    const next = climb(valueAt, point, value);
    if (!best || next.value > best.value) best = next;
    if (next.converged) break;
  }
  return best!;
}

function climb(of: (point: Float64Array) => number, start: Float64Array, from: number): Maximum {
  let point = start;
  let value = from;
  let slope = slopeOf(of, point, value);
  let inverse = identity(point.length);
  let isFresh = true; // the next step goes straight up
  for (let step = 0; step < MOST_STEPS; step++) {
    let direction = times(inverse, slope);
    let rise = dot(direction, slope);
    if (!(rise > 0)) {
      direction = slope;
      rise = dot(slope, slope);
    }
    // No coordinate moves by more than 1 at once: a factor of e.
    let length = 1 / Math.max(1, ...direction.map(Math.abs));
    let next = moved(point, direction, length);
    let reached = of(next);
    while (!(reached >= value + 1e-4 * length * rise) && length > 1e-10) {
      length /= 2;
      next = moved(point, direction, length);
      reached = of(next);
    }
    const gain = reached - value;
    if (!(gain > LEAST_GAIN)) {
      // The top, unless what is known of the curvature misled: then once more straight up.
      if (isFresh)
        return gain > 0
          ? { point: next, value: reached, converged: true }
          : { point, value, converged: true };
      inverse = identity(point.length);
      isFresh = true;
      continue;
    }
    const nextSlope = slopeOf(of, next, reached);
    inverse = updated(inverse, point, next, slope, nextSlope);
    isFresh = false;
    [point, value, slope] = [next, reached, nextSlope];
  }
  return { point, value, converged: false };
}

const identity = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, i) => sum + each * b[i]!, 0);
const moved = (point: Float64Array, direction: Float64Array, length: number): Float64Array =>
  point.map((each, i) => each + length * direction[i]!);
const times = (matrix: Float64Array, vector: Float64Array): Float64Array =>
  vector.map((_, i) => dot(matrix.subarray(i * vector.length, (i + 1) * vector.length), vector));

function slopeOf(of: (point: Float64Array) => number, point: Float64Array, value: number): Float64Array {
  return point.map((_, i) => {
    const up = point.slice();
    up[i]! += STEP;
    return (of(up) - value) / STEP;
  });
}

/** BFGS's inverse curvature after a step, for a maximum; as it was where the step tells nothing. */
function updated(
  inverse: Float64Array,
  from: Float64Array,
  to: Float64Array,
  slope: Float64Array,
  nextSlope: Float64Array,
): Float64Array {
  const n = from.length;
  const s = to.map((each, i) => each - from[i]!);
  const y = slope.map((each, i) => each - nextSlope[i]!);
  const sy = dot(s, y);
  if (!(sy > 1e-12)) return inverse;
  const hy = times(inverse, y);
  const factor = (1 + dot(y, hy) / sy) / sy;
  return inverse.map((each, k) => {
    const i = Math.floor(k / n);
    const j = k % n;
    return each + factor * s[i]! * s[j]! - (s[i]! * hy[j]! + hy[i]! * s[j]!) / sy;
  });
}

/** Second derivatives by central differences, n × n row-major. */
export function curvature(
  of: (point: Float64Array) => number,
  point: Float64Array,
  step = 1e-3,
): Float64Array {
  const n = point.length;
  const at = (i: number, di: number, j: number, dj: number): number => {
    const moved = point.slice();
    moved[i]! += di * step;
    moved[j]! += dj * step;
    return of(moved);
  };
  const middle = of(point);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = (at(i, 1, i, 0) - 2 * middle + at(i, -1, i, 0)) / (step * step);
    for (let j = 0; j < i; j++) {
      const mixed =
        (at(i, 1, j, 1) - at(i, 1, j, -1) - at(i, -1, j, 1) + at(i, -1, j, -1)) / (4 * step * step);
      matrix[i * n + j] = mixed;
      matrix[j * n + i] = mixed;
    }
  }
  return matrix;
}
