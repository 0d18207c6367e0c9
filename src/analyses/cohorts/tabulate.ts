import { cellOf, tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { CohortKey } from '../../domain/cohorts';
import { periodStart, type PeriodUnit } from '../../domain/periods';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { MEASURES, type Measure } from './measure-list';
import { allRows, meanAt, sumsOf } from './measures';
import { peopleOf } from './people';
import type { CohortsResult } from './result';

/** The tables of the page. `cells` holds everything, a row a cohort and age; `on`, `later`, `accumulated` are triangles. */
export function tabulate(result: CohortsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'cells':
      return cellsTable(result);
    case 'on':
    case 'later':
    case 'accumulated':
      return triangle(result, table);
    case 'means':
      return meansTable(result);
    case 'people':
      return peopleTable(result, peopleOf(result, { kind: 'all' }, 'key'));
  }
}

/** First day of a period, the text of a value; what has none stands in brackets. */
export function exportName(key: CohortKey, unit: PeriodUnit): string {
  switch (key.kind) {
    case 'period':
      return isoDay(periodStart(key.period, unit));
    case 'value':
      return key.text;
    case 'others':
      return `(${key.groups} others)`;
    case 'none':
      return '(none)';
  }
}

const each = (sum: number, eligible: number): number => sum / eligible;

function cellsTable(result: CohortsResult): ExportTable {
  const { cohorts, ages, choices, margin } = result;
  const cells = cohorts.flatMap((cohort, row) =>
    Array.from({ length: ages }, (_, age) => ({ cohort, age, cell: row * ages + age })),
  );
  const reached = cells.filter(({ cell }) => result.eligible[cell]! > 0);
  type Cell = (typeof reached)[number];
  const of =
    (sums: ArrayLike<number>) =>
    ({ cell }: Cell): number =>
      sums[cell]!;
  const perCustomer =
    (sums: ArrayLike<number> | undefined) =>
    ({ cell }: Cell): number | null =>
      sums ? each(sums[cell]!, result.eligible[cell]!) : null;
  const interval = ({ cell }: Cell) => wilsonInterval(result.active[cell]!, result.eligible[cell]!);
  return tableOfRows(reached, [
    ['cohort', ({ cohort }) => exportName(cohort.key, choices.unit)],
    ['age', ({ age }) => age],
    ['customers', ({ cohort }) => cohort.people],
    ['customers_counted', of(result.eligible)],
    ['period_over', ({ cell }) => (result.unfinished[cell] ? 'no' : 'yes')],
    ['customers_in_period', of(result.active)],
    ['retention', perCustomer(result.active)],
    ['retention_lower_95', (cell) => interval(cell).lower],
    ['retention_upper_95', (cell) => interval(cell).upper],
    ['customers_in_period_or_later', of(result.activeLater)],
    ['retention_or_later', perCustomer(result.activeLater)],
    ['orders', of(result.orders)],
    ['revenue', of(result.revenue)],
    ['revenue_per_customer', perCustomer(result.revenue)],
    ['accumulated_revenue_per_customer', perCustomer(result.accumulated)],
    ['margin_per_customer', perCustomer(margin?.period)],
    ['accumulated_margin_per_customer', perCustomer(margin?.accumulated)],
  ]);
}

function triangle(result: CohortsResult, measure: Measure): ExportTable {
  const { cohorts, ages, choices } = result;
  const sums = sumsOf(result, measure)!;
  return {
    rowCount: cohorts.length,
    columns: [
      { header: 'cohort', value: (row) => exportName(cohorts[row]!.key, choices.unit) },
      { header: 'customers', value: (row) => cohorts[row]!.people },
      ...Array.from({ length: ages }, (_, age): ExportColumn => ({
        header: `${choices.unit}_${age}`,
        value: (row) => {
          const cell = row * ages + age;
          return cellOf(each(sums[cell]!, result.eligible[cell]!));
        },
      })),
    ],
  };
}

function meansTable(result: CohortsResult): ExportTable {
  const rows = allRows(result);
  const known = MEASURES.flatMap((measure) => {
    const sums = sumsOf(result, measure);
    return sums ? [{ measure, sums }] : [];
  });
  return tableOfRows(
    Array.from({ length: result.ages }, (_, age) => age),
    [
      ['age', (age) => age],
      ['customers_counted', (age) => meanAt(result, result.active, rows, age).eligible],
      ...known.map(
        ({ measure, sums }) =>
          [
            `mean_${measure.replaceAll('-', '_')}`,
            (age: number) => meanAt(result, sums, rows, age).value,
          ] as const,
      ),
    ],
  );
}

/** The selected people with their cohort. */
export function peopleTable({ people, cohorts, choices }: CohortsResult, rows: Uint32Array): ExportTable {
  return {
    rowCount: rows.length,
    columns: [
      { header: 'customer_id', value: (k) => levelText(people.keys, rows[k]!) },
      { header: 'cohort', value: (k) => exportName(cohorts[people.cohort[rows[k]!]!]!.key, choices.unit) },
      { header: 'first_order', value: (k) => isoDay(people.first[rows[k]!]!) },
      { header: 'last_order', value: (k) => isoDay(people.last[rows[k]!]!) },
      { header: 'orders', value: (k) => people.orders[rows[k]!]! },
      { header: 'net_spend', value: (k) => cellOf(people.spend[rows[k]!]!) },
    ],
  };
}
