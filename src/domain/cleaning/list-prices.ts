import { MISSING_CODE, type CategoryColumn, type Column } from '../../core/column';
import { levelTexts } from '../../core/levels';
import { ok, problem, type Outcome } from '../../core/outcome';
import { choice } from '../../core/params';
import { attributeName, categoryColumn, numberColumn, type Table } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { pricedAmounts } from '../lines';
import { moneyGridOf, moneyOf, toGridUnits } from '../money';
import { foldText } from './fold-text';
import { defineMethod, marked, NO_EFFECT, type CleaningContext } from './method';

/** By what a line and the product list name a product. */
export const NAMED_BY = ['id', 'name'] as const;
export type NamedBy = (typeof NAMED_BY)[number];

/** Marks the lines whose amount is that of the product list. */
export const LIST_PRICE_MARK = attributeName('amount by list price');

/**
 * Amounts of the lines that have neither amount nor unit price: quantity (missing: 1) × the price of the product list,
 * less the line's discount. A product without a price there, or with several, leaves its lines unknown. What the step
 * filled in is marked in a flag column, because it is no record of what was paid. It does nothing where the files say
 * that orders and product list have different currencies.
 */
export const listPrices = defineMethod({
  kind: 'list-prices',
  params: { by: choice(NAMED_BY, 'id') },
  propose(table, context) {
    if (hasOtherCurrency(context)) return [];
    const found = NAMED_BY.flatMap((by) => {
      const priced = listPricedLines(table, context, by);
      return priced && priced.lines > 0 ? [{ by, ...priced }] : [];
    }).sort((a, b) => b.lines - a.lines);
    return found
      .slice(0, 1)
      .map(({ by, marks }) => ({ params: { by }, column: 'amount', rows: marked(marks), twins: null }));
  },
  apply(table, { by }, context) {
    if (!context.tables.has('products')) return 'no-table';
    const priced = listPricedLines(table, context, by);
    if (!priced) return null;
    if (hasOtherCurrency(context)) return 'other-currency';
    if (priced.lines === 0) return NO_EFFECT;
    const { amounts, marks } = priced;
    const paid = numberColumn(table, 'amount')?.values;
    const values = amounts.map((amount, i) => (marks[i] === 0 ? (paid?.[i] ?? NaN) : amount));
    const earlier = table.columns.get(LIST_PRICE_MARK);
    const all = earlier?.kind === 'flag' ? marks.map((mark, i) => mark | earlier.values[i]!) : marks;
    const columns = new Map<string, Column>([
      ['amount', { kind: 'number', values }],
      [LIST_PRICE_MARK, { kind: 'flag', values: all }],
    ]);
    return { ...NO_EFFECT, columns, changedCells: priced.lines };
  },
});

/** What the product list says of the lines without an amount. */
export interface ListPricedLines {
  /** By the price of the list; NaN where it tells none. */
  readonly amounts: Float64Array;
  /** 1 for each line that gets its amount. */
  readonly marks: Uint8Array;
  /** How many those are. */
  readonly lines: number;
  /** Lines without an amount that name no product. */
  readonly nameless: number;
  /** Each product of the lines without an amount, those with most lines first. */
  readonly products: readonly ListedProduct[];
}

export interface ListedProduct {
  /** Id or name, of several spellings the first. */
  readonly key: string;
  /** Different prices in the list. */
  readonly prices: number;
  /** NaN where there is none, or several. */
  readonly price: number;
  readonly lines: number;
  /** What its lines come to; NaN without a price. */
  readonly amount: number;
}

/** Null where a column is missing that it takes: the product of the lines, the product and price of the list. O(lines). */
export function listPricedLines(
  table: Table,
  { kind, tables }: Pick<CleaningContext, 'kind' | 'tables'>,
  by: NamedBy,
): ListPricedLines | null {
  const named =
    kind === 'orders' ? categoryColumn(table, by === 'id' ? 'product_id' : 'product_name') : undefined;
  const prices = named && pricesOf(tables.get('products'), by);
  if (!named || !prices) return null;
  const open = openLines(table);
  const { keys, ofLine } = productsOf(named, by);
  const known = keys.map((key) => [...(prices.get(folded(key, by)) ?? [])]);
  const unitPrice = Float64Array.from(ofLine, (product, i) => {
    const told = open[i] === 1 && product >= 0 ? known[product]! : [];
    return told.length === 1 ? told[0]! : NaN;
  });
  const amounts = pricedAmounts(table, unitPrice);
  const marks = Uint8Array.from(amounts, (amount) => Number(amount === amount));
  const counts = new Float64Array(keys.length);
  let nameless = 0;
  open.forEach((isOpen, i) => {
    if (isOpen === 0) return;
    if (ofLine[i]! >= 0) counts[ofLine[i]!]!++;
    else nameless++;
  });
  const sums = sumsOf(amounts, ofLine, keys.length);
  const products = keys
    .map((key, k) => {
      const [price = NaN, ...others] = known[k]!;
      const isTold = others.length === 0 && price === price;
      return {
        key,
        prices: known[k]!.length,
        price: isTold ? price : NaN,
        lines: counts[k]!,
        amount: isTold ? sums[k]! : NaN,
      };
    })
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines || (a.key < b.key ? -1 : 1));
  return { amounts, marks, lines: marks.reduce((sum, mark) => sum + mark, 0), nameless, products };
}

/** An outcome with the remark that amounts are not what was paid, where the product list told them. */
export function withListPriceNote<T>(outcome: Outcome<T>, { tables }: Workspace): Outcome<T> {
  const mark = tables.get('orders')?.columns.get(LIST_PRICE_MARK);
  if (!outcome.ok || mark?.kind !== 'flag') return outcome;
  const lines = mark.values.reduce((sum, value) => sum + Number(value === 1), 0);
  if (lines === 0) return outcome;
  return ok(outcome.value, [
    ...outcome.notes,
    problem('amounts/list-price', { lines, of: mark.values.length }),
  ]);
}

const folded = (key: string, by: NamedBy): string => (by === 'id' ? key : foldText(key));

/** Different prices of each product of the list; null where a column is missing. */
function pricesOf(list: Table | undefined, by: NamedBy): ReadonlyMap<string, ReadonlySet<number>> | null {
  const named = list && categoryColumn(list, by === 'id' ? 'product_id' : 'name');
  const price = list && numberColumn(list, 'price')?.values;
  if (!named || !price) return null;
  const keys = levelTexts(named.levels).map((text) => folded(text, by));
  const prices = new Map<string, Set<number>>();
  named.codes.forEach((code, i) => {
    if (code === MISSING_CODE || !(price[i]! >= 0)) return;
    prices.set(keys[code]!, (prices.get(keys[code]!) ?? new Set()).add(price[i]!));
  });
  return prices;
}

/** 1 for each line without amount and unit price. */
function openLines(table: Table): Uint8Array {
  const open = new Uint8Array(table.rowCount).fill(1);
  for (const name of ['amount', 'unit_price']) {
    numberColumn(table, name)?.values.forEach((value, i) => {
      if (value === value) open[i] = 0;
    });
  }
  return open;
}

/** The different products of the lines, and that of each line; −1 where it names none. */
function productsOf({ codes, levels }: CategoryColumn, by: NamedBy) {
  const texts = levelTexts(levels);
  const first = new Map<string, string>();
  for (const text of texts) {
    const known = first.get(folded(text, by));
    if (known === undefined || text < known) first.set(folded(text, by), text);
  }
  const place = new Map([...first.keys()].map((key, k) => [key, k]));
  const ofLevel = texts.map((text) => place.get(folded(text, by))!);
  const ofLine = Int32Array.from(codes, (code) => (code === MISSING_CODE ? -1 : ofLevel[code]!));
  return { keys: [...first.values()], ofLine };
}

/** Sum of each product's amounts, whatever the order of the lines. */
function sumsOf(amounts: Float64Array, ofLine: Int32Array, products: number): Float64Array {
  const grid = moneyGridOf(amounts.reduce((sum, amount) => sum + (Math.ceil(Math.abs(amount)) || 0), 0));
  const units = amounts.slice();
  toGridUnits(grid, units);
  const sums = new Float64Array(products);
  units.forEach((unit, i) => {
    if (ofLine[i]! >= 0) sums[ofLine[i]!]! += unit;
  });
  return sums.map((sum) => moneyOf(grid, sum));
}

/** Whether the files tell more than one currency. */
const hasOtherCurrency = ({ surroundings: { currencies } }: CleaningContext): boolean =>
  new Set([...(currencies.get('orders') ?? []), ...(currencies.get('products') ?? [])]).size > 1;
