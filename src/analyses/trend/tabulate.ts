import { tableOfRows, type ExportTable } from '../../core/export-table';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { TrendResult } from './result';

/** The tables of the page. */
export function tabulate(
  { periods, season, weekdays, measure }: TrendResult,
  table: TableIdOf<typeof definition>,
): ExportTable {
  switch (table) {
    case 'periods':
      return tableOfRows(
        Array.from({ length: periods.count }, (_, i) => i),
        [
          ['from', (i) => isoDay(periods.from[i]!)],
          ['whole', (i) => (periods.whole[i] ? 'yes' : 'no')],
          ['measure', () => measure],
          ['value', (i) => periods.value[i]!],
          ['trend', (i) => periods.trend[i]!],
          ['expected', (i) => periods.expected[i]!],
          ['robust_z', (i) => periods.z[i]!],
          ['unusual', (i) => (periods.unusual[i] ? 'yes' : 'no')],
          ['growth_on_year', (i) => periods.growth[i]!],
          ['growth_lower', (i) => periods.growthLower[i]!],
          ['growth_upper', (i) => periods.growthUpper[i]!],
          ['events', (i) => periods.events[i]!.join(' ') || null],
        ],
      );
    case 'season':
      return tableOfRows(
        [...(season?.index ?? []).entries()],
        [
          ['place', ([place]) => place + 1],
          ['example_from', ([place]) => isoDay(season!.example[place]!)],
          ['index', ([, index]) => index],
        ],
      );
    case 'weekdays':
      return tableOfRows(
        [...(weekdays?.index ?? []).entries()],
        [
          ['weekday', ([weekday]) => weekday + 1],
          ['index', ([, index]) => index],
        ],
      );
  }
}
