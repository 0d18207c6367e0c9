import type { Baskets } from '../../domain/baskets';
import { findRules } from '../../kernels/mining/association-rules';
import { mineItemsets, sortItemsets } from '../../kernels/mining/frequent-itemsets';
import type { RuleColumns } from './result';

/** Baskets that a rule must be in: this share of them, and never fewer than so many. */
const MIN_SHARE = 0.005;
const MIN_COUNT = 5;
const MIN_CONFIDENCE = 0.05;
/** Bound of the search; the minimum count rises until its sets fit. */
const MOST_SETS = 10_000;

/** Rules "one or two items → one item" among the baskets numbered below `to`, more often together than by chance. */
export function mineRules({ items, starts }: Baskets, to: number): RuleColumns {
  const own = { items: items.subarray(0, starts[to]), starts: starts.subarray(0, to + 1) };
  const minCount = Math.max(MIN_COUNT, Math.ceil(MIN_SHARE * to));
  const sets = sortItemsets(
    mineItemsets(own.items, own.starts, { minCount, maxLength: 3, maxSets: MOST_SETS }),
  );
  const found = findRules(sets, { minConfidence: MIN_CONFIDENCE, maxAntecedent: 2, maxConsequent: 1 });
  const lifted = Array.from(found.union, (union, r) => {
    const both = sets.counts[union]!;
    const confidence = both / sets.counts[found.antecedent[r]!]!;
    const lift = (confidence * to) / sets.counts[found.consequent[r]!]!;
    return { r, both, confidence, lift };
  }).filter(({ lift }) => lift > 1);
  const itemAt = (set: number, k: number) =>
    sets.starts[set]! + k < sets.starts[set + 1]! ? sets.items[sets.starts[set]! + k]! : -1;
  return {
    first: Int32Array.from(lifted, ({ r }) => itemAt(found.antecedent[r]!, 0)),
    second: Int32Array.from(lifted, ({ r }) => itemAt(found.antecedent[r]!, 1)),
    consequent: Int32Array.from(lifted, ({ r }) => itemAt(found.consequent[r]!, 0)),
    count: Int32Array.from(lifted, ({ both }) => both),
    confidence: Float64Array.from(lifted, ({ confidence }) => confidence),
    lift: Float64Array.from(lifted, ({ lift }) => lift),
  };
}

/** Scores items by the surest rule whose whole antecedent is held; O(rules that begin with something held). */
export class RuleScorer {
  readonly #rules: RuleColumns;
  /** Rules by their first item: item i has `#order[#starts[i] … #starts[i + 1])`. */
  readonly #starts: Int32Array;
  readonly #order: Int32Array;
  readonly #isHeld: Uint8Array;

  constructor(rules: RuleColumns, itemCount: number) {
    this.#rules = rules;
    this.#isHeld = new Uint8Array(itemCount);
    this.#starts = new Int32Array(itemCount + 1);
    for (const item of rules.first) this.#starts[item + 1]!++;
    for (let i = 0; i < itemCount; i++) this.#starts[i + 1]! += this.#starts[i]!;
    const next = this.#starts.slice(0, itemCount);
    this.#order = new Int32Array(rules.first.length);
    rules.first.forEach((item, r) => (this.#order[next[item]!++] = r));
  }

  score(held: Int32Array, scores: Float64Array): void {
    const { consequent, confidence } = this.#rules;
    scores.fill(0);
    this.#hold(held, 1);
    for (const item of held) {
      for (let k = this.#starts[item]!; k < this.#starts[item + 1]!; k++) {
        const rule = this.#order[k]!;
        if (this.#applies(rule) && confidence[rule]! > scores[consequent[rule]!]!) {
          scores[consequent[rule]!] = confidence[rule]!;
        }
      }
    }
    this.#hold(held, 0);
  }

  /** The surest rule that proposes an item, the first of equals; −1 where none does. */
  bestFor(held: Int32Array, wanted: number): number {
    const { consequent, confidence } = this.#rules;
    let best = -1;
    this.#hold(held, 1);
    for (const item of held) {
      for (let k = this.#starts[item]!; k < this.#starts[item + 1]!; k++) {
        const rule = this.#order[k]!;
        if (consequent[rule] !== wanted || !this.#applies(rule)) continue;
        const gain = best === -1 ? 1 : confidence[rule]! - confidence[best]!;
        if (gain > 0 || (gain === 0 && rule < best)) best = rule;
      }
    }
    this.#hold(held, 0);
    return best;
  }

  #applies(rule: number): boolean {
    const other = this.#rules.second[rule]!;
    return other === -1 || this.#isHeld[other] === 1;
  }

  #hold(held: Int32Array, flag: 0 | 1): void {
    for (const item of held) this.#isHeld[item] = flag;
  }
}
