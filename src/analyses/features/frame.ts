import type { ExportColumn, ExportTable } from '../../core/export-table';
import type { Frame, PreparedFrame } from '../../core/frame';
import { levelText } from '../../core/levels';
import type { Described, FeaturesResult } from './result';

/** What stands in a text column for somebody of whom nothing is known. */
const UNKNOWN = 'unknown';

/** `orderValue` as `order_value`, the way headers leave. */
export const headerOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The people of the table for models, and what is known of them. */
export const describedOf = (result: FeaturesResult): Described => result.model.earlier ?? result;

/** What a column of the table for models was made from, and how. */
export interface ColumnSource {
  readonly header: string;
  readonly how: 'number' | 'bin' | 'text' | 'order' | 'mean' | 'target';
  /** Id of a feature or role of a text. */
  readonly of: string;
}

/**
 * The table for a model: everybody, a number column each feature (its bins where it is in bins), a text column each of the
 * customer list or the numbers it became, and the target last. A number that is unknown is the median of the known ones, a
 * text is `unknown`.
 */
export function frameOf(result: FeaturesResult): Frame {
  const { people, features, texts } = describedOf(result);
  const { bins, encoded, target } = result.model;
  const isPlain = (id: string): boolean =>
    !bins.some((each) => each.id === id) && target?.id !== `feature:${id}`;
  const columns = columnSources(result);
  const header = (how: ColumnSource['how'], of: string): string =>
    columns.find((column) => column.how === how && column.of === of)!.header;
  return {
    rowCount: people.count,
    numbers: features
      .filter(({ id }) => isPlain(id))
      .map(({ id, values, statistics }) => ({
        name: header('number', id),
        values: values.map((value) => (Number.isNaN(value) ? statistics.median : value)),
      })),
    ready: [
      ...bins
        .filter(({ id }) => target?.id !== `feature:${id}`)
        .map(({ id, values }) => ({ name: header('bin', id), values: Float64Array.from(values) })),
      ...encoded.map(({ role, values }) => ({ name: header(target ? 'mean' : 'order', role), values })),
      ...(target ? [{ name: 'target', values: target.values }] : []),
    ],
    texts:
      encoded.length > 0
        ? []
        : texts.map(({ role, codes, levels }) => ({
            name: role,
            values: Array.from(codes, (code) => levels[code] ?? UNKNOWN),
          })),
  };
}

/** Where each column comes from, in their order but for what one-hot encoding makes of a text. */
export function columnSources(result: FeaturesResult): ColumnSource[] {
  const { features, texts } = describedOf(result);
  const { bins, encoded, target } = result.model;
  const used = features.filter(({ id }) => target?.id !== `feature:${id}`);
  const binned = used.filter(({ id }) => bins.some((each) => each.id === id));
  const source = (how: ColumnSource['how'], of: string, ending = ''): ColumnSource => ({
    header: `${headerOf(of)}${ending}`,
    how,
    of,
  });
  return [
    ...used.filter((feature) => !binned.includes(feature)).map(({ id }) => source('number', id)),
    ...binned.map(({ id }) => source('bin', id, '_bin')),
    ...(encoded.length > 0
      ? encoded.map(({ role }) => (target ? source('mean', role, '_mean') : source('order', role, '_order')))
      : texts.map(({ role }) => source('text', role))),
    ...(target ? [{ header: 'target', how: 'target', of: target.id } as const] : []),
  ];
}

/** Cells that `frameOf` fills in. */
export function filledCells(result: FeaturesResult): number {
  const { people, features, texts } = describedOf(result);
  const { encoding, target } = result.model;
  const used = features.filter(({ id }) => target?.id !== `feature:${id}`);
  // A target mean has a number of its own for who is unknown.
  const filledTexts = encoding === 'target' && target ? [] : texts;
  return (
    used.reduce((sum, { statistics }) => sum + people.count - statistics.known, 0) +
    filledTexts.reduce(
      (sum, { counts }) => sum + counts.reduce((left, count) => left - count, people.count),
      0,
    )
  );
}

/** A prepared frame with the key of each person before it; what is unknown of a target is empty. */
export function preparedTable(result: FeaturesResult, { columns }: PreparedFrame): ExportTable {
  const { people } = describedOf(result);
  return {
    rowCount: people.count,
    columns: [
      { header: 'customer_id', value: (i) => levelText(people.keys, i) },
      ...columns.map(({ name, values }): ExportColumn => ({
        header: name,
        value: (i) => (Number.isNaN(values[i]) ? null : values[i]!),
      })),
    ],
  };
}
