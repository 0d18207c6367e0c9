import { MISSING_CODE } from '../../core/column';
import { levelText } from '../../core/levels';
import { categoryColumn, numberColumn, type Table } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import type { Activity } from '../../domain/activity';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ordersOf } from '../../domain/orders';
import { personOfLines } from '../../domain/people';
import type { CustomerLine, CustomerOrder } from './result';

/** The orders of a person with their lines, returns among them, newest first. O(lines of the shop). */
export function ordersOfPerson(workspace: Workspace, activity: Activity, person: number): CustomerOrder[] {
  const table = workspace.tables.get('orders');
  if (!table) return [];
  const lines = linesOf(workspace);
  const orders = ordersOf(workspace);
  const until = activity.window.to * MS_PER_DAY;
  const rowsOf = new Map<number, number[]>();
  personOfLines(workspace).forEach((owner, row) => {
    if (owner !== person || !(lines.time[row]! < until)) return;
    const order = orders.ofLine[row]!;
    const rows = rowsOf.get(order);
    if (rows) rows.push(row);
    else rowsOf.set(order, [row]);
  });
  const ids = categoryColumn(table, 'order_id');
  const productAt = productNames(table);
  const quantity = numberColumn(table, 'quantity')?.values;
  return [...rowsOf]
    .map(([order, rows]) => ({ order, rows, time: Math.min(...rows.map((row) => lines.time[row]!)) }))
    .sort((a, b) => b.time - a.time || a.order - b.order)
    .map(({ order, rows, time }) => ({
      id: ids && orders.idLevel[order]! >= 0 ? levelText(ids.levels, orders.idLevel[order]!) : null,
      time,
      net: moneyOf(lines.grid, activity.orders.net[order]!),
      counts: activity.orders.counts[order] === 1,
      lines: rows
        .map((row): CustomerLine => ({
          product: productAt(row),
          quantity: quantity ? quantity[row]! : NaN,
          amount: moneyOf(lines.grid, lines.units[row]!),
          isReturn: lines.isReturn[row] === 1,
        }))
        .sort(compareLines),
    }));
}

function productNames(table: Table): (row: number) => string | null {
  const columns = ['product_name', 'product_id', 'category'].flatMap(
    (role) => categoryColumn(table, role) ?? [],
  );
  return (row) => {
    const column = columns.find(({ codes }) => codes[row] !== MISSING_CODE);
    return column ? levelText(column.levels, column.codes[row]!) : null;
  };
}

/** By product, then the greater amount; whatever the order of the rows. */
function compareLines(a: CustomerLine, b: CustomerLine): number {
  const [left, right] = [a.product ?? '', b.product ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (
    b.amount - a.amount || (b.quantity || 0) - (a.quantity || 0) || Number(a.isReturn) - Number(b.isReturn)
  );
}
