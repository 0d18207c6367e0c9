/** Where a function is greatest, as far as the search went. */
export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** Whether the slope vanished there. */
  readonly converged: boolean;
}

const STEP = 1e-4;
const FLAT = 1e-4;
const MOST_STEPS = 200;
const BEST_STARTS = 2;

/**
 * The greatest value of a smooth function, by BFGS with central differences of 1e-4 and backtracking, from the two best
 * of several starts. Deterministic. Coordinates should be of order 1, as logarithms of parameters are.
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
  return ranked
    .slice(0, BEST_STARTS)
    .map(({ point, value }) => climb(valueAt, point, value))
    .reduce((best, next) => (next.value > best.value ? next : best));
}

function climb(of: (point: Float64Array) => number, start: Float64Array, from: number): Maximum {
  const n = start.length;
  let point = start;
  let value = from;
  let slope = slopeOf(of, point);
  let inverse = identity(n);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (slope.every((each) => Math.abs(each) < FLAT)) return { point, value, converged: true };
    let direction = times(inverse, slope);
    let rise = dot(direction, slope);
    if (!(rise > 0)) {
      inverse = identity(n);
      direction = slope;
      rise = dot(slope, slope);
    }
    // No coordinate moves by more than 1 at once: a factor of e.
    let length = 1 / Math.max(1, ...direction.map(Math.abs));
    let next = moved(point, direction, length);
    let reached = of(next);
    while (!(reached >= value + 1e-4 * length * rise) && length > 1e-12) {
      length /= 2;
      next = moved(point, direction, length);
      reached = of(next);
    }
    if (!(reached > value)) {
      // As high as rounding lets it climb along this direction; once more straight up, then it is the top.
      if (direction === slope)
        return { point, value, converged: slope.every((each) => Math.abs(each) < 0.01) };
      inverse = identity(n);
      continue;
    }
    const nextSlope = slopeOf(of, next);
    inverse = updated(inverse, point, next, slope, nextSlope);
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

function slopeOf(of: (point: Float64Array) => number, point: Float64Array): Float64Array {
  return point.map((_, i) => {
    const up = point.slice();
    const down = point.slice();
    up[i]! += STEP;
    down[i]! -= STEP;
    return (of(up) - of(down)) / (2 * STEP);
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
