import type { RulesResult } from './result';
import { itemsOfSide, measured } from './sides';

/** Rules as a matrix: antecedents that lead to the same consequent first are one column, consequents are rows. */
export interface RuleMatrix {
  /** The first rule of each group of antecedents, and how many different antecedents are in it. */
  readonly groups: readonly { readonly rule: number; readonly antecedents: number }[];
  /** A rule that has the consequent. */
  readonly consequents: readonly number[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly group: number;
  readonly consequent: number;
  /** The first rule of the cell by leverage, and how many there are. */
  readonly rule: number;
  readonly rules: number;
  /** Median over the rules of the cell. */
  readonly lift: number;
}

const MOST_GROUPS = 8;
const MOST_CONSEQUENTS = 12;

/**
 * The standing rules grouped by what their antecedent leads to before all, by leverage, as far as they fit. After
 * Hahsler & Karpienko 2017 (doi:10.1007/s11573-016-0822-8), with groups by first consequent instead of by k-means.
 */
export function matrixOf(result: RulesResult): RuleMatrix {
  const { rules, baskets } = result;
  const standing = Array.from(rules.under, (_, r) => r).filter((r) => rules.under[r]! < 0);
  const antecedentOf = (r: number) => itemsOfSide(rules.antecedents, r).join(' ');
  const consequentOf = (r: number) => itemsOfSide(rules.consequents, r).join(' ');

  const firstConsequent = new Map<string, string>();
  for (const r of standing) {
    if (!firstConsequent.has(antecedentOf(r))) firstConsequent.set(antecedentOf(r), consequentOf(r));
  }
  const members = new Map<string, number>();
  for (const consequent of firstConsequent.values())
    members.set(consequent, (members.get(consequent) ?? 0) + 1);

  const groups = new Map<string, { place: number; rule: number }>();
  const rows = new Map<string, { place: number; rule: number }>();
  const cells = new Map<string, number[]>();
  for (const rule of standing) {
    const group = placeIn(groups, firstConsequent.get(antecedentOf(rule))!, rule, MOST_GROUPS);
    const row = group === null ? null : placeIn(rows, consequentOf(rule), rule, MOST_CONSEQUENTS);
    if (group === null || row === null) continue;
    const key = `${group} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(rule);
    else cells.set(key, [rule]);
  }
  return {
    groups: [...groups].map(([consequent, { rule }]) => ({ rule, antecedents: members.get(consequent)! })),
    consequents: [...rows.values()].map(({ rule }) => rule),
    cells: [...cells].map(([key, inCell]) => {
      const [group, consequent] = key.split(' ').map(Number) as [number, number];
      const lifts = inCell.map((r) => measured(rules, r, baskets.count).lift).sort((a, b) => a - b);
      return { group, consequent, rule: inCell[0]!, rules: inCell.length, lift: middle(lifts) };
    }),
  };
}

function placeIn(
  places: Map<string, { place: number; rule: number }>,
  key: string,
  rule: number,
  most: number,
): number | null {
  const known = places.get(key);
  if (known) return known.place;
  if (places.size >= most) return null;
  places.set(key, { place: places.size, rule });
  return places.size - 1;
}

function middle(ascending: readonly number[]): number {
  const half = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[half]! : (ascending[half - 1]! + ascending[half]!) / 2;
}
