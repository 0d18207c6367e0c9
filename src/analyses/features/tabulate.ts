import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { headerOf } from './frame';
import type { FeaturesResult, NumberResult } from './result';
import {
  binsTable,
  dimensionsTable,
  encodingTable,
  loadingsTable,
  scoresTable,
  selectionTable,
} from './tabulate-model';

const INTERVALS = ['mean', 'median', 'skewness', 'kurtosis'] as const;

/** The tables of the page; `people` has the values as they are, unknown ones empty. */
export function tabulate(result: FeaturesResult, table: TableIdOf<typeof definition>): ExportTable {
  const { people, features, others, texts } = result;
  switch (table) {
    case 'statistics':
      return tableOfRows<NumberResult>(
        [...features, ...others],
        [
          ['feature', ({ id }) => headerOf(id)],
          ['unit', ({ unit }) => (unit === null ? null : headerOf(unit))],
          ['of', ({ of }) => of],
          ['count', ({ total }) => total],
          ['known', ({ statistics }) => statistics.known],
          ['mean', ({ statistics }) => statistics.mean],
          ['standard_deviation', ({ statistics }) => statistics.deviation],
          ['min', ({ statistics }) => statistics.min],
          ['quantile_5', ({ statistics }) => statistics.p5],
          ['quantile_10', ({ statistics }) => statistics.p10],
          ['lower_quartile', ({ statistics }) => statistics.lower],
          ['median', ({ statistics }) => statistics.median],
          ['upper_quartile', ({ statistics }) => statistics.upper],
          ['quantile_90', ({ statistics }) => statistics.p90],
          ['quantile_95', ({ statistics }) => statistics.p95],
          ['max', ({ statistics }) => statistics.max],
          ['skewness', ({ statistics }) => statistics.skewness],
          ['kurtosis', ({ statistics }) => statistics.kurtosis],
          ...INTERVALS.flatMap((name) =>
            (['lower', 'upper'] as const).map(
              (end) =>
                [
                  `${name}_${end}_95`,
                  ({ statistics }: NumberResult) => statistics.intervals[name][end],
                ] as const,
            ),
          ),
        ],
      );
    case 'people':
      return peopleTable(result);
    case 'distribution':
      return tableOfRows(
        [...features, ...others].flatMap(({ id, edges, counts }) =>
          counts.map((count, i) => ({ id, from: edges[i]!, to: edges[i + 1]!, count })),
        ),
        [
          ['feature', ({ id }) => headerOf(id)],
          ['from', ({ from }) => from],
          ['to', ({ to }) => to],
          ['count', ({ count }) => count],
        ],
      );
    case 'categories':
      return tableOfRows(
        texts.flatMap(({ role, levels, counts }) =>
          levels.map((text, i) => ({ role, text, count: counts[i]!, of: people.count })),
        ),
        [
          ['column', ({ role }) => role],
          ['value', ({ text }) => text],
          ['customers', ({ count }) => count],
          ['share', ({ count, of }) => count / of],
        ],
      );
    case 'selection':
      return selectionTable(result);
    case 'dimensions':
      return dimensionsTable(result);
    case 'loadings':
      return loadingsTable(result);
    case 'scores':
      return scoresTable(result);
    case 'encoding':
      return encodingTable(result);
    case 'bins':
      return binsTable(result);
  }
}

function peopleTable({ people, features, texts }: FeaturesResult): ExportTable {
  const { keys, names } = people;
  return {
    rowCount: people.count,
    columns: [
      { header: 'customer_id', value: (i) => levelText(keys, i) },
      ...(names ? [{ header: 'name', value: (i: number) => levelText(names, i) || null }] : []),
      ...features.map(({ id, values }): ExportColumn => ({
        header: headerOf(id),
        value: (i) => (Number.isNaN(values[i]) ? null : values[i]!),
      })),
      ...texts.map(({ role, codes, levels }): ExportColumn => ({
        header: role,
        value: (i) => levels[codes[i]!] ?? null,
      })),
    ],
  };
}
