import type { Workspace } from '../core/workspace';
import type { Activity } from './activity';
import { linesOf } from './lines';
import { moneyOf } from './money';

/** An order that makes so much of the revenue that figures tell of it more than of all others. */
export interface LargeOrder {
  /** Net of its returns, in the unit of the file. */
  readonly amount: number;
  /** Of the revenue. */
  readonly share: number;
}

/** From here on one order is worth a word. */
const LARGE_SHARE = 0.2;

/** The largest order of an activity where it makes a fifth of the revenue of at least so many orders, else null. O(orders). */
export function largeOrderOf(
  workspace: Workspace,
  { orders, totals }: Pick<Activity, 'orders' | 'totals'>,
  fewest: number,
): LargeOrder | null {
  if (totals.orders < fewest || !(totals.net > 0)) return null;
  let largest = 0;
  for (const net of orders.net) if (net > largest) largest = net;
  const share = largest / totals.net;
  return share >= LARGE_SHARE ? { amount: moneyOf(linesOf(workspace).grid, largest), share } : null;
}

/** Of fewer orders one is a large part by itself. */
export const MANY_ORDERS = 30;
