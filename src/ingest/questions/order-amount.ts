import type { AmountQuestion, PlannedColumn } from '../../core/import-plan';
import { readNumber } from '../values/number-text';

/** Orders of several rows that must be alike before anything is asked. */
const LEAST_ORDERS = 3;

interface OrderRow {
  readonly id: string;
  readonly amount: number | null;
  /** Unit price × quantity, null where the file has no price. */
  readonly worth: number | null;
}

/**
 * Asks whether an amount is the row's or the whole order's, where every order of several rows has one amount, on each of
 * its rows or on one of them: null where some order has two, where the amounts are the rows' own prices, or all orders cost
 * the same.
 *
 * @param rows consecutive rows of the file
 */
export function orderAmountQuestion(
  columns: readonly PlannedColumn[],
  rows: readonly (readonly string[])[],
): AmountQuestion | null {
  const playing = (role: string) => columns.find((column) => column.keep && column.role === role);
  const id = playing('order_id');
  const amount = playing('amount');
  if (!id || !amount || amount.format.perOrder !== undefined) return null;
  const price = playing('unit_price');
  const quantity = playing('quantity');
  const numberIn = (row: readonly string[], column: PlannedColumn | undefined): number | null =>
    column
      ? (readNumber((row[column.index] ?? '').trim(), column.format.decimalMark ?? '.')?.value ?? null)
      : null;
  const orders = new Map<string, OrderRow[]>();
  for (const row of rows) {
    const order = (row[id.index] ?? '').trim();
    if (order === '') continue;
    const unit = numberIn(row, price);
    const entry = {
      id: order,
      amount: numberIn(row, amount),
      worth: unit === null ? null : unit * (numberIn(row, quantity) ?? 1),
    };
    const known = orders.get(order);
    if (known) known.push(entry);
    else orders.set(order, [entry]);
  }
  const several = [...orders.values()].filter((lines) => lines.length > 1);
  const amounts = several.map((lines) => new Set(lines.flatMap((line) => line.amount ?? [])));
  const isOrderLike =
    several.length >= LEAST_ORDERS &&
    amounts.every((values) => values.size === 1) &&
    new Set(amounts.flatMap((values) => [...values])).size > 1 &&
    !several.every((lines) => lines.every(isOwnWorth));
  if (!isOrderLike) return null;
  const all = [...orders.values()];
  const perRow = all.flat().reduce((sum, line) => sum + (line.amount ?? line.worth ?? 0), 0);
  const perOrder = all.reduce(
    (sum, lines) => sum + (lines.find((line) => line.amount !== null)?.amount ?? 0),
    0,
  );
  return {
    about: 'order-amount',
    column: amount.index,
    header: amount.header,
    sample: several[0]![0]!.id,
    readings: [
      { perOrder: true, total: perOrder },
      { perOrder: false, total: perRow },
    ],
  };
}

const isOwnWorth = ({ amount, worth }: OrderRow): boolean =>
  amount !== null && worth !== null && Math.abs(amount - worth) < 0.005;
