import { randomInteger } from '../random/deviates';
import type { Random } from '../random/mulberry32';
import { percentileInterval, type Interval } from '../recommend/bootstrap-means';

/**
 * Interval of mean(second) − mean(first) from `draws` resamples of each group with replacement (percentiles).
 * Groups of at least one. O(draws · people). Efron 1979, doi:10.1214/aos/1176344552
 */
export function bootstrapDifference(
  first: Float64Array,
  second: Float64Array,
  draws: number,
  random: Random,
  level = 0.95,
): Interval {
  const differences = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    differences[draw] = resampledMean(second, random) - resampledMean(first, random);
  }
  return percentileInterval(differences, level);
}

function resampledMean(values: Float64Array, random: Random): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[randomInteger(random, values.length)];
  return sum / values.length;
}
