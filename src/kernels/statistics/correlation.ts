import { studentSurvival } from './distributions';
import { mean } from './moments';
import { normalQuantile, normalSurvival } from './normal';
import { midRanks, rank } from './ranks';

/** A coefficient of association with its two-sided test against 0 and its interval. */
export interface Correlation {
  /** In [−1, 1]; NaN when one side is constant. */
  readonly estimate: number;
  /** t (Pearson, Spearman) or z (Kendall). */
  readonly statistic: number;
  readonly pValue: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Pearson's product-moment correlation of two columns of length n ≥ 3, with the t test on n − 2 degrees of
 * freedom and Fisher's z interval (±1 wide for n = 3).
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
  return withStudentTest(productMoment(x, y), x.length, 1 / (x.length - 3), level);
}

/**
 * Spearman's rank correlation: Pearson's on mid-ranks. p from Student's t on n − 2; interval by Fisher's z with
 * the variance (1 + r²/2) / (n − 3) of Bonett & Wright 2000, doi:10.1007/BF02294183.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
  return spearmanOfRanks(midRanks(x), midRanks(y), level);
}

/** As `spearman`, of columns whose mid-ranks are known. */
export function spearmanOfRanks(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
  const estimate = productMoment(x, y);
  return withStudentTest(estimate, x.length, (1 + estimate ** 2 / 2) / (x.length - 3), level);
}

/**
 * Kendall's τ-b. p from the normal approximation with ties and without continuity correction (Kendall 1970);
 * interval by Fisher's z with variance 0.437 / (n − 4) (Fieller, Hartley & Pearson 1957,
 * doi:10.1093/biomet/44.3-4.470). Counts pairs by merge sort in O(n log n) (Knight 1966,
 * doi:10.1080/01621459.1966.10480879). n ≥ 3.
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>, level = 0.95): Correlation {
  const n = x.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((i, j) => x[i] - x[j] || y[i] - y[j]);
  let tiedInBoth = 0;
  for (let i = 1, run = 1; i <= n; i++) {
    const same = i < n && x[order[i]] === x[order[i - 1]] && y[order[i]] === y[order[i - 1]];
    if (same) run++;
    else {
      tiedInBoth += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  const xRuns = rank(x).runs;
  const yRuns = rank(y).runs;
  const pairs = (n * (n - 1)) / 2;
  const xTies = fallingSum(xRuns, 2) / 2;
  const yTies = fallingSum(yRuns, 2) / 2;
  const discordant = inversions(Float64Array.from(order, (i) => y[i]));
  const score = pairs - xTies - yTies + tiedInBoth - 2 * discordant;
  const estimate = score / Math.sqrt((pairs - xTies) * (pairs - yTies));
  const spread = (runs: Float64Array): number => runs.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const varianceOfScore =
    (n * (n - 1) * (2 * n + 5) - spread(xRuns) - spread(yRuns)) / 18 +
    (fallingSum(xRuns, 2) * fallingSum(yRuns, 2)) / (2 * n * (n - 1)) +
    (fallingSum(xRuns, 3) * fallingSum(yRuns, 3)) / (9 * n * (n - 1) * (n - 2));
  const statistic = score / Math.sqrt(varianceOfScore);
  const pValue = 2 * normalSurvival(Math.abs(statistic));
  return { estimate, statistic, pValue, ...fisherInterval(estimate, 0.437 / (n - 4), level) };
}

function productMoment(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const xMean = mean(x);
  const yMean = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - xMean;
    const dy = y[i] - yMean;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const estimate = xy / Math.sqrt(xx * yy);
  return estimate > 1 ? 1 : estimate < -1 ? -1 : estimate;
}

function withStudentTest(estimate: number, n: number, zVariance: number, level: number): Correlation {
  const statistic = estimate * Math.sqrt((n - 2) / (1 - estimate * estimate));
  const pValue = 2 * studentSurvival(Math.abs(statistic), n - 2);
  return { estimate, statistic, pValue, ...fisherInterval(estimate, zVariance, level) };
}

function fisherInterval(estimate: number, variance: number, level: number): { lower: number; upper: number } {
  if (Math.abs(estimate) === 1) return { lower: estimate, upper: estimate };
  if (!(variance > 0 && variance < Infinity)) return { lower: -1, upper: 1 };
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  const center = Math.atanh(estimate);
  return { lower: Math.tanh(center - reach), upper: Math.tanh(center + reach) };
}

/** Σ t (t − 1) or Σ t (t − 1)(t − 2). */
function fallingSum(runs: Float64Array, factors: 2 | 3): number {
  let sum = 0;
  for (const t of runs) sum += t * (t - 1) * (factors === 3 ? t - 2 : 1);
  return sum;
}

/** The number of pairs standing in falling order; sorts `values`. */
function inversions(values: Float64Array): number {
  const n = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(n);
  let count = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      for (let left = start, right = middle, k = start; k < end; k++) {
        if (right >= end || (left < middle && from[left] <= from[right])) to[k] = from[left++];
        else {
          count += middle - left;
          to[k] = from[right++];
        }
      }
    }
    [from, to] = [to, from];
  }
  return count;
}
