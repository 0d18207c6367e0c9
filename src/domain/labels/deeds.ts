import type { Deed, Period, RowFilter } from '../../core/label';
import { levelCount, levelText, type Levels } from '../../core/levels';
import { timeColumn, type TableKind } from '../../core/table';
import { dayOf, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { textsContaining } from '../../kernels/find-bytes';
import type { DayWindow } from '../activity';
import { historyOf, sumByEntry } from '../history';
import { itemsOf, type ItemList } from '../items';
import { linesOf } from '../lines';
import { oncePerWorkspace, Recent } from '../memo';
import { moneyOf } from '../money';
import { orderDaysOf } from '../order-days';
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
 * of the file. Null where the files do not tell: no such table, date or column. O(rows) the first time, then O(deeds).
 */
export function deedsIn(
  workspace: Workspace,
  deed: Deed,
  where: readonly RowFilter[],
  window: DayWindow,
): Float64Array | null {
  const key = JSON.stringify([deed, where]);
  const deeds = remembered(workspace).get(key, () => deriveDeeds(workspace, deed, where));
  if (!deeds) return null;
  if (deed === 'orders') return ordersWithin(workspace, deeds, window);
  const { doer, day, amount } = deeds;
  const sums = new Float64Array(peopleOf(workspace).count);
  for (let k = 0; k < doer.length; k++) {
    if (day[k]! >= window.from && day[k]! < window.to) sums[doer[k]!]! += amount ? amount[k]! : 1;
  }
  const { grid } = linesOf(workspace);
  return deed === 'spend' ? sums.map((sum) => moneyOf(grid, sum)) : sums;
}

/** What was done on which day, whenever that was. */
interface Deeds {
  /** Person, or order of `ordersOf` where orders are asked for. */
  readonly doer: Int32Array;
  readonly day: Int32Array;
  /** Grid units; null where deeds are counted. */
  readonly amount: Float64Array | null;
}

/** More than the labels of most shops ask for. */
const DEEDS_KEPT = 40;
const remembered = oncePerWorkspace(() => new Recent<string, Deeds | null>(DEEDS_KEPT));

function deriveDeeds(workspace: Workspace, deed: Deed, where: readonly RowFilter[]): Deeds | null {
  const moments = momentsOf(workspace, deed);
  const taken = moments && rowsTaken(workspace, deed, where, moments);
  if (!taken) return null;
  if (deed === 'spend') return spendOf(workspace, taken);
  return deed === 'orders' ? boughtOn(workspace, taken) : doneBy(workspace, deed, taken, moments);
}

/** 1 for each row with a date that all filters take; null where a column is missing. */
function rowsTaken(
  workspace: Workspace,
  deed: Deed,
  where: readonly RowFilter[],
  moments: Float64Array,
): Uint8Array | null {
  const taken = new Uint8Array(moments.length);
  for (let row = 0; row < taken.length; row++) taken[row] = Number(moments[row] === moments[row]);
  const columns = where.length === 0 ? [] : rowColumnsOf(workspace, deed);
  for (const filter of where) {
    const column = columns.find(({ id }) => id === filter.column);
    if (!column) return null;
    const levels = levelsTaken(column.levels, filter);
    for (let row = 0; row < taken.length; row++) if (!levels[column.codes[row]!]) taken[row] = 0;
  }
  return taken;
}

/** What each person spent on the taken lines, day by day. */
function spendOf(workspace: Workspace, taken: Uint8Array): Deeds {
  const { units } = linesOf(workspace);
  const { people, dayStarts, day } = historyOf(workspace);
  const amount = sumByEntry(
    workspace,
    units.map((each, line) => (taken[line] ? each : 0)),
  );
  const doer = new Int32Array(day.length);
  for (let p = 0; p < people; p++) doer.fill(p, dayStarts[p], dayStarts[p + 1]);
  return { doer, day, amount };
}

/** The days of each order with a taken line that is no return. */
function boughtOn(workspace: Workspace, taken: Uint8Array): Deeds {
  const { isReturn } = linesOf(workspace);
  const { count, order, day, ofLine } = orderDaysOf(workspace);
  const isTaken = new Uint8Array(count);
  for (let line = 0; line < taken.length; line++) {
    if (taken[line] && !isReturn[line]) isTaken[ofLine[line]!] = 1;
  }
  return {
    doer: Int32Array.from(order.filter((_, i) => isTaken[i])),
    day: day.filter((_, i) => isTaken[i]),
    amount: null,
  };
}

/** Who did each of the taken rows, and when. */
function doneBy(workspace: Workspace, deed: Deed, taken: Uint8Array, moments: Float64Array): Deeds {
  const persons = personOfRows(workspace, ROWS[deed].table);
  const rows: number[] = [];
  for (let row = 0; row < taken.length; row++) if (taken[row] && persons[row] !== ANONYMOUS) rows.push(row);
  return {
    doer: Int32Array.from(rows, (row) => persons[row]!),
    day: Int32Array.from(rows, (row) => dayOf(moments[row]!)),
    amount: null,
  };
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

/** Orders of each person that count before the window ends and of which something was bought within it. */
function ordersWithin(workspace: Workspace, { doer, day }: Deeds, { from, to }: DayWindow): Float64Array {
  const isTaken = new Uint8Array(ordersOf(workspace).count);
  for (let k = 0; k < doer.length; k++) if (day[k]! >= from && day[k]! < to) isTaken[doer[k]!] = 1;
  const { people, orderStarts, order, countsDay } = historyOf(workspace);
  const orders = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! < to && isTaken[order[k]!]) orders[p]!++;
    }
  }
  return orders;
}
