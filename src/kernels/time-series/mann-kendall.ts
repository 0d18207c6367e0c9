import { normalSurvival } from '../statistics/normal';

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly score: number;
  /** Two-sided; NaN below three values and where all are equal. */
  readonly pValue: number;
}

/** Up to here, and without ties, every order is counted. */
const EXACT_UP_TO = 40;

/**
 * Whether a series rises or falls, whatever the shape: Mann 1945, doi:10.2307/1907187; Kendall 1975. The p-value is
 * exact without ties up to 40 values, else normal with the variance for ties and half a step of continuity (a whole
 * pair). Values that follow each other are taken as independent. O(n²).
 */
export function mannKendall(values: ArrayLike<number>): MannKendall {
  const n = values.length;
  let score = 0;
  let ties = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      score += Math.sign(values[j] - values[i]);
      if (values[i] === values[j]) ties++;
    }
  }
  if (n < 3 || ties === (n * (n - 1)) / 2) return { score, pValue: NaN };
  if (ties === 0 && n <= EXACT_UP_TO) return { score, pValue: exactPValue(n, Math.abs(score)) };
  const beyond = Math.max(0, Math.abs(score) - 1) / Math.sqrt(scoreVariance(values));
  return { score, pValue: Math.min(1, 2 * normalSurvival(beyond)) };
}

/** Variance of the score over all orders of these values. */
export function scoreVariance(values: ArrayLike<number>): number {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  let sum = n * (n - 1) * (2 * n + 5);
  for (let i = 0, run = 1; i < n; i++, run++) {
    if (i + 1 < n && sorted[i + 1] === sorted[i]) continue;
    sum -= run * (run - 1) * (2 * run + 5);
    run = 0;
  }
  return sum / 18;
}

const known = new Map<number, Float64Array>();

/** Share of the n! orders with a score at least that far from 0. */
function exactPValue(n: number, score: number): number {
  let shares = known.get(n);
  if (!shares) known.set(n, (shares = inversionShares(n)));
  // A score S goes with (pairs − S) / 2 inversions.
  const most = ((n * (n - 1)) / 2 - score) / 2;
  let below = 0;
  for (let k = 0; k <= most; k++) below += shares[k];
  return Math.min(1, 2 * below);
}

/** Shares of the n! orders by their inversions: each longer order adds 0 … n − 1 with equal chance. */
function inversionShares(n: number): Float64Array {
  let shares = Float64Array.of(1);
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array((size * (size - 1)) / 2 + 1);
    for (let k = 0; k < next.length; k++) {
      for (let add = Math.max(0, k - shares.length + 1); add < size && add <= k; add++) {
        next[k] += shares[k - add] / size;
      }
    }
    shares = next;
  }
  return shares;
}
