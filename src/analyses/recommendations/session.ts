import type { RecommendationsResult } from './result';

/** An entry of a list after what just happened; `entry` is its place in the lists, −1 where it was not in the list. */
export interface SessionEntry {
  readonly item: number;
  readonly score: number;
  readonly entry: number;
  /** The item of the session that lifts it most; −1: none does. */
  readonly lifted: number;
}

/**
 * The list of a place of the lists, ranked anew by what the customer looks at right now: each item of the session adds
 * its likeness to the scores. What the customer has, holds in the session, or what is sold out stays out. Without a
 * session it is the list as it was.
 */
export function rankedFor(
  { lists, alike, items, top }: RecommendationsResult,
  place: number,
  session: readonly number[],
): readonly SessionEntry[] {
  const scores = new Map<number, { score: number; entry: number; lifted: number; most: number }>();
  for (let k = lists.starts[place]!; k < lists.starts[place + 1]!; k++) {
    scores.set(lists.items[k]!, { score: lists.scores[k]!, entry: k, lifted: -1, most: 0 });
  }
  const { starts, ids, values } = alike.buyers;
  for (const seen of session) {
    for (let k = starts[seen]!; k < starts[seen + 1]!; k++) {
      const item = ids[k]!;
      let known = scores.get(item);
      if (!known) scores.set(item, (known = { score: 0, entry: -1, lifted: -1, most: 0 }));
      known.score += values[k]!;
      if (values[k]! <= known.most) continue;
      known.most = values[k]!;
      known.lifted = seen;
    }
  }
  const { bought } = lists;
  const has = new Set(bought.items.subarray(bought.starts[place], bought.starts[place + 1]));
  return [...scores]
    .filter(([item]) => !has.has(item) && !session.includes(item) && !items.isOut[item])
    .map(([item, { score, entry, lifted }]) => ({ item, score, entry, lifted }))
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, top);
}

/** What goes into a cart besides: by rule, with what it is expected to bring. */
export interface AddOn {
  readonly item: number;
  readonly rule: number;
  readonly confidence: number;
  /** Confidence × (price − cost); NaN where the cost is not known. */
  readonly expected: number;
}

const MOST_ADD_ONS = 6;

/** Items that rules add to a cart, each by its surest rule; by expected margin, those of unknown cost after, by confidence. */
export function addOnsFor({ rules, items }: RecommendationsResult, cart: readonly number[]): AddOn[] {
  const held = new Set(cart);
  const best = new Map<number, number>();
  rules.first.forEach((first, rule) => {
    const second = rules.second[rule]!;
    const item = rules.consequent[rule]!;
    if (!held.has(first) || (second !== -1 && !held.has(second)) || held.has(item) || items.isOut[item])
      return;
    const known = best.get(item);
    if (known === undefined || rules.confidence[rule]! > rules.confidence[known]!) best.set(item, rule);
  });
  const worth = (value: number) => (Number.isNaN(value) ? -Infinity : value);
  return [...best]
    .map(([item, rule]) => {
      const confidence = rules.confidence[rule]!;
      return { item, rule, confidence, expected: confidence * (items.price[item]! - items.cost[item]!) };
    })
    .sort((a, b) => worth(b.expected) - worth(a.expected) || b.confidence - a.confidence || a.item - b.item)
    .slice(0, MOST_ADD_ONS);
}
