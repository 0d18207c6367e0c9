import { MISSING_CODE } from '../core/column';
import { levelText, levelTexts } from '../core/levels';
import { categoryColumn, numberColumn } from '../core/table';
import type { Workspace } from '../core/workspace';
import { itemsOf, NO_ITEM, type ItemList } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { moneyOf } from './money';

/** Means a piece over all lines that are no returns; NaN where nothing tells. Money in the unit of the file. */
export interface ItemPrices {
  /** What was paid. */
  readonly price: Float64Array;
  /** What the product list says it costs; for a category over the pieces whose cost is known. */
  readonly cost: Float64Array;
}

/** Mean price and cost of each product and category: O(lines). Row order has no effect. */
export const itemPrices = oncePerWorkspace(
  (workspace): { readonly products: ItemPrices | null; readonly categories: ItemPrices | null } => {
    const { products, categories } = itemsOf(workspace);
    const pieces = piecesOf(workspace);
    const costs = products && costsOf(workspace, products);
    return {
      products: products && costs && { price: pricesOf(workspace, products, pieces), cost: costs },
      categories: categories && {
        price: pricesOf(workspace, categories, pieces),
        cost:
          products && costs ? costsOfCategories(products, costs, categories, pieces) : unknown(categories),
      },
    };
  },
);

const unknown = ({ count }: ItemList): Float64Array => new Float64Array(count).fill(NaN);

/** Pieces are counted in thousandths, so that their sums are exact and do not depend on the order of the rows. */
const PIECE = 1000;

/** Pieces of each line, in thousandths; 0 on a return line. */
function piecesOf(workspace: Workspace): Float64Array {
  const { isReturn } = linesOf(workspace);
  const quantity = numberColumn(workspace.tables.get('orders')!, 'quantity')?.values;
  const pieces = new Float64Array(isReturn.length);
  for (let i = 0; i < pieces.length; i++) {
    const given = quantity?.[i] ?? NaN;
    if (!isReturn[i]) pieces[i] = given > 0 ? Math.round(given * PIECE) : PIECE;
  }
  return pieces;
}

function pricesOf(workspace: Workspace, list: ItemList, pieces: Float64Array): Float64Array {
  const { units, isReturn, grid } = linesOf(workspace);
  const paid = new Float64Array(list.count);
  const sold = new Float64Array(list.count);
  for (let i = 0; i < isReturn.length; i++) {
    const item = list.ofLine[i]!;
    if (item === NO_ITEM || isReturn[i]) continue;
    paid[item]! += units[i]!;
    sold[item]! += pieces[i]!;
  }
  return paid.map((sum, item) => (sum > 0 ? moneyOf(grid, sum) / (sold[item]! / PIECE) : NaN));
}

/** Mean over the pieces of a category whose product has a known cost. */
function costsOfCategories(
  products: ItemList,
  costs: Float64Array,
  categories: ItemList,
  pieces: Float64Array,
): Float64Array {
  const sold = new Map<number, number>();
  for (let i = 0; i < products.ofLine.length; i++) {
    const product = products.ofLine[i]!;
    const category = categories.ofLine[i]!;
    if (product === NO_ITEM || category === NO_ITEM || Number.isNaN(costs[product]!)) continue;
    const pair = category * products.count + product;
    sold.set(pair, (sold.get(pair) ?? 0) + pieces[i]!);
  }
  const cost = new Float64Array(categories.count);
  const count = new Float64Array(categories.count);
  // In the order of the items: sums of fractions depend on their order.
  for (const [pair, number] of [...sold].sort(([a], [b]) => a - b)) {
    const category = Math.floor(pair / products.count);
    cost[category]! += number * costs[pair % products.count]!;
    count[category]! += number;
  }
  return cost.map((sum, category) => (count[category]! > 0 ? sum / count[category]! : NaN));
}

/** Cost of each product by the product list: its cost, else its price less its margin; the highest of several. */
function costsOf(workspace: Workspace, products: ItemList): Float64Array {
  const costs = unknown(products);
  const table = workspace.tables.get('products');
  const ids = table && categoryColumn(table, 'product_id');
  if (!ids) return costs;
  const cost = numberColumn(table, 'cost')?.values;
  const price = numberColumn(table, 'price')?.values;
  const margin = numberColumn(table, 'margin')?.values;
  const known = new Map<string, number>();
  for (let i = 0; i < table.rowCount; i++) {
    if (ids.codes[i] === MISSING_CODE) continue;
    const given = cost?.[i] ?? NaN;
    const value = given === given ? given : (price?.[i] ?? NaN) - (margin?.[i] ?? NaN);
    const id = levelText(ids.levels, ids.codes[i]!);
    if (value === value && !(known.get(id)! >= value)) known.set(id, value);
  }
  levelTexts(products.keys).forEach((key, product) => (costs[product] = known.get(key) ?? NaN));
  return costs;
}
