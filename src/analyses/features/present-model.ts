import type { ExportTable } from '../../core/export-table';
import { tableOfRows } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Frame, PreparedFrame } from '../../core/frame';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import { unitText } from '../../domain/unit-text';
import type { Say } from '../contract';
import { columnSources, describedOf, filledCells, frameOf, preparedTable, type ColumnSource } from './frame';
import { AGAIN } from './definition';
import { nameOfColumn } from './present-selection';
import type { FeaturesResult, Target } from './result';
import { FEATURES } from '../../domain/feature-list';

/** Customers of the matrix on screen; the file has them all. */
const SHOWN = 30;
/** Digits of a scaled number: single precision has seven. */
const DIGITS = 4;

/** The table for models: what goes to the data frame, and what comes back. */
export interface ModelView {
  /** What is filled in, in a sentence; '' where nothing is. */
  readonly filled: string;
  /** Of whom it is, what the target is, and what to leave out beside it. */
  readonly sentences: readonly string[];
  /** Target choices; empty where texts do not become means. */
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  /** Features that can be put in bins. */
  readonly features: readonly { readonly value: string; readonly label: string }[];
  readonly codes: readonly CodeRow[];
  readonly bins: readonly BinRow[];
  frame(): Frame;
  rows(prepared: PreparedFrame): readonly PreparedRow[];
  /** The first customers, one line each. */
  matrix(prepared: PreparedFrame): Matrix;
  table(prepared: PreparedFrame): ExportTable;
  /** Where each column came from, for CSV. */
  dictionary(prepared: PreparedFrame): ExportTable;
}

export interface Matrix {
  readonly caption: string;
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly { readonly text: string; readonly spoken: string; readonly shade: number }[];
  }[];
}

export interface PreparedRow {
  readonly name: string;
  /** How it came about. */
  readonly origin: string;
  readonly mean: string;
  readonly deviation: string;
  readonly min: string;
  readonly median: string;
  readonly max: string;
}

/** The number of a text. */
export interface CodeRow {
  readonly column: string;
  readonly text: string;
  readonly customers: string;
  readonly count: number;
  readonly number: string;
  readonly value: number;
}

export interface BinRow {
  readonly feature: string;
  readonly bin: string;
  readonly range: string;
  readonly customers: string;
  readonly count: number;
  readonly share: string;
}

export function modelView(result: FeaturesResult, scaling: string, format: Format, say: Say): ModelView {
  const { model } = result;
  const { people, features } = describedOf(result);
  const filled = filledCells(result);
  const text = (value: number): string => (Number.isNaN(value) ? '—' : format.number(value, DIGITS));
  const origins = (prepared: PreparedFrame): string[] => {
    const sources = columnSources(result);
    return prepared.columns.map(({ name }) => originOf(name, sources, result, scaling, say));
  };
  return {
    filled: filled === 0 ? '' : say('model.filled', { filled }),
    sentences: sentencesOf(result, format, say),
    targets: model.targets.map(({ id, name }) => ({
      value: id,
      label: id === AGAIN ? say('target.again') : say('name', { name }),
    })),
    features: features.map(({ id }) => ({ value: id, label: nameOfColumn('number', id, say) })),
    codes: model.encoded.flatMap(({ role, categories }) =>
      categories.map(({ text: level, customers, value }) => ({
        column: nameOfColumn('text', role, say),
        text: level ?? say('code.unknown'),
        customers: format.integer(customers),
        count: customers,
        number: text(value),
        value,
      })),
    ),
    bins: model.bins.flatMap(({ id, bins }) =>
      bins.map(({ from, to, customers }, k) => ({
        feature: nameOfColumn('number', id, say),
        bin: format.integer(k + 1),
        range: say('bin', {
          from: unitText(FEATURES[id], from, format),
          to: unitText(FEATURES[id], to, format),
        }),
        customers: format.integer(customers),
        count: customers,
        share: format.share(customers / people.count, 1),
      })),
    ),
    frame: () => frameOf(result),
    rows: (prepared) => {
      const from = origins(prepared);
      return prepared.columns.map(({ name, mean, deviation, min, median, max }, c) => ({
        name,
        origin: from[c]!,
        mean: text(mean),
        deviation: text(deviation),
        min: text(min),
        median: text(median),
        max: text(max),
      }));
    },
    matrix: ({ columns }) => ({
      caption: say('matrix.caption', {
        shown: Math.min(SHOWN, people.count),
        customers: people.count,
        columns: columns.length,
      }),
      columns: columns.map(({ name }) => ({ label: name })),
      rows: Array.from({ length: Math.min(SHOWN, people.count) }, (_, i) => ({
        id: String(i),
        label: levelText(people.keys, i),
        cells: columns.map(({ name, values }) => ({
          text: text(values[i]!),
          spoken: `${name}: ${text(values[i]!)}`,
          shade: 0,
        })),
      })),
    }),
    table: (prepared) => preparedTable(result, prepared),
    dictionary: (prepared) => {
      const from = origins(prepared);
      return tableOfRows(
        prepared.columns.map(({ name }, c) => ({ name, origin: from[c]! })),
        [
          ['column', ({ name }) => name],
          ['origin', ({ origin }) => origin],
        ],
      );
    },
  };
}

function sentencesOf(result: FeaturesResult, format: Format, say: Say): string[] {
  const { earlier, target } = result.model;
  if (!target) return [];
  const { people, asOf } = describedOf(result);
  return [
    ...(earlier
      ? [
          say('target.earlier', {
            day: (asOf - 1) * MS_PER_DAY,
            customers: people.count,
            days: result.asOf - asOf,
          }),
        ]
      : []),
    say('target.mean', {
      target: targetName(target, say),
      mean: targetText(target, format),
      known: target.known,
    }),
    ...(target.sameFigures.length === 0
      ? []
      : [
          say('target.same', {
            names: target.sameFigures.map((id) => nameOfColumn('number', id, say)).join(say('list.comma')),
          }),
        ]),
  ];
}

const targetName = ({ id, name }: Target, say: Say): string =>
  id === AGAIN ? say('target.again') : say('name', { name });

const targetText = ({ isShare, mean }: Target, format: Format): string =>
  isShare ? format.share(mean, 1) : format.number(mean, 2);

/** How a column came about, in a sentence. */
function originOf(
  name: string,
  sources: readonly ColumnSource[],
  result: FeaturesResult,
  scaling: string,
  say: Say,
): string {
  const source =
    sources.find(({ header }) => header === name) ??
    sources.find(({ how, header }) => how === 'text' && name.startsWith(`${header}=`));
  if (!source) return '';
  const { how, of, header } = source;
  const { target, encoding } = result.model;
  switch (how) {
    case 'target':
      return say('origin.target', { target: target ? targetName(target, say) : '' });
    case 'number':
      return say(`origin.number.${scaling}`, { feature: nameOfColumn('number', of, say) });
    case 'bin':
      return say('origin.bin', { feature: nameOfColumn('number', of, say) });
    case 'mean':
      return say('origin.mean', {
        column: nameOfColumn('text', of, say),
        target: target ? targetName(target, say) : '',
      });
    case 'order':
      return say('origin.order', { column: nameOfColumn('text', of, say) });
    case 'text':
      return encoding === 'label'
        ? say('origin.label', { column: nameOfColumn('text', of, say) })
        : say('origin.one-hot', {
            column: nameOfColumn('text', of, say),
            text: name.slice(header.length + 1),
          });
  }
}
