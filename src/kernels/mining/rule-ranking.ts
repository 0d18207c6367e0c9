import type { Rules } from './association-rules';
import { measureRule } from './rule-measures';
import type { RuleMeasures } from './rule-measures';

/** What rules can be ranked by: the number of rows, or a measure. */
export type RuleOrder = 'count' | keyof RuleMeasures;

/**
 * The best k rules by a measure, descending, as indices into the rules.
 *
 * Ties: confidence, lift and count descending, then antecedent and consequent ascending by their ids, so that the
 * order never depends on the order of the rows. Lift and confidence are compared as quotients of whole numbers.
 *
 * @param total all rows
 * @param k     default: all
 */
export function rankRules(rules: Rules, total: number, by: RuleOrder, k = Infinity): Uint32Array {
  const size = rules.union.length;
  const values = new Float64Array(size);
  for (let r = 0; r < size; r++) values[r] = orderValue(rules, r, total, by);
  const limit = k < size ? values.slice().sort()[size - k]! : -Infinity;
  // Equal quotients can differ in the last digit; those near the limit stay until the exact comparison.
  const slack = Math.abs(limit) * 1e-12;
  const order: number[] = [];
  for (let r = 0; r < size; r++)
    if (k >= size || values[r] === limit || values[r]! >= limit - slack) order.push(r);
  const isExact = by === 'lift' || by === 'confidence';
  order.sort((a, b) => (isExact ? 0 : values[b]! - values[a]!) || compareRules(rules, a, b, by));
  return Uint32Array.from(order.slice(0, k));
}

function orderValue(rules: Rules, r: number, total: number, by: RuleOrder): number {
  const { counts } = rules.sets;
  const both = counts[rules.union[r]!]!;
  if (by === 'count') return both;
  return measureRule(both, counts[rules.antecedent[r]!]!, counts[rules.consequent[r]!]!, total)[by];
}

/** Below 0 when rule a comes before rule b. */
function compareRules(rules: Rules, a: number, b: number, by: RuleOrder): number {
  const { counts } = rules.sets;
  const bothA = counts[rules.union[a]!]!;
  const bothB = counts[rules.union[b]!]!;
  const antecedentA = counts[rules.antecedent[a]!]!;
  const antecedentB = counts[rules.antecedent[b]!]!;
  // Products of two counts are exact below 2^53.
  const confidence = bothB * antecedentA - bothA * antecedentB;
  const lift = compareProducts(
    [bothB, antecedentA, counts[rules.consequent[a]!]!],
    [bothA, antecedentB, counts[rules.consequent[b]!]!],
  );
  return (
    (by === 'lift' && lift) ||
    confidence ||
    lift ||
    bothB - bothA ||
    compareSets(rules, rules.antecedent[a]!, rules.antecedent[b]!) ||
    compareSets(rules, rules.consequent[a]!, rules.consequent[b]!)
  );
}

/** Sign of the difference of two products of three whole numbers; exact. */
function compareProducts(first: [number, number, number], second: [number, number, number]): number {
  const a = first[0] * first[1] * first[2];
  const b = second[0] * second[1] * second[2];
  if (Math.abs(a - b) > a * 1e-14 || Math.max(a, b) <= Number.MAX_SAFE_INTEGER) return a - b;
  const exact = (of: [number, number, number]) => BigInt(of[0]) * BigInt(of[1]) * BigInt(of[2]);
  const difference = exact(first) - exact(second);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function compareSets(rules: Rules, a: number, b: number): number {
  const { items, starts } = rules.sets;
  const lengthA = starts[a + 1]! - starts[a]!;
  const lengthB = starts[b + 1]! - starts[b]!;
  for (let k = 0; k < Math.min(lengthA, lengthB); k++) {
    const difference = items[starts[a]! + k]! - items[starts[b]! + k]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
