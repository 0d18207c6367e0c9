import { numberColumn } from '../core/table';
import { itemPrices } from './item-prices';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';

/** What is left of each order line after the cost of its goods. */
export interface Margins {
  /** Grid units a line; 0 where the product's cost is not known. */
  readonly units: Float64Array;
  /** Lines whose cost is not known, and their money in grid units: they bring no margin here. */
  readonly unknownLines: number;
  readonly unknownUnits: number;
  /** 1 for each line whose cost is known. */
  readonly isKnown: Uint8Array;
}

/**
 * Margins by the costs of the product list; null where it tells none. A line earns its amount less cost × quantity
 * (missing: 1); goods that came back give their cost back, and a line that is sale and refund in one earns nothing.
 * O(lines), exact in grid units.
 */
export const marginsOf = oncePerWorkspace((workspace): Margins | null => {
  const { products } = itemsOf(workspace);
  const cost = itemPrices(workspace).products?.cost;
  if (!products || !cost?.some((value) => value === value)) return null;
  const { count, units, isReturn, grid } = linesOf(workspace);
  const quantity = numberColumn(workspace.tables.get('orders')!, 'quantity')?.values;
  const margin = new Float64Array(count);
  const isKnown = new Uint8Array(count);
  let unknownLines = 0;
  let unknownUnits = 0;
  for (let i = 0; i < count; i++) {
    const product = products.ofLine[i]!;
    const each = product === NO_ITEM ? NaN : cost[product]!;
    if (each !== each) {
      unknownLines++;
      unknownUnits += units[i]!;
      continue;
    }
    isKnown[i] = 1;
    const given = Math.abs(quantity?.[i] ?? NaN);
    const goods = Math.round(each * (given > 0 ? given : 1) * grid.scale);
    if (!isReturn[i]) margin[i] = units[i]! - goods;
    else if (units[i]! < 0) margin[i] = units[i]! + goods;
  }
  return { units: margin, unknownLines, unknownUnits, isKnown };
});
