/**
 * P(X ≥ both) for the number X of marked things among `drawn` out of `total` of which `marked` are marked: the
 * one-sided p-value of Fisher's exact test for "more often together than by chance".
 *
 * @returns in [0, 1]; relative error about 1e-13 while above 1e-300
 *
 * The first term by saddle point (Loader 2000, "Fast and accurate computation of binomial probabilities"), the others
 * by their ratio, from the end that adds up without cancelling. Trusts its input: whole numbers, marked and
 * drawn ≤ total.
 */
export function hypergeometricUpperTail(both: number, marked: number, drawn: number, total: number): number {
  const least = Math.max(0, marked + drawn - total);
  if (both <= least) return 1;
  const most = Math.min(marked, drawn);
  if (both > most) return 0;
  const rest = total - marked - drawn;
  const isAboveMean = both * total >= marked * drawn;
  let k = isAboveMean ? both : both - 1;
  let term = Math.exp(logProbability(k, marked, drawn, total));
  let sum = term;
  if (isAboveMean) {
    for (; k < most && term > sum * 1e-18; sum += term, k++) {
      term *= ((marked - k) * (drawn - k)) / ((k + 1) * (rest + k + 1));
    }
    return Math.min(1, sum);
  }
  for (; k > least && term > sum * 1e-18; sum += term, k--) {
    term *= (k * (rest + k)) / ((marked - k + 1) * (drawn - k + 1));
  }
  return Math.max(0, 1 - sum);
}

/** ln P(X = k), for 0 < drawn < total. */
function logProbability(k: number, marked: number, drawn: number, total: number): number {
  const share = drawn / total;
  return (
    logBinomial(k, marked, share) +
    logBinomial(drawn - k, total - marked, share) -
    logBinomial(drawn, total, share)
  );
}

/** ln of the binomial probability of k successes in n trials, 0 < p < 1. */
function logBinomial(k: number, n: number, p: number): number {
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  const correction = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  const scale = Math.log((2 * Math.PI * k * (n - k)) / n) / 2;
  return correction - deviance(k, n * p) - deviance(n - k, n * (1 - p)) - scale;
}

/** x ln(x / mean) + mean − x, without cancelling where x is near the mean. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln n! minus Stirling's formula ln(√(2πn) (n/e)^n), n ≥ 1. */
function stirlingError(n: number): number {
  if (n < SMALL.length) return SMALL[n]!;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** Exact values below 16, where the series is too short (index 0 is not used). */
const SMALL = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.005951370112758848, 0.005554733551962801,
];
