import type { FeatureId } from './feature-list';
import type { FeatureTable } from './features';
import { skewness } from '../kernels/statistics/moments';
import { quantileSorted } from '../kernels/statistics/quantile';

/** Logarithms: of what is skewed above 2, of nothing, of everything. */
export type LogChoice = 'auto' | 'none' | 'all';
export type ScaleChoice = 'zscore' | 'minmax' | 'robust';

/** A feature as it enters the comparison. */
export interface PreparedFeature {
  readonly id: FeatureId;
  /** In its own unit; what is unknown of a person is the median of the others. */
  readonly values: Float64Array;
  /** How many were unknown. */
  readonly unknown: number;
  /** Of the known values, as they are and as logarithms; NaN where they are all equal. */
  readonly skewness: number;
  readonly logSkewness: number;
  readonly logged: boolean;
  /** Prepared value = (log or plain value − center) / spread. */
  readonly center: number;
  readonly spread: number;
}

/** Customers as points: n × dimension, row-major, one column a feature that varies. */
export interface Prepared {
  readonly count: number;
  readonly dimension: number;
  readonly points: Float64Array;
  readonly features: readonly PreparedFeature[];
  /** Chosen features that nobody has, or in which everybody is alike. */
  readonly absent: readonly FeatureId[];
  readonly alike: readonly FeatureId[];
}

/** From this skewness on the logarithm is proposed. */
const SKEWED = 2;
/** The interquartile range of a normal distribution in standard deviations. */
const NORMAL_IQR = 1.3489795003921634;

/** log(1 + |x|) with the sign of x: what returns made negative stays below zero. */
export const signedLog = (x: number): number => Math.sign(x) * Math.log1p(Math.abs(x));
export const fromSignedLog = (y: number): number => Math.sign(y) * Math.expm1(Math.abs(y));

const PREPARED_KEPT = 8;
const remembered = new WeakMap<FeatureTable, Map<string, Prepared>>();

/** `prepare`, remembered for the last few choices of a table. */
export function preparedOf(
  table: FeatureTable,
  ids: readonly FeatureId[],
  log: LogChoice,
  scale: ScaleChoice,
): Prepared {
  let known = remembered.get(table);
  if (!known) remembered.set(table, (known = new Map()));
  const key = [log, scale, ...ids].join(' ');
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= PREPARED_KEPT && oldest !== undefined) known.delete(oldest);
  const prepared = prepare(table, ids, log, scale);
  known.set(key, prepared);
  return prepared;
}

/** Fills gaps, takes logarithms, scales. Population moments throughout, so that a shop twice over is the same shop. */
export function prepare(
  { count, columns }: Pick<FeatureTable, 'count' | 'columns'>,
  ids: readonly FeatureId[],
  log: LogChoice,
  scale: ScaleChoice,
): Prepared {
  const features: PreparedFeature[] = [];
  const absent: FeatureId[] = [];
  const alike: FeatureId[] = [];
  for (const id of ids) {
    const column = columns.get(id);
    if (!column) absent.push(id);
    else {
      const feature = prepareFeature(id, column, log, scale);
      if (feature) features.push(feature);
      else alike.push(id);
    }
  }
  const dimension = features.length;
  const points = new Float64Array(count * dimension);
  features.forEach(({ values, logged, center, spread }, t) => {
    for (let i = 0; i < count; i++) {
      const value = logged ? signedLog(values[i]!) : values[i]!;
      points[i * dimension + t] = (value - center) / spread;
    }
  });
  return { count, dimension, points, features, absent, alike };
}

function prepareFeature(
  id: FeatureId,
  column: Float64Array,
  log: LogChoice,
  scale: ScaleChoice,
): PreparedFeature | null {
  const known = column.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0 || known[0] === known[known.length - 1]) return null;
  const middle = quantileSorted(known, 0.5);
  const plain = skewness(known, 1);
  const logged = isLogged(log, plain);
  const values = column.map((value) => (Number.isNaN(value) ? middle : value));
  const used = logged ? values.map(signedLog) : values;
  return {
    id,
    values,
    unknown: column.length - known.length,
    skewness: plain,
    logSkewness: skewness(known.map(signedLog), 1),
    logged,
    ...centerAndSpread(used, scale),
  };
}

/** Whether the logarithm of a feature of this skewness is taken. */
export const isLogged = (log: LogChoice, skew: number): boolean =>
  log === 'all' || (log === 'auto' && skew > SKEWED);

function centerAndSpread(values: Float64Array, scale: ScaleChoice): { center: number; spread: number } {
  if (scale === 'zscore') return standard(values);
  const sorted = values.slice().sort();
  const lowest = sorted[0]!;
  if (scale === 'minmax') return { center: lowest, spread: sorted[sorted.length - 1]! - lowest };
  const iqr = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
  // More than half alike: the quartiles meet, and the standard deviation has to do.
  const spread = iqr > 0 ? iqr / NORMAL_IQR : standard(values).spread;
  return { center: quantileSorted(sorted, 0.5), spread };
}

/** Mean and population standard deviation. */
export function standard(values: ArrayLike<number>): { center: number; spread: number } {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const center = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - center) ** 2;
  return { center, spread: Math.sqrt(squares / n) };
}
