import { formulaParts } from '../../domain/person-fields';
import type { FeatureId } from '../../domain/feature-list';
import { prepare, type Prepared } from '../../domain/prepared-features';
import { correlationMatrix, submatrix } from '../../kernels/factors/correlation-matrix';
import { varianceInflation } from '../../kernels/factors/inverse';
import { FEWEST_COMPARED } from './definition';
import type { FeatureResult, FeaturesParams, Reason, Selection, SelectionRow, TextResult } from './result';

type Limits = Pick<FeaturesParams, 'alike' | 'unknown' | 'related' | 'inflation'>;

/** So near to ±1 two features say the same but for rounding. */
const SAME = 1 - 1e-9;

export interface Selected {
  readonly selection: Selection;
  /** The kept numbers as z-scores (logarithms where very skewed, unknown ones the median), with their correlations. */
  readonly prepared: Prepared;
  readonly correlation: Float64Array;
}

/**
 * Which features are kept: not those in which (nearly) all are alike or too little is known; of two that say the same the
 * later one goes, of two that are related the one that is more related to the others on average; then the one that the
 * others explain best, until none is inflated beyond the limit.
 *
 * @param tooMany texts of the customer list with too many different values
 */
export function select(
  count: number,
  features: readonly FeatureResult[],
  texts: readonly TextResult[],
  tooMany: readonly TextResult[],
  limits: Limits,
): Selected {
  const single = [
    ...features.map((feature) => numberRow(feature, limits)),
    ...texts.map((text) => textRow(text, count, limits)),
    ...tooMany.map((text) => ({ ...textRow(text, count, limits), ...dropped('texts', text.levels.length) })),
  ];
  const isCompared = count >= FEWEST_COMPARED;
  const candidates = single.filter(({ kind, reason }) => kind === 'number' && reason === null);
  const columns = new Map(features.map(({ id, values }) => [id, values]));
  const ids = candidates.map(({ id }) => id as FeatureId);
  const all = prepare({ count, columns }, ids, 'auto', 'zscore');
  if (!isCompared || all.dimension === 0) {
    return {
      selection: { rows: single, isCompared },
      prepared: all,
      correlation:
        all.dimension > 0 && count > 1 ? correlationMatrix(all.points, all.dimension) : new Float64Array(),
    };
  }
  const names = all.features.map(({ id }) => id);
  const correlation = correlationMatrix(all.points, all.dimension);
  const { kept, out } = compare(correlation, names, limits);
  const keptCorrelation = submatrix(correlation, names.length, kept);
  const inflation = varianceInflation(keptCorrelation, kept.length);
  const inflationOf = new Map(kept.map((t, k) => [names[t] as string, inflation[k]!]));
  return {
    selection: {
      rows: single.map((row) => ({
        ...row,
        ...out.get(row.id),
        inflation: inflationOf.get(row.id) ?? NaN,
      })),
      isCompared,
    },
    prepared: columnsOf(all, kept),
    correlation: keptCorrelation,
  };
}

type Dropped = Pick<SelectionRow, 'reason' | 'figure' | 'other' | 'sharesFormula'>;

const dropped = (reason: Reason | null, figure: number, other = '', sharesFormula = false): Dropped => ({
  reason,
  figure,
  other,
  sharesFormula,
});
const KEPT = dropped(null, NaN);

function numberRow({ id, total, statistics }: FeatureResult, limits: Limits): SelectionRow {
  const shares = { unknown: 1 - statistics.known / total, commonest: statistics.commonest };
  return { id, kind: 'number', ...shares, ...alone(shares, limits), inflation: NaN };
}

function textRow({ role, counts }: TextResult, people: number, limits: Limits): SelectionRow {
  const known = counts.reduce((sum, count) => sum + count, 0);
  const shares = { unknown: 1 - known / people, commonest: Math.max(...counts) / known };
  return { id: role, kind: 'text', ...shares, ...alone(shares, limits), inflation: NaN };
}

/** What can be said of a feature by itself. */
function alone({ unknown, commonest }: { unknown: number; commonest: number }, limits: Limits): Dropped {
  if (commonest === 1 || commonest >= limits.alike) return dropped('alike', commonest);
  return unknown > limits.unknown ? dropped('unknown', unknown) : KEPT;
}

/** Who goes in comparison, with why; and the places of those that stay. */
function compare(
  correlation: Float64Array,
  names: readonly FeatureId[],
  { related, inflation }: Limits,
): { readonly kept: number[]; readonly out: ReadonlyMap<string, Dropped> } {
  const d = names.length;
  const out = new Map<string, Dropped>();
  let kept = names.map((_, t) => t);
  const drop = (place: number, why: Dropped): void => {
    out.set(names[place]!, why);
    kept = kept.filter((t) => t !== place);
  };
  const strength = (s: number, t: number): number => Math.abs(correlation[s * d + t]!);
  const meanStrength = (s: number): number =>
    kept.reduce((sum, t) => (t === s ? sum : sum + strength(s, t)), 0) / (kept.length - 1);

  for (;;) {
    let best: readonly [number, number] | null = null;
    for (const s of kept) {
      for (const t of kept) if (s < t && (!best || strength(s, t) > strength(...best))) best = [s, t];
    }
    const isSame = best !== null && strength(...best) >= SAME;
    if (!best || (!isSame && strength(...best) < related)) break;
    const [first, second] = best;
    const goes = isSame || meanStrength(second) >= meanStrength(first) ? second : first;
    const stays = goes === first ? second : first;
    const other = names[stays]!;
    drop(
      goes,
      dropped(
        isSame ? 'same' : 'related',
        correlation[first * d + second]!,
        other,
        shareParts(names[goes]!, other),
      ),
    );
  }
  for (;;) {
    const inflations = varianceInflation(submatrix(correlation, d, kept), kept.length);
    const worst = inflations.reduce((most, value, k) => (value > inflations[most]! ? k : most), 0);
    if (!(inflations[worst]! > inflation)) break;
    drop(kept[worst]!, dropped('inflation', inflations[worst]!));
  }
  return { kept, out };
}

function shareParts(a: FeatureId, b: FeatureId): boolean {
  const others = formulaParts(`feature:${b}`);
  return formulaParts(`feature:${a}`).some((part) => others.includes(part));
}

/** Some columns of the points. */
function columnsOf(all: Prepared, kept: readonly number[]): Prepared {
  const dimension = kept.length;
  const points = new Float64Array(all.count * dimension);
  for (let i = 0; i < all.count; i++) {
    for (let k = 0; k < dimension; k++) points[i * dimension + k] = all.points[i * all.dimension + kept[k]!]!;
  }
  return { ...all, dimension, points, features: kept.map((t) => all.features[t]!) };
}
