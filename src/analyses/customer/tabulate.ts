import { tableOfRows, type ExportTable } from '../../core/export-table';
import { dayOf, isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { CustomerResult } from './result';

/** The tables of the page. */
export function tabulate(result: CustomerResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'profile':
      return profileTable(result);
    case 'orders':
      return ordersTable(result);
    case 'lines':
      return linesTable(result);
    case 'months':
      return tableOfRows(result.months, [
        ['month', ({ month }) => isoDay(month).slice(0, 7)],
        ['spend', ({ spend }) => spend],
        ['order_count', ({ orders }) => orders],
      ]);
  }
}

function profileTable({ key, profile, totals, scores }: CustomerResult): ExportTable {
  const rows: (readonly [string, string | number | null])[] = [
    ['customer_id', key],
    ...profile.flatMap(({ column, kind, values }) =>
      values.map(
        (value) =>
          [
            column.replace('attribute:', ''),
            kind === 'time' && typeof value === 'number' ? isoDay(dayOf(value)) : value,
          ] as const,
      ),
    ),
    ['order_count', totals.orders],
    ['total_spend', totals.spend],
    ['returned', totals.returned],
    ['average_order_value', totals.orderValue],
    ['r_score', scores?.r ?? null],
    ['f_score', scores?.f ?? null],
    ['m_score', scores?.m ?? null],
  ];
  return tableOfRows(rows, [
    ['field', ([field]) => field],
    ['value', ([, value]) => value],
  ]);
}

function ordersTable({ orders }: CustomerResult): ExportTable {
  return tableOfRows(orders, [
    ['order_id', ({ id }) => id],
    ['ordered_at', ({ time }) => timeText(time)],
    ['line_count', ({ lines }) => lines.length],
    ['net_amount', ({ net }) => net],
    ['counts_as_order', ({ counts }) => (counts ? 'yes' : 'no')],
  ]);
}

function linesTable({ orders }: CustomerResult): ExportTable {
  const rows = orders.flatMap((order) =>
    order.lines.map((line) => ({ ...line, id: order.id, time: order.time })),
  );
  return tableOfRows(rows, [
    ['order_id', ({ id }) => id],
    ['ordered_at', ({ time }) => timeText(time)],
    ['product', ({ product }) => product],
    ['quantity', ({ quantity }) => quantity],
    ['amount', ({ amount }) => amount],
    ['is_return', ({ isReturn }) => (isReturn ? 'yes' : 'no')],
  ]);
}

/** Shop-local time as it is: 2011-12-09 12:50. */
const timeText = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
