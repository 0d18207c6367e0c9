import { isoDay, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { normalDeviate } from '../../src/kernels/random/deviates';
import { mulberry32, type Random } from '../../src/kernels/random/mulberry32';
import { tableOf, workspaceOf } from './workspace';

/** The day before which everybody came first, and that on which the files end. */
export const BUYING_FROM = parseIsoDay('2022-01-01');
export const BUYING_TO = parseIsoDay('2024-01-01');
const CHANNELS = ['Douyin', 'Search', 'Friends'];

export interface BuyingLine {
  readonly customer: number;
  readonly day: number;
  readonly amount: number;
}

/** A gamma deviate of whole shape: the sum of so many exponential ones. */
const gamma = (shape: number, rate: number, random: Random): number => {
  let sum = 0;
  for (let k = 0; k < shape; k++) sum -= Math.log(1 - random());
  return sum / rate;
};

/**
 * Customers who begin on any day of the first year, buy at gamma rates, stop after an order with their own chance (the
 * quotient of gamma deviates) and pay around a mean of their own: as BG/NBD and Gamma-Gamma suppose.
 */
export function buyingLines(customers: number, seed = 2): BuyingLine[] {
  const random = mulberry32(seed);
  const lines: BuyingLine[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const rate = gamma(1, 40, random); // a day
    const stops = gamma(1, 1, random);
    const chance = stops / (stops + gamma(4, 1, random));
    const mean = 40 * Math.exp(0.5 * normalDeviate(random));
    let day = BUYING_FROM + 365 * random();
    for (let k = 0; day < BUYING_TO; k++) {
      lines.push({ customer, day: Math.floor(day), amount: Math.round(100 * mean * (0.5 + random())) / 100 });
      if (k > 0 && random() < chance) break;
      day += gamma(1, rate, random);
    }
  }
  return lines;
}

export const keyOf = (customer: number): string => `c${String(customer).padStart(4, '0')}`;

/** These lines as a shop whose customers have a source, with spend on two channels and on one that brought nobody. */
export function buyingShop(lines: readonly BuyingLine[]): Workspace {
  const customers = [...new Set(lines.map(({ customer }) => customer))];
  const months = Array.from({ length: 12 }, (_, m) => `2022-${String(m + 1).padStart(2, '0')}-15`);
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: lines.map(({ customer }) => keyOf(customer)),
      ordered_at: lines.map(({ day }) => isoDay(day)),
      amount: lines.map(({ amount }) => amount),
    }),
    customers: tableOf('customers', {
      customer_id: customers.map(keyOf),
      source_channel: customers.map((customer) => CHANNELS[customer % 3]!),
    }),
    spend: tableOf('spend', {
      date: [...months, ...months, '2022-03-01'],
      channel: [...months.map(() => ' douyin'), ...months.map(() => 'Search'), 'Posters'],
      spend: [...months.map(() => 300), ...months.map(() => 30_000), 500],
    }),
  });
}
