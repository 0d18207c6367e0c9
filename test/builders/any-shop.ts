import fc from 'fast-check';
import { isoDay, parseIsoDay } from '../../src/core/time';
import type { Workspace } from '../../src/core/workspace';
import { tableOf, workspaceOf } from './workspace';

/** One order line as drawn. */
export interface AnyLine {
  readonly order: number;
  readonly person: number | null;
  /** Days after `FIRST_DAY`. */
  readonly day: number;
  readonly cents: number;
  readonly channel: string | null;
  readonly product: string;
}

export const FIRST_DAY = parseIsoDay('2023-11-20');

/**
 * Order lines of a small shop with all that makes one hard: orders over several days, lines of nothing, returns that
 * come before their sale, people who never pay, unknown people, many equal days and sums.
 */
export const anyLines = (days = 200): fc.Arbitrary<readonly AnyLine[]> =>
  fc.array(
    fc.record({
      order: fc.nat(24),
      person: fc.option(fc.nat(7), { freq: 8 }),
      day: fc.nat(days),
      cents: fc.constantFrom(-500, 0, 250, 500, 500, 1000, 1999),
      channel: fc.constantFrom('web', 'shop', 'app', null),
      product: fc.constantFrom('tea', 'cup', 'pot'),
    }),
    { minLength: 1, maxLength: 60 },
  );

/** The lines as a shop; `tea` costs 2, `cup` 3.50, of `pot` nobody knows. */
export function shopOf(lines: readonly AnyLine[]): Workspace {
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map(({ order, person }) => `o${order}-${person ?? 'x'}`),
      customer_id: lines.map(({ person }) => (person === null ? null : `p${person}`)),
      ordered_at: lines.map(({ day }) => isoDay(FIRST_DAY + day)),
      amount: lines.map(({ cents }) => cents / 100),
      channel: lines.map(({ channel }) => channel),
      product_id: lines.map(({ product }) => product),
    }),
    products: tableOf('products', { product_id: ['tea', 'cup', 'pot'], cost: [2, 3.5, null] }),
  });
}

/** The numbers below `count` in an order that the draws decide. */
export const shuffled = (count: number, random: () => number): number[] =>
  Array.from({ length: count }, (_, i) => ({ i, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);
