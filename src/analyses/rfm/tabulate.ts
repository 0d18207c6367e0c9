import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import { ascendingOrder } from '../../kernels/ascending-order';
import type { TableIdOf } from '../contract';
import { actionsOf } from './actions';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { RfmResult } from './result';

/** The tables of the page. `people` stands by segment, in it by spend from the greatest, then by key. */
export function tabulate(result: RfmResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'segments':
      return segmentsTable(result);
    case 'cells':
      return cellsTable(result);
    case 'people':
      return peopleTable(result, bySegment(result));
    case 'totals':
      return totalsTable(result);
    case 'scores':
      return scoresTable(result);
    case 'actions':
      return actionsTable(result);
  }
}

function bySegment(result: RfmResult): Uint32Array {
  const bySpend = peopleOf(result, { kind: 'all' }, 'spend');
  const segments = Float64Array.from(bySpend, (i) => result.people.segment[i]!);
  return ascendingOrder(segments).map((k) => bySpend[k]!);
}

/** These people of the result, one a row: what the page saves for a cell, a segment or a search. */
export function peopleTable({ people, segments, asOf }: RfmResult, rows: Uint32Array): ExportTable {
  const at = (header: string, value: (i: number) => string | number | null): ExportColumn => ({
    header,
    value: (row) => value(rows[row]!),
  });
  const { names } = people;
  return {
    rowCount: rows.length,
    columns: [
      at('customer_id', (i) => levelText(people.keys, i)),
      ...(names ? [at('name', (i) => levelText(names, i) || null)] : []),
      at('segment', (i) => segments[people.segment[i]!]!.id),
      at('days_since_last_order', (i) => people.days[i]!),
      at('last_order', (i) => isoDay(asOf - people.days[i]!)),
      at('order_count', (i) => people.orders[i]!),
      at('total_spend', (i) => people.spend[i]!),
      at('r_score', (i) => people.r[i]!),
      at('f_score', (i) => people.f[i]!),
      at('m_score', (i) => people.m[i]!),
    ],
  };
}

function segmentsTable({ segments }: RfmResult): ExportTable {
  return tableOfRows(segments, [
    ['segment', (s) => s.id],
    ['customers', (s) => s.customers],
    ['customer_share', (s) => s.share],
    ['revenue', (s) => s.revenue],
    ['revenue_share', (s) => s.revenueShare],
    ['orders', (s) => s.orders],
    ['mean_days_since_last_order', (s) => s.meanDays],
    ['mean_orders', (s) => s.meanOrders],
    ['mean_spend', (s) => s.meanSpend],
    ['average_order_value', (s) => s.orderValue],
  ]);
}

function cellsTable({ grid, segments }: RfmResult): ExportTable {
  const cells = Array.from(grid.customers, (customers, c) => ({ c, customers }));
  const { columns } = grid;
  return tableOfRows(cells, [
    ['row', ({ c }) => rowName(grid, Math.floor(c / columns))],
    ['column', ({ c }) => columnName(grid, c % columns)],
    ['segment', ({ c }) => segments[grid.segment[c]!]?.id ?? null],
    ['customers', ({ customers }) => customers],
    ['revenue', ({ c }) => grid.revenue[c]!],
  ]);
}

/** R of a row: 5 … 1, or high and low. */
const rowName = (grid: RfmResult['grid'], row: number): string =>
  grid.kind === 'high-low' ? (['recent', 'not recent'][row] ?? '') : `R${grid.rows - row}`;

/** FM of a column. */
const columnName = (grid: RfmResult['grid'], column: number): string =>
  grid.kind === 'high-low'
    ? (['neither', 'often', 'much', 'often and much'][column] ?? '')
    : `FM${grid.kind === 'halves' ? 1 + column / 2 : 1 + column}`;

function totalsTable({ totals, asOf, from, evidence }: RfmResult): ExportTable {
  const rows: [string, string | number][] = [
    ['as_of', isoDay(asOf)],
    ['from', isoDay(from)],
    ['customers', totals.customers],
    ['orders', totals.orders],
    ['revenue', totals.revenue],
    ['lines', totals.lines],
    ['net_revenue_all_lines', totals.netRevenue],
    ['gross_revenue_all_lines', totals.grossRevenue],
    ['return_lines', totals.returnLines],
    ['return_amount', totals.returnAmount],
    ['anonymous_lines', totals.anonymousLines],
    ['anonymous_revenue', totals.anonymousRevenue],
    ['people_who_only_returned', totals.onlyReturned],
    ['people_who_paid_nothing', totals.nothingPaid],
    ['lines_without_date', totals.undatedLines],
    ['lines_without_amount', totals.unpricedLines],
    ['evidence_grade', evidence.grade],
    ['span_days', evidence.spanDays],
  ];
  return tableOfRows(rows, [
    ['figure', ([figure]) => figure],
    ['value', ([, value]) => value],
  ]);
}

function scoresTable({ scales }: RfmResult): ExportTable {
  const rows = (['r', 'f', 'm'] as const).flatMap((dimension) =>
    scales[dimension].steps.map((step) => ({ dimension, ...step })),
  );
  return tableOfRows(rows, [
    ['dimension', (row) => row.dimension],
    ['score', (row) => row.score],
    ['customers', (row) => row.people],
    ['lowest', (row) => row.lowest],
    ['highest', (row) => row.highest],
  ]);
}

function actionsTable(result: RfmResult): ExportTable {
  return tableOfRows(actionsOf(result), [
    ['action', (action) => action.role],
    ['segments', (action) => action.segments.join(' ')],
    ['customers', (action) => action.people],
    ['revenue', (action) => action.revenue],
    ['average_order_value', (action) => action.orderValue],
    ['one_more_order_each', (action) => action.stake],
  ]);
}
