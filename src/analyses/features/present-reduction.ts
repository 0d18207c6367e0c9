import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { nameOfColumn } from './present-selection';
import type { FeaturesResult, Reduction } from './result';

/** Below this a loading says little, and is grey. */
const WEAK = 0.3;
/** From here on factors explain a feature wholly (a Heywood case). */
const WHOLE = 0.99;

export interface ReductionView {
  /** What was found, or why nothing was, in sentences. */
  readonly sentences: readonly string[];
  /** Null where there is nothing to draw. */
  readonly scree: {
    readonly labels: readonly string[];
    readonly eigenvalues: readonly number[];
    readonly chance: readonly number[];
    readonly ones: readonly number[];
  } | null;
  /** Dimensions to choose from. */
  readonly most: number;
  readonly dimensions: readonly DimensionView[];
  readonly rows: readonly LoadingRow[];
}

export interface DimensionView {
  readonly id: string;
  readonly name: string;
  readonly share: string;
  readonly sentences: readonly string[];
}

/** A feature's loadings, then its communality. */
export interface LoadingRow {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly cells: readonly {
    readonly text: string;
    readonly spoken: string;
    readonly shade: number;
    readonly faint: boolean;
    readonly negative: boolean;
  }[];
}

export function reductionView({ reduction }: FeaturesResult, format: Format, say: Say): ReductionView {
  const { missing, kind, features, eigenvalues, chance, count } = reduction;
  if (missing) {
    const { what, need, have } = missing;
    return {
      sentences: [say(`reduction.missing.${what}`, { need, have, kind: say(`option.reduce.${kind}`) })],
      scree: null,
      most: 0,
      dimensions: [],
      rows: [],
    };
  }
  const names = features.map(({ id }) => nameOfColumn('number', id, say));
  const dimensions = Array.from({ length: count }, (_, f) => dimensionView(reduction, f, names, format, say));
  return {
    sentences: [...foundSentences(reduction, say), ...fitSentences(reduction, names, say)],
    scree: {
      labels: Array.from(eigenvalues, (_, k) => format.integer(k + 1)),
      eigenvalues: [...eigenvalues],
      chance: [...chance],
      ones: Array.from(eigenvalues, () => 1),
    },
    most: eigenvalues.length,
    dimensions,
    rows: loadingRows(reduction, names, dimensions, format, say),
  };
}

function foundSentences(
  { kind, count, carried, features, aboveChance, aboveOne }: Reduction,
  say: Say,
): string[] {
  const share = carried.reduce((sum, each) => sum + each, 0);
  const values = { count, share, features: features.length };
  return [
    say(count === 0 ? 'reduction.none' : `reduction.${kind}`, values),
    say('reduction.suggested', { chance: aboveChance, one: aboveOne }),
  ];
}

/** Whether factors fit; empty for components, which always do. */
function fitSentences({ fit, communality, count }: Reduction, names: readonly string[], say: Say): string[] {
  if (!fit) return [];
  const { kmo, chiSquared, degrees, pValue, residual, converged } = fit;
  const grade = kmo >= 0.8 ? 'good' : kmo >= 0.6 ? 'fair' : 'poor';
  const wholly = names.filter((_, t) => communality[t]! >= WHOLE);
  return [
    say(`fit.kmo.${grade}`, { kmo }),
    say(pValue < 0.001 ? 'fit.bartlett.sure' : 'fit.bartlett', { chiSquared, degrees, pValue }),
    ...(count > 0 ? [say('fit.residual', { residual })] : []),
    ...(wholly.length > 0
      ? [say('fit.whole', { n: wholly.length, names: wholly.join(say('list.comma')) })]
      : []),
    ...(converged ? [] : [say('fit.unfinished')]),
  ];
}

function dimensionView(
  { kind, loadings, count, carried }: Reduction,
  f: number,
  names: readonly string[],
  format: Format,
  say: Say,
): DimensionView {
  const strong = names
    .map((name, t) => ({ name, loading: loadings[t * count + f]! }))
    .filter(({ loading }) => Math.abs(loading) >= WEAK)
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading));
  const listed = (sign: number): string =>
    strong
      .filter(({ loading }) => loading * sign > 0)
      .slice(0, 4)
      .map(({ name }) => name)
      .join(say('list.comma'));
  const [high, low] = [listed(1), listed(-1)];
  return {
    id: String(f),
    name: say(`dimension.${kind}`, { n: f + 1 }),
    share: format.share(carried[f]!, 1),
    sentences: [
      ...(high === '' ? [] : [say('dimension.high', { names: high })]),
      ...(low === '' ? [] : [say('dimension.low', { names: low })]),
    ],
  };
}

/** By the dimension on which each loads most, the strongest first. */
function loadingRows(
  { features, loadings, communality, count, fit }: Reduction,
  names: readonly string[],
  dimensions: readonly DimensionView[],
  format: Format,
  say: Say,
): LoadingRow[] {
  if (count === 0) return [];
  const places = features.map((_, t) => {
    const own = [...loadings.subarray(t * count, (t + 1) * count)].map(Math.abs);
    const strength = Math.max(...own);
    return { t, main: own.indexOf(strength), strength };
  });
  places.sort((a, b) => a.main - b.main || b.strength - a.strength || a.t - b.t);
  return places.map(({ t }) => {
    const { id, isLogged } = features[t]!;
    const label = names[t]!;
    const cells = dimensions.map(({ name }, f) => {
      const loading = loadings[t * count + f]!;
      const faint = Math.abs(loading) < WEAK;
      return {
        text: format.number(loading, 2),
        spoken: say('loading.spoken', { feature: label, dimension: name, loading }),
        shade: faint ? 0 : Math.min(1, Math.abs(loading)),
        faint,
        negative: !faint && loading < 0,
      };
    });
    const plain = (text: string, spoken: string) => ({
      text,
      spoken,
      shade: 0,
      faint: false,
      negative: false,
    });
    const carried = format.share(communality[t]!);
    return {
      id,
      label,
      ...(isLogged && { note: say('loading.logged') }),
      cells: [
        ...cells,
        plain(carried, say('loading.communality', { feature: label, share: communality[t]! })),
        ...(fit
          ? [
              plain(
                format.number(fit.kmoOf[t]!, 2),
                say('loading.kmo', { feature: label, kmo: fit.kmoOf[t]! }),
              ),
            ]
          : []),
      ],
    };
  });
}
