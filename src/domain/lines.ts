import { categoryColumn, numberColumn, timeColumn, type Table } from '../core/table';
import { dayOf } from '../core/time';
import { oncePerWorkspace } from './memo';
import { moneyGridOf, NO_MONEY, toGridUnits, type MoneyGrid } from './money';
import { cancellationIds, isMarked, takenBackStatuses } from './returns';

/** The order lines of a shop as arrays, one entry a row of the orders table. */
export interface Lines {
  readonly count: number;
  /** Where no row has an amount, that on which all money is unknown. */
  readonly grid: MoneyGrid;
  /** Shop-local milliseconds; NaN where the row has no date: such a line is in no figure. */
  readonly time: Float64Array;
  /** Net amount in grid units; ≤ 0 on a return line; 0 where the row has no amount. */
  readonly units: Float64Array;
  /** 1 on a return line. */
  readonly isReturn: Uint8Array;
  /** Rows without a date, and rows without an amount. */
  readonly undated: number;
  readonly unpriced: number;
  /** Day of the first and the last dated line; NaN when there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
}

const NO_LINES: Lines = {
  count: 0,
  grid: { decimals: 0, scale: 1 },
  time: new Float64Array(0),
  units: new Float64Array(0),
  isReturn: new Uint8Array(0),
  undated: 0,
  unpriced: 0,
  firstDay: NaN,
  lastDay: NaN,
};

/** False where no row tells what was paid: all money is unknown then, and orders count without it. */
export const knowsAmounts = ({ count, unpriced }: Pick<Lines, 'count' | 'unpriced'>): boolean =>
  unpriced < count || count === 0;

/**
 * The order lines of a workspace.
 *
 * **Amount**: the amount of the file, which is what was paid; where the file has none, unit price × quantity
 * (missing quantity: 1) less the line's discount. A discount column that lies in [0, 1] throughout, with a value in
 * between, is a share of the price; any other is money.
 * **Return line**: quantity < 0, amount < 0, a cancelled or refunded status, or the number of a cancellation. A
 * negative amount counts as it stands; a positive one becomes negative where the quantity or the number says that
 * goods came back, and 0 where only a status says so: that row is the sale and its refund in one.
 */
export const linesOf = oncePerWorkspace((workspace): Lines => {
  const table = workspace.tables.get('orders');
  const time = table && timeColumn(table, 'ordered_at')?.values;
  return table && time ? deriveLines(table, time) : NO_LINES;
});

function deriveLines(table: Table, time: Float64Array): Lines {
  const count = table.rowCount;
  const quantity = numberColumn(table, 'quantity')?.values;
  const units = amountsOf(table);
  const isReturn = new Uint8Array(count);
  let bound = 0;
  let unpriced = 0;
  let undated = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < count; i++) {
    const amount = units[i]!;
    if (amount === amount) bound += Math.ceil(Math.abs(amount));
    else unpriced++;
    if (amount < 0) isReturn[i] = 1;
    if (quantity && quantity[i]! < 0) {
      isReturn[i] = 1;
      if (amount > 0) units[i] = -amount;
    }
    const moment = time[i]!;
    if (moment !== moment) undated++;
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  markReturns(table, units, isReturn);
  const grid = knowsAmounts({ count, unpriced }) ? moneyGridOf(bound) : NO_MONEY;
  toGridUnits(grid, units);
  const dated = undated < count;
  const firstDay = dated ? dayOf(first) : NaN;
  const lastDay = dated ? dayOf(last) : NaN;
  return { count, grid, time, units, isReturn, undated, unpriced, firstDay, lastDay };
}

/** Amount of each row as it stands, NaN where there is none. */
function amountsOf(table: Table): Float64Array {
  const amount = numberColumn(table, 'amount')?.values;
  const unitPrice = numberColumn(table, 'unit_price')?.values;
  if (!unitPrice) return amount ? amount.slice() : new Float64Array(table.rowCount).fill(NaN);
  const amounts = pricedAmounts(table, unitPrice);
  if (amount) {
    for (let i = 0; i < amounts.length; i++) if (amount[i] === amount[i]) amounts[i] = amount[i]!;
  }
  return amounts;
}

/** Unit price × quantity (missing: 1) less the discount of each row of an orders table; NaN where there is no price. */
export function pricedAmounts(table: Table, unitPrice: Float64Array): Float64Array {
  const quantity = numberColumn(table, 'quantity')?.values;
  const discount = numberColumn(table, 'discount')?.values;
  const amounts = new Float64Array(table.rowCount);
  for (let i = 0; i < amounts.length; i++) {
    const pieces = quantity ? quantity[i]! : 1;
    amounts[i] = unitPrice[i]! * (pieces === pieces ? pieces : 1);
  }
  if (discount) takeOff(amounts, discount);
  return amounts;
}

/** A discount lessens a sale, and what is given back for a return. */
function takeOff(amounts: Float64Array, discount: Float64Array): void {
  const asShare = isShare(discount);
  for (let i = 0; i < amounts.length; i++) {
    const off = Math.abs(discount[i]!);
    if (!(off > 0)) continue;
    if (asShare) amounts[i]! *= 1 - off;
    else amounts[i]! -= Math.sign(amounts[i]!) * off;
  }
}

function isShare(discount: Float64Array): boolean {
  let hasFraction = false;
  for (let i = 0; i < discount.length; i++) {
    const value = discount[i]!;
    if (value < 0 || value > 1) return false;
    if (value > 0 && value < 1) hasFraction = true;
  }
  return hasFraction;
}

/** Marks the return lines that a status or the number of the order tells, and sets their amounts. */
function markReturns(table: Table, amounts: Float64Array, isReturn: Uint8Array): void {
  const orderId = categoryColumn(table, 'order_id');
  const cancelled = orderId && cancellationIds(orderId);
  if (orderId && cancelled?.includes(1)) {
    for (let i = 0; i < isReturn.length; i++) {
      if (!isMarked(cancelled, orderId.codes[i]!)) continue;
      isReturn[i] = 1;
      amounts[i] = -Math.abs(amounts[i]!);
    }
  }
  const status = categoryColumn(table, 'status');
  const takenBack = status && takenBackStatuses(status);
  if (status && takenBack?.includes(1)) {
    for (let i = 0; i < isReturn.length; i++) {
      if (!isMarked(takenBack, status.codes[i]!)) continue;
      isReturn[i] = 1;
      if (amounts[i]! > 0) amounts[i] = 0;
    }
  }
}
