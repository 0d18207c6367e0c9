import { mean } from './moments';
import { quantileSorted } from './quantile';

/** Values in short; NaN for none. */
export interface Quartiles {
  readonly n: number;
  readonly mean: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Mean and quartiles (type 7) of `values` without NaN; sorts a copy. */
export function quartilesOf(values: ArrayLike<number>): Quartiles {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const at = (share: number): number => (n > 0 ? quantileSorted(sorted, share) : NaN);
  return { n, mean: n > 0 ? mean(sorted) : NaN, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
