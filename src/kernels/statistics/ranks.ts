/** Ranks and what the tests need to know of their ties. */
export interface Ranking {
  /** Length n: ranks from 1; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** How many values each run of equal values holds, in ascending order of value. */
  readonly runs: Float64Array;
}

/** Mid-ranks of `values` (no NaN): rank 1 for the smallest, the mean of the ranks they span for equals. O(n log n). */
export function midRanks(values: ArrayLike<number>): Float64Array {
  return rank(values).ranks;
}

/** Mid-ranks together with the lengths of the runs of equal values. */
export function rank(values: ArrayLike<number>): Ranking {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  const starts = new Int32Array(n + 1);
  let distinct = 0;
  for (let i = 0; i < n; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      sorted[distinct] = sorted[i];
      starts[distinct++] = i;
    }
  }
  starts[distinct] = n;
  const ranks = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const run = lowerBound(sorted, distinct, values[i]);
    ranks[i] = (starts[run] + starts[run + 1] + 1) / 2;
  }
  const runs = Float64Array.from({ length: distinct }, (_, run) => starts[run + 1] - starts[run]);
  return { ranks, runs };
}

/**
 * The ranks among some of the values, as `rank` of those alone finds them, from the order of all: O(n).
 *
 * @param order positions of the values in ascending order, at least those of `places`
 * @param places positions, ascending
 */
export function rankAmong(values: ArrayLike<number>, order: Uint32Array, places: Uint32Array): Ranking {
  const n = places.length;
  const placeOf = new Int32Array(values.length).fill(-1);
  for (let k = 0; k < n; k++) placeOf[places[k]] = k;
  const sorted = new Uint32Array(n);
  let found = 0;
  for (let i = 0; i < order.length; i++) {
    const k = placeOf[order[i]];
    if (k >= 0) sorted[found++] = k;
  }
  const ranks = new Float64Array(n);
  const runs = new Float64Array(n);
  let distinct = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    const value = values[places[sorted[start]]];
    while (end < n && values[places[sorted[end]]] === value) end++;
    for (let i = start; i < end; i++) ranks[sorted[i]] = (start + end + 1) / 2;
    runs[distinct++] = end - start;
  }
  return { ranks, runs: runs.slice(0, distinct) };
}

/** Σ t³ − t over the runs of equal values: the tie term of the rank tests. */
export function tieSum(runs: Float64Array): number {
  let sum = 0;
  for (const t of runs) sum += t * t * t - t;
  return sum;
}

function lowerBound(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
