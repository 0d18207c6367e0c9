import { FOND_OF, type RecommendationsResult } from './result';

/** Whom to tell about a product. */
export interface Audience {
  /** Places in the lists, best first. */
  readonly people: Int32Array;
  /** Score in the list, or affinity for what is new. */
  readonly strength: Float64Array;
  readonly kind: 'list' | (typeof FOND_OF)[number];
  /** Who else would be in it, but said no to marketing. */
  readonly refused: number;
}

/**
 * Those who have the product among the `depth` best of their list, by score; of a new arrival those who are fond of
 * its brand or category, where there are any. Who said no to marketing is left out and counted.
 */
export function audienceOf(result: RecommendationsResult, item: number): Audience {
  const arrival = result.arrivals.rows.find((row) => row.item === item && row.people.length > 0);
  if (arrival) {
    const { people, affinity, of, refused } = arrival;
    return { people, strength: affinity, kind: FOND_OF[of[0]!]!, refused };
  }
  const { lists } = result;
  const found: { place: number; score: number }[] = [];
  let refused = 0;
  let place = 0;
  lists.items.forEach((own, entry) => {
    while (lists.starts[place + 1]! <= entry) place++;
    if (own !== item) return;
    if (lists.refused[place]) refused++;
    else found.push({ place, score: lists.scores[entry]! });
  });
  found.sort((a, b) => b.score - a.score || a.place - b.place);
  return {
    people: Int32Array.from(found, ({ place: own }) => own),
    strength: Float64Array.from(found, ({ score }) => score),
    kind: 'list',
    refused,
  };
}

/** Size of the audience of each product, in one pass over the lists. */
export function audienceSizes({ lists, items, arrivals }: RecommendationsResult): Int32Array {
  const sizes = new Int32Array(items.count);
  for (let place = 0; place + 1 < lists.starts.length; place++) {
    if (lists.refused[place]) continue;
    for (let k = lists.starts[place]!; k < lists.starts[place + 1]!; k++) sizes[lists.items[k]!]!++;
  }
  for (const { item, people } of arrivals.rows) if (people.length > 0) sizes[item] = people.length;
  return sizes;
}
