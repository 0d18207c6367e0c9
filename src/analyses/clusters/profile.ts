import { FEATURE_IDS, type FeatureId } from '../../domain/feature-list';
import type { FeatureTable } from '../../domain/features';
import { moneyOf } from '../../domain/money';
import { skewness } from '../../kernels/statistics/moments';
import { quantileSorted } from '../../kernels/statistics/quantile';
import type { Groups } from './groups';
import { fromSignedLog, isLogged, signedLog, standard, type LogChoice, type Prepared } from './prepare';
import type { ClusterSummary, FeatureSummary, Trait } from './result';

/** A feature over all customers, and on the scale that the groups are compared on. */
interface ProfiledFeature extends FeatureSummary {
  /** In its unit, NaN where unknown. */
  readonly values: Float64Array;
  /** Mean and standard deviation of the known values on the scale used. */
  readonly center: number;
  readonly spread: number;
}

/** Every feature of the shop: those compared by first. */
export function profiledFeatures(table: FeatureTable, prepared: Prepared, log: LogChoice): ProfiledFeature[] {
  const used = prepared.features.map(({ id }) => id);
  const others = FEATURE_IDS.filter((id) => table.columns.has(id) && !used.includes(id));
  return [...used, ...others].map((id) => profiledFeature(id, table.columns.get(id)!, log));
}

function profiledFeature(id: FeatureId, values: Float64Array, log: LogChoice): ProfiledFeature {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const plain = known[0] === known[known.length - 1] ? NaN : skewness(known, 1);
  const logged = isLogged(log, plain);
  const onScale = logged ? known.map(signedLog) : known;
  const { center, spread } = standard(onScale);
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
  const members = order.map((group) =>
    Int32Array.from(groups.labels.keys()).filter((i) => groups.labels[i] === group),
  );
  const units = members.map((rows) => rows.reduce((sum, i) => sum + table.spendUnits[i]!, 0));
  const allUnits = units.reduce((sum, each) => sum + each, 0);
  const summaries = members.map((rows, j): ClusterSummary => {
    const group = order[j]!;
    const n = rows.length;
    const revenue = moneyOf(table.grid, units[j]!);
    const of = (take: (feature: ProfiledFeature, known: Float64Array) => number) =>
      Float64Array.from(features, (feature) => {
        const known = Float64Array.from(rows, (i) => feature.values[i]!).filter((x) => !Number.isNaN(x));
        return known.length === 0 ? NaN : take(feature, known);
      });
    const centerOf = ({ logged }: ProfiledFeature, known: Float64Array) =>
      standard(logged ? known.map(signedLog) : known).center;
    const typical = of((feature, known) =>
      feature.logged ? fromSignedLog(centerOf(feature, known)) : centerOf(feature, known),
    );
    const effect = of((feature, known) =>
      feature.spread > 0 ? (centerOf(feature, known) - feature.center) / feature.spread : 0,
    );
    const sum = (values: ArrayLike<number>) => rows.reduce((total, i) => total + values[i]!, 0);
    return {
      customers: n,
      share: n / table.count,
      revenue,
      revenueShare: allUnits > 0 ? units[j]! / allUnits : NaN,
      spendEach: revenue / n,
      traits: [],
      noise: group < 0,
      silhouette: group < 0 || groups.k < 2 ? NaN : sum(groups.silhouette) / n,
      stability: group < 0 ? NaN : groups.stability[group]!,
      fence: sum(groups.fence),
      typical,
      mean: of((_, known) => standard(known).center),
      median: of((_, known) => quantileSorted(known.sort(), 0.5)),
      effect,
      index: typical.map((value, t) =>
        features[t]!.typical > 0 ? (100 * value) / features[t]!.typical : NaN,
      ),
    };
  });
  const traits = traitsOf(
    summaries.map(({ effect }) => effect.subarray(0, usedFeatures)),
    features,
  );
  return summaries.map((summary, j) => ({ ...summary, traits: summary.noise ? [] : traits[j]! }));
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
