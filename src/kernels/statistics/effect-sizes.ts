import { mean, variance } from './moments';
import { normalQuantile } from './normal';

/** How much two samples differ, without a unit. */
export interface EffectSize {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Hedges's g of two samples (at least two values each): the difference of the means in pooled standard deviations,
 * without the bias of few values, and its normal interval. NaN where nothing varies.
 *
 * Hedges 1981, doi:10.3102/10769986006002107; the standard error is equation 10 of chapter 5 of Hedges & Olkin 1985.
 */
export function hedgesG(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): EffectSize {
  const n = a.length + b.length;
  const degrees = n - 2;
  const pooled = ((a.length - 1) * variance(a) + (b.length - 1) * variance(b)) / degrees;
  const estimate = ((mean(a) - mean(b)) / Math.sqrt(pooled)) * (1 - 3 / (4 * degrees - 1));
  const reach =
    normalQuantile((1 + level) / 2) * Math.sqrt(n / (a.length * b.length) + estimate ** 2 / (2 * n));
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

/**
 * The rank-biserial correlation of two samples, 2 · superiority − 1 (−1: every value of b is above every one of a), with
 * its interval: the superiorities that lie no further from the observed one than z standard errors at themselves.
 *
 * @param superiority P(a > b) + ½ P(a = b), as the Mann–Whitney test gives it
 *
 * Newcombe 2006, method 5, doi:10.1002/sim.2324. Both ends are within [−1, 1], also where the samples do not overlap.
 */
export function rankBiserial(superiority: number, m: number, n: number, level = 0.95): EffectSize {
  const z = normalQuantile((1 + level) / 2);
  const middle = (m + n) / 2 - 1;
  const reach = (theta: number): number => {
    const spread = 1 + middle * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    return z * Math.sqrt((theta * (1 - theta) * spread) / (m * n));
  };
  // The gap to the observed value outgrows the reach once and for all on the way to either end.
  const end = (isOut: (theta: number) => boolean): number => {
    let [inside, outside] = [superiority, isOut(0) ? 0 : 1];
    for (let k = 0; k < 60; k++) {
      const theta = (inside + outside) / 2;
      if (isOut(theta)) outside = theta;
      else inside = theta;
    }
    return inside;
  };
  const lower =
    superiority === 0 ? 0 : end((theta) => theta < superiority && superiority - theta >= reach(theta));
  const upper =
    superiority === 1 ? 1 : end((theta) => theta > superiority && theta - superiority >= reach(theta));
  return { estimate: 2 * superiority - 1, lower: 2 * lower - 1, upper: 2 * upper - 1 };
}
