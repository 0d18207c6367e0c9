import { tableOfRows, type ExportTable } from '../../core/export-table';
import { HOURS } from '../../domain/day-times';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { DivisionValue, HabitsResult, Slot } from './result';

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The tables of the page. `parts` holds everything that orders are divided by; `only` keeps one of them. */
export function tabulate(
  result: HabitsResult,
  table: TableIdOf<typeof definition>,
  only?: string,
): ExportTable {
  switch (table) {
    case 'hours':
      return hoursTable(result);
    case 'weekdays':
      return slotsTable('weekday', result.weekdays, (i) => WEEKDAY_NAMES[i]!);
    case 'months':
      return slotsTable('month', result.months, (i) => i + 1);
    case 'parts':
      return partsTable(result, only);
    case 'order-counts':
      return tableOfRows(result.orderCounts, [
        ['orders', ({ orders }) => orders],
        ['or_more', ({ orders }) => (orders === result.orderCounts.length ? 'yes' : 'no')],
        ['customers', ({ people }) => people],
        ['share', ({ people }) => people / result.totals.customers],
      ]);
    case 'order-values':
      return bandsTable(result.orderValues, 'orders', result.totals.orders);
    case 'gaps':
      return gapsTable(result);
    case 'gap-days':
      return bandsTable(result.gaps, 'gaps', result.gaps.all.gaps);
  }
}

/** Hours without an order are left out; without a clock a weekday has one row. */
function hoursTable({ hourOrders, hourRevenue, hasClock }: HabitsResult): ExportTable {
  const cells = Array.from(hourOrders.keys()).filter((cell) => hourOrders[cell]! > 0);
  return tableOfRows(cells, [
    ['weekday', (cell) => WEEKDAY_NAMES[Math.floor(cell / HOURS)]!],
    ['hour', (cell) => (hasClock ? cell % HOURS : null)],
    ['orders', (cell) => hourOrders[cell]!],
    ['revenue', (cell) => hourRevenue[cell]!],
  ]);
}

function slotsTable(
  header: string,
  slots: readonly Slot[],
  name: (i: number) => string | number,
): ExportTable {
  const rows = slots.map((slot, i) => ({ ...slot, name: name(i) }));
  return tableOfRows(rows, [
    [header, (row) => row.name],
    ['days', ({ days }) => days],
    ['orders', ({ orders }) => orders],
    ['revenue', ({ revenue }) => revenue],
    ['orders_per_day', ({ orders, days }) => orders / days],
    ['revenue_per_day', ({ revenue, days }) => revenue / days],
  ]);
}

function partsTable({ parts, totals }: HabitsResult, only: string | undefined): ExportTable {
  const rows = parts
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id, values }) => values.map((value) => ({ id, ...value })));
  return tableOfRows(rows, [
    ['divided_by', ({ id }) => id],
    ['value', ({ name }) => plainName(name)],
    ['orders_with_it', ({ orders }) => orders],
    ['share_of_orders', ({ orders }) => orders / totals.orders],
    ['revenue', ({ revenue }) => revenue],
    ['share_of_revenue', ({ revenue }) => revenue / totals.revenue],
  ]);
}

function plainName(name: DivisionValue['name']): string {
  switch (name.kind) {
    case 'text':
      return name.text;
    case 'others':
      return `(${name.values} others)`;
    case 'none':
      return '(none)';
  }
}

function bandsTable(
  { edges, counts }: { readonly edges: readonly number[]; readonly counts: readonly number[] },
  what: string,
  all: number,
): ExportTable {
  const rows = counts.map((count, band) => ({ count, from: edges[band - 1] ?? NaN, to: edges[band] ?? NaN }));
  return tableOfRows(rows, [
    ['from', ({ from }) => from],
    ['to_below', ({ to }) => to],
    [what, ({ count }) => count],
    ['share', ({ count }) => count / all],
  ]);
}

function gapsTable({ gaps }: HabitsResult): ExportTable {
  return tableOfRows(
    [gaps.all, ...gaps.categories],
    [
      ['category', ({ category }) => category ?? '(all)'],
      ['gaps', (row) => row.gaps],
      ['median_days', ({ median }) => median],
      ['median_lower_95', ({ lower }) => lower],
      ['median_upper_95', ({ upper }) => upper],
      ['p80_days', ({ p80 }) => p80],
      ['p95_days', ({ p95 }) => p95],
    ],
  );
}
