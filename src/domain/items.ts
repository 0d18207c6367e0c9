import { MISSING_CODE, type CategoryColumn } from '../core/column';
import {
  compareLevels,
  levelCount,
  levelsFrom,
  levelText,
  levelTexts,
  pickLevels,
  type Levels,
} from '../core/levels';
import { categoryColumn, type Table } from '../core/table';
import { byteOrder } from '../kernels/byte-order';
import { isChargeName } from './charge-names';
import { oncePerWorkspace } from './memo';

/** Item of a line that names none. */
export const NO_ITEM = -1;

/** Products or categories, numbered in the order of their keys' bytes, so that no row order shows. */
export interface ItemList {
  readonly count: number;
  readonly keys: Levels;
  /** What people call each of them; the key where nothing else is known. */
  readonly names: Levels;
  /** Item of each order line, NO_ITEM where there is none. */
  readonly ofLine: Int32Array;
}

/** What the order lines sell; null where no column tells. */
export interface Items {
  readonly products: ItemList | null;
  readonly categories: ItemList | null;
  /** What the file lists among the products and is none: postage, fees, corrections. Null where there are none. */
  readonly charges: ItemList | null;
}

/**
 * The products and categories of the order lines.
 *
 * A product is its id, or its name in a shop without ids. It is called as the product list says, else as most of its
 * lines do. The category of a line is its own, else that of its product in the product list. Of several texts with
 * equal right the first by its bytes holds. What is called as a charge is (`charge-names.ts`) is neither product nor
 * category, unless the product list names it or the shop sells nothing else. O(lines).
 */
export const itemsOf = oncePerWorkspace((workspace): Items => {
  const orders = workspace.tables.get('orders');
  if (!orders) return { products: null, categories: null, charges: null };
  const listed = listOfProducts(workspace.tables.get('products'));
  const { products, charges } = withoutCharges(productsOf(orders, listed), listed);
  return { products, categories: categoriesOf(orders, products, charges, listed), charges };
});

function withoutCharges(all: ItemList | null, listed: Listed): Pick<Items, 'products' | 'charges'> {
  if (!all) return { products: null, charges: null };
  const keys = levelTexts(all.keys);
  const isCharge = levelTexts(all.names).map((name, item) => isChargeName(name) && !listed.has(keys[item]!));
  const charges = isCharge.filter(Boolean).length;
  if (charges === 0 || charges === all.count) return { products: all, charges: null };
  return { products: pick(all, (item) => !isCharge[item]), charges: pick(all, (item) => isCharge[item]!) };
}

/** The items that are kept, numbered anew in the same order. */
function pick({ count, keys, names, ofLine }: ItemList, keeps: (item: number) => boolean): ItemList {
  const kept = Uint32Array.from({ length: count }, (_, item) => item).filter(keeps);
  const place = new Int32Array(count).fill(NO_ITEM);
  kept.forEach((item, at) => (place[item] = at));
  return {
    count: kept.length,
    keys: pickLevels(keys, kept),
    names: pickLevels(names, kept),
    ofLine: ofLine.map((item) => (item === NO_ITEM ? NO_ITEM : place[item]!)),
  };
}

/** What the product list says of a product, by its id. */
type Listed = ReadonlyMap<string, { readonly name: string | null; readonly category: string | null }>;

function listOfProducts(table: Table | undefined): Listed {
  const listed = new Map<string, { name: string | null; category: string | null }>();
  const ids = table && categoryColumn(table, 'product_id');
  if (!ids) return listed;
  const names = firstTextOf(ids, categoryColumn(table, 'name'));
  const categories = firstTextOf(ids, categoryColumn(table, 'category'));
  levelTexts(ids.levels).forEach((id, level) => {
    listed.set(id, { name: names[level]!, category: categories[level]! });
  });
  return listed;
}

/** For each level of `of` the first text, by its bytes, that `column` has in its rows; null where it has none. */
export function firstTextOf(of: CategoryColumn, column: CategoryColumn | undefined): (string | null)[] {
  const first = new Int32Array(levelCount(of.levels)).fill(-1);
  if (column) {
    for (let i = 0; i < of.codes.length; i++) {
      const owner = of.codes[i]!;
      const code = column.codes[i]!;
      if (owner === MISSING_CODE || code === MISSING_CODE) continue;
      if (first[owner] === -1 || compareLevels(column.levels, code, first[owner]!) < 0) first[owner] = code;
    }
  }
  return Array.from(first, (code) => (code === -1 ? null : levelText(column!.levels, code)));
}

function productsOf(orders: Table, listed: Listed): ItemList | null {
  const ids = categoryColumn(orders, 'product_id');
  const names = categoryColumn(orders, 'product_name');
  const column = ids ?? names;
  if (!column) return null;
  const { keys, ofLine } = numbered(column);
  const usual = ids && names ? usualLevel(ofLine, levelCount(keys), names) : null;
  const texts = levelTexts(keys).map((key, product) => {
    const level = usual?.[product] ?? -1;
    return listed.get(key)?.name ?? (level === -1 ? key : levelText(names!.levels, level));
  });
  return { count: texts.length, keys, names: levelsFrom(texts), ofLine };
}

/** The levels of a column as items. */
function numbered(column: CategoryColumn): Pick<ItemList, 'keys' | 'ofLine'> {
  const order = byteOrder(column.levels.bytes, column.levels.offsets);
  const itemOf = new Int32Array(order.length);
  order.forEach((level, item) => (itemOf[level] = item));
  const ofLine = new Int32Array(column.codes.length).fill(NO_ITEM);
  for (let i = 0; i < ofLine.length; i++) {
    const code = column.codes[i]!;
    if (code !== MISSING_CODE) ofLine[i] = itemOf[code]!;
  }
  return { keys: pickLevels(column.levels, order), ofLine };
}

/** The level that most lines of each item have, the first by its bytes where several do; −1 where none has one. */
function usualLevel(ofLine: Int32Array, items: number, column: CategoryColumn): Int32Array {
  const levels = levelCount(column.levels);
  const counts = new Map<number, number>();
  for (let i = 0; i < ofLine.length; i++) {
    if (ofLine[i] === NO_ITEM || column.codes[i] === MISSING_CODE) continue;
    const pair = ofLine[i]! * levels + column.codes[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const usual = new Int32Array(items).fill(-1);
  const most = new Float64Array(items);
  for (const [pair, count] of counts) {
    const item = Math.floor(pair / levels);
    const level = pair % levels;
    const isFirst = count === most[item] && compareLevels(column.levels, level, usual[item]!) < 0;
    if (count > most[item]! || isFirst) {
      most[item] = count;
      usual[item] = level;
    }
  }
  return usual;
}

function categoriesOf(
  orders: Table,
  products: ItemList | null,
  charges: ItemList | null,
  listed: Listed,
): ItemList | null {
  const column = categoryColumn(orders, 'category');
  const own = column ? levelTexts(column.levels) : [];
  const ofProduct = products ? levelTexts(products.keys).map((key) => listed.get(key)?.category ?? null) : [];
  const texts = [...new Set([...own, ...ofProduct.filter((text) => text !== null)])];
  if (texts.length === 0) return null;
  const unordered = levelsFrom(texts);
  const order = byteOrder(unordered.bytes, unordered.offsets);
  const itemOf = new Map<string, number>();
  order.forEach((level, item) => itemOf.set(texts[level]!, item));
  const ofLevel = own.map((text) => itemOf.get(text)!);
  const ofListed = ofProduct.map((text) => (text === null ? NO_ITEM : itemOf.get(text)!));

  const ofLine = new Int32Array(orders.rowCount).fill(NO_ITEM);
  for (let i = 0; i < ofLine.length; i++) {
    if (charges && charges.ofLine[i] !== NO_ITEM) continue;
    const code = column?.codes[i] ?? MISSING_CODE;
    const product = products?.ofLine[i] ?? NO_ITEM;
    if (code !== MISSING_CODE) ofLine[i] = ofLevel[code]!;
    else if (product !== NO_ITEM) ofLine[i] = ofListed[product]!;
  }
  const keys = pickLevels(unordered, order);
  return { count: order.length, keys, names: keys, ofLine };
}
