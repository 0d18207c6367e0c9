import type { ParamValues } from '../../core/params';
import type { Table, TableKind } from '../../core/table';
import { listPricedLines, type NamedBy } from '../../domain/cleaning/list-prices';
import type { ListedPrices, Sample } from './result';
import { SAMPLE_ROWS } from './sample';

/** What the product list says of the lines of an orders table without an amount; null where it says nothing. */
export function pricesOf(
  orders: Table,
  tables: ReadonlyMap<TableKind, Table>,
  params: ParamValues,
): ListedPrices | null {
  const priced = listPricedLines(orders, { kind: 'orders', tables }, params['by'] as NamedBy);
  return priced && { lines: priced.lines, nameless: priced.nameless, products: priced.products };
}

/** Products with one price, with none and with several, and the lines of each: the lines add up to all without an amount. */
export function priceCounts({ lines, nameless, products }: ListedPrices): Readonly<Record<string, number>> {
  const isWithout = products.filter(({ prices }) => prices === 0);
  const isSeveral = products.filter(({ prices }) => prices > 1);
  const linesOf = (some: typeof products) => some.reduce((sum, product) => sum + product.lines, 0);
  return {
    lines,
    nameless,
    priced: products.length - isWithout.length - isSeveral.length,
    without: isWithout.length,
    linesWithout: linesOf(isWithout),
    several: isSeveral.length,
    linesSeveral: linesOf(isSeveral),
    unknown: linesOf(isWithout) + linesOf(isSeveral) + nameless,
  };
}

/** Products to look at: first those that stay unknown, then those with most lines. */
export function pricesSample({ products }: ListedPrices): Sample {
  const unknown = products.filter(({ prices }) => prices !== 1);
  const priced = products.filter(({ prices }) => prices === 1);
  const shown = [...unknown.slice(0, Math.max(SAMPLE_ROWS / 2, SAMPLE_ROWS - priced.length)), ...priced];
  const rows = shown.slice(0, SAMPLE_ROWS);
  return {
    columns: [
      { name: 'product', type: 'category' },
      { name: 'prices', type: 'number' },
      { name: 'price', type: 'number' },
      { name: 'rows', type: 'number' },
      { name: 'amount', type: 'number' },
    ],
    fates: rows.map(({ prices }) => (prices === 1 ? 'changes' : 'stays')),
    cells: rows.map(({ key, prices, price, lines, amount }) => [
      key,
      prices,
      price === price ? price : null,
      lines,
      amount === amount ? amount : null,
    ]),
  };
}
