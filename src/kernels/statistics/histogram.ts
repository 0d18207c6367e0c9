/**
 * Edges of bins for these values, one more than there are bins: `most` of equal width, or of equal factor on the
 * logarithm; whole numbers of which there are fewer are bins by themselves. None where all values are equal or there
 * are fewer than two. Values finite, on the logarithm above 0.
 */
export function histogramEdges(values: ArrayLike<number>, most: number, isLog = false): number[] {
  let [low, high] = [Infinity, -Infinity];
  let isWhole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    isWhole &&= Number.isInteger(value);
  }
  if (!(low < high)) return [];
  if (isWhole && !isLog && high - low < most) return equalSteps(low, high + 1, high + 1 - low);
  const edges = isLog
    ? equalSteps(Math.log(low), Math.log(high), most).map((edge) => Math.exp(edge))
    : equalSteps(low, high, most);
  edges[0] = low; // not moved by rounding
  edges[most] = high;
  return edges;
}

/** `count` + 1 numbers from low to high, equally far apart. */
const equalSteps = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);

/**
 * How many values lie in each bin: from its edge to below the next, in the last one up to its end; beyond the ends they
 * count in the bin next to them. O(n · log bins). Values without NaN.
 */
export function histogramCounts(values: ArrayLike<number>, edges: readonly number[]): number[] {
  const counts = Array<number>(Math.max(0, edges.length - 1)).fill(0);
  if (counts.length === 0) return counts;
  for (let i = 0; i < values.length; i++) {
    let [low, high] = [0, counts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (values[i] >= edges[middle]) low = middle;
      else high = middle - 1;
    }
    counts[low]++;
  }
  return counts;
}
