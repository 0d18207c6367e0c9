import { tableOfRows, type ExportTable } from '../../core/export-table';
import { isoDay } from '../../core/time';
import { KPI_IDS } from '../../domain/kpis';
import type { TableIdOf } from '../contract';
import { changeOf } from './change';
import type { definition } from './definition';
import type { OverviewResult } from './result';

/** The tables of the page. */
export function tabulate(result: OverviewResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'kpis':
      return kpisTable(result);
    case 'series':
      return seriesTable(result);
  }
}

function kpisTable({ asOf, periodDays, current, previous }: OverviewResult): ExportTable {
  const rows = KPI_IDS.map((id) => {
    const before = previous?.[id] ?? NaN;
    return { id, value: current[id], before, change: changeOf(id, current[id], before) };
  });
  return tableOfRows(rows, [
    ['kpi', ({ id }) => snake(id)],
    ['from', () => isoDay(asOf - periodDays)],
    ['to', () => isoDay(asOf - 1)],
    ['value', ({ value }) => value],
    ['previous', ({ before }) => before],
    ['change', ({ change }) => change.amount],
    ['change_unit', ({ change }) => (change.unit === 'points' ? 'difference_of_shares' : 'relative')],
  ]);
}

function seriesTable({ series }: OverviewResult): ExportTable {
  const { from, blockDays, values } = series;
  const blocks = from.map((day, block) => ({ day, block }));
  return tableOfRows(blocks, [
    ['from', ({ day }) => isoDay(day)],
    ['to', ({ day }) => isoDay(day + blockDays - 1)],
    ...KPI_IDS.map((id) => [snake(id), ({ block }: { block: number }) => values[id][block]!] as const),
  ]);
}

const snake = (id: string): string => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
