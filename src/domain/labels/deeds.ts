import type { Deed, Period, RowFilter } from '../../core/label';
import { levelCount, levelText, type Levels } from '../../core/levels';
import { timeColumn, type TableKind } from '../../core/table';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { textsContaining } from '../../kernels/find-bytes';
import type { DayWindow } from '../activity';
import { historyOf } from '../history';
import { itemsOf, type ItemList } from '../items';
import { linesOf } from '../lines';
import { moneyOf } from '../money';
import { ordersOf } from '../orders';
import { ANONYMOUS, peopleOf, personOfRows } from '../people';

/** The table of each deed and the column that dates it. */
const ROWS: Readonly<Record<Deed, { readonly table: TableKind; readonly moment: string }>> = {
  orders: { table: 'orders', moment: 'ordered_at' },
  spend: { table: 'orders', moment: 'ordered_at' },
  events: { table: 'events', moment: 'happened_at' },
  sent: { table: 'contacts', moment: 'sent_at' },
  opened: { table: 'contacts', moment: 'opened_at' },
  clicked: { table: 'contacts', moment: 'clicked_at' },
  feedback: { table: 'feedback', moment: 'created_at' },
};

/** Texts that name one row or one person: no filter. */
const IDS = ['order_id', 'customer_id', 'visitor_id', 'session_id', 'feedback_id'];
/** What the order lines sell is asked by `product` and `category`, which know the product list too. */
const ITEM_COLUMNS = ['product_id', 'product_name', 'category'];

/** A column by which rows can be picked: a text for each row. */
export interface RowColumn {
  readonly id: string;
  readonly levels: Levels;
  /** Level of each row; anything that is none is missing. */
  readonly codes: Int32Array | Uint32Array;
}

/** Whether the files tell of a deed at all. */
export const tellsDeed = (workspace: Workspace, deed: Deed): boolean => momentsOf(workspace, deed) !== null;

function momentsOf(workspace: Workspace, deed: Deed): Float64Array | null {
  const { table, moment } = ROWS[deed];
  const rows = workspace.tables.get(table);
  return (rows && timeColumn(rows, moment)?.values) ?? null;
}

/** The columns by which the rows of a deed can be picked. */
export function rowColumnsOf(workspace: Workspace, deed: Deed): readonly RowColumn[] {
  const { table } = ROWS[deed];
  const isOrders = table === 'orders';
  const own = [...(workspace.tables.get(table)?.columns ?? [])].flatMap(([id, column]) =>
    column.kind !== 'category' || IDS.includes(id) || (isOrders && ITEM_COLUMNS.includes(id))
      ? []
      : [{ id, levels: column.levels, codes: column.codes }],
  );
  return isOrders ? [...itemColumns(workspace), ...own] : own;
}

function itemColumns(workspace: Workspace): RowColumn[] {
  const { categories, products } = itemsOf(workspace);
  const columnOf = (id: string, items: ItemList | null) =>
    items ? [{ id, levels: items.names, codes: items.ofLine }] : [];
  return [...columnOf('category', categories), ...columnOf('product', products)];
}

/** The days of a period as seen from a day: nothing of that day or later. */
export function windowOf(period: Period, asOf: number): DayWindow {
  switch (period.kind) {
    case 'always':
      return { from: -Infinity, to: asOf };
    case 'last':
      return { from: asOf - period.days, to: asOf };
    case 'between':
      return { from: parseIsoDay(period.from), to: Math.min(asOf, parseIsoDay(period.to) + 1) };
  }
}

/**
 * How often or how much each person did within a window of days, of the rows that all filters take; money in the unit
 * of the file. Null where the files do not tell: no such table, date or column. O(rows).
 */
export function deedsIn(
  workspace: Workspace,
  deed: Deed,
  where: readonly RowFilter[],
  window: DayWindow,
): Float64Array | null {
  const moments = momentsOf(workspace, deed);
  if (!moments) return null;
  const columns = rowColumnsOf(workspace, deed);
  const taken = new Uint8Array(moments.length).fill(1);
  for (const filter of where) {
    const column = columns.find(({ id }) => id === filter.column);
    if (!column) return null;
    const levels = levelsTaken(column.levels, filter);
    for (let row = 0; row < taken.length; row++) if (!levels[column.codes[row]!]) taken[row] = 0;
  }
  const [from, to] = [window.from * MS_PER_DAY, window.to * MS_PER_DAY];
  for (let row = 0; row < taken.length; row++) {
    if (!(moments[row]! >= from && moments[row]! < to)) taken[row] = 0;
  }
  if (deed === 'orders') return ordersOfRows(workspace, taken, window.to);
  const persons = personOfRows(workspace, ROWS[deed].table);
  const sums = new Float64Array(peopleOf(workspace).count);
  const { units, grid } = linesOf(workspace);
  for (let row = 0; row < taken.length; row++) {
    if (taken[row] && persons[row] !== ANONYMOUS) sums[persons[row]!]! += deed === 'spend' ? units[row]! : 1;
  }
  return deed === 'spend' ? sums.map((sum) => moneyOf(grid, sum)) : sums;
}

/** 1 for each level that a filter takes. */
function levelsTaken(levels: Levels, filter: RowFilter): Uint8Array {
  if ('contains' in filter) return textsWith(levels, filter.contains);
  const wanted = new Set(filter.values);
  return Uint8Array.from({ length: levelCount(levels) }, (_, i) => Number(wanted.has(levelText(levels, i))));
}

/** 1 for each text that contains another, whatever the case of Latin letters; nothing is contained by none. */
export function textsWith(levels: Levels, text: string): Uint8Array {
  const piece = new TextEncoder().encode(text.normalize('NFKC').trim().toLowerCase());
  if (piece.length === 0) return new Uint8Array(levelCount(levels));
  return textsContaining(levels.bytes, levels.offsets, piece);
}

/** Orders of each person that count before a day and of which a line that is no return was taken. */
function ordersOfRows(workspace: Workspace, taken: Uint8Array, before: number): Float64Array {
  const { isReturn } = linesOf(workspace);
  const { ofLine, count } = ordersOf(workspace);
  const isTaken = new Uint8Array(count);
  for (let line = 0; line < taken.length; line++) {
    if (taken[line] && !isReturn[line]) isTaken[ofLine[line]!] = 1;
  }
  const { people, orderStarts, order, countsDay } = historyOf(workspace);
  const orders = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! < before && isTaken[order[k]!]) orders[p]!++;
    }
  }
  return orders;
}
