import { MISSING_CODE } from '../../core/column';
import { levelTexts } from '../../core/levels';
import { categoryColumn } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { itemsAndCharges } from '../../domain/charges';
import { linesOf } from '../../domain/lines';
import { oncePerWorkspace } from '../../domain/memo';
import { moneyOf } from '../../domain/money';
import { ordersOf } from '../../domain/orders';
import { DIVISIONS, type Division, type DivisionId, type DivisionValue } from './result';

const MOST_VALUES = 20;

/**
 * Orders and revenue by each thing that lines tell. O(lines) for each.
 *
 * @param lines  lines of the period and the people looked at
 * @param counts 1 for each order that counts
 */
export function divisions(workspace: Workspace, lines: Uint32Array, counts: Uint8Array): Division[] {
  const byOrder = inOrders(workspace, lines);
  return DIVISIONS.flatMap((id) => {
    const values = valuesOf(workspace, id);
    return values === null ? [] : [{ id, values: divide(workspace, byOrder, counts, values) }];
  });
}

/** The lines, those of an order beside each other. */
function inOrders(workspace: Workspace, lines: Uint32Array): Uint32Array {
  const { ofLine, count } = ordersOf(workspace);
  const starts = new Uint32Array(count + 1);
  for (const line of lines) starts[ofLine[line]! + 1]!++;
  for (let o = 1; o <= count; o++) starts[o]! += starts[o - 1]!;
  const sorted = new Uint32Array(lines.length);
  for (const line of lines) sorted[starts[ofLine[line]!]!++] = line;
  return sorted;
}

interface LineValues {
  readonly names: readonly string[];
  /** −1 where a line has none. */
  readonly ofLine: Int32Array;
}

const known = oncePerWorkspace(() => new Map<DivisionId, LineValues | null>());

/** The same on every day: remembered. */
function valuesOf(workspace: Workspace, id: DivisionId): LineValues | null {
  let values = known(workspace).get(id);
  if (values === undefined) known(workspace).set(id, (values = readValues(workspace, id)));
  return values;
}

function readValues(workspace: Workspace, id: DivisionId): LineValues | null {
  if (id === 'category' || id === 'product') {
    return itemsAndCharges(workspace, id === 'category' ? 'categories' : 'products');
  }
  const table = workspace.tables.get('orders');
  const column = table && categoryColumn(table, id);
  if (!column) return null;
  const texts = levelTexts(column.levels);
  const names = [...new Set(texts)].sort();
  const place = new Map(names.map((name, value) => [name, value]));
  const valueOf = Int32Array.from(texts, (text) => place.get(text)!);
  return {
    names,
    ofLine: Int32Array.from(column.codes, (code) => (code === MISSING_CODE ? -1 : valueOf[code]!)),
  };
}

function divide(
  workspace: Workspace,
  lines: Uint32Array,
  counts: Uint8Array,
  { names, ofLine }: LineValues,
): DivisionValue[] {
  const { units, isReturn, grid } = linesOf(workspace);
  const orders = ordersOf(workspace);
  const sums = new Float64Array(names.length + 1);
  const occurs = new Uint8Array(names.length + 1);
  const valueOf = (line: number): number => (ofLine[line]! < 0 ? names.length : ofLine[line]!);
  for (const line of lines) {
    sums[valueOf(line)]! += units[line]!;
    occurs[valueOf(line)] = 1;
  }
  const ranked = names.map((_, value) => value).filter((value) => occurs[value] === 1);
  ranked.sort((a, b) => sums[b]! - sums[a]! || a - b);
  const own = ranked.length <= MOST_VALUES ? ranked : ranked.slice(0, MOST_VALUES - 1);
  const others = own.length;
  const none = own.length + 1;
  const place = new Int32Array(names.length + 1).fill(others);
  own.forEach((value, at) => (place[value] = at));
  place[names.length] = none;

  const revenue = new Float64Array(none + 1);
  const orderCounts = new Uint32Array(none + 1);
  const seen = new Int32Array(none + 1).fill(-1);
  for (const line of lines) {
    const at = place[valueOf(line)]!;
    const order = orders.ofLine[line]!;
    revenue[at]! += units[line]!;
    if (isReturn[line] || !counts[order] || seen[at] === order) continue;
    seen[at] = order;
    orderCounts[at]!++;
  }
  const row = (name: DivisionValue['name'], at: number): DivisionValue => ({
    name,
    orders: orderCounts[at]!,
    revenue: moneyOf(grid, revenue[at]!),
  });
  return [
    ...own.map((value, at) => row({ kind: 'text', text: names[value]! }, at)),
    ...(own.length < ranked.length
      ? [row({ kind: 'others', values: ranked.length - own.length }, others)]
      : []),
    ...(occurs[names.length] === 1 ? [row({ kind: 'none' }, none)] : []),
  ];
}
