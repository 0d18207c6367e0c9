import type { Table } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { knowsAmounts, linesOf } from '../lines';
import { moneyOf } from '../money';
import { ordersOf } from '../orders';
import { oncePer } from './once-per';

/** The orders of a table and what was bought in each. */
export interface OrderValues {
  /** Order of each row, −1 where it belongs to none. */
  readonly ofRow: Int32Array;
  /** Sum of an order's lines that are no returns, in the unit of the file. */
  readonly values: Float64Array;
  /** Sum of all lines, returns taken off. */
  readonly revenue: number;
  /** Orders that count: something was bought, and paid for where the file has amounts. */
  readonly counted: number;
}

/** Values of the orders of an orders table; other tables are not needed. */
export const orderValues = oncePer((orders: Table): OrderValues => {
  const shop: Workspace = { id: '', version: '', tables: new Map([['orders', orders]]) };
  const lines = linesOf(shop);
  const { grid, units, isReturn, count } = lines;
  const isKnown = knowsAmounts(lines);
  const { ofLine, count: orderCount } = ordersOf(shop);
  const sums = new Float64Array(orderCount);
  const isBought = new Uint8Array(orderCount);
  let revenue = 0;
  for (let i = 0; i < count; i++) {
    revenue += units[i];
    if (ofLine[i] < 0 || isReturn[i]) continue;
    sums[ofLine[i]] += units[i];
    if (!isKnown || sums[ofLine[i]] > 0) isBought[ofLine[i]] = 1;
  }
  return {
    ofRow: count === 0 ? new Int32Array(orders.rowCount).fill(-1) : ofLine,
    values: sums.map((sum) => moneyOf(grid, sum)),
    revenue: moneyOf(grid, revenue),
    counted: isBought.reduce((sum, mark) => sum + mark, 0),
  };
});
