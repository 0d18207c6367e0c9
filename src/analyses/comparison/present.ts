import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { unitText } from '../../domain/unit-text';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { groupNames, mostDifferent, shareOf } from './explain';
import { presentMetric, type MetricView } from './present-metric';
import { strengthOf, strongestFirst, type ComparisonResult, type MetricComparison } from './result';
import { tabulate } from './tabulate';
import { chanceText, effectText } from './words';

/** Everything the page shows below its headline, in the reader's words. */
export interface ComparisonView {
  readonly evidence: EvidenceView;
  readonly caption: string;
  /** Null where nobody can be divided. */
  readonly controls: ControlsView | null;
  /** Names of the two groups with their people. */
  readonly heads: { readonly a: string; readonly b: string };
  readonly rows: readonly DifferenceRow[];
  readonly metric: MetricView | null;
  readonly tables: Readonly<Record<'differences' | 'groups', ExportTable>>;
}

export interface ControlsView {
  readonly by: string;
  readonly a: string;
  readonly b: string;
  readonly divisions: readonly Option[];
  readonly groups: readonly Option[];
  /** The groups but the first one, and all others. */
  readonly others: readonly Option[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface DifferenceRow {
  readonly id: string;
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly effect: string;
  readonly strength: number;
  readonly chance: string;
  /** To sort by; what is not counted comes last. */
  readonly qValue: number;
}

/** The view of a result. */
export function present(
  result: ComparisonResult,
  { display, format, say }: Presentation<typeof definition>,
): ComparisonView {
  const { compared, evidence } = result;
  const names = compared ? groupNames(result, compared) : { a: '', b: '' };
  const metrics = strongestFirst(compared?.metrics ?? []);
  const shown = metrics.find(({ id }) => id === display.metric) ?? metrics[0];
  return {
    evidence: evidenceView(evidence, say),
    caption: say('caption', { customers: result.buyers, to: (result.asOf - 1) * MS_PER_DAY }),
    controls: controlsOf(result, say),
    heads: {
      a: say('head', { name: names.a, people: compared?.people.a ?? 0 }),
      b: say('head', { name: names.b, people: compared?.people.b ?? 0 }),
    },
    rows: metrics.map((metric) => rowOf(metric, format, say)),
    metric: compared && shown ? presentMetric(result, compared, shown, format, say) : null,
    tables: { differences: tabulate(result, 'differences'), groups: tabulate(result, 'groups') },
  };
}

function controlsOf({ divisions, compared }: ComparisonResult, say: Say): ControlsView | null {
  if (!compared) return null;
  const { groups } = divisions[compared.by]!;
  const options = groups.map(({ name, people }) => ({ value: name, label: say('head', { name, people }) }));
  return {
    by: divisions[compared.by]!.id,
    a: groups[compared.a]!.name,
    b: compared.b < 0 ? '' : groups[compared.b]!.name,
    divisions: divisions.map(({ id, name }) => ({ value: id, label: say('name', { name }) })),
    groups: options,
    others: [{ value: '', label: say('option.rest') }, ...options.filter((_, i) => i !== compared.a)],
  };
}

function rowOf(metric: MetricComparison, format: Format, say: Say): DifferenceRow {
  const { id, name, unit, figures, tested } = metric;
  let [a, b] = ['', ''];
  let label = say('name', { name });
  if (figures.kind === 'number') {
    const which = tested?.test === 'welch' ? 'mean' : 'median';
    a = unitText(unit, figures.a[which], format);
    b = unitText(unit, figures.b[which], format);
    label = say(`row.${which}`, { name });
  } else {
    const level = mostDifferent(figures.a, figures.b);
    a = format.share(shareOf(figures.a, level), 1);
    b = format.share(shareOf(figures.b, level), 1);
    label = say('row.level', { name, level: figures.levels[level]! });
  }
  return {
    id,
    name: label,
    a,
    b,
    effect: tested ? effectText(tested.effect, format, say) : '—',
    strength: strengthOf(metric),
    chance: chanceText(metric, say),
    qValue: tested && !metric.isFormula ? tested.qValue : 2,
  };
}
