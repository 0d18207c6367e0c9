import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { compareLevels, levelCount, levelTexts } from '../core/levels';
import { categoryColumn, numberColumn, type Table } from '../core/table';
import type { Workspace } from '../core/workspace';
import { ascendingOrder } from '../kernels/ascending-order';
import type { Activity } from './activity';
import { isWithin } from './feature-orders';
import type { FeatureId } from './feature-list';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { ANONYMOUS, personOfLines } from './people';

/** A product is dear from this multiple of the median price of its category on. */
const PREMIUM = 1.5;

/** What the order lines of each person tell: discounts, returns, channels, categories, brands. */
export function lineFeatures(
  workspace: Workspace,
  activity: Activity,
  person: Uint32Array,
): Map<FeatureId, Float64Array> {
  const features = new Map<FeatureId, Float64Array>();
  const table = workspace.tables.get('orders');
  if (!table) return features;
  const sales = salesOf(workspace, activity, person);
  const { people } = activity;
  features.set(
    'returnShare',
    Float64Array.from(person, (p) => people.returns[p]! / people.lines[p]!),
  );

  const discount = numberColumn(table, 'discount')?.values;
  const coupon = categoryColumn(table, 'coupon')?.codes;
  if (discount || coupon) {
    const isReduced = (line: number) =>
      Math.abs(discount?.[line] ?? 0) > 0 || (coupon?.[line] ?? MISSING_CODE) !== MISSING_CODE;
    features.set(
      'discountShare',
      shareOfSales(sales, (line) => (isReduced(line) ? 1 : 0)),
    );
  }

  const channel = categoryColumn(table, 'channel');
  if (channel) {
    const codes = Int32Array.from(channel.codes, (code) => (code === MISSING_CODE ? -1 : code));
    const { different, mainShare } = varietyOf(sales, codes, levelCount(channel.levels));
    features.set('channels', different).set('mainChannelShare', mainShare);
  }
  const { categories, products } = itemsOf(workspace);
  if (categories) {
    const { different, mainShare } = varietyOf(sales, categories.ofLine, categories.count);
    features.set('categories', different).set('mainCategoryShare', mainShare);
  }
  const listed = workspace.tables.get('products');
  const ids = listed && categoryColumn(listed, 'product_id');
  if (listed && ids && products) {
    const rows = rowsOfProducts(listed, ids, levelTexts(products.keys));
    const ofLine = (ofProduct: Int32Array) =>
      products.ofLine.map((product) => (product === NO_ITEM ? -1 : ofProduct[product]!));
    const premium = premiumOf(listed, rows);
    if (premium) {
      const isPremium = ofLine(premium);
      features.set(
        'premiumShare',
        shareOfSales(sales, (line) => (isPremium[line]! < 0 ? NaN : isPremium[line]!)),
      );
    }
    const brand = categoryColumn(listed, 'brand');
    if (brand) {
      const brands = rows.map((row) => {
        const code = row < 0 ? MISSING_CODE : brand.codes[row]!;
        return code === MISSING_CODE ? -1 : code;
      });
      features.set('brandShare', varietyOf(sales, ofLine(brands), levelCount(brand.levels)).mainShare);
    }
  }
  return features;
}

/** The sale lines of the people in the window: their places in the file, and whose row each belongs to. */
interface Sales {
  readonly rows: number;
  readonly line: Uint32Array;
  readonly row: Uint32Array;
}

function salesOf(workspace: Workspace, activity: Activity, person: Uint32Array): Sales {
  const { count, time, isReturn } = linesOf(workspace);
  const personOfLine = personOfLines(workspace);
  const rowOf = new Int32Array(activity.people.orders.length).fill(-1);
  person.forEach((p, i) => (rowOf[p] = i));
  const line: number[] = [];
  const row: number[] = [];
  for (let i = 0; i < count; i++) {
    const p = personOfLine[i]!;
    if (p === ANONYMOUS || rowOf[p] === -1 || isReturn[i] || !isWithin(time[i]!, activity.window)) continue;
    line.push(i);
    row.push(rowOf[p]!);
  }
  return { rows: person.length, line: Uint32Array.from(line), row: Uint32Array.from(row) };
}

/** Mean over each person's sale lines of what `take` gives (0, 1, or NaN to leave the line out); NaN without any. */
function shareOfSales({ rows, line, row }: Sales, take: (line: number) => number): Float64Array {
  const sum = new Float64Array(rows);
  const count = new Float64Array(rows);
  for (let k = 0; k < line.length; k++) {
    const value = take(line[k]!);
    if (Number.isNaN(value)) continue;
    sum[row[k]!]! += value;
    count[row[k]!]!++;
  }
  return sum.map((total, i) => total / count[i]!);
}

/** How many different codes the sale lines of each person have, and the share of the commonest; NaN without any. */
function varietyOf({ rows, line, row }: Sales, codeOfLine: Int32Array, codes: number) {
  const pairs: number[] = [];
  for (let k = 0; k < line.length; k++) {
    const code = codeOfLine[line[k]!]!;
    if (code >= 0) pairs.push(row[k]! * codes + code);
  }
  const order = ascendingOrder(pairs);
  const different = new Float64Array(rows).fill(NaN);
  const most = new Float64Array(rows);
  const all = new Float64Array(rows);
  for (let start = 0; start < order.length;) {
    const pair = pairs[order[start]!]!;
    let end = start + 1;
    while (end < order.length && pairs[order[end]!] === pair) end++;
    const i = Math.floor(pair / codes);
    different[i] = (Number.isNaN(different[i]!) ? 0 : different[i]!) + 1;
    most[i] = Math.max(most[i]!, end - start);
    all[i]! += end - start;
    start = end;
  }
  return { different, mainShare: most.map((count, i) => count / all[i]!) };
}

/**
 * Row of the product list for each product key, −1 where it has none; of several the one of the lowest price, then of
 * the first brand by its bytes.
 */
function rowsOfProducts(listed: Table, ids: CategoryColumn, keys: readonly string[]): Int32Array {
  const price = numberColumn(listed, 'price')?.values;
  const brand = categoryColumn(listed, 'brand');
  const isBefore = (row: number, other: number): boolean => {
    const [a, b] = [price?.[row] ?? NaN, price?.[other] ?? NaN];
    if (a < b || (Number.isNaN(b) && !Number.isNaN(a))) return true;
    if (a > b || (Number.isNaN(a) && !Number.isNaN(b)) || !brand) return false;
    const [code, than] = [brand.codes[row]!, brand.codes[other]!];
    if (code === MISSING_CODE || than === MISSING_CODE) return code !== MISSING_CODE;
    return compareLevels(brand.levels, code, than) < 0;
  };
  const rowOfKey = new Map<string, number>();
  const texts = levelTexts(ids.levels);
  for (let row = 0; row < ids.codes.length; row++) {
    const code = ids.codes[row]!;
    if (code === MISSING_CODE) continue;
    const known = rowOfKey.get(texts[code]!);
    if (known === undefined || isBefore(row, known)) rowOfKey.set(texts[code]!, row);
  }
  return Int32Array.from(keys, (key) => rowOfKey.get(key) ?? -1);
}

/** For each product 1 where it is dear for its category, 0 where it is not, −1 where its price is unknown. */
function premiumOf(listed: Table, rows: Int32Array): Int32Array | null {
  const price = numberColumn(listed, 'price')?.values;
  if (!price) return null;
  const category = categoryColumn(listed, 'category')?.codes;
  const prices = new Map<number, number[]>();
  for (let row = 0; row < price.length; row++) {
    if (!(price[row]! > 0)) continue;
    const code = category?.[row] ?? MISSING_CODE;
    const list = prices.get(code);
    if (list) list.push(price[row]!);
    else prices.set(code, [price[row]!]);
  }
  const median = new Map<number, number>();
  for (const [code, list] of prices) {
    const sorted = list.sort((a, b) => a - b);
    const half = sorted.length >> 1;
    median.set(code, sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2);
  }
  return rows.map((row) => {
    if (row < 0 || !(price[row]! > 0)) return -1;
    return price[row]! >= PREMIUM * median.get(category?.[row] ?? MISSING_CODE)! ? 1 : 0;
  });
}
