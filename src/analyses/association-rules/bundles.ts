import type { RulesResult } from './result';
import { itemsOfSide } from './sides';

/** A rule's goods as one offer, at the mean prices paid. Money in the unit of the file. */
export interface Bundle {
  /** What the goods cost apart, and the bundle; NaN where a price is not known. */
  readonly apart: number;
  readonly price: number;
  /** NaN where a cost is not known. */
  readonly cost: number;
  /** Shares of the price that stay after the costs, apart and as a bundle. */
  readonly marginApart: number;
  readonly margin: number;
}

/** One piece of each item of the rule, `saving` per cent off the sum. */
export function bundleOf({ rules, items }: RulesResult, rule: number, saving: number): Bundle {
  const goods = [...itemsOfSide(rules.antecedents, rule), ...itemsOfSide(rules.consequents, rule)];
  const apart = goods.reduce((sum, item) => sum + items.price[item]!, 0);
  const cost = goods.reduce((sum, item) => sum + items.cost[item]!, 0);
  const price = (apart * (100 - saving)) / 100;
  return { apart, price, cost, marginApart: (apart - cost) / apart, margin: (price - cost) / price };
}
