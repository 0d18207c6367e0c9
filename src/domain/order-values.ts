import { MISSING_CODE } from '../core/column';
import { compareLevels, levelCount, levelText, levelTexts, type Levels } from '../core/levels';
import { categoryColumn } from '../core/table';
import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { byteOrder } from '../kernels/byte-order';
import { historyOf } from './history';
import { itemsOf, type ItemList } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { ordersOf } from './orders';
import { peopleOf } from './people';
import { levelOfPeople } from './person-names';

/** What an order can be told apart by: what was bought, where, with which coupon, from which region. */
export const ORDER_ATTRIBUTES = [
  'product',
  'category',
  'channel',
  'store',
  'coupon',
  'campaign',
  'region',
] as const;
export type OrderAttribute = (typeof ORDER_ATTRIBUTES)[number];

export interface OrderValues {
  /** Texts of the values, numbered in the order of their bytes. */
  readonly names: readonly string[];
  /** Value of each order of `ordersOf`; −1 where it has none, or where the order never counts. */
  readonly ofOrder: Int32Array;
}

const NONE = -1;
const MIXED = -2;
const known = oncePerWorkspace(() => new Map<OrderAttribute, OrderValues | null>());

/**
 * The value of each known person's order: of its lines up to the day from which it counts, so that no later line
 * changes it, the value with the most money; equals by the first of their bytes. Null where no column tells. A region
 * comes from the order, else from the customer list. O(lines), remembered.
 */
export function orderValues(workspace: Workspace, by: OrderAttribute): OrderValues | null {
  const remembered = known(workspace);
  let values = remembered.get(by);
  if (values === undefined) remembered.set(by, (values = derive(workspace, by)));
  return values;
}

/** The attributes that this shop's files tell. */
export function orderAttributesOf(workspace: Workspace): readonly OrderAttribute[] {
  const items = itemsOf(workspace);
  const orders = workspace.tables.get('orders')?.columns;
  return ORDER_ATTRIBUTES.filter((by) => {
    if (by === 'product') return items.products !== null;
    if (by === 'category') return items.categories !== null;
    if (by === 'region' && workspace.tables.get('customers')?.columns.has('region')) return true;
    return orders?.has(COLUMN[by]) ?? false;
  });
}

const COLUMN = {
  channel: 'channel',
  store: 'store',
  coupon: 'coupon',
  campaign: 'campaign_id',
  region: 'region',
} as const;

function derive(workspace: Workspace, by: OrderAttribute): OrderValues | null {
  if (by === 'product' || by === 'category') {
    const list = itemsOf(workspace)[by === 'product' ? 'products' : 'categories'];
    return list && byItems(workspace, list);
  }
  const table = workspace.tables.get('orders');
  const column = table && categoryColumn(table, COLUMN[by]);
  if (column) {
    const { names, valueOf } = sorted(column.levels);
    const ofLine = Int32Array.from(column.codes, (code) => (code === MISSING_CODE ? NONE : valueOf[code]!));
    return { names, ofOrder: greatestOfLines(workspace, ofLine, names.length) };
  }
  return by === 'region' ? byPerson(workspace) : null;
}

const byItems = (workspace: Workspace, { names, ofLine, count }: ItemList): OrderValues => ({
  names: levelTexts(names),
  ofOrder: greatestOfLines(workspace, ofLine, count),
});

function byPerson(workspace: Workspace): OrderValues | null {
  const regions = levelOfPeople(workspace, peopleOf(workspace).count, 'region');
  if (!regions) return null;
  const { names, valueOf } = sorted(regions.levels);
  const { person } = ordersOf(workspace);
  const ofOrder = person.map((p) => {
    const level = p >= 0 ? regions.ofPerson[p]! : NONE;
    return level === NONE ? NONE : valueOf[level]!;
  });
  return { names, ofOrder };
}

/** Different texts in the order of their bytes, and the place of each level among them. */
function sorted(levels: Levels) {
  const order = byteOrder(levels.bytes, levels.offsets);
  const valueOf = new Int32Array(levelCount(levels));
  const names: string[] = [];
  order.forEach((level, k) => {
    if (k === 0 || compareLevels(levels, order[k - 1]!, level) !== 0) names.push(levelText(levels, level));
    valueOf[level] = names.length - 1;
  });
  return { names, valueOf };
}

function greatestOfLines(workspace: Workspace, ofLine: Int32Array, values: number): Int32Array {
  const { count, time, units, isReturn } = linesOf(workspace);
  const orders = ordersOf(workspace);
  const { order, countsDay } = historyOf(workspace);
  const lastDay = new Int32Array(orders.count).fill(-0x80000000);
  order.forEach((o, k) => (lastDay[o] = countsDay[k]!));
  const tells = (i: number): boolean =>
    ofLine[i]! >= 0 &&
    !isReturn[i] &&
    orders.ofLine[i]! >= 0 &&
    dayOf(time[i]!) <= lastDay[orders.ofLine[i]!]!;

  const ofOrder = new Int32Array(orders.count).fill(NONE);
  let anyMixed = false;
  for (let i = 0; i < count; i++) {
    if (!tells(i)) continue;
    const o = orders.ofLine[i]!;
    if (ofOrder[o] === NONE) ofOrder[o] = ofLine[i]!;
    else if (ofOrder[o] !== ofLine[i]) {
      ofOrder[o] = MIXED;
      anyMixed = true;
    }
  }
  if (!anyMixed) return ofOrder;

  const sums = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const o = orders.ofLine[i]!;
    if (o < 0 || ofOrder[o] !== MIXED || !tells(i)) continue;
    const pair = o * values + ofLine[i]!;
    sums.set(pair, (sums.get(pair) ?? 0) + units[i]!);
  }
  const best = new Float64Array(orders.count).fill(-1);
  const winner = ofOrder.slice();
  for (const [pair, sum] of sums) {
    const o = Math.floor(pair / values);
    const value = pair - o * values;
    if (sum > best[o]! || (sum === best[o] && value < winner[o]!)) {
      best[o] = sum;
      winner[o] = value;
    }
  }
  return winner;
}
