import { FEATURE_IDS, type FeatureId } from '../../domain/feature-list';
import type { FeatureTable } from '../../domain/features';
import { moneyOf } from '../../domain/money';
import { skewness } from '../../kernels/statistics/moments';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { Groups } from './groups';
import {
  fromSignedLog,
  isLogged,
  signedLog,
  standard,
  type LogChoice,
  type Prepared,
} from '../../domain/prepared-features';
import type { FeatureSummary } from './result';
import type { ClusterSummary, Trait } from './summary';

/** A feature over all customers, and on the scale that the groups are compared on. */
export interface ProfiledFeature extends FeatureSummary {
  /** In its unit, NaN where unknown. */
  readonly values: Float64Array;
  /** The same on the scale used: logarithms, or the values themselves. */
  readonly onScale: Float64Array;
  /** Mean and standard deviation of the known values on the scale used. */
  readonly center: number;
  readonly spread: number;
}

const profiled = new WeakMap<FeatureTable, Map<string, ProfiledFeature>>();

/** Every feature of the shop: those compared by first. */
export function profiledFeatures(table: FeatureTable, prepared: Prepared, log: LogChoice): ProfiledFeature[] {
  const used = prepared.features.map(({ id }) => id);
  const others = FEATURE_IDS.filter((id) => table.columns.has(id) && !used.includes(id));
  let known = profiled.get(table);
  if (!known) profiled.set(table, (known = new Map()));
  return [...used, ...others].map((id) => {
    const key = `${log} ${id}`;
    const found = known.get(key) ?? profiledFeature(id, table.columns.get(id)!, log);
    known.set(key, found);
    return found;
  });
}

function profiledFeature(id: FeatureId, values: Float64Array, log: LogChoice): ProfiledFeature {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const plain = known[0] === known[known.length - 1] ? NaN : skewness(known, 1);
  const logged = isLogged(log, plain);
  const { center, spread } = standard(logged ? known.map(signedLog) : known);
  const { center: mean, spread: deviation } = standard(known);
  return {
    id,
    unknown: values.length - known.length,
    skewness: plain,
    logSkewness: Number.isNaN(plain) ? NaN : skewness(known.map(signedLog), 1),
    logged,
    mean,
    median: quantileSorted(known, 0.5),
    deviation,
    typical: logged ? fromSignedLog(center) : center,
    values,
    onScale: logged ? values.map(signedLog) : values,
    center,
    spread,
  };
}

/** A cluster differs in a feature from this many standard deviations on. */
const NOTABLE = 0.5;
const MOST_TRAITS = 3;

/** What the members of each group have in common; `order` lists the groups as they are to be numbered. */
export function summarise(
  table: FeatureTable,
  features: readonly ProfiledFeature[],
  usedFeatures: number,
  groups: Groups,
  order: readonly number[],
): ClusterSummary[] {
  const rowsOf = new Map(order.map((group) => [group, [] as number[]]));
  groups.labels.forEach((label, i) => rowsOf.get(label)!.push(i));
  const members = order.map((group) => Int32Array.from(rowsOf.get(group)!));
  const units = members.map((rows) => sumOver(rows, table.spendUnits));
  const allUnits = units.reduce((sum, each) => sum + each, 0);
  const summaries = members.map((rows, j): ClusterSummary => {
    const group = order[j]!;
    const n = rows.length;
    const revenue = moneyOf(table.grid, units[j]!);
    const profile = features.map((feature) => profileOf(feature, rows));
    const of = (take: (each: FeatureProfile) => number) => Float64Array.from(profile, take);
    return {
      customers: n,
      share: n / table.count,
      revenue,
      revenueShare: allUnits > 0 ? units[j]! / allUnits : NaN,
      spendEach: revenue / n,
      traits: [],
      noise: group < 0,
      silhouette: group < 0 || groups.k < 2 ? NaN : sumOver(rows, groups.silhouette) / n,
      stability: group < 0 ? NaN : groups.stability[group]!,
      fence: sumOver(rows, groups.fence),
      typical: of(({ typical }) => typical),
      mean: of(({ mean }) => mean),
      median: of(({ median }) => median),
      effect: of(({ effect }) => effect),
      index: of(({ index }) => index),
    };
  });
  const traits = traitsOf(
    summaries.map(({ effect }) => effect.subarray(0, usedFeatures)),
    features,
  );
  return summaries.map((summary, j) => ({ ...summary, traits: summary.noise ? [] : traits[j]! }));
}

function sumOver(rows: Int32Array, values: ArrayLike<number>): number {
  let sum = 0;
  for (const i of rows) sum += values[i]!;
  return sum;
}

type FeatureProfile = Readonly<Record<'typical' | 'mean' | 'median' | 'effect' | 'index', number>>;

/** A feature over some of the people; NaN where it is known of none of them. */
function profileOf(feature: ProfiledFeature, rows: Int32Array): FeatureProfile {
  const { values, onScale, logged, center, spread, typical: ofAll } = feature;
  const known = new Float64Array(rows.length);
  let count = 0;
  let sum = 0;
  let scaled = 0;
  for (const i of rows) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    known[count++] = value;
    sum += value;
    scaled += onScale[i]!;
  }
  if (count === 0) return { typical: NaN, mean: NaN, median: NaN, effect: NaN, index: NaN };
  const own = scaled / count;
  const typical = logged ? fromSignedLog(own) : own;
  return {
    typical,
    mean: sum / count,
    median: quantileSorted(known.subarray(0, count).sort(), 0.5),
    effect: spread > 0 ? (own - center) / spread : 0,
    index: ofAll > 0 ? (100 * typical) / ofAll : NaN,
  };
}

/**
 * The two features of greatest effect of each cluster, of the feature names where they differ notably; a third where
 * two clusters would have the same.
 */
function traitsOf(effects: readonly Float64Array[], features: readonly FeatureSummary[]): Trait[][] {
  const ranked = effects.map((effect) =>
    Array.from(effect.keys())
      .filter((t) => Math.abs(effect[t]!) >= NOTABLE)
      .sort((a, b) => Math.abs(effect[b]!) - Math.abs(effect[a]!) || a - b)
      .map((t): Trait => ({ feature: features[t]!.id, direction: effect[t]! > 0 ? 'high' : 'low' })),
  );
  const name = (traits: readonly Trait[]) => traits.map((t) => `${t.feature} ${t.direction}`).join();
  const short = ranked.map((traits) => traits.slice(0, 2));
  return ranked.map((traits, j) => {
    const isTaken = short.some((other, i) => i !== j && name(other) === name(short[j]!));
    return traits.slice(0, isTaken ? MOST_TRAITS : 2);
  });
}
