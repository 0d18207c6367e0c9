import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Frame, PreparedFrame } from '../../core/frame';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import type { FeatureId } from '../../domain/feature-list';
import type { Presentation, Say } from '../contract';
import type { definition } from './definition';
import { filledCells, frameOf, preparedTable } from './frame';
import type { FeatureResult, FeaturesResult } from './result';
import { tabulate } from './tabulate';
import { edgeText, valueText } from './units';

export interface FeaturesView {
  /** Of whom and of which days, in a sentence. */
  readonly caption: string;
  readonly features: readonly FeatureRow[];
  readonly chosen: ChosenFeature;
  readonly texts: readonly TextRow[];
  readonly people: {
    readonly count: number;
    row(i: number): PersonRow;
  };
  readonly model: ModelView;
  /** Everything as it is, for CSV. */
  readonly raw: ExportTable;
}

/** One line a feature; the numbers beside the texts are what it is sorted by. */
export interface FeatureRow {
  readonly id: FeatureId;
  readonly name: string;
  readonly formula: string;
  readonly known: string;
  readonly knownShare: number;
  readonly mean: string;
  readonly deviation: string;
  readonly median: string;
  readonly min: string;
  readonly max: string;
}

export interface ChosenFeature {
  readonly id: FeatureId;
  readonly name: string;
  readonly formula: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
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

/** The table for models: what goes to the data frame, and what comes back. */
export interface ModelView {
  /** What is filled in, in a sentence; '' where nothing is. */
  readonly filled: string;
  frame(): Frame;
  rows(prepared: PreparedFrame): readonly PreparedRow[];
  table(prepared: PreparedFrame): ExportTable;
}

export interface PreparedRow {
  readonly name: string;
  readonly mean: string;
  readonly deviation: string;
  readonly min: string;
  readonly median: string;
  readonly max: string;
}

const FACTS = ['mean', 'deviation', 'min', 'lower', 'median', 'upper', 'max'] as const;
/** Digits of a scaled number: single precision has seven. */
const DIGITS = 4;

/** The view of a result. */
export function present(result: FeaturesResult, presentation: Presentation<typeof definition>): FeaturesView {
  const { display, format, say } = presentation;
  const { people, features, texts } = result;
  const chosen = features.find(({ id }) => id === display.feature) ?? features[0]!;
  return {
    caption: say('caption', {
      customers: people.count,
      from: result.from * MS_PER_DAY,
      to: (result.asOf - 1) * MS_PER_DAY,
    }),
    features: features.map((feature) => featureRow(feature, people.count, format, say)),
    chosen: chosenFeature(chosen, people.count, format, say),
    texts: texts.flatMap(({ role, levels, counts }) =>
      levels.map((text, i) => ({
        role,
        text,
        customers: format.integer(counts[i]!),
        count: counts[i]!,
        share: format.share(counts[i]! / people.count, 1),
      })),
    ),
    people: { count: people.count, row: personReader(result, chosen, presentation) },
    model: modelView(result, format, say),
    raw: tabulate(result, 'people'),
  };
}

function featureRow(
  { id, statistics }: FeatureResult,
  customers: number,
  format: Format,
  say: Say,
): FeatureRow {
  const text = (value: number) => valueText(id, value, format, say);
  return {
    id,
    name: say(`option.feature.${id}`),
    formula: say(`feature.${id}.formula`),
    known: format.share(knownShare(statistics.known, customers), 1),
    knownShare: statistics.known / customers,
    mean: text(statistics.mean),
    deviation: text(statistics.deviation),
    median: text(statistics.median),
    min: text(statistics.min),
    max: text(statistics.max),
  };
}

/** A share just below 1 is not shown as the whole. */
const knownShare = (known: number, of: number): number => (known < of ? Math.min(known / of, 0.999) : 1);

function chosenFeature(
  { id, statistics, edges, counts }: FeatureResult,
  customers: number,
  format: Format,
  say: Say,
): ChosenFeature {
  const isWhole = edges.every((edge, i) => Number.isInteger(edge) && (i === 0 || edge === edges[i - 1]! + 1));
  const text = (edge: number) => edgeText(id, edge, format);
  return {
    id,
    name: say(`option.feature.${id}`),
    formula: say(`feature.${id}.formula`),
    facts: [
      { label: say('fact.known'), value: say('fact.known.of', { known: statistics.known, customers }) },
      ...FACTS.map((name) => ({
        label: say(`fact.${name}`),
        value: valueText(id, statistics[name], format, say),
      })),
      { label: say('fact.skewness'), value: format.number(statistics.skewness, 2) },
    ],
    labels: counts.map((_, i) =>
      isWhole ? text(edges[i]!) : say('bin', { from: text(edges[i]!), to: text(edges[i + 1]!) }),
    ),
    counts,
  };
}

function personReader(
  { people, features }: FeaturesResult,
  chosen: FeatureResult,
  { format, say }: Presentation<typeof definition>,
): (i: number) => PersonRow {
  const valueOf = (id: FeatureId) => features.find((feature) => feature.id === id)?.values;
  const [orders, spend] = [valueOf('orders'), valueOf('spend')];
  return (i) => {
    const key = levelText(people.keys, i);
    const [orderCount, spendValue] = [orders?.[i] ?? NaN, spend?.[i] ?? NaN];
    return {
      key,
      name: (people.names && levelText(people.names, i)) || key,
      orders: format.integer(orderCount),
      orderCount,
      spend: format.money(spendValue),
      spendValue,
      chosen: valueText(chosen.id, chosen.values[i]!, format, say),
      chosenValue: chosen.values[i]!,
    };
  };
}

function modelView(result: FeaturesResult, format: Format, say: Say): ModelView {
  const filled = filledCells(result);
  const text = (value: number) => format.number(value, DIGITS);
  return {
    filled: filled === 0 ? '' : say('model.filled', { filled }),
    frame: () => frameOf(result),
    rows: ({ columns }) =>
      columns.map(({ name, mean, deviation, min, median, max }) => ({
        name,
        mean: text(mean),
        deviation: text(deviation),
        min: text(min),
        median: text(median),
        max: text(max),
      })),
    table: (prepared) => preparedTable(result, prepared),
  };
}
