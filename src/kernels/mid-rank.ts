/**
 * Where the scores 2 … `bins` begin: entry k − 2 is the smallest value whose score is at least k, Infinity where no
 * value gets there.
 *
 * The score of a value is ⌈bins · midrank / n⌉, its midrank the mean of the ranks (from 1) of all values equal to it:
 * equal values get equal scores whatever their order, and without ties the scores are equal parts. Counted in whole
 * half-ranks, so that no rounding decides. O(n log n); no NaN among the values, which are left untouched.
 */
export function midRankCuts(values: ArrayLike<number>, bins: number): Float64Array {
  const n = values.length;
  const sorted = new Float64Array(values).sort();
  const cuts = new Float64Array(bins - 1).fill(Infinity);
  let reached = 1;
  for (let start = 0; start < n;) {
    const value = sorted[start]!;
    let end = start + 1;
    while (end < n && sorted[end] === value) end++;
    const doubleMidRank = start + 1 + end;
    const score = Math.floor((bins * doubleMidRank + 2 * n - 1) / (2 * n));
    for (; reached < score; reached++) cuts[reached - 1] = value;
    start = end;
  }
  return cuts;
}

/** One score a value: 1 plus the number of cuts at or below it. `cuts` ascending. */
export function scoresByCuts(
  values: ArrayLike<number>,
  cuts: ArrayLike<number>,
  out = new Uint8Array(values.length),
): Uint8Array {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let score = 1;
    while (score <= cuts.length && cuts[score - 1]! <= value) score++;
    out[i] = score;
  }
  return out;
}
