import { levelTexts } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import type { ItemLevel } from '../../domain/baskets';
import { itemPrices } from '../../domain/item-prices';
import { itemsOf } from '../../domain/items';
import { productFactsOf, type ProductFacts } from '../../domain/product-facts';
import type { SparseRows } from '../../kernels/recommend/sparse-rows';

/** What is recommended: products, or categories in a shop that names none. */
export interface Catalogue extends ProductFacts {
  readonly level: Extract<ItemLevel, 'product' | 'category'>;
}

export function catalogueOf(workspace: Workspace): Catalogue | null {
  const facts = productFactsOf(workspace);
  if (facts) return { level: 'product', ...facts };
  const { categories } = itemsOf(workspace);
  if (!categories) return null;
  const unknown = () => new Float64Array(categories.count).fill(NaN);
  const nothing = levelTexts(categories.names).map(() => null);
  const prices = itemPrices(workspace).categories!;
  return {
    level: 'category',
    count: categories.count,
    sold: categories.count,
    keys: levelTexts(categories.keys),
    names: levelTexts(categories.names),
    categories: nothing,
    brands: nothing,
    price: prices.price,
    cost: prices.cost,
    launchedDay: unknown(),
    stock: unknown(),
    attributes: [],
  };
}

/** A trait that more than so many products have says little and would cost much. */
const MOST_WITH_TRAIT = 3000;
const PRICE_STEPS = 5;

/**
 * Products × traits, a trait weighing ln(products / those with it): category, brand, further text columns of the
 * product list, words of the name (pairs of characters in Chinese), and at half weight the fifth of the prices. Null
 * where no two products share one.
 */
export function traitsOf({
  count,
  categories,
  brands,
  attributes,
  names,
  price,
}: Catalogue): SparseRows | null {
  const fifths = priceSteps(price);
  const lists = names.map((name, i) => {
    const traits = new Set(wordsOf(name).map((word) => `name ${word}`));
    if (categories[i] !== null) traits.add(`category ${categories[i]}`);
    if (brands[i] !== null) traits.add(`brand ${brands[i]}`);
    for (const { name: column, texts } of attributes) {
      if (texts[i] !== null) traits.add(`${column}: ${texts[i]}`);
    }
    if (fifths[i]! > 0) traits.add(`price ${fifths[i]}`);
    return [...traits];
  });
  const having = new Map<string, number>();
  for (const traits of lists) for (const trait of traits) having.set(trait, (having.get(trait) ?? 0) + 1);
  const shared = [...having]
    .filter(([, with_]) => with_ > 1 && with_ < count && with_ <= MOST_WITH_TRAIT)
    .map(([trait]) => trait)
    .sort();
  if (shared.length === 0) return null;
  const numbers = new Map(shared.map((trait, i) => [trait, i]));
  const rows = lists.map((traits) =>
    traits.flatMap((trait) => numbers.get(trait) ?? []).sort((a, b) => a - b),
  );
  const starts = new Int32Array(count + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + row.length));
  const indices = Int32Array.from(rows.flat());
  const weights = shared.map(
    (trait) => Math.log(count / having.get(trait)!) * (trait.startsWith('price ') ? 0.5 : 1),
  );
  return {
    rows: count,
    columns: shared.length,
    starts,
    indices,
    values: Float64Array.from(indices, (trait) => weights[trait]!),
  };
}

/** 1 … 5 by price, equal prices alike; 0 where it is not known. */
function priceSteps(price: Float64Array): number[] {
  const sorted = price.filter((value) => value > 0).sort();
  const limits = Array.from(
    { length: PRICE_STEPS - 1 },
    (_, k) => sorted[Math.floor((sorted.length * (k + 1)) / PRICE_STEPS)]!,
  );
  return Array.from(price, (value) => (value > 0 ? 1 + limits.filter((limit) => value >= limit).length : 0));
}

/** Words of three letters and more, in small letters; of Chinese, Japanese and Korean each pair of characters. */
function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu) ?? [];
  const runs =
    name.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => {
    const signs = [...run];
    return signs.slice(1).map((sign, k) => signs[k]! + sign);
  });
  return [...words, ...pairs];
}
