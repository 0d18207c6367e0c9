import { countOf, numbersOf, rowsWhere } from '../../core/table-figures';
import type { ExportTable } from '../../core/export-table';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { figures } from './explain';
import type { ClustersResult } from './result';

const dense = (rows: ExportTable): ExportTable => rowsWhere(rows, 'cluster', (cluster) => cluster !== null);

/** Topics of the pictures that the number of groups is chosen by. */
const COUNTED_BY = ['elbow', 'silhouette', 'gap', 'bootstrap', 'bic'] as const;

/** The groups, their people and the rules. A silhouette that was measured on a sample is not that of the people listed. */
export function behind(result: ClustersResult): Behinds<TableIdOf<typeof definition>> {
  if (result.kind !== 'groups') return {};
  const { weakest, accuracy, ratio, separation } = figures(result) as Readonly<Record<string, number>>;
  const [best] = result.clusters;
  const { choice, density, clusters, comparison } = result;
  const side = comparison?.side ?? null;
  const counted = {
    value: choice?.rows.length ?? NaN,
    as: 'integer',
    table: 'choice',
    again: countOf,
  } as const;
  const scanned = {
    value: density?.scan.length ?? NaN,
    as: 'integer',
    table: 'radii',
    again: countOf,
  } as const;
  return {
    picture: { value: result.people.count, as: 'integer', table: 'people', again: countOf },
    beside: {
      value: side ? clusters.length + side.clusters.length : NaN,
      as: 'integer',
      table: 'beside',
      again: countOf,
    },
    groups: { value: clusters.length, as: 'integer', table: 'clusters', only: dense, again: countOf },
    ...Object.fromEntries(COUNTED_BY.map((measure) => [measure, counted])),
    radius: scanned,
    noise: scanned,
    headline: {
      value: best!.customers,
      as: 'integer',
      table: 'people',
      only: (rows) => rowsWhere(rows, 'cluster', (cluster) => cluster === 1),
      again: (rows) => rows.rowCount,
    },
    separation: { value: separation!, as: 'number', table: 'people', again: null },
    stability: {
      value: weakest!,
      as: 'number',
      table: 'clusters',
      only: dense,
      again: (rows) => Math.min(...numbersOf(rows, 'stability')),
    },
    rules: { value: accuracy!, as: 'share1', table: 'rules', again: null },
    spread: {
      value: ratio!,
      as: 'number',
      table: 'clusters',
      only: dense,
      again: (rows) => {
        const each = numbersOf(rows, 'spend_each');
        return Math.max(...each) / Math.min(...each);
      },
    },
  };
}
