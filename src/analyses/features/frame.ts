import type { ExportColumn, ExportTable } from '../../core/export-table';
import type { Frame, PreparedFrame } from '../../core/frame';
import { levelText } from '../../core/levels';
import type { FeaturesResult } from './result';

/** What stands in a text column for somebody of whom nothing is known. */
const UNKNOWN = 'unknown';

/** `orderValue` as `order_value`, the way headers leave. */
export const headerOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The table for a model: everybody, a number column each feature, a text column each of the customer list. A number
 * that is unknown is the median of the known ones, a text is `unknown`.
 */
export function frameOf({ people, features, texts }: FeaturesResult): Frame {
  return {
    rowCount: people.count,
    numbers: features.map(({ id, values, statistics }) => ({
      name: headerOf(id),
      values: values.map((value) => (Number.isNaN(value) ? statistics.median : value)),
    })),
    texts: texts.map(({ role, codes, levels }) => ({
      name: role,
      values: Array.from(codes, (code) => levels[code] ?? UNKNOWN),
    })),
  };
}

/** Cells that `frameOf` fills in. */
export const filledCells = ({ people, features, texts }: FeaturesResult): number =>
  features.reduce((sum, { statistics }) => sum + people.count - statistics.known, 0) +
  texts.reduce((sum, { counts }) => sum + counts.reduce((left, count) => left - count, people.count), 0);

/** A prepared frame with the key of each person before it. */
export function preparedTable({ people }: FeaturesResult, { columns }: PreparedFrame): ExportTable {
  return {
    rowCount: people.count,
    columns: [
      { header: 'customer_id', value: (i) => levelText(people.keys, i) },
      ...columns.map(({ name, values }): ExportColumn => ({ header: name, value: (i) => values[i]! })),
    ],
  };
}
