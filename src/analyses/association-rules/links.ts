import type { RulesResult } from './result';

/** The strongest rules as a picture: what stands on the left leads to what stands on the right. */
export interface Links {
  /** Rules whose antecedent is the same stand at one place; numbers are the first rule of each. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly links: readonly { readonly rule: number; readonly from: number; readonly to: number }[];
}

const MOST_PLACES = 10;

/** The first standing rules by leverage, as many as fit ten places on each side. */
export function linksOf({ rules }: RulesResult): Links {
  const left = new Map<string, { place: number; rule: number }>();
  const right = new Map<string, { place: number; rule: number }>();
  const links: { rule: number; from: number; to: number }[] = [];
  for (let rule = 0; rule < rules.count; rule++) {
    if (rules.under[rule]! >= 0) continue;
    const sideKey = ({ items, starts }: typeof rules.antecedents) =>
      items.subarray(starts[rule], starts[rule + 1]).join(' ');
    const from = placeOf(left, sideKey(rules.antecedents), rule);
    const to = placeOf(right, sideKey(rules.consequents), rule);
    if (from !== null && to !== null) links.push({ rule, from, to });
  }
  // A place may have been taken by a rule whose other side found none.
  return compact(left, right, links);
}

type Places = Map<string, { place: number; rule: number }>;

function placeOf(places: Places, key: string, rule: number): number | null {
  const known = places.get(key);
  if (known) return known.place;
  if (places.size >= MOST_PLACES) return null;
  places.set(key, { place: places.size, rule });
  return places.size - 1;
}

function compact(
  left: Places,
  right: Places,
  links: readonly { rule: number; from: number; to: number }[],
): Links {
  const keep = (places: Places, end: 'from' | 'to') =>
    [...places.values()].filter(({ place }) => links.some((link) => link[end] === place));
  const lefts = keep(left, 'from');
  const rights = keep(right, 'to');
  return {
    left: lefts.map(({ rule }) => rule),
    right: rights.map(({ rule }) => rule),
    links: links.map(({ rule, from, to }) => ({
      rule,
      from: lefts.findIndex(({ place }) => place === from),
      to: rights.findIndex(({ place }) => place === to),
    })),
  };
}
