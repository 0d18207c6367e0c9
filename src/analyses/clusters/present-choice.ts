import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { ClustersResult, Density, KChoice, KRow, Measure } from './result';

/** The measures side by side, each with the number of groups it would choose. */
export interface ChoiceView {
  readonly caption: string;
  readonly plots: readonly PlotView[];
}

/** Bars for each number of groups, or each radius; NaN is a gap. */
export interface PlotView {
  readonly id: string;
  readonly what: string;
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  readonly unit: 'number' | 'share' | 'integer';
  readonly series: readonly { readonly id: string; readonly label: string; readonly values: Float64Array }[];
  /** The bar that stands out. */
  readonly emphasis: readonly number[];
}

const VALUES: Readonly<Record<Measure, (row: KRow, rows: readonly KRow[]) => number>> = {
  elbow: ({ inertia }, rows) => inertia / rows[0]!.inertia,
  silhouette: ({ silhouette }) => silhouette,
  gap: ({ gap }) => gap,
  stability: ({ weakest }) => weakest,
  bic: ({ bic }, rows) => rows[0]!.bic - bic,
};
const UNITS: Readonly<Record<Measure, PlotView['unit']>> = {
  elbow: 'share',
  silhouette: 'number',
  gap: 'number',
  stability: 'number',
  bic: 'integer',
};

/** Null where no number of groups was to be chosen. */
export function choiceView({ choice, density }: ClustersResult, format: Format, say: Say): ChoiceView | null {
  if (density) return densityView(density, format, say);
  if (!choice || choice.votes.length === 0) return null;
  const { measured, people, gapPeople, gapDraws, stabilityPeople, stabilityDraws } = choice;
  const widest = choice.rows.reduce((most, { silhouetteError }) => Math.max(most, silhouetteError || 0), 0);
  const caption = say(
    gapDraws === 0 ? 'choice.caption.few' : measured < people ? 'choice.caption.sample' : 'choice.caption',
    {
      measured,
      people,
      gapPeople,
      gapDraws,
      stabilityPeople,
      stabilityDraws,
      error: format.number(widest, 3),
    },
  );
  return { caption, plots: choice.votes.map(({ measure, k }) => plotOf(choice, measure, k, format, say)) };
}

function plotOf({ rows }: KChoice, measure: Measure, k: number, format: Format, say: Say): PlotView {
  const of = (value: (row: KRow, rows: readonly KRow[]) => number) =>
    Float64Array.from(rows, (row) => value(row, rows));
  const main = { id: measure, label: say(`measure.${measure}.axis`), values: of(VALUES[measure]) };
  const next = {
    id: 'next',
    label: say('measure.gap.next'),
    values: Float64Array.from(rows, (_, i) => (rows[i + 1] ? rows[i + 1]!.gap - rows[i + 1]!.gapError : NaN)),
  };
  return {
    id: measure,
    what: measure === 'stability' ? 'bootstrap' : measure,
    title: say(k === 1 ? `measure.${measure}.none` : `measure.${measure}.title`, { k }),
    caption: say(`measure.${measure}.how`),
    xLabel: say('measure.groups'),
    yLabel: say(`measure.${measure}.axis`),
    labels: rows.map((row) => format.integer(row.k)),
    unit: UNITS[measure],
    series: measure === 'gap' ? [main, next] : [main],
    emphasis: [k - 1],
  };
}

function densityView({ scan, radius, minSamples, proposed }: Density, format: Format, say: Say): ChoiceView {
  const at = [scan.findIndex((row) => row.radius === radius)];
  const common = {
    xLabel: say('density.radius'),
    labels: scan.map((row) => format.number(row.radius, 2)),
    emphasis: at,
  };
  const plot = (id: 'clusters' | 'noise', unit: PlotView['unit'], values: Float64Array): PlotView => ({
    ...common,
    id,
    what: id === 'clusters' ? 'radius' : id,
    unit,
    title: say(`density.${id}.title`, { k: scan[at[0]!]!.clusters, share: scan[at[0]!]!.noise }),
    caption: say(`density.${id}.how`),
    yLabel: say(`density.${id}.axis`),
    series: [{ id, label: say(`density.${id}.axis`), values }],
  });
  return {
    caption: say(`density.caption.${proposed ? 'proposed' : 'given'}`, {
      radius: format.number(radius, 2),
      minSamples,
    }),
    plots: [
      plot(
        'clusters',
        'integer',
        Float64Array.from(scan, ({ clusters }) => clusters),
      ),
      plot(
        'noise',
        'share',
        Float64Array.from(scan, ({ noise }) => noise),
      ),
    ],
  };
}
