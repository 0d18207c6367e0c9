import type { Table } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { linesOf } from '../lines';
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
}

/** Values of the orders of an orders table; other tables are not needed. */
export const orderValues = oncePer((orders: Table): OrderValues => {
  const shop: Workspace = { id: '', version: '', tables: new Map([['orders', orders]]) };
  const { grid, units, isReturn, count } = linesOf(shop);
  const { ofLine, count: orderCount } = ordersOf(shop);
  const sums = new Float64Array(orderCount);
  let revenue = 0;
  for (let i = 0; i < count; i++) {
    revenue += units[i];
    if (ofLine[i] >= 0 && !isReturn[i]) sums[ofLine[i]] += units[i];
  }
  return {
    ofRow: count === 0 ? new Int32Array(orders.rowCount).fill(-1) : ofLine,
    values: sums.map((sum) => moneyOf(grid, sum)),
    revenue: moneyOf(grid, revenue),
  };
});
