import { levelsFrom, levelTexts } from '../../core/levels';
import type { Workspace } from '../../core/workspace';
import type { ItemLevel } from '../../domain/baskets';
import { itemsOf } from '../../domain/items';
import { nameKey, offeredRules } from '../../domain/item-offers';
import type { Itemsets } from '../../kernels/mining/itemset-sink';
import type { ClickColumns, RulesResult } from './result';
import type { Found } from './search';
import { allRows } from './segments';
import { sideText } from './sides';

/** What came of the rules that were recommended, and what the baskets say of them, whatever the limits. */
export function clicksOf(workspace: Workspace, { level, prepared }: Found): ClickColumns {
  const offers = offeredRules(workspace);
  const itemOf: ReadonlyMap<string, number> = offers.length === 0 ? new Map() : itemsByName(workspace, level);
  const counts = offers.map(({ antecedent, consequent }) => {
    const sides = [antecedent, consequent].map((side) => side.map((name) => itemOf.get(nameKey(name)) ?? -1));
    if (sides.flat().includes(-1)) return [-1, -1, -1];
    return [...allRows(prepared.baskets).count(listOf([[...sides[0]!, ...sides[1]!], sides[0]!, sides[1]!]))];
  });
  return {
    antecedents: levelsFrom(offers.map(({ antecedent }) => antecedent.join(' + '))),
    consequents: levelsFrom(offers.map(({ consequent }) => consequent.join(' + '))),
    shown: Int32Array.from(offers, ({ shown }) => shown),
    clicked: Int32Array.from(offers, ({ clicked }) => clicked),
    both: Int32Array.from(counts, ([both]) => both!),
    antecedent: Int32Array.from(counts, ([, antecedent]) => antecedent!),
    consequent: Int32Array.from(counts, ([, , consequent]) => consequent!),
  };
}

/** Of several items of one name the first. */
function itemsByName(workspace: Workspace, level: ItemLevel): Map<string, number> {
  const { products, categories } = itemsOf(workspace);
  const names = [
    ...(level !== 'category' && products ? levelTexts(products.names) : []),
    ...(level !== 'product' && categories ? levelTexts(categories.names) : []),
  ];
  const itemOf = new Map<string, number>();
  names.forEach((name, item) => {
    if (!itemOf.has(nameKey(name))) itemOf.set(nameKey(name), item);
  });
  return itemOf;
}

function listOf(sets: readonly (readonly number[])[]): Itemsets {
  const starts = new Int32Array(sets.length + 1);
  sets.forEach((set, s) => (starts[s + 1] = starts[s]! + set.length));
  return { items: Int32Array.from(sets.flat()), starts, counts: new Int32Array(sets.length) };
}

/** Click rate in [0, 1] of each rule that was recommended under its name; NaN for the others. */
export function clickRates(result: RulesResult): Float64Array {
  const { clicks, rules } = result;
  const rates = new Float64Array(rules.count).fill(NaN);
  if (clicks.shown.length === 0) return rates;
  const keyOf = (text: string) => text.split(' + ').map(nameKey).sort().join(' + ');
  const antecedents = levelTexts(clicks.antecedents);
  const offers = new Map(
    levelTexts(clicks.consequents).map((consequent, k) => [
      `${keyOf(antecedents[k]!)} → ${keyOf(consequent)}`,
      clicks.clicked[k]! / clicks.shown[k]!,
    ]),
  );
  for (let r = 0; r < rules.count; r++) {
    const key = `${keyOf(sideText(result, rules.antecedents, r))} → ${keyOf(sideText(result, rules.consequents, r))}`;
    rates[r] = offers.get(key) ?? NaN;
  }
  return rates;
}

/** Rules whose click rate is under the limit, in per cent: they are flagged, and may be switched off. */
export const weakRules = (result: RulesResult, limit: number): ReadonlySet<number> =>
  new Set([...clickRates(result)].flatMap((rate, r) => (rate * 100 < limit ? [r] : [])));
