import { cellOf, tableOfRows, type ExportTable } from '../../core/export-table';
import { dayOf, isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import type { CustomerResult } from './result';

/** The tables of the page. */
export function tabulate(result: CustomerResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'profile':
      return profileTable(result);
    case 'standing':
      return standingTable(result);
    case 'timeline':
      return tableOfRows(result.timeline, [
        ['at', ({ time }) => timeText(time)],
        ['kind', ({ kind }) => kind],
        ['what', ({ what }) => what],
        ['where', ({ where }) => where],
        ['detail', ({ detail }) => detail],
        ['amount', ({ amount }) => amount],
      ]);
    case 'favourites':
      return tableOfRows(result.favourites, [
        ['kind', ({ taste }) => taste],
        ['name', ({ name }) => name],
        ['lines', ({ lines }) => lines],
        ['share', ({ share }) => share],
        ['share_of_shop', ({ shopShare }) => shopShare],
        ['index', ({ index }) => index],
      ]);
    case 'action':
      return actionTable(result);
    case 'contacts':
      return tableOfRows(result.contacts, [
        ['channel', ({ channel }) => channel],
        ['sent', ({ sent }) => sent],
        ['opened', ({ opened }) => opened],
        ['clicked', ({ clicked }) => clicked],
        ['converted', ({ converted }) => converted],
      ]);
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
  return fieldTable(rows);
}

/** Where the person stands and what they are used to, one figure a row. */
function standingTable({
  standing,
  level,
  future,
  rhythm,
  price,
  habits,
  birthday,
}: CustomerResult): ExportTable {
  const { stage, reason, days, limits, tier, segment, lives, labels, groups } = standing;
  const { weekday, hours, channels } = habits;
  const rows: (readonly [string, string | number | null])[] = [
    ['stage', stage],
    ['stage_reason', reason],
    ['days_since_last_order', days],
    ['at_risk_after_days', limits.active],
    ['lost_after_days', limits.lost],
    ['value_tier', tier],
    ['rfm_segment', segment],
    ['level', level && ('own' in level.level ? level.level.own : level.level.usual)],
    ['points', level && level.points],
    ['points_to_next', level?.next?.points ?? null],
    ['money_to_next', level?.next ? cellOf(level.next.money) : null],
    ['lifetime_value_12_months', future && future.value],
    ['lifetime_value_lower_95', future && future.lower],
    ['lifetime_value_upper_95', future && future.upper],
    ['probability_still_customer', future && future.alive],
    ['expected_orders_12_months', future && future.orders],
    ...labels.map((label) => ['label', label] as const),
    ...groups.map(({ grouping, group }) => [`group: ${grouping}`, group] as const),
    ['lives', Math.max(1, lives.length)],
    ['own_gaps', rhythm?.gaps ?? null],
    ['median_gap_days', rhythm?.median ?? null],
    ['next_order_from', rhythm && isoDay(rhythm.from)],
    ['next_order_to', rhythm && isoDay(rhythm.to)],
    ['next_order_basis', rhythm?.basis ?? null],
    ['discounted_lines', price?.reduced ?? null],
    ['sale_lines', price?.lines ?? null],
    ['discount_share_lower', price?.lower ?? null],
    ['discount_share_upper', price?.upper ?? null],
    ['discount_share_of_shop', price?.shopShare ?? null],
    ['main_channel', channels[0]?.name ?? null],
    ['preferred_weekday_1_monday', weekday && weekday.at + 1],
    ['preferred_hour_from', hours && hours.at],
    ['next_birthday', birthday && isoDay(birthday.day)],
  ];
  return fieldTable(rows);
}

function actionTable({ action: { action, due, offers, refused } }: CustomerResult): ExportTable {
  return fieldTable([
    ['action', action],
    ['wants_no_marketing', refused ? 'yes' : 'no'],
    ...due.map(({ name }) => ['due_product', name] as const),
    ...offers.map(({ name }) => ['offer_product', name] as const),
  ]);
}

const fieldTable = (rows: readonly (readonly [string, string | number | null])[]): ExportTable =>
  tableOfRows(rows, [
    ['field', ([field]) => field],
    ['value', ([, value]) => value],
  ]);

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
