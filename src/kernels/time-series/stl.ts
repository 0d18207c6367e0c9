import { median } from '../statistics/quantile';
import { loess, loessAt, type LoessOptions } from './loess';

/** A series as the sum of three. */
export interface Decomposition {
  readonly trend: Float64Array;
  /** The same at each place of the cycle. */
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
}

export interface StlOptions {
  /** Unusual points lose their weight, so that they bend neither trend nor season. Default false. */
  readonly robust?: boolean;
  /** Points that the trend is smoothed over; default the next odd number from 1.5 periods on. */
  readonly trendWindow?: number;
}

const nextOdd = (x: number): number => {
  const rounded = Math.round(x);
  return rounded % 2 === 0 ? rounded + 1 : rounded;
};
const tenth = (window: number): number => Math.ceil(window / 10);

/**
 * Seasonal-trend decomposition by loess with a season that is the same in every cycle: R's
 * `stl(x, "periodic", robust =)`. Additive; take logarithms for a season that grows with the trend.
 *
 * @param values at least two whole periods
 * Cleveland, Cleveland, McRae & Terpenning 1990, J. Official Statistics 6(1), 3–73. O(n · window), 2 passes, robust 16.
 */
export function stlPeriodic(values: Float64Array, period: number, options: StlOptions = {}): Decomposition {
  const n = values.length;
  if (n < 2 * period) throw new RangeError(`two periods of ${period} are needed, got ${n} values`);
  const seasonWindow = 10 * n + 1;
  const trendWindow = options.trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonWindow)));
  const lowWindow = nextOdd(period);
  const season: LoessOptions = { window: seasonWindow, degree: 0, jump: tenth(seasonWindow) };
  const trendFit: LoessOptions = { window: trendWindow, degree: 1, jump: tenth(trendWindow) };
  const low: LoessOptions = { window: lowWindow, degree: 1, jump: tenth(lowWindow) };
  const [inner, outer] = options.robust ? [1, 15] : [2, 0];

  let trend: Float64Array = new Float64Array(n);
  let seasonal: Float64Array = new Float64Array(n);
  let weights: Float64Array | null = null;
  for (let pass = 0; pass <= outer; pass++) {
    for (let k = 0; k < inner; k++) {
      const detrended = values.map((value, i) => value - trend[i]);
      const cycles = smoothCycles(detrended, period, season, weights);
      const level = loess(movingAverage(movingAverage(movingAverage(cycles, period), period), 3), low);
      seasonal = level.map((value, i) => cycles[period + i] - value);
      trend = loess(
        values.map((value, i) => value - seasonal[i]),
        trendFit,
        weights,
      );
    }
    if (pass < outer) weights = robustness(values, trend, seasonal);
  }
  seasonal = cycleMeans(seasonal, period);
  return { trend, seasonal, remainder: values.map((value, i) => value - trend[i] - seasonal[i]) };
}

/** Each place of the cycle smoothed by itself, with one more cycle at either end: n + 2 periods. */
function smoothCycles(
  values: Float64Array,
  period: number,
  options: LoessOptions,
  weights: Float64Array | null,
): Float64Array {
  const n = values.length;
  const smoothed = new Float64Array(n + 2 * period);
  for (let place = 0; place < period; place++) {
    const size = Math.floor((n - 1 - place) / period) + 1;
    const own = Float64Array.from({ length: size }, (_, k) => values[k * period + place]);
    const ownWeights = weights && Float64Array.from(own, (_, k) => weights[k * period + place]);
    const fit = loess(own, options, ownWeights);
    const at = (position: number, first: number, last: number, instead: number): number => {
      const value = loessAt(own, options, ownWeights, position, first, last);
      return Number.isNaN(value) ? instead : value;
    };
    smoothed[place] = at(-1, 0, Math.min(options.window, size) - 1, fit[0]);
    fit.forEach((value, k) => (smoothed[(k + 1) * period + place] = value));
    smoothed[(size + 1) * period + place] = at(
      size,
      Math.max(0, size - options.window),
      size - 1,
      fit[size - 1],
    );
  }
  return smoothed;
}

/** Means of `width` neighbours: n − width + 1 of them. */
function movingAverage(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    if (i >= width) sum -= values[i - width];
    if (i >= width - 1) means[i - width + 1] = sum / width;
  }
  return means;
}

/** Bisquare weights by six median absolute remainders. */
function robustness(values: Float64Array, trend: Float64Array, seasonal: Float64Array): Float64Array {
  const size = values.map((value, i) => Math.abs(value - trend[i] - seasonal[i]));
  const reach = 6 * median(size);
  return size.map((r) => {
    if (r <= 0.001 * reach) return 1;
    return r <= 0.999 * reach ? (1 - (r / reach) ** 2) ** 2 : 0;
  });
}

function cycleMeans(values: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  values.forEach((value, i) => {
    sums[i % period] += value;
    counts[i % period]++;
  });
  return values.map((_, i) => sums[i % period] / counts[i % period]);
}
