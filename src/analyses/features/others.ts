import type { Workspace } from '../../core/workspace';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ordersOf } from '../../domain/orders';
import { personColumnsAt } from '../../domain/person-columns';
import { MS_PER_DAY } from '../../core/time';
import type { NumberResult } from './result';
import { summaryOf } from './statistics';

/** Numbers beside the features: each order's, and those of the customer list, habits and responses of these people. */
export function otherNumbers(
  workspace: Workspace,
  window: { readonly from: number; readonly to: number },
  person: ArrayLike<number>,
): NumberResult[] {
  return [...orderNumbers(workspace, window), ...personNumbers(workspace, window.to, person)];
}

/** Sums of the sale lines of each order in the window, of customers known or not. */
function orderNumbers(
  workspace: Workspace,
  { from, to }: { readonly from: number; readonly to: number },
): NumberResult[] {
  const lineList = linesOf(workspace);
  const { count, time, units, isReturn, grid } = lineList;
  const { ofLine, count: orders } = ordersOf(workspace);
  const sums = new Float64Array(orders);
  const lines = new Float64Array(orders);
  for (let i = 0; i < count; i++) {
    const isIn = time[i]! >= from * MS_PER_DAY && time[i]! < to * MS_PER_DAY;
    if (!isIn || isReturn[i] === 1 || ofLine[i]! < 0 || !(units[i]! >= 0)) continue;
    sums[ofLine[i]!]! += units[i]!;
    lines[ofLine[i]!]!++;
  }
  const sold = lines.filter((each) => each > 0);
  if (sold.length === 0) return [];
  const number = (id: string, unit: NumberResult['unit'], values: Float64Array): NumberResult => ({
    id,
    name: id,
    unit,
    of: 'orders',
    total: sold.length,
    ...summaryOf(values),
  });
  const values = sums.filter((_, order) => lines[order]! > 0).map((each) => moneyOf(grid, each));
  return [
    ...(knowsAmounts(lineList) ? [number('order.value', 'money', values)] : []),
    number('order.lines', 'count', sold),
  ];
}

function personNumbers(workspace: Workspace, asOf: number, person: ArrayLike<number>): NumberResult[] {
  return personColumnsAt(workspace, asOf).list.flatMap((column): NumberResult[] => {
    const isOther =
      ['customers', 'habit', 'response'].includes(column.source) && column.id !== 'customers:age';
    const all = isOther && column.kind === 'number' ? column.values() : null;
    if (all?.kind !== 'number') return [];
    const values = Float64Array.from(person, (p) => all.values[p]!);
    if (!values.some((value) => !Number.isNaN(value))) return [];
    const name = 'message' in column.name ? column.name.message : column.name.text;
    const { id, unit } = column;
    return [{ id, name, unit, of: 'customers', total: values.length, ...summaryOf(values) }];
  });
}
