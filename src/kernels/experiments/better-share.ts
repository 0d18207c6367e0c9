import { logGamma } from '../statistics/log-gamma';

/** A share as a beta distribution: successes + prior, failures + prior; whole numbers ≥ 1. */
export interface BetaShare {
  readonly successes: number;
  readonly failures: number;
}

/** What is believed of two shares once the counts are seen. */
export interface BetterShare {
  /** Probability that the second share is above the first. */
  readonly probability: number;
  /** Mean share lost by taking the second where the first is better, and the other way round. */
  readonly lossOfSecond: number;
  readonly lossOfFirst: number;
}

/** The share after k of n with the flat prior Beta(1, 1). */
export const flatPosterior = (k: number, n: number): BetaShare => ({
  successes: k + 1,
  failures: n - k + 1,
});

/**
 * Which of two shares is the better one, and what a wrong choice costs: E[max(p₁ − p₂, 0)] and its mirror image.
 * O(√successes) terms matter. Miller 2015 (evanmiller.org/bayesian-ab-testing.html); Stucchio 2015 for the loss.
 */
export function betterShare(first: BetaShare, second: BetaShare): BetterShare {
  const probability = isAbove(second, first);
  return {
    probability,
    lossOfSecond: lossOf(second, first),
    lossOfFirst: lossOf(first, second),
  };
}

const meanOf = ({ successes, failures }: BetaShare): number => successes / (successes + failures);
const oneMore = ({ successes, failures }: BetaShare): BetaShare => ({ successes: successes + 1, failures });

/** E[max(other − taken, 0)]: each mean times the probability with one more success, since p · Beta(a, b) ∝ Beta(a + 1, b). */
function lossOf(taken: BetaShare, other: BetaShare): number {
  const loss =
    meanOf(other) * isAbove(oneMore(other), taken) - meanOf(taken) * isAbove(other, oneMore(taken));
  // The two terms can be equal to the last digit.
  return Math.max(0, loss);
}

/** Terms below this part of the greatest no longer change a sum. */
const NEGLIGIBLE = 1e-18;

/**
 * P(b > a) = Σ over i < αb of B(αa + i, βa + βb) / ((βb + i) B(1 + i, βb) B(αa, βa)). The terms rise to one peak and
 * fall; they are summed from there to both sides, so that none under- or overflows.
 */
function isAbove(b: BetaShare, a: BetaShare): number {
  const [alphaA, betaA, betaB] = [a.successes, a.failures, b.failures];
  const ratioAfter = (i: number): number =>
    ((alphaA + i) / (alphaA + i + betaA + betaB)) * ((betaB + i) / (1 + i));
  let [low, high] = [0, b.successes - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ratioAfter(middle) > 1) low = middle + 1;
    else high = middle;
  }
  const peak = low;
  const greatest = Math.exp(
    logBeta(alphaA + peak, betaA + betaB) -
      logBeta(alphaA, betaA) -
      (logGamma(1 + peak) + logGamma(betaB) - logGamma(betaB + peak)),
  );
  let sum = 1;
  let term = 1;
  for (let i = peak; i < b.successes - 1 && term > NEGLIGIBLE; i++) sum += term *= ratioAfter(i);
  term = 1;
  for (let i = peak - 1; i >= 0 && term > NEGLIGIBLE; i--) sum += term /= ratioAfter(i);
  return Math.min(1, greatest * sum);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
