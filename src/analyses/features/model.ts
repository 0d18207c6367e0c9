import type { Workspace } from '../../core/workspace';
import { activityIn, type DayWindow } from '../../domain/activity';
import { FEATURE_IDS } from '../../domain/feature-list';
import { formulaParts } from '../../domain/person-fields';
import type { PersonColumn, PersonValues } from '../../domain/person-column';
import { personColumnsAt } from '../../domain/person-columns';
import { MISSING_FLAG } from '../../core/column';
import { equalCountCuts, equalWidthCuts } from '../../kernels/encoding/bins';
import { foldsOf, targetEncoding } from '../../kernels/encoding/target-encoding';
import { scoresByCuts } from '../../kernels/mid-rank';
import { quantileSorted } from '../../kernels/statistics/quantile';
import { AGAIN } from './definition';
import { ordinalPlaces, typedOrder } from './ordinal';
import type { Binned, Described, EncodedText, FeaturesParams, Model, Target, TextResult } from './result';

/** People of a table, and which of `peopleOf` they are. */
export interface Known extends Described {
  readonly person: Uint32Array;
}

/**
 * What of the table for models is already in numbers: texts in an order or by a target, features in bins.
 *
 * @param of       what is known of the people of a window of days
 * @param window   the days that count on the page
 */
export function modelOf(
  workspace: Workspace,
  of: (window: DayWindow) => Known | null,
  window: DayWindow,
  params: FeaturesParams,
): Model {
  const byTarget = params.encoding === 'target';
  const looksAhead = byTarget && params.target === AGAIN;
  const earlier = looksAhead ? of({ from: window.from, to: window.to - params.againDays }) : null;
  const known = earlier ?? of(window)!;
  const columns = byTarget ? targetColumns(workspace, window.to) : [];
  const target =
    byTarget && !(looksAhead && !earlier) ? targetOf(workspace, window, known, columns, params) : null;
  return {
    earlier: earlier && {
      asOf: earlier.asOf,
      people: earlier.people,
      features: earlier.features,
      texts: earlier.texts,
    },
    encoding: params.encoding,
    encoded:
      params.encoding === 'ordinal'
        ? known.texts.map((text) => inOrder(text, params.order))
        : target
          ? known.texts.map((text) => byMeans(text, target, params))
          : [],
    target,
    targets: byTarget
      ? [
          { id: AGAIN, name: 'target.again' },
          ...columns.map((column) => ({ id: column.id, name: nameOf(column) })),
        ]
      : [],
    bins: binsOf(known, params),
  };
}

/** Numbers and yes-or-no columns, once each: the age of the customer list is a feature. */
const targetColumns = (workspace: Workspace, asOf: number): PersonColumn[] =>
  personColumnsAt(workspace, asOf).list.filter(
    ({ id, kind, source }) =>
      (kind === 'flag' || kind === 'number') && source !== 'rfm-score' && id !== 'customers:age',
  );

const nameOf = ({ name }: PersonColumn): string => ('message' in name ? name.message : name.text);

function targetOf(
  workspace: Workspace,
  window: DayWindow,
  { person }: Known,
  columns: readonly PersonColumn[],
  { target: id, againDays }: FeaturesParams,
): Target | null {
  const column = columns.find((each) => each.id === id);
  if (id !== AGAIN && !column) return null;
  const values = column
    ? numbersOf(column.values(), person)
    : againOf(workspace, { from: window.to - againDays, to: window.to }, person);
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const parts = formulaParts(id);
  return {
    id,
    name: column ? nameOf(column) : 'target.again',
    unit: column?.unit ?? null,
    isShare: column?.kind !== 'number',
    values,
    known: known.length,
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
    sameFigures: FEATURE_IDS.filter(
      (feature) =>
        `feature:${feature}` !== id &&
        formulaParts(`feature:${feature}`).some((part) => parts.includes(part)),
    ),
  };
}

/** 1 for who has a counting order in the days, 0 for who has not. */
function againOf(workspace: Workspace, days: DayWindow, person: Uint32Array): Float64Array {
  const { orders } = activityIn(workspace, days).people;
  return Float64Array.from(person, (p) => (orders[p]! > 0 ? 1 : 0));
}

function numbersOf(all: PersonValues, person: Uint32Array): Float64Array {
  if (all.kind === 'number') return Float64Array.from(person, (p) => all.values[p]!);
  if (all.kind !== 'flag') return new Float64Array(person.length).fill(NaN);
  return Float64Array.from(person, (p) => (all.values[p] === MISSING_FLAG ? NaN : all.values[p]!));
}

function inOrder({ role, codes, levels, counts }: TextResult, order: string): EncodedText {
  const places = ordinalPlaces(role, levels, typedOrder(order));
  const known = Float64Array.from(
    codes.filter((code) => code >= 0),
    (code) => places[code]!,
  ).sort();
  const middle = quantileSorted(known, 0.5);
  return {
    role,
    values: Float64Array.from(codes, (code) => places[code] ?? middle),
    categories: categoriesOf(levels, counts, codes.length, [...places, middle]),
  };
}

function byMeans(
  { role, codes, levels, counts }: TextResult,
  target: Target,
  { folds, priorWeight, seed }: FeaturesParams,
): EncodedText {
  const fold = foldsOf(codes.length, folds, seed);
  const { encoded, categories } = targetEncoding(
    codes,
    levels.length,
    target.values,
    fold,
    folds,
    priorWeight,
  );
  return {
    role,
    values: encoded,
    categories: categoriesOf(
      levels,
      counts,
      codes.length,
      categories.map(({ value }) => value),
    ),
  };
}

/** One a text, and the unknown last where there are any; of `values` the last is theirs. */
function categoriesOf(
  levels: readonly string[],
  counts: readonly number[],
  people: number,
  values: readonly number[],
): EncodedText['categories'] {
  const unknown = counts.reduce((left, count) => left - count, people);
  const named = levels.map((text, i) => ({ text, customers: counts[i]!, value: values[i]! }));
  return unknown > 0 ? [...named, { text: null, customers: unknown, value: values[levels.length]! }] : named;
}

function binsOf({ features }: Described, { bins, binCount, binned, limits }: FeaturesParams): Binned[] {
  if (bins === 'none') return [];
  const one = features.find(({ id }) => id === binned);
  const spend = features.find(({ id }) => id === 'spend') ?? features[0]!;
  const chosen = one || bins === 'limits' ? [one ?? spend] : features;
  return chosen.map(({ id, values, statistics }) => {
    const known = values.filter((value) => !Number.isNaN(value));
    const cuts =
      bins === 'limits'
        ? limits
        : bins === 'width'
          ? equalWidthCuts(known, binCount)
          : equalCountCuts(known, binCount);
    const numbers = scoresByCuts(
      values.map((value) => (Number.isNaN(value) ? statistics.median : value)),
      cuts,
    );
    const customers = new Array<number>(cuts.length + 1).fill(0);
    for (const bin of numbers) customers[bin - 1]!++;
    return {
      id,
      values: numbers,
      bins: customers.map((count, k) => ({
        from: k === 0 ? Math.min(statistics.min, cuts[0] ?? Infinity) : cuts[k - 1]!,
        to: k === cuts.length ? Math.max(statistics.max, cuts[k - 1] ?? -Infinity) : cuts[k]!,
        customers: count,
      })),
    };
  });
}
