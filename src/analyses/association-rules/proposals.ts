import { Q_LIMIT } from './candidates';
import type { RulesResult } from './result';
import { itemsOfSide, measured } from './sides';

/**
 * Rules to propose by, at most `most`: for an empty basket the first by leverage, one for each consequent;
 * for a basket of items those whose antecedent it holds and whose consequent it lacks, surest first, the best for
 * each consequent. Redundant rules, those that chance explains and those switched off are left out.
 */
export function proposalsFor(
  result: RulesResult,
  basket: readonly number[],
  most: number,
  off: ReadonlySet<number> = new Set(),
): number[] {
  const { rules, baskets } = result;
  const standing = Array.from(rules.under, (_, r) => r).filter(
    (r) => rules.under[r]! < 0 && rules.q[r]! <= Q_LIMIT && !off.has(r),
  );
  const has = (item: number) => basket.includes(item);
  const fitting =
    basket.length === 0
      ? standing
      : standing
          .filter((r) => itemsOfSide(rules.antecedents, r).every(has))
          .filter((r) => !itemsOfSide(rules.consequents, r).some(has))
          .sort((a, b) => confidence(b) - confidence(a) || a - b);
  const proposed = new Set<string>();
  const chosen: number[] = [];
  for (const r of fitting) {
    const consequent = itemsOfSide(rules.consequents, r).join(' ');
    if (proposed.has(consequent) || chosen.length >= most) continue;
    proposed.add(consequent);
    chosen.push(r);
  }
  return chosen;

  function confidence(r: number): number {
    return measured(rules, r, baskets.count).confidence;
  }
}
