import { levelsFrom, levelText } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import { itemAt, type ItemLevel } from '../../domain/baskets';
import { itemPrices } from '../../domain/item-prices';
import { itemsOf } from '../../domain/items';
import type { Rules } from '../../kernels/mining/association-rules';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import type { ItemColumns, RuleColumns, Sides } from './result';

/** The items that stand in these rules, ascending. */
export function usedItems({ sets, union }: Rules): Int32Array {
  const used = new Set<number>();
  for (const s of union) for (let k = sets.starts[s]!; k < sets.starts[s + 1]!; k++) used.add(sets.items[k]!);
  return Int32Array.from(used).sort();
}

/** Both sides of each rule as positions among the used items. */
export function sideColumns(
  rules: Rules,
  used: Int32Array,
): Pick<RuleColumns, 'antecedents' | 'consequents'> {
  const places = new Map(Array.from(used, (item, place) => [item, place]));
  const sides = (of: Int32Array): Sides => {
    const { sets } = rules;
    const items: number[] = [];
    const starts = new Int32Array(of.length + 1);
    of.forEach((s, r) => {
      for (let k = sets.starts[s]!; k < sets.starts[s + 1]!; k++) items.push(places.get(sets.items[k]!)!);
      starts[r + 1] = items.length;
    });
    return { items: Int32Array.from(items), starts };
  };
  return { antecedents: sides(rules.antecedent), consequents: sides(rules.consequent) };
}

/** What is known of the used items. */
export function itemColumns(
  workspace: Workspace,
  level: ItemLevel,
  used: Int32Array,
  sets: Itemsets,
): ItemColumns {
  const { products, categories } = itemsOf(workspace);
  const prices = itemPrices(workspace);
  const places = Array.from(used, (item) => itemAt(products?.count ?? 0, level, item));
  const listOf = (kind: 'product' | 'category') => (kind === 'product' ? products! : categories!);
  const pricesOf = (kind: 'product' | 'category') =>
    kind === 'product' ? prices.products! : prices.categories!;
  const baskets = new Map<number, number>();
  for (let s = 0; s < sets.counts.length; s++) {
    if (sets.starts[s + 1]! - sets.starts[s]! === 1)
      baskets.set(sets.items[sets.starts[s]!]!, sets.counts[s]!);
  }
  return {
    keys: levelsFrom(places.map(({ kind, index }) => levelText(listOf(kind).keys, index))),
    names: levelsFrom(places.map(({ kind, index }) => levelText(listOf(kind).names, index))),
    isCategory: Uint8Array.from(places, ({ kind }) => Number(kind === 'category')),
    counts: Int32Array.from(used, (item) => baskets.get(item)!),
    price: Float64Array.from(places, ({ kind, index }) => pricesOf(kind).price[index]!),
    cost: Float64Array.from(places, ({ kind, index }) => pricesOf(kind).cost[index]!),
  };
}
