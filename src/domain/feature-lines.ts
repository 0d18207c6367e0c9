import { MISSING_CODE, type CategoryColumn } from '../core/column';
import { compareLevels, levelCount, levelTexts } from '../core/levels';
import { categoryColumn, numberColumn, type Table } from '../core/table';
import type { Workspace } from '../core/workspace';
import type { Activity, DayWindow } from './activity';
import type { FeatureId } from './feature-list';
import { historyOf } from './history';
import { itemsOf, NO_ITEM } from './items';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import { orderDaysOf } from './order-days';

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
  const { people, window } = activity;
  features.set(
    'returnShare',
    Float64Array.from(person, (p) => people.returns[p]! / people.lines[p]!),
  );
  const { reduced, varieties, premium } = traitsOf(workspace);
  const share = (trait: Int8Array) => shareOfSales(workspace, window, person, trait);
  if (reduced) features.set('discountShare', share(reduced));
  for (const { codes, values, different, main } of varieties) {
    const variety = varietyOf(workspace, window, person, codes, values);
    if (different) features.set(different, variety.different);
    features.set(main, variety.mainShare);
  }
  if (premium) features.set('premiumShare', share(premium));
  return features;
}

/** What order lines are told apart by, one entry a line; null where no column tells. */
interface Traits {
  /** 1 with a discount or a coupon. */
  readonly reduced: Int8Array | null;
  /** 1 where the product is dear for its category, 0 where it is not, −1 where that is unknown. */
  readonly premium: Int8Array | null;
  /** Codes below `values`; anything else is none. */
  readonly varieties: readonly {
    readonly codes: Int32Array | Uint32Array;
    readonly values: number;
    readonly different: FeatureId | null;
    readonly main: FeatureId;
  }[];
}

const traitsOf = oncePerWorkspace((workspace): Traits => {
  const table = workspace.tables.get('orders')!;
  const varieties: Traits['varieties'][number][] = [];
  const channel = categoryColumn(table, 'channel');
  if (channel) {
    const values = levelCount(channel.levels);
    varieties.push({ codes: channel.codes, values, different: 'channels', main: 'mainChannelShare' });
  }
  const { categories, products } = itemsOf(workspace);
  if (categories) {
    const { ofLine: codes, count: values } = categories;
    varieties.push({ codes, values, different: 'categories', main: 'mainCategoryShare' });
  }
  const listed = workspace.tables.get('products');
  const ids = listed && categoryColumn(listed, 'product_id');
  if (!listed || !ids || !products) return { reduced: reducedOf(table), premium: null, varieties };
  const rows = rowsOfProducts(listed, ids, levelTexts(products.keys));
  const dear = premiumOf(listed, rows);
  const brand = categoryColumn(listed, 'brand');
  if (brand) {
    const brands = rows.map((row) => {
      const code = row < 0 ? MISSING_CODE : brand.codes[row]!;
      return code === MISSING_CODE ? -1 : code;
    });
    const codes = products.ofLine.map((product) => (product === NO_ITEM ? -1 : brands[product]!));
    varieties.push({ codes, values: levelCount(brand.levels), different: null, main: 'brandShare' });
  }
  const premium =
    dear && Int8Array.from(products.ofLine, (product) => (product === NO_ITEM ? -1 : dear[product]!));
  return { reduced: reducedOf(table), premium, varieties };
});

function reducedOf(table: Table): Int8Array | null {
  const discount = numberColumn(table, 'discount')?.values;
  const coupon = categoryColumn(table, 'coupon')?.codes;
  if (!discount && !coupon) return null;
  const reduced = new Int8Array(table.rowCount);
  for (let i = 0; i < reduced.length; i++) {
    if (Math.abs(discount?.[i] ?? 0) > 0 || (coupon?.[i] ?? MISSING_CODE) !== MISSING_CODE) reduced[i] = 1;
  }
  return reduced;
}

/** The dated sale lines of every known person, theirs together, by day: person p has `line[starts[p]] … line[starts[p + 1] − 1]`. */
interface Sales {
  readonly starts: Uint32Array;
  readonly line: Uint32Array;
  /** Of each entry of `line`. */
  readonly day: Int32Array;
}

const salesOf = oncePerWorkspace((workspace): Sales => {
  const { count, isReturn } = linesOf(workspace);
  const { people, dayStarts, day: dayOfEntry, entryOfOrderDay } = historyOf(workspace);
  const { ofLine } = orderDaysOf(workspace);
  const entryOf = (line: number): number => {
    const orderDay = isReturn[line] ? -1 : ofLine[line]!;
    return orderDay < 0 ? -1 : entryOfOrderDay[orderDay]!;
  };
  // The history has the days of each person in order: its entries sort the lines.
  const next = new Uint32Array(dayOfEntry.length + 1);
  for (let i = 0; i < count; i++) if (entryOf(i) >= 0) next[entryOf(i) + 1]!++;
  for (let e = 0; e < dayOfEntry.length; e++) next[e + 1]! += next[e]!;
  const starts = new Uint32Array(people + 1);
  for (let p = 0; p <= people; p++) starts[p] = next[dayStarts[p]!]!;
  const line = new Uint32Array(starts[people]!);
  const day = new Int32Array(line.length);
  for (let i = 0; i < count; i++) {
    const entry = entryOf(i);
    if (entry < 0) continue;
    day[next[entry]!] = dayOfEntry[entry]!;
    line[next[entry]!++] = i;
  }
  return { starts, line, day };
});

/** Mean over each person's sale lines in the window of a trait of 0 or 1, others left out; NaN without any. */
function shareOfSales(
  workspace: Workspace,
  { from, to }: DayWindow,
  person: Uint32Array,
  trait: Int8Array,
): Float64Array {
  const { starts, line, day } = salesOf(workspace);
  const shares = new Float64Array(person.length);
  for (let i = 0; i < shares.length; i++) {
    const end = starts[person[i]! + 1]!;
    let sum = 0;
    let count = 0;
    for (let k = starts[person[i]!]!; k < end && day[k]! < to; k++) {
      if (day[k]! < from) continue;
      const value = trait[line[k]!]!;
      if (value < 0) continue;
      sum += value;
      count++;
    }
    shares[i] = sum / count;
  }
  return shares;
}

/** How many different codes the sale lines of each person in the window have, and the share of the commonest; NaN without any. */
function varietyOf(
  workspace: Workspace,
  { from, to }: DayWindow,
  person: Uint32Array,
  codeOfLine: Int32Array | Uint32Array,
  values: number,
) {
  const { starts, line, day } = salesOf(workspace);
  const different = new Float64Array(person.length).fill(NaN);
  const mainShare = new Float64Array(person.length).fill(NaN);
  const counts = new Uint32Array(values);
  const seen: number[] = [];
  for (let i = 0; i < person.length; i++) {
    const end = starts[person[i]! + 1]!;
    seen.length = 0;
    let all = 0;
    let most = 0;
    for (let k = starts[person[i]!]!; k < end && day[k]! < to; k++) {
      const code = codeOfLine[line[k]!]!;
      if (day[k]! < from || !(code >= 0 && code < values)) continue;
      if (counts[code]!++ === 0) seen.push(code);
      if (counts[code]! > most) most = counts[code]!;
      all++;
    }
    for (const code of seen) counts[code] = 0;
    if (all === 0) continue;
    different[i] = seen.length;
    mainShare[i] = most / all;
  }
  return { different, mainShare };
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
