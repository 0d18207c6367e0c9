import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { FeatureId } from '../../domain/feature-list';
import type { Presentation, Say } from '../contract';
import { personAt } from '../people';
import type { definition } from './definition';
import { modelView, type ModelView } from './present-model';
import { reductionView, type ReductionView } from './present-reduction';
import { selectionView, type SelectionView } from './present-selection';
import type { FeatureResult, FeaturesResult, NumberResult } from './result';
import { tabulate } from './tabulate';
import { unitShort } from '../../domain/unit-text';
import { valueText } from './units';

export interface FeaturesView {
  /** Of whom and of which days, in a sentence. */
  readonly caption: string;
  readonly features: readonly FeatureRow[];
  readonly chosen: ChosenFeature;
  readonly texts: readonly TextRow[];
  readonly people: {
    readonly count: number;
    /** Whether anybody knows what was paid. */
    readonly hasSpend: boolean;
    row(i: number): PersonRow;
  };
  readonly selection: SelectionView;
  readonly reduction: ReductionView;
  readonly model: ModelView;
  /** For CSV: everything as it is, and what the panels show. */
  readonly tables: Readonly<Record<'people' | 'selection' | 'loadings' | 'scores', () => ExportTable>>;
}

/** One line a number; the number beside the text is what it is sorted by. */
export interface FeatureRow {
  readonly id: string;
  readonly name: string;
  readonly known: string;
  readonly knownShare: number;
  readonly mean: string;
  readonly deviation: string;
  readonly median: string;
  readonly min: string;
  readonly max: string;
}

export interface ChosenFeature {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    /** Its 95 % interval; '' where it has none. */
    readonly interval: string;
  }[];
  /** What is counted: customers or orders. */
  readonly counted: string;
  /** Of a feature, its column among the people. */
  readonly isOfPeople: boolean;
  /** One a bin; none where all are alike. */
  readonly labels: readonly string[];
  readonly counts: readonly number[];
}

export interface TextRow {
  /** Role of the column. */
  readonly role: string;
  readonly text: string;
  readonly customers: string;
  readonly count: number;
  readonly share: string;
}

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly orders: string;
  readonly orderCount: number;
  readonly spend: string;
  readonly spendValue: number;
  /** Of the chosen feature. */
  readonly chosen: string;
  readonly chosenValue: number;
}

const FACTS = [
  'mean',
  'median',
  'deviation',
  'min',
  'p5',
  'p10',
  'lower',
  'upper',
  'p90',
  'p95',
  'max',
] as const;
/** The view of a result. */
export function present(result: FeaturesResult, presentation: Presentation<typeof definition>): FeaturesView {
  const { display, format, say } = presentation;
  const { people, features, others, texts } = result;
  const numbers: readonly NumberResult[] = [...features, ...others];
  const chosen = numbers.find(({ id }) => id === display.feature) ?? features[0]!;
  const feature = features.find(({ id }) => id === chosen.id);
  return {
    caption: say('caption', {
      customers: people.count,
      from: result.from * MS_PER_DAY,
      to: (result.asOf - 1) * MS_PER_DAY,
    }),
    features: numbers.map((number) => featureRow(number, format, say)),
    chosen: chosenFeature(chosen, feature !== undefined, format, say),
    texts: texts.flatMap(({ role, levels, counts }) =>
      levels.map((text, i) => ({
        role,
        text,
        customers: format.integer(counts[i]!),
        count: counts[i]!,
        share: format.share(counts[i]! / people.count, 1),
      })),
    ),
    people: {
      count: people.count,
      hasSpend: result.features.some(({ id }) => id === 'spend'),
      row: personReader(result, feature, presentation),
    },
    selection: selectionView(result, format, say),
    reduction: reductionView(result, format, say),
    model: modelView(result, display.scaling, format, say),
    tables: {
      people: () => tabulate(result, 'people'),
      selection: () => tabulate(result, 'selection'),
      loadings: () => tabulate(result, 'loadings'),
      scores: () => tabulate(result, 'scores'),
    },
  };
}

const nameOf = ({ of, id, name }: NumberResult, say: Say): string =>
  of === 'orders' ? say(id) : say('name', { name });

/** How a number is counted; of what the files say as it is, where it stands. */
function formulaOf({ of, id }: NumberResult, isFeature: boolean, say: Say): string {
  if (isFeature) return say(`feature.${id}.formula`);
  return say(of === 'orders' ? `${id}.formula` : 'other.formula');
}

function featureRow(number: NumberResult, format: Format, say: Say): FeatureRow {
  const { id, unit, statistics, total } = number;
  const text = (value: number) => valueText(unit, value, format, say);
  return {
    id,
    name: nameOf(number, say),
    known: format.share(knownShare(statistics.known, total), 1),
    knownShare: statistics.known / total,
    mean: text(statistics.mean),
    deviation: text(statistics.deviation),
    median: text(statistics.median),
    min: text(statistics.min),
    max: text(statistics.max),
  };
}

/** A share just below 1 is not shown as the whole. */
const knownShare = (known: number, of: number): number => (known < of ? Math.min(known / of, 0.999) : 1);

function chosenFeature(number: NumberResult, isFeature: boolean, format: Format, say: Say): ChosenFeature {
  const { id, of, unit, total, statistics, edges, counts } = number;
  // The outermost bins may reach further than the others.
  const isStep = (i: number) => edges[i + 1] === edges[i]! + 1;
  const isWhole =
    edges.every(Number.isInteger) && counts.every((_, i) => i === 0 || i === counts.length - 1 || isStep(i));
  const edgeText = (edge: number) => unitShort(unit, edge, format);
  const inUnit = (value: number) => valueText(unit, value, format, say);
  const plain = (value: number) => format.number(value, 2);
  const interval = (name: keyof typeof statistics.intervals, text: (value: number) => string): string => {
    const { lower, upper } = statistics.intervals[name];
    return Number.isNaN(lower) ? '' : say('interval', { lower: text(lower), upper: text(upper) });
  };
  return {
    id,
    name: nameOf(number, say),
    formula: formulaOf(number, isFeature, say),
    counted: say(`column.${of}`),
    isOfPeople: isFeature,
    facts: [
      {
        label: say('fact.known'),
        value: say('fact.known.of', { known: statistics.known, customers: total }),
        interval: '',
      },
      ...FACTS.map((name) => ({
        label: say(`fact.${name}`),
        value: inUnit(statistics[name]),
        interval: name === 'mean' || name === 'median' ? interval(name, inUnit) : '',
      })),
      ...(['skewness', 'kurtosis'] as const).map((name) => ({
        label: say(`fact.${name}`),
        value: plain(statistics[name]),
        interval: interval(name, plain),
      })),
    ],
    labels: counts.map((_, i) =>
      isWhole && isStep(i)
        ? edgeText(edges[i]!)
        : say('bin', { from: edgeText(edges[i]!), to: edgeText(edges[i + 1]!) }),
    ),
    counts,
  };
}

function personReader(
  { people, features }: FeaturesResult,
  chosen: FeatureResult | undefined,
  { format, say }: Presentation<typeof definition>,
): (i: number) => PersonRow {
  const valueOf = (id: FeatureId) => features.find((feature) => feature.id === id)?.values;
  const [orders, spend] = [valueOf('orders'), valueOf('spend')];
  return (i) => {
    const [orderCount, spendValue] = [orders?.[i] ?? NaN, spend?.[i] ?? 0];
    return {
      ...personAt(people, i),
      orders: format.integer(orderCount),
      orderCount,
      spend: spend ? format.money(spendValue) : '',
      spendValue,
      chosen: chosen ? valueText(chosen.unit, chosen.values[i]!, format, say) : '',
      chosenValue: chosen?.values[i] ?? NaN,
    };
  };
}
