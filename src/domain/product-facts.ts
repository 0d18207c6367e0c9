import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { levelText, levelTexts, levelsFrom, type Levels } from '../core/levels';
import { categoryColumn, numberColumn, timeColumn, type Table } from '../core/table';
import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { byteOrder } from '../kernels/byte-order';
import { itemPrices } from './item-prices';
import { firstTextOf, itemsOf, NO_ITEM } from './items';
import { oncePerWorkspace } from './memo';

/**
 * What is known of every product: first those of the order lines, numbered as `itemsOf` numbers them, then those that
 * only the product list names, by the bytes of their ids. NaN and null: nothing tells.
 */
export interface ProductFacts {
  readonly count: number;
  /** How many of them stand on an order line: the first ones. */
  readonly sold: number;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly categories: readonly (string | null)[];
  readonly brands: readonly (string | null)[];
  /** List price, else the mean that was paid a piece. */
  readonly price: Float64Array;
  readonly cost: Float64Array;
  /** Day it came on sale, by the product list. */
  readonly launchedDay: Float64Array;
  readonly stock: Float64Array;
  /** Further text columns of the product list, by their names: what else products can be alike in. */
  readonly attributes: readonly { readonly name: string; readonly texts: readonly (string | null)[] }[];
}

/**
 * The products of a shop, or null where no column of the orders names one. Of several rows of one product the first
 * text by its bytes and the greatest number hold. O(lines + rows of the product list).
 */
export const productFactsOf = oncePerWorkspace((workspace): ProductFacts | null => {
  const { products } = itemsOf(workspace);
  if (!products) return null;
  const sold = levelTexts(products.keys);
  const listed = listOf(workspace.tables.get('products'));
  const soldKeys = new Set(sold);
  const keys = [...sold, ...inByteOrder([...listed.rowsOf.keys()].filter((key) => !soldKeys.has(key)))];
  const names = levelTexts(products.names);
  const usual = usualCategories(workspace);
  const paid = itemPrices(workspace).products!.price;
  const price = listed.numberOf('price', keys);
  const cost = listed.numberOf('cost', keys);
  const margin = listed.numberOf('margin', keys);
  return {
    count: keys.length,
    sold: sold.length,
    keys,
    names: keys.map((key, i) => names[i] ?? listed.textOf('name', key) ?? key),
    categories: keys.map((key, i) => usual[i] ?? listed.textOf('category', key)),
    brands: keys.map((key) => listed.textOf('brand', key)),
    price: price.map((value, i) => (value === value ? value : (paid[i] ?? NaN))),
    cost: cost.map((value, i) => (value === value ? value : price[i]! - margin[i]!)),
    launchedDay: listed.numberOf('launched_at', keys).map(dayOf),
    stock: listed.numberOf('stock', keys),
    attributes: listed.attributes.map((name) => ({
      name: name.replace(/^attribute:/, ''),
      texts: keys.map((key) => listed.textOf(name, key)),
    })),
  };
});

/** Every product's number in `productFactsOf` by its key. */
export const productNumbers = oncePerWorkspace(
  (workspace): ReadonlyMap<string, number> =>
    new Map((productFactsOf(workspace)?.keys ?? []).map((key, i) => [key, i])),
);

/** Product of each row of a table with a product_id column, by `productFactsOf`; NO_ITEM where there is none. */
export function productOfRows(workspace: Workspace, table: Table): Int32Array {
  const column = categoryColumn(table, 'product_id');
  const products = new Int32Array(table.rowCount).fill(NO_ITEM);
  if (!column) return products;
  const numbers = productNumbers(workspace);
  const ofLevel = levelTexts(column.levels).map((key) => numbers.get(key) ?? NO_ITEM);
  for (let i = 0; i < products.length; i++) {
    const code = column.codes[i]!;
    if (code !== MISSING_CODE) products[i] = ofLevel[code]!;
  }
  return products;
}

interface ProductList {
  /** Levels of the id column by their text. */
  readonly rowsOf: ReadonlyMap<string, number>;
  readonly attributes: readonly string[];
  textOf(column: string, key: string): string | null;
  numberOf(column: string, keys: readonly string[]): Float64Array;
}

function listOf(table: Table | undefined): ProductList {
  const ids = table && categoryColumn(table, 'product_id');
  if (!ids) {
    return {
      rowsOf: new Map(),
      attributes: [],
      textOf: () => null,
      numberOf: (_, keys) => new Float64Array(keys.length).fill(NaN),
    };
  }
  const present = new Set(ids.codes);
  const rowsOf = new Map(
    levelTexts(ids.levels).flatMap((key, level) => (present.has(level) ? [[key, level] as const] : [])),
  );
  const texts = new Map<string, readonly (string | null)[]>();
  return {
    rowsOf,
    attributes: [...table.columns]
      .filter(([name, column]) => name.startsWith('attribute:') && column.kind === 'category')
      .map(([name]) => name)
      .sort(),
    textOf(column, key) {
      const level = rowsOf.get(key);
      if (level === undefined) return null;
      let of = texts.get(column);
      if (!of) texts.set(column, (of = firstTextOf(ids, categoryColumn(table, column))));
      return of[level] ?? null;
    },
    numberOf(column, keys) {
      const values = (numberColumn(table, column) ?? timeColumn(table, column))?.values;
      const greatest = greatestOf(ids, values);
      return Float64Array.from(keys, (key) => greatest[rowsOf.get(key) ?? -1] ?? NaN);
    },
  };
}

/** For each level of `ids` the greatest number of its rows, NaN where there is none. */
function greatestOf(ids: CategoryColumn, values: Float64Array | undefined): Float64Array {
  const greatest = new Float64Array(ids.levels.offsets.length - 1).fill(NaN);
  if (!values) return greatest;
  for (let i = 0; i < values.length; i++) {
    const level = ids.codes[i]!;
    if (level !== MISSING_CODE && !(values[i]! <= greatest[level]!) && values[i] === values[i]) {
      greatest[level] = values[i]!;
    }
  }
  return greatest;
}

/** Category that most lines of each product have, the first by its bytes where several do. */
function usualCategories(workspace: Workspace): (string | null)[] {
  const { products, categories } = itemsOf(workspace);
  if (!products || !categories) return [];
  const counts = new Map<number, number>();
  for (let i = 0; i < products.ofLine.length; i++) {
    const product = products.ofLine[i]!;
    const category = categories.ofLine[i]!;
    if (product === NO_ITEM || category === NO_ITEM) continue;
    const pair = product * categories.count + category;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const usual: (string | null)[] = Array.from({ length: products.count }, () => null);
  const most = new Float64Array(products.count);
  for (const [pair, count] of [...counts].sort(([a], [b]) => a - b)) {
    const product = Math.floor(pair / categories.count);
    if (count <= most[product]!) continue;
    most[product] = count;
    usual[product] = levelText(categories.names, pair % categories.count);
  }
  return usual;
}

function inByteOrder(texts: readonly string[]): string[] {
  const levels: Levels = levelsFrom(texts);
  return Array.from(byteOrder(levels.bytes, levels.offsets), (i) => texts[i]!);
}
