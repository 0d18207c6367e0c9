import { logGamma } from '../statistics/log-gamma';
import { gaussHypergeometric } from './gauss-hypergeometric';
import type { PurchaseGroups } from './purchase-groups';
import { log1pExp, type PurchaseModel, type PurchaseParams } from './purchase-model';

/** Below this first argument the series alternates too long, and the other form of it is taken. */
const LEAST_ARGUMENT = -5;

/**
 * BG/NBD: purchases at a gamma rate (r, α), after each repeat purchase a beta chance (a, b) to stop for good. Who never
 * came back is held for alive. doi:10.1287/mksc.1040.0098
 */
export const betaGeometric: PurchaseModel = family(0);

/** MBG/NBD: the first purchase, too, may have been the last. doi:10.1016/j.ijresmar.2006.12.005 */
export const modifiedBetaGeometric: PurchaseModel = family(1);

/** @param first 1 where the first purchase is a chance to stop */
function family(first: 0 | 1): PurchaseModel {
  /** ln of (stopped at the last purchase) : (still there). */
  const logOdds = ([r, alpha, a, b]: PurchaseParams, x: number, recency: number, age: number): number =>
    x + first === 0
      ? -Infinity
      : Math.log(a / (b + x - 1 + first)) + (r + x) * Math.log((alpha + age) / (alpha + recency));

  return {
    logLikelihood(groups: PurchaseGroups, params: PurchaseParams): number {
      const [r, alpha, a, b] = params;
      const common = r * Math.log(alpha) - logGamma(r) + logGamma(a + b) - logGamma(b);
      const logs = groups.times.map((time) => Math.log(alpha + time));
      // The same for all groups with as many purchases, which stand together.
      let ofFrequency = 0;
      let oddsOfFrequency = 0;
      let previous = -1;
      let sum = 0;
      for (let g = 0; g < groups.count; g++) {
        const x = groups.frequency[g]!;
        if (x !== previous) {
          previous = x;
          ofFrequency = common + logGamma(r + x) + logGamma(b + x + first) - logGamma(a + b + x + first);
          oddsOfFrequency = x + first === 0 ? -Infinity : Math.log(a / (b + x - 1 + first));
        }
        const ofAge = logs[groups.ageAt[g]!]!;
        const odds = oddsOfFrequency + (r + x) * (ofAge - logs[groups.recencyAt[g]!]!);
        sum += groups.weight[g]! * (ofFrequency - (r + x) * ofAge + log1pExp(odds));
      }
      return sum;
    },
    alive: (params, x, recency, age) => 1 / (1 + Math.exp(logOdds(params, x, recency, age))),
    /** (r + x) / β · ₂F₁(r + x + 1, a; a + b′; −s / β), β = α + age, turned to arguments within [0, 1). DLMF 15.8.1 */
    rate([r, alpha, a, b], x, age, after) {
      const beta = alpha + age;
      const c = a + b + x + first;
      const top = r + x + 1;
      const y = after / beta;
      const turned =
        c - top > LEAST_ARGUMENT
          ? Math.pow(1 + y, -a) * gaussHypergeometric(c - top, a, c, y / (1 + y))
          : Math.pow(1 + y, -top) * gaussHypergeometric(top, c - a, c, y / (1 + y));
      return ((r + x) / beta) * turned;
    },
    scale: ([, alpha], age) => alpha + age,
  };
}
