/** How a series of equal steps is smoothed. */
export interface LoessOptions {
  /** Points that a fit sees: odd, the nearer the heavier. */
  readonly window: number;
  /** A level (0) or a line (1) within the window. */
  readonly degree: 0 | 1;
  /** Fits are made at every `jump`-th point and joined by lines; 1: at every point. */
  readonly jump: number;
}

/**
 * The weighted fit of a series at a position, which may lie beside it; NaN where no point of the window has a weight.
 *
 * @param weights robustness weights, one a point; null: all 1
 * @param first, last points of the window, inclusive, from 0
 */
export function loessAt(
  values: Float64Array,
  { window, degree }: LoessOptions,
  weights: Float64Array | null,
  at: number,
  first: number,
  last: number,
): number {
  const n = values.length;
  let reach = Math.max(at - first, last - at);
  if (window > n) reach += Math.floor((window - n) / 2);
  const own = new Float64Array(last - first + 1);
  let total = 0;
  for (let j = first; j <= last; j++) {
    const distance = Math.abs(j - at);
    if (distance > 0.999 * reach) continue;
    const near = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    total += own[j - first] = weights ? near * weights[j] : near;
  }
  if (!(total > 0)) return NaN;
  for (let k = 0; k < own.length; k++) own[k] /= total;
  if (reach > 0 && degree === 1) tilt(own, first, at, n);
  let sum = 0;
  for (let k = 0; k < own.length; k++) sum += own[k] * values[first + k];
  return sum;
}

/** Turns the weights of a level into those of a line, where the points lie far enough apart for one. */
function tilt(own: Float64Array, first: number, at: number, n: number): void {
  let center = 0;
  for (let k = 0; k < own.length; k++) center += own[k] * (first + k);
  let spread = 0;
  for (let k = 0; k < own.length; k++) spread += own[k] * (first + k - center) ** 2;
  if (!(Math.sqrt(spread) > 0.001 * (n - 1))) return;
  const slope = (at - center) / spread;
  for (let k = 0; k < own.length; k++) own[k] *= slope * (first + k - center) + 1;
}

/**
 * Locally weighted regression of a series of equal steps: tricube weights over the nearest `window` points, as in the
 * STL procedure (see `stl.ts`). O(n · window / jump).
 */
export function loess(
  values: Float64Array,
  options: LoessOptions,
  weights: Float64Array | null = null,
): Float64Array {
  const n = values.length;
  if (n < 2) return values.slice();
  const { window } = options;
  const jump = Math.min(options.jump, n - 1);
  const half = (window + 1) >> 1;
  const fitted = new Float64Array(n);
  const fitAt = (i: number): void => {
    const first = window >= n ? 0 : Math.min(Math.max(0, i - half + 1), n - window);
    const fit = loessAt(values, options, weights, i, first, Math.min(n, first + window) - 1);
    fitted[i] = Number.isNaN(fit) ? values[i] : fit;
  };
  let previous = 0;
  fitAt(0);
  for (let i = jump; i < n; i += jump) joinTo(i);
  if (previous < n - 1) joinTo(n - 1);
  return fitted;

  function joinTo(i: number): void {
    fitAt(i);
    const step = (fitted[i] - fitted[previous]) / (i - previous);
    for (let j = previous + 1; j < i; j++) fitted[j] = fitted[previous] + step * (j - previous);
    previous = i;
  }
}
