import { midRankCuts } from '../mid-rank';

/**
 * Where the bins 2 … `bins` of equal width begin, the first at the least value and the last ending with the greatest; none
 * where all are alike. Values without NaN, at least one.
 */
export function equalWidthCuts(values: ArrayLike<number>, bins: number): number[] {
  let [least, greatest] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    greatest = Math.max(greatest, values[i]);
  }
  if (!(least < greatest)) return [];
  return Array.from({ length: bins - 1 }, (_, k) => least + ((greatest - least) * (k + 1)) / bins);
}

/**
 * Where bins of as equal counts as ties allow begin: those of the scores of `midRankCuts`, so that equal values share a
 * bin, without the bins that nobody is in. Values without NaN, at least one. O(n log n).
 */
export function equalCountCuts(values: ArrayLike<number>, bins: number): number[] {
  let least = Infinity;
  for (let i = 0; i < values.length; i++) least = Math.min(least, values[i]);
  return [...new Set(midRankCuts(values, bins))].filter((cut) => cut > least && cut < Infinity);
}
