import { randomInteger } from '../random/deviates';
import type { Random } from '../random/mulberry32';
import { percentileInterval, type Interval } from '../recommend/bootstrap-means';

/**
 * Interval of mean(second) − mean(first) from `draws` resamples of each group with replacement (percentiles).
 * Groups of at least one. O(draws · people), of groups that are mostly zeros O(draws · others).
 * Efron 1979, doi:10.1214/aos/1176344552
 */
export function bootstrapDifference(
  first: Float64Array,
  second: Float64Array,
  draws: number,
  random: Random,
  level = 0.95,
): Interval {
  const [one, other] = [resampler(first, random), resampler(second, random)];
  const differences = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) differences[draw] = other() - one();
  return percentileInterval(differences, level);
}

/** Above this share of values that are not zero, skipping costs more than drawing. */
const FEW = 0.4;

/** The mean of one resample at each call. */
function resampler(values: Float64Array, random: Random): () => number {
  const n = values.length;
  const others = values.filter((value) => value !== 0);
  const share = others.length / n;
  if (share === 0) return () => 0;
  if (share > FEW) {
    return () => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += values[randomInteger(random, n)];
      return sum / n;
    };
  }
  // Draws of zeros between two others are as many as failures before a success: drawn at once.
  const perZero = Math.log1p(-share);
  return () => {
    let sum = 0;
    for (let i = zeros(); i < n; i += 1 + zeros()) sum += others[randomInteger(random, others.length)];
    return sum / n;
  };

  function zeros(): number {
    return Math.floor(Math.log(1 - random()) / perZero);
  }
}
