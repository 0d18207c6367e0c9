import { planAudiences } from './audiences';
import type { Audiences } from './audiences';
import { planDirt, withExtras } from './dirt';
import type { Dirt } from './dirt';
import { groupSales, planSales } from './orders';
import type { Orders } from './orders';
import { planPeople } from './people';
import type { People } from './people';
import { planGroups, planYear } from './rhythm';
import type { Rhythm } from './rhythm';

export interface ShopOptions {
  /** customers: a whole number from 300 to 400,000; the planted figures are exact at multiples of 1,200 and of 4,000, to rounding elsewhere */
  readonly size: number;
  readonly seed?: number;
  /** language of headers, names and words in the files */
  readonly headers?: 'zh' | 'en';
}

/** A planned shop: everything about its customers and orders of 2023, and whom its campaigns reach. */
export interface ShopPlan {
  readonly size: number;
  readonly seed: number;
  readonly headers: 'zh' | 'en';
  readonly people: People;
  readonly rhythm: Rhythm;
  readonly orders: Orders;
  readonly dirt: Dirt;
  readonly audiences: Audiences;
}

/** People who first buy in the quarter after 2023, as a share of the customers. */
const arrivalShare = 0.15;

/**
 * Plans a demo shop of `size` customers. The same options give the same shop, and its files the same bytes.
 *
 * @throws RangeError on a size that is not a whole number from 300 to 400,000
 */
export function planShop({ size, seed = 2023, headers = 'zh' }: ShopOptions): ShopPlan {
  if (!Number.isInteger(size) || size < 300 || size > 400_000) {
    throw new RangeError(`the demo shop has 300 to 400,000 customers, not ${size}`);
  }
  const group = planGroups(seed, size, Math.round(size * arrivalShare));
  const rhythm = planYear(seed, group);
  const people = planPeople(seed, size, group, rhythm);
  const sales = planSales(seed, 'year', people, rhythm, groupSales);
  const orders = withExtras(seed, people, rhythm, sales);
  return {
    size,
    seed,
    headers,
    people,
    rhythm,
    orders,
    dirt: planDirt(seed, people, rhythm, orders),
    audiences: planAudiences(seed, people, rhythm),
  };
}
