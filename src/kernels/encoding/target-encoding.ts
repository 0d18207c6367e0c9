import { mulberry32 } from '../random/mulberry32';
import { permutation } from '../random/sample';

export interface TargetEncoding {
  /** One number a row. */
  readonly encoded: Float64Array;
  /** By category, the one of unknown rows last: rows whose target is known, and the number that a new row gets. */
  readonly categories: readonly { readonly known: number; readonly value: number }[];
  /** Mean of the known targets; NaN where none is. */
  readonly prior: number;
}

/**
 * Each category as the mean target of its rows, drawn towards the mean of all: (Σ target + weight · mean) ÷ (rows + weight).
 * A row's own target and those of its fold do not count for it, neither in its category nor in the mean, so that the number
 * says nothing of the row itself; a row whose target is unknown gets the number of a new row. Where all known targets lie in
 * one fold, that mean is all there is. O(rows + folds · categories).
 *
 * Micci-Barreca 2001, doi:10.1145/507533.507538; out of fold: Pargent et al. 2022, doi:10.1007/s00180-022-01207-6
 *
 * @param codes  category of each row, −1 where unknown: a category of its own
 * @param target of each row, NaN where unknown
 * @param folds  fold of each row, as `foldsOf` deals them
 * @param weight rows that the mean of all stands for, ≥ 0
 */
export function targetEncoding(
  codes: ArrayLike<number>,
  categories: number,
  target: Float64Array,
  folds: ArrayLike<number>,
  foldCount: number,
  weight: number,
): TargetEncoding {
  const width = categories + 1;
  const placeOf = (row: number): number => (codes[row] < 0 ? categories : codes[row]);
  // Fold by fold, and all of them last.
  const sums = new Float64Array((foldCount + 1) * width);
  const counts = new Float64Array((foldCount + 1) * width);
  for (let row = 0; row < target.length; row++) {
    if (Number.isNaN(target[row])) continue;
    for (const fold of [folds[row], foldCount]) {
      sums[fold * width + placeOf(row)] += target[row];
      counts[fold * width + placeOf(row)]++;
    }
  }
  const total = (values: Float64Array, fold: number): number =>
    values.subarray(fold * width, (fold + 1) * width).reduce((sum, value) => sum + value, 0);
  const [allSum, allCount] = [total(sums, foldCount), total(counts, foldCount)];
  const prior = allSum / allCount;
  /** Of all rows (fold −1), or of those of the other folds. */
  const valueOf = (place: number, without: number): number => {
    const of = (values: Float64Array): number =>
      values[foldCount * width + place] - (without < 0 ? 0 : values[without * width + place]);
    const restCount = allCount - (without < 0 ? 0 : total(counts, without));
    if (restCount === 0) return prior;
    const rest = (allSum - (without < 0 ? 0 : total(sums, without))) / restCount;
    const rows = of(counts);
    return rows + weight === 0 ? rest : (of(sums) + weight * rest) / (rows + weight);
  };
  const byFold = Array.from({ length: foldCount }, (_, fold) =>
    Float64Array.from({ length: width }, (__, place) => valueOf(place, fold)),
  );
  const whole = Float64Array.from({ length: width }, (_, place) => valueOf(place, -1));
  return {
    encoded: Float64Array.from(target, (value, row) =>
      Number.isNaN(value) ? whole[placeOf(row)] : byFold[folds[row]][placeOf(row)],
    ),
    categories: [...whole].map((value, place) => ({ known: counts[foldCount * width + place], value })),
    prior,
  };
}

/** A fold 0 … folds − 1 for each of n rows, dealt in turn to a shuffled deck: sizes differ by one at most. */
export function foldsOf(n: number, folds: number, seed: number): Uint8Array {
  const out = new Uint8Array(n);
  permutation(n, mulberry32(seed)).forEach((row, place) => (out[row] = place % folds));
  return out;
}
