import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { ConcentrationResult } from './result';

/** The tables of the page. */
export function tabulate(result: ConcentrationResult, table: TableIdOf<typeof definition>): ExportTable {
  const { tenths, curve, stretches, stretchDays, totals, top, people } = result;
  switch (table) {
    case 'tenths':
      return tableOfRows(
        [...tenths.entries()],
        [
          ['tenth', ([k]) => k + 1],
          ['count', ([, row]) => row.holders],
          ['net_revenue', ([, row]) => row.revenue],
          ['share', ([, row]) => row.share],
          ['cumulative_share', ([, row]) => row.cumulative],
          ['least', ([, row]) => row.least],
          ['orders', ([, row]) => row.orders],
          ['share_with_one_order', ([, row]) => row.once],
        ],
      );
    case 'top':
    case 'holders':
      return tableOfRows(
        Array.from({ length: table === 'top' ? top.count : people.count }, (_, k) => k),
        [
          ['rank', (k) => k + 1],
          [result.of === 'customers' ? 'customer_id' : 'item', (k) => levelText(people.keys, k)],
          ['name', (k) => (people.names && levelText(people.names, k)) || null],
          ['net_revenue', (k) => people.value[k]!],
          ['share', (k) => people.share[k]!],
          ['cumulative_share', (k) => people.cumulative[k]!],
          ['orders', (k) => people.orders[k]!],
        ],
      );
    case 'curve':
      return tableOfRows(
        [...curve.entries()],
        [
          ['share_from_top', ([percent]) => percent / 100],
          ['share_of_revenue', ([, share]) => share],
        ],
      );
    case 'stretches':
      return tableOfRows(stretches, [
        ['from', ({ from }) => isoDay(from)],
        ['to', ({ from }) => isoDay(from + stretchDays - 1)],
        ['count', ({ holders }) => holders],
        ['net_revenue', ({ revenue }) => revenue],
        ['top_count', (row) => row.topCount],
        ['top_share', ({ topShare }) => topShare],
        ['gini', ({ gini }) => gini.gini],
        ['gini_lower', ({ gini }) => gini.lower],
        ['gini_upper', ({ gini }) => gini.upper],
      ]);
    case 'totals':
      return tableOfRows(
        [
          { part: 'with_revenue', amount: totals.gaining },
          { part: 'without_revenue', amount: totals.losing },
          { part: 'returns_without_order', amount: totals.withoutOrder },
          { part: 'not_assigned', amount: totals.nameless },
          { part: 'revenue', amount: totals.revenue },
        ],
        [
          ['part', ({ part }) => part],
          ['amount', ({ amount }) => amount],
        ],
      );
  }
}
