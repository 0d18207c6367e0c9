/** Scores that agree in nine decimals are equal: what is left of rounding must not decide an order. */
const DECIMALS = 1e9;

/**
 * The `best.length` greatest scores, greatest first, equals (in nine decimals) by index.
 *
 * @param best  filled with indexes; the return value says how many there were
 * @param above only scores above it
 */
export function pickBest(scores: Float64Array, best: Int32Array, above = -Infinity): number {
  const rounded = new Float64Array(best.length);
  let count = 0;
  let limit = above; // up to it, nothing changes
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (!(score > limit)) continue;
    const own = Math.round(score * DECIMALS);
    if (count === best.length && own <= rounded[count - 1]) continue;
    let at = count < best.length ? count++ : count - 1;
    while (at > 0 && rounded[at - 1] < own) {
      best[at] = best[at - 1];
      rounded[at] = rounded[at - 1];
      at--;
    }
    best[at] = i;
    rounded[at] = own;
    if (count === best.length) limit = Math.max(above, (rounded[count - 1] - 1) / DECIMALS);
  }
  return count;
}

/** How well a ranked list of at most N met what was wanted. All in [0, 1]. */
export interface RankingMeasures {
  /** 1 where any of the list was wanted. */
  readonly hit: number;
  /** Wanted in the list / N. */
  readonly precision: number;
  /** Wanted in the list / wanted. */
  readonly recall: number;
  /** Mean of the precision at each wanted place, over min(wanted, N). */
  readonly averagePrecision: number;
  /** Σ 1 / log₂(place + 1) at the wanted places, over the greatest it could be. Järvelin & Kekäläinen 2002. */
  readonly ndcg: number;
  /** 1 / place of the first wanted. */
  readonly reciprocalRank: number;
}

/**
 * Measures of the first `count` of a ranked list, cut at `n`. A list shorter than n counts its empty places as misses.
 *
 * @param isWanted of an item of the list
 * @param wanted   how many are wanted, ≥ 1
 */
export function measureRanking(
  ranked: ArrayLike<number>,
  count: number,
  n: number,
  isWanted: (item: number) => boolean,
  wanted: number,
): RankingMeasures {
  let hits = 0;
  let precisions = 0;
  let gain = 0;
  let first = 0;
  for (let place = 1; place <= Math.min(count, n); place++) {
    if (!isWanted(ranked[place - 1])) continue;
    hits++;
    precisions += hits / place;
    gain += 1 / Math.log2(place + 1);
    if (first === 0) first = place;
  }
  const possible = Math.min(wanted, n);
  let ideal = 0;
  for (let place = 1; place <= possible; place++) ideal += 1 / Math.log2(place + 1);
  return {
    hit: hits > 0 ? 1 : 0,
    precision: hits / n,
    recall: hits / wanted,
    averagePrecision: precisions / possible,
    ndcg: gain / ideal,
    reciprocalRank: first === 0 ? 0 : 1 / first,
  };
}
