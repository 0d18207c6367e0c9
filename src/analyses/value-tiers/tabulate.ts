import { cellOf, tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { peopleOf } from './people';
import type { LevelSummary, ValueTiersResult } from './result';

/** The tables of the page. */
export function tabulate(result: ValueTiersResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'groups':
      return tableOfRows(withUpkeep(result), [
        ['group', ({ id }) => id],
        ['customers', ({ people }) => people],
        ['share_of_customers', ({ share }) => share],
        ['customers_before', ({ before }) => before],
        ['orders', ({ orders }) => orders],
        ['net_revenue', ({ revenue }) => revenue],
        ['share_of_revenue', ({ revenueShare }) => revenueShare],
        ['margin', ({ margin }) => margin],
        ['mean_days_since_last_order', ({ meanDays }) => meanDays],
        ['value_from', ({ from }) => from],
        ['upkeep_cost', ({ upkeep }) => upkeep?.cost ?? null],
        ['brought_in_same_days', ({ upkeep }) => upkeep?.brought ?? null],
        ['brought_per_cost', ({ upkeep }) => upkeep?.perCost ?? null],
      ]);
    case 'movement':
      return movementTable(result);
    case 'shop':
      return tableOfRows(
        [
          { day: result.before, ...result.shopBefore },
          { day: result.asOf, ...result.shop },
        ],
        [
          ['as_of', ({ day }) => isoDay(day)],
          ['customers', ({ customers }) => customers],
          ['orders', ({ orders }) => orders],
          ['net_revenue', ({ revenue }) => revenue],
          ['repeat_rate', ({ repeatRate }) => repeatRate],
          ['average_order_value', ({ orderValue }) => orderValue],
          ['revenue_per_customer', ({ perCustomer }) => perCustomer],
        ],
      );
    case 'levels':
      return tableOfRows(result.growth.levels, [
        ['level', ({ name }) => levelName(name)],
        ['points_from', ({ from }) => Math.max(0, from)],
        ['customers', ({ people }) => people],
        ['share_of_customers', ({ share }) => share],
        ['net_revenue', ({ revenue }) => revenue],
        ['share_of_revenue', ({ revenueShare }) => revenueShare],
        ['points', ({ points }) => points],
        ['within_one_order', ({ within }) => within],
      ]);
    case 'people':
      return peopleTable(result, peopleOf(result, { kind: 'all' }, 'key'));
  }
}

/** A group by its position; beyond them the people who were no customers yet. */
const groupName = ({ groups }: ValueTiersResult, position: number): string =>
  groups[position]?.id ?? 'no-customer-yet';

const withUpkeep = ({ groups, upkeep }: ValueTiersResult) =>
  groups.map((group, k) => ({ ...group, upkeep: upkeep?.tiers[k] }));

const levelName = (name: LevelSummary['name']): string => ('own' in name ? name.own : name.usual);

function movementTable(result: ValueTiersResult): ExportTable {
  const width = result.groups.length + 1;
  const cells = Array.from(result.movement, (people, cell) => ({
    from: Math.floor(cell / width),
    to: cell % width,
    people,
  })).filter(({ people, from, to }) => people > 0 && (from < width - 1 || to < width - 1));
  return tableOfRows(cells, [
    ['from', ({ from }) => groupName(result, from)],
    ['to', ({ to }) => groupName(result, to)],
    ['customers', ({ people }) => people],
  ]);
}

const SCORES = ['recency', 'frequency', 'monetary', 'engagement', 'satisfaction'] as const;

/** The selected people with their group, the one before, their value and scores, level and points. */
export function peopleTable(result: ValueTiersResult, rows: Uint32Array): ExportTable {
  const { people, growth } = result;
  const { level, points, missing, missingMoney, isWithin } = growth.people;
  return {
    rowCount: rows.length,
    columns: [
      { header: 'customer_id', value: (k) => levelText(people.keys, rows[k]!) },
      { header: 'group', value: (k) => groupName(result, people.group[rows[k]!]!) },
      { header: 'group_before', value: (k) => groupName(result, people.before[rows[k]!]!) },
      { header: 'value', value: (k) => people.value[rows[k]!]! },
      { header: 'orders', value: (k) => people.orders[rows[k]!]! },
      { header: 'net_spend', value: (k) => people.spend[rows[k]!]! },
      { header: 'last_order', value: (k) => isoDay(people.last[rows[k]!]!) },
      ...SCORES.map((score, at) => ({
        header: `${score}_score`,
        value: (k: number) => people.scores[rows[k]! * SCORES.length + at]! || null,
      })),
      { header: 'level', value: (k) => levelName(growth.levels[level[rows[k]!]!]!.name) },
      { header: 'points', value: (k) => points[rows[k]!]! },
      { header: 'points_to_next', value: (k) => cellOf(missing[rows[k]!]!) },
      { header: 'money_to_next', value: (k) => cellOf(missingMoney[rows[k]!]!) },
      { header: 'within_one_order', value: (k) => (isWithin[rows[k]!] === 1 ? 'yes' : 'no') },
    ],
  };
}
