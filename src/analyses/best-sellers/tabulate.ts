import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { CLASSES, type BestSellersResult } from './result';

/** The tables of the page. */
export function tabulate(result: BestSellersResult, table: TableIdOf<typeof definition>): ExportTable {
  const { items, classes, totals, blocks } = result;
  switch (table) {
    case 'items':
      return itemsTable(
        result,
        Uint32Array.from({ length: items.count }, (_, rank) => rank),
      );
    case 'classes':
      return tableOfRows(classes, [
        ['class', ({ id }) => id.toUpperCase()],
        ['items', (row) => row.items],
        ['value', ({ value }) => value],
        ['share', ({ share }) => share],
      ]);
    case 'totals':
      return tableOfRows(
        [
          { part: 'items_with_revenue', amount: totals.gaining },
          { part: 'items_without_revenue', amount: totals.losing },
          { part: 'lines_without_item', amount: totals.nameless },
          { part: 'postage_fees_corrections', amount: totals.charges },
          { part: 'revenue', amount: totals.revenue },
        ],
        [
          ['part', ({ part }) => part],
          ['amount', ({ amount }) => amount],
        ],
      );
    case 'blocks':
      return {
        rowCount: items.count,
        columns: [
          { header: 'item', value: (rank) => levelText(items.keys, rank) },
          ...Array.from({ length: blocks.count }, (_, k) => ({
            header: `from_${isoDay(blocks.from + k * blocks.days).replaceAll('-', '_')}`,
            value: (rank: number) => items.series[rank * blocks.count + k]!,
          })),
        ],
      };
  }
}

/** The items of these ranks with all their figures. */
export function itemsTable({ items, measure }: BestSellersResult, ranks: Uint32Array): ExportTable {
  const rows = Array.from(ranks);
  return tableOfRows(rows, [
    ['rank', (rank) => rank + 1],
    ['item', (rank) => levelText(items.keys, rank)],
    ['name', (rank) => levelText(items.names, rank)],
    ['class', (rank) => CLASSES[items.group[rank]!]!.toUpperCase()],
    ['measure', () => measure],
    ['value', (rank) => items.value[rank]!],
    ['share', (rank) => items.share[rank]!],
    ['cumulative_share', (rank) => items.cumulative[rank]!],
    ['net_revenue', (rank) => items.revenue[rank]!],
    ['pieces', (rank) => items.pieces[rank]!],
    ['margin', (rank) => items.margin[rank]!],
    ['orders', (rank) => items.orders[rank]!],
    ['buyers', (rank) => items.buyers[rank]!],
    ['repeat_buyers', (rank) => items.repeaters[rank]!],
    ['lines', (rank) => items.lines[rank]!],
    ['return_lines', (rank) => items.returnLines[rank]!],
    ['change', (rank) => items.change[rank]!],
    ['slope_per_block', (rank) => items.slope[rank]!],
    ['q_value', (rank) => items.qValue[rank]!],
    ['trend', (rank) => ['down', 'unclear', 'up'][items.direction[rank]! + 1]!],
  ]);
}
