import { numberColumn } from '../core/table';
import { dayOf, MS_PER_DAY } from '../core/time';
import type { Workspace } from '../core/workspace';
import type { DayWindow } from './activity';
import { basketsOf, type Baskets } from './baskets';
import { basketsByPerson } from './item-buyers';
import { itemsOf, NO_ITEM, type ItemList } from './items';
import { linesOf } from './lines';
import { marginsOf } from './margins';
import { oncePerWorkspace, Recent } from './memo';
import { ANONYMOUS } from './people';

export const SALES_MEASURES = ['revenue', 'units', 'orders', 'margin'] as const;
export type SalesMeasure = (typeof SALES_MEASURES)[number];
export type SalesLevel = 'product' | 'category';

/** Pieces are counted in thousandths, so that their sums are exact and do not depend on the order of the rows. */
export const PIECES = 1000;

/** What each product or category sold in a window of days; one entry an item of `itemsOf`. */
export interface ItemSales {
  readonly window: DayWindow;
  readonly list: ItemList;
  /** Money of all lines, returns deducted, in grid units. */
  readonly units: Float64Array;
  /** Thousandths of a piece, returns deducted. */
  readonly pieces: Float64Array;
  /** Orders with the item, and the known people who bought it, and those of them in two orders or more. */
  readonly orders: Uint32Array;
  readonly buyers: Uint32Array;
  readonly repeaters: Uint32Array;
  /** Lines, and the return lines among them. */
  readonly lines: Uint32Array;
  readonly returnLines: Uint32Array;
  /** Grid units; null where no costs are known. */
  readonly margin: Float64Array | null;
  /** Lines that name no item, and their money; without the charges. */
  readonly namelessLines: number;
  readonly namelessUnits: number;
  /** Money of postage, fees and corrections. */
  readonly chargeUnits: number;
}

const KEPT = 6;
const remembered = oncePerWorkspace(() => new Recent<string, ItemSales | null>(KEPT));

/** Null where no column tells what was sold. O(lines); the last few are remembered and shared. */
export const itemSales = (workspace: Workspace, level: SalesLevel, window: DayWindow): ItemSales | null =>
  remembered(workspace).get(`${level} ${window.from} ${window.to}`, () => derive(workspace, level, window));

function derive(workspace: Workspace, level: SalesLevel, window: DayWindow): ItemSales | null {
  const items = itemsOf(workspace);
  const list = items[level === 'product' ? 'products' : 'categories'];
  if (!list) return null;
  const { count, time, units, isReturn } = linesOf(workspace);
  const pieces = netPieces(workspace);
  const margins = marginsOf(workspace);
  const sums = {
    units: new Float64Array(list.count),
    pieces: new Float64Array(list.count),
    lines: new Uint32Array(list.count),
    returnLines: new Uint32Array(list.count),
    margin: margins && new Float64Array(list.count),
  };
  let namelessLines = 0;
  let namelessUnits = 0;
  let chargeUnits = 0;
  const from = window.from * MS_PER_DAY;
  const to = window.to * MS_PER_DAY;
  const itemOf = list.ofLine;
  const chargeOf = items.charges?.ofLine;
  for (let i = 0; i < count; i++) {
    if (!(time[i]! >= from && time[i]! < to)) continue;
    const item = itemOf[i]!;
    if (item === NO_ITEM) {
      if (chargeOf && chargeOf[i] !== NO_ITEM) {
        chargeUnits += units[i]!;
        continue;
      }
      namelessLines++;
      namelessUnits += units[i]!;
      continue;
    }
    sums.units[item]! += units[i]!;
    sums.pieces[item]! += pieces[i]!;
    sums.lines[item]!++;
    if (isReturn[i]) sums.returnLines[item]!++;
    if (sums.margin) sums.margin[item]! += margins!.units[i]!;
  }
  const baskets = basketsOf(workspace, { level, unit: 'order', window });
  return {
    window,
    list,
    ...sums,
    ...buyersOf(baskets, list.count),
    namelessLines,
    namelessUnits,
    chargeUnits,
  };
}

/**
 * Thousandths of a piece a line: the quantity, 1 where none is given; taken away on a return line, and 0 on one that is
 * the sale and its refund in one.
 */
const netPieces = oncePerWorkspace((workspace): Float64Array => {
  const { count, units, isReturn } = linesOf(workspace);
  const quantity = numberColumn(workspace.tables.get('orders')!, 'quantity')?.values;
  const pieces = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const given = quantity?.[i] ?? NaN;
    const size = Math.abs(given) > 0 ? Math.round(Math.abs(given) * PIECES) : PIECES;
    if (!isReturn[i]) pieces[i] = size;
    else if (units[i]! < 0 || given < 0) pieces[i] = -size;
  }
  return pieces;
});

/** Baskets are visited person by person, so that the last buyer of an item tells whether this one bought it before. */
function buyersOf(baskets: Baskets, items: number) {
  const orders = new Uint32Array(items);
  const buyers = new Uint32Array(items);
  const repeaters = new Uint32Array(items);
  const lastBasket = new Int32Array(items).fill(-1);
  const lastBuyer = new Int32Array(items).fill(ANONYMOUS);
  const times = new Uint32Array(items);
  for (const basket of basketsByPerson(baskets.person)) {
    const person = baskets.person[basket]!;
    for (let cell = baskets.starts[basket]!; cell < baskets.starts[basket + 1]!; cell++) {
      const item = baskets.items[cell]!;
      if (lastBasket[item] === basket) continue;
      lastBasket[item] = basket;
      orders[item]!++;
      if (person === ANONYMOUS) continue;
      if (lastBuyer[item] !== person) {
        lastBuyer[item] = person;
        times[item] = 0;
        buyers[item]!++;
      }
      if (++times[item]! === 2) repeaters[item]!++;
    }
  }
  return { orders, buyers, repeaters };
}

/** What is ranked by: grid units, thousandths of a piece, or orders. Null for a margin without costs. */
export function salesBy(sales: ItemSales, measure: SalesMeasure): Float64Array | null {
  switch (measure) {
    case 'revenue':
      return sales.units;
    case 'units':
      return sales.pieces;
    case 'orders':
      return Float64Array.from(sales.orders);
    case 'margin':
      return sales.margin;
  }
}

/** Equal blocks of days, one after the other. */
export interface DayBlocks {
  readonly from: number;
  readonly days: number;
  readonly count: number;
}

/**
 * What each item sold in each block, item by item, in the unit of `salesBy`; an order belongs to the block of its first
 * line. Margins are 0 without costs. O(lines).
 */
export function salesInBlocks(
  workspace: Workspace,
  level: SalesLevel,
  measure: SalesMeasure,
  blocks: DayBlocks,
): Float64Array {
  const list = itemsOf(workspace)[level === 'product' ? 'products' : 'categories']!;
  const sums = new Float64Array(list.count * blocks.count);
  const blockOf = (ms: number): number => Math.floor((dayOf(ms) - blocks.from) / blocks.days);
  const window = { from: blocks.from, to: blocks.from + blocks.days * blocks.count };
  if (measure === 'orders') {
    const baskets = basketsOf(workspace, { level, unit: 'order', window });
    const lastBasket = new Int32Array(list.count).fill(-1);
    for (let basket = 0; basket < baskets.count; basket++) {
      const block = blockOf(baskets.time[basket]!);
      for (let cell = baskets.starts[basket]!; cell < baskets.starts[basket + 1]!; cell++) {
        const item = baskets.items[cell]!;
        if (lastBasket[item] === basket) continue;
        lastBasket[item] = basket;
        sums[item * blocks.count + block]!++;
      }
    }
    return sums;
  }
  const { count, time, units } = linesOf(workspace);
  const values =
    measure === 'revenue' ? units : measure === 'units' ? netPieces(workspace) : marginsOf(workspace)?.units;
  if (!values) return sums;
  for (let i = 0; i < count; i++) {
    const item = list.ofLine[i]!;
    const block = blockOf(time[i]!);
    if (item !== NO_ITEM && block >= 0 && block < blocks.count)
      sums[item * blocks.count + block]! += values[i]!;
  }
  return sums;
}
