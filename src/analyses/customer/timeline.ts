import { MISSING_CODE } from '../../core/column';
import { levelText } from '../../core/levels';
import { categoryColumn, numberColumn, timeColumn, type Table, type TableKind } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { personOfRows } from '../../domain/people';
import { productFactsOf, productNumbers } from '../../domain/product-facts';
import type { CustomerOrder, PersonLife, TimelineEntry } from './result';

/** Rows of a person in a table; O(rows of the table). */
export function rowsOf(workspace: Workspace, kind: TableKind, person: number): readonly number[] {
  const rows: number[] = [];
  personOfRows(workspace, kind).forEach((owner, row) => {
    if (owner === person) rows.push(row);
  });
  return rows;
}

/** The text of a cell, null where it has none. */
export function textAt(table: Table, name: string, row: number): string | null {
  const column = categoryColumn(table, name);
  return column && column.codes[row] !== MISSING_CODE ? levelText(column.levels, column.codes[row]!) : null;
}

/**
 * What happened between a person and the shop before a day, newest first: orders and returns, events, what was sent,
 * opened, clicked and what it led to, feedback, and where a life ended and the next began.
 */
export function timelineOf(
  workspace: Workspace,
  asOf: number,
  person: number,
  orders: readonly CustomerOrder[],
  lives: readonly PersonLife[],
): TimelineEntry[] {
  const end = asOf * MS_PER_DAY;
  return [
    ...orders.map(orderEntry(workspace, person)),
    ...eventEntries(workspace, person),
    ...contactEntries(workspace, person),
    ...feedbackEntries(workspace, person),
    ...lifeEntries(lives),
  ]
    .filter(({ time }) => time < end)
    .sort(newestFirst);
}

/** At one moment by what is said of it, so that the order of the rows has no effect. */
function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.time !== b.time) return b.time - a.time;
  if (a.kind !== b.kind && (a.kind === 'life' || b.kind === 'life')) return a.kind === 'life' ? 1 : -1;
  const [left, right] = [a, b].map(({ kind, what, where, detail }) => [kind, what, where, detail].join('\n'));
  if (left !== right) return left! < right! ? -1 : 1;
  return (b.amount || 0) - (a.amount || 0);
}

const MOST_NAMED = 3;

function orderEntry(workspace: Workspace, person: number) {
  const places = placesOfOrders(workspace, person);
  return (order: CustomerOrder): TimelineEntry => {
    const names = [...new Set(order.lines.flatMap(({ product }) => product ?? []))];
    const isReturn = !order.counts && order.lines.some((line) => line.isReturn);
    const more = names.length > MOST_NAMED ? ' …' : '';
    return {
      time: order.time,
      kind: isReturn ? 'return' : 'order',
      what: isReturn ? 'return' : order.counts ? 'order' : 'unpaid',
      where: places.get(order.time) ?? null,
      detail: names.length > 0 ? names.slice(0, MOST_NAMED).join(', ') + more : order.id,
      amount: order.net,
    };
  };
}

/** Channel or store of a person's lines by their moment; the first text where several disagree. */
function placesOfOrders(workspace: Workspace, person: number): ReadonlyMap<number, string> {
  const table = workspace.tables.get('orders');
  const time = table && timeColumn(table, 'ordered_at')?.values;
  const places = new Map<number, string>();
  if (!table || !time) return places;
  for (const row of rowsOf(workspace, 'orders', person)) {
    const place = textAt(table, 'channel', row) ?? textAt(table, 'store', row);
    const known = places.get(time[row]!);
    if (place !== null && (known === undefined || place < known)) places.set(time[row]!, place);
  }
  return places;
}

function eventEntries(workspace: Workspace, person: number): TimelineEntry[] {
  const table = workspace.tables.get('events');
  const time = table && timeColumn(table, 'happened_at')?.values;
  if (!table || !time) return [];
  const value = numberColumn(table, 'value')?.values;
  const names = productFactsOf(workspace)?.names;
  const productAt = (row: number): string | null => {
    const id = textAt(table, 'product_id', row);
    return id === null ? null : (names?.[productNumbers(workspace).get(id) ?? -1] ?? id);
  };
  return rowsOf(workspace, 'events', person).map((row) => ({
    time: time[row]!,
    kind: 'event',
    what: textAt(table, 'event', row) ?? 'event',
    where: textAt(table, 'channel', row) ?? textAt(table, 'device', row),
    detail: ['category', 'query', 'page', 'reason'].reduce(
      (found, name) => found ?? textAt(table, name, row),
      productAt(row),
    ),
    amount: value?.[row] ?? NaN,
  }));
}

/** Whether the file says that a message did not arrive, as it does of those who were left out on purpose. */
export function isUndelivered(contacts: Table, row: number): boolean {
  const delivered = contacts.columns.get('delivered');
  return delivered?.kind === 'flag' && delivered.values[row] === 0;
}

/** A message has up to four moments, so that none is told before it happened. */
const CONTACT_MOMENTS = ['sent_at', 'opened_at', 'clicked_at', 'converted_at'] as const;

function contactEntries(workspace: Workspace, person: number): TimelineEntry[] {
  const table = workspace.tables.get('contacts');
  if (!table) return [];
  const revenue = numberColumn(table, 'revenue')?.values;
  const rows = rowsOf(workspace, 'contacts', person);
  return CONTACT_MOMENTS.flatMap((column) => {
    const time = timeColumn(table, column)?.values;
    if (!time) return [];
    return rows
      .filter((row) => time[row] === time[row])
      .map((row): TimelineEntry => ({
        time: time[row]!,
        kind: 'contact',
        what: column === 'sent_at' && isUndelivered(table, row) ? 'undelivered' : column.replace('_at', ''),
        where: textAt(table, 'channel', row),
        detail: textAt(table, 'offer', row) ?? textAt(table, 'campaign_id', row),
        amount: column === 'converted_at' ? (revenue?.[row] ?? NaN) : NaN,
      }));
  });
}

function feedbackEntries(workspace: Workspace, person: number): TimelineEntry[] {
  const table = workspace.tables.get('feedback');
  const time = table && timeColumn(table, 'created_at')?.values;
  if (!table || !time) return [];
  return rowsOf(workspace, 'feedback', person).map((row) => ({
    time: time[row]!,
    kind: 'feedback',
    what: textAt(table, 'kind', row) ?? 'feedback',
    where: null,
    detail:
      [answerText(table, row), textAt(table, 'text', row)]
        .filter((part) => part !== '' && part)
        .join(' · ') || null,
    amount: NaN,
  }));
}

/** ★ 4/5 · 9/10, whatever was answered. */
function answerText(table: Table, row: number): string {
  const answers = [
    ['rating', 5],
    ['csat', 5],
    ['nps', 10],
  ] as const;
  return answers
    .flatMap(([name, most]) => {
      const value = numberColumn(table, name)?.values[row] ?? NaN;
      return value === value ? [`${value}/${most}`] : [];
    })
    .join(', ');
}

/** The end of each life but the last, and the beginning of each but the first. */
function lifeEntries(lives: readonly PersonLife[]): TimelineEntry[] {
  return lives.slice(1).flatMap(({ from }, i): TimelineEntry[] => {
    const { to } = lives[i]!;
    // Just after its last order, just before its first one.
    const entry = (time: number, what: string): TimelineEntry => ({
      time,
      kind: 'life',
      what,
      where: null,
      detail: null,
      amount: NaN,
    });
    return [entry((to + 1) * MS_PER_DAY - 1, 'life-end'), entry(from * MS_PER_DAY, 'life-start')];
  });
}
