import { logGamma } from '../statistics/log-gamma';
import { gaussHypergeometric } from './gauss-hypergeometric';
import { gaussLegendre } from './gauss-legendre';
import { log1pExp, type PurchaseModel, type PurchaseParams } from './purchase-model';

/**
 * Pareto/NBD: purchases at a gamma rate (r, α), stopping at a gamma rate (s, β) at any moment, purchase or not.
 * doi:10.1287/mnsc.33.1.1; the likelihood as in Fader & Hardie (2005), "A note on deriving the Pareto/NBD model", with
 * Euler's transformation of ₂F₁ (DLMF 15.8.1), after which no factor can overflow.
 */
export const pareto: PurchaseModel = {
  logLikelihood(groups, params) {
    const [r, alpha, s, beta] = params;
    const common = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
    let ofFrequency = 0;
    let previous = -1;
    let sum = 0;
    for (let g = 0; g < groups.count; g++) {
      const x = groups.frequency[g]!;
      const age = groups.age[g]!;
      if (x !== previous) {
        previous = x;
        ofFrequency = common + logGamma(r + x);
      }
      sum +=
        groups.weight[g]! *
        (ofFrequency -
          (r + x) * Math.log(alpha + age) -
          s * Math.log(beta + age) +
          log1pExp(logOdds(params, x, groups.recency[g]!, age)));
    }
    return sum;
  },
  alive: (params, x, recency, age) => 1 / (1 + Math.exp(logOdds(params, x, recency, age))),
  rate: ([r, alpha, s, beta], x, age, after) =>
    ((r + x) / (alpha + age)) * Math.pow((beta + age) / (beta + age + after), s),
  scale: ([, , , beta], age) => beta + age,
};

/** Beyond this the series has too many terms, and the integral that it sums is cheaper. */
const NEAR_ONE = 0.9;
const RULE = gaussLegendre(24);
/** ln of what no longer counts beside 1. */
const NEGLIGIBLE = 36;

/** ln of (stopped between the last purchase and now) : (still there). */
function logOdds(params: PurchaseParams, x: number, recency: number, age: number): number {
  if (!(age > recency)) return -Infinity;
  const [, alpha, , beta] = params;
  const z = Math.abs(alpha - beta) / (Math.max(alpha, beta) + recency);
  return z < NEAR_ONE ? logOddsBySeries(params, x, recency, age) : logOddsByIntegral(params, x, recency, age);
}

function logOddsBySeries(
  [r, alpha, s, beta]: PurchaseParams,
  x: number,
  recency: number,
  age: number,
): number {
  const both = r + s + x;
  const middle = alpha >= beta ? r + x : s + 1;
  const part = (time: number): number =>
    (alpha >= beta ? 1 : (alpha + time) / (beta + time)) *
    gaussHypergeometric(1, middle, both + 1, Math.abs(alpha - beta) / (Math.max(alpha, beta) + time));
  const growth =
    (r + x) * Math.log((alpha + age) / (alpha + recency)) + s * Math.log((beta + age) / (beta + recency));
  const now = part(age);
  const then = part(recency);
  // eᵍ · then − now, without overflow after long silences and without cancellation after short ones.
  return growth < 1
    ? Math.log((s / both) * Math.max(0, then * Math.expm1(growth) + (then - now)))
    : Math.log((s / both) * (then - now * Math.exp(-growth))) + growth;
}

/**
 * ln of ∫ s ((α + age) / (α + τ))^(r + x) ((β + age) / (β + τ))^s / (β + τ) dτ over the silence, in steps of
 * ln(τ + the smaller of α and β), where it is smooth.
 */
function logOddsByIntegral(
  [r, alpha, s, beta]: PurchaseParams,
  x: number,
  recency: number,
  age: number,
): number {
  const least = Math.min(alpha, beta);
  const end = Math.min(age, (alpha + recency) * Math.exp(NEGLIGIBLE / (r + x)) - alpha);
  const width = Math.log((least + end) / (least + recency));
  let sum = 0;
  for (let k = 0; k < RULE.nodes.length; k++) {
    const shifted = (least + recency) * Math.exp(width * RULE.nodes[k]!);
    const tau = shifted - least;
    sum +=
      RULE.weights[k]! *
      shifted *
      Math.exp(
        -(r + x) * Math.log((alpha + tau) / (alpha + recency)) -
          (s + 1) * Math.log((beta + tau) / (beta + recency)),
      );
  }
  return (
    Math.log((s * width * sum) / (beta + recency)) +
    (r + x) * Math.log((alpha + age) / (alpha + recency)) +
    s * Math.log((beta + age) / (beta + recency))
  );
}
