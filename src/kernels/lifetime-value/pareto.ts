import { logGamma } from '../statistics/log-gamma';
import { gaussHypergeometric } from './gauss-hypergeometric';
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

/** ln of (stopped between the last purchase and now) : (still there). */
function logOdds([r, alpha, s, beta]: PurchaseParams, x: number, recency: number, age: number): number {
  if (!(age > recency)) return -Infinity;
  const both = r + s + x;
  const middle = alpha >= beta ? r + x : s + 1;
  const part = (time: number): number =>
    (alpha >= beta ? 1 : (alpha + time) / (beta + time)) *
    gaussHypergeometric(1, middle, both + 1, Math.abs(alpha - beta) / (Math.max(alpha, beta) + time));
  const growth =
    (r + x) * Math.log((alpha + age) / (alpha + recency)) + s * Math.log((beta + age) / (beta + recency));
  const now = part(age);
  const then = part(recency);
  // eᵍ · then − now, without overflow for long silences and without cancellation for short ones.
  const difference = growth < 1 ? then * Math.expm1(growth) + (then - now) : NaN;
  return (
    Math.log(s / both) +
    (growth < 1 ? Math.log(Math.max(difference, 0)) : growth + Math.log(then - now * Math.exp(-growth)))
  );
}
