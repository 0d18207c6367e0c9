import { randomInteger } from '../random/deviates';
import type { Random } from '../random/mulberry32';
import { quantileSorted } from '../statistics/quantile';

/** Means of several figures of the same people in resamples of the people: `draws` a figure. */
export interface BootstrapMeans {
  readonly means: Float64Array;
  /** One array a figure: its mean in each resample, in drawing order. */
  readonly draws: readonly Float64Array[];
}

/**
 * Means over people, and over `draws` resamples of the people with replacement; every figure sees the same resamples,
 * so their differences are paired. O(draws · people · figures).
 *
 * @param figures one array of length n ≥ 1 a figure
 * Efron 1979, doi:10.1214/aos/1176344552
 */
export function bootstrapMeans(
  figures: readonly Float64Array[],
  draws: number,
  random: Random,
): BootstrapMeans {
  const n = figures[0].length;
  const times = new Uint32Array(n);
  const drawn = figures.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0);
    for (let i = 0; i < n; i++) times[randomInteger(random, n)]++;
    figures.forEach((values, f) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += times[i] * values[i];
      drawn[f][draw] = sum / n;
    });
  }
  return { means: Float64Array.from(figures, (values) => sumOf(values) / n), draws: drawn };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The middle `level` of the draws (percentile interval). */
export function percentileInterval(draws: Float64Array, level = 0.95): Interval {
  const sorted = draws.slice().sort();
  return {
    lower: quantileSorted(sorted, (1 - level) / 2),
    upper: quantileSorted(sorted, (1 + level) / 2),
  };
}

/**
 * Differences of several figures to one of them, with intervals that hold all together with probability `level`:
 * difference ± the quantile of the greatest studentised deviation × its standard error (single-step max-t, Romano &
 * Wolf 2005, doi:10.1111/j.1468-0262.2005.00615.x). So the best of many is not taken for better than it is.
 *
 * @param base index of the figure compared with; its own interval is 0 … 0, as is one that never differs
 */
export function differencesTo(
  { means, draws }: BootstrapMeans,
  base: number,
  level = 0.95,
): readonly (Interval & { readonly difference: number })[] {
  const size = draws[base].length;
  const differences = draws.map((own) => own.map((value, draw) => value - draws[base][draw]));
  const errors = differences.map((values) => {
    const mean = sumOf(values) / size;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, size - 1));
  });
  const greatest = new Float64Array(size);
  differences.forEach((values, f) => {
    const difference = means[f] - means[base];
    if (!(errors[f] > 0)) return;
    for (let draw = 0; draw < size; draw++) {
      greatest[draw] = Math.max(greatest[draw], Math.abs(values[draw] - difference) / errors[f]);
    }
  });
  const width = quantileSorted(greatest.sort(), level);
  return errors.map((error, f) => {
    const difference = means[f] - means[base];
    return { difference, lower: difference - width * error, upper: difference + width * error };
  });
}
