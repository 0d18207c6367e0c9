import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { ContactsResult, Counts } from './result';

export const RATES = ['opened', 'clicked', 'converted'] as const;
export type Rate = (typeof RATES)[number];

/** k of n with its interval; NaN where it is not known. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/** A share with the interval of Wilson; nothing of it is known where k or n is not, or nobody is in it. */
export function shareOf(k: number, n: number): Share {
  return n > 0 && k >= 0 && k <= n
    ? { k, n, share: k / n, ...wilsonInterval(k, n) }
    : { k: NaN, n: NaN, share: NaN, lower: NaN, upper: NaN };
}

/** A rate of messages: opened of those where opening is recorded, clicked and converted of those that reached somebody. */
export function rateOf(counts: Counts, rate: Rate): Share {
  if (rate === 'opened') return shareOf(counts.opened, counts.openable);
  return shareOf(rate === 'clicked' ? counts.clicked : counts.reachedConverted, counts.reached);
}

/** What the file tells most about: conversions, else clicks, else opens; null where it tells of none. */
export function bestRate({ totals }: ContactsResult): Rate | null {
  return RATES.toReversed().find((rate) => !Number.isNaN(rateOf(totals, rate).share)) ?? null;
}

/** a / b; NaN where either is not known, or there is nothing to divide by. */
export const ratio = (a: number, b: number): number => (b > 0 ? a / b : NaN);
