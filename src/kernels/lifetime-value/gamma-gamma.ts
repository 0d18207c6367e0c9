import { logGamma } from '../statistics/log-gamma';

/** Shape p of the values of one customer, shape q and scale v of how customers differ. q > 1, so that the mean exists. */
export type ValueParams = readonly [number, number, number];

/** Purchases and their mean value, of customers who have both; one entry each. */
export interface ValueSummary {
  readonly purchases: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
}

/** Log-likelihood of the Gamma-Gamma model over customers with at least one purchase. Fader & Hardie (2013); doi:10.1509/jmkr.2005.42.4.415 */
export function valueLogLikelihood({ purchases, mean }: ValueSummary, [p, q, v]: ValueParams): number {
  const common = q * Math.log(v) - logGamma(q);
  let ofPurchases = 0; // the same for as many purchases, which best stand together
  let previous = NaN;
  let sum = 0;
  for (let i = 0; i < purchases.length; i++) {
    const x = purchases[i]!;
    if (x !== previous) {
      previous = x;
      ofPurchases = common + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
    }
    sum += ofPurchases + (p * x - 1) * Math.log(mean[i]!) - (p * x + q) * Math.log(v + x * mean[i]!);
  }
  return sum;
}

/** Expected value of a purchase of a customer whose so many had this mean; without any the mean of all customers. */
export const expectedValue = ([p, q, v]: ValueParams, purchases: number, mean: number): number =>
  (p * (v + (purchases > 0 ? purchases * mean : 0))) / (p * purchases + q - 1);
