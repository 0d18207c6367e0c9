import { MISSING_CODE } from '../../core/column';
import { levelText } from '../../core/levels';
import { fail, ok, problem, type Outcome } from '../../core/outcome';
import { categoryColumn, numberColumn } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn, type Activity } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { itemsAndCharges } from '../../domain/charges';
import { NO_ITEM } from '../../domain/items';
import { buyersOf, kpisOf, knowsCustomers, periodDaysOf, type KpiId } from '../../domain/kpis';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { neverPaidNote } from '../../domain/returns';
import { ordersOf } from '../../domain/orders';
import { ANONYMOUS, peopleOf, personOfLines } from '../../domain/people';
import { ascendingOrder } from '../../kernels/ascending-order';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import {
  LINE_CLASSES,
  LINES_LISTED,
  type ClassSums,
  type Effect,
  type LineageResult,
  type LineClass,
  type ListedLine,
} from './result';

/**
 * Where a figure of Home comes from: every line of the order file in the class that says whether it counts, and the
 * lines of one class themselves. O(lines).
 *
 * Problems: `lineage/no-orders`, `lineage/no-customers` for a figure about customers. Notes: `lineage/cut` {shown, total}.
 */
export function compute(
  workspace: Workspace,
  params: ParamsOf<typeof definition>,
  progress: Progress,
): Outcome<LineageResult> {
  const { grid, firstDay } = linesOf(workspace);
  const asOf = asOfDay(workspace, params.asOf);
  if (!(asOf > firstDay)) return fail('lineage/no-orders');
  const { kpi } = params;
  if ((kpi === 'customers' || kpi === 'repeatRate') && !knowsCustomers(workspace))
    return fail('lineage/no-customers');
  if ((kpi === 'revenue' || kpi === 'orderValue') && !knowsAmounts(linesOf(workspace)))
    return fail('amounts/none');
  const dataDays = asOf - firstDay;
  const periodDays = params.period === 'all' ? dataDays : periodDaysOf(params.period, dataDays);
  const activity = activityIn(workspace, { from: asOf - periodDays, to: asOf });
  progress(0.4);
  const classOf = classOfLines(workspace, activity);
  const classes = classSums(workspace, classOf, kpi);
  const of = params.lines === 'auto' ? firstFilled(classes) : params.lines;
  const listed = listedLines(workspace, classOf, of);
  progress(0.9);
  const { totals } = activity;
  const values = kpisOf(workspace, activity);
  return ok(
    {
      kpi,
      values,
      asOf,
      periodDays,
      gross: moneyOf(grid, totals.gross),
      returned: moneyOf(grid, -totals.returned),
      repeaters: buyersOf(activity).repeaters,
      withoutLargest: withoutLargest(workspace, activity, kpi),
      classes,
      listed,
    },
    [
      ...(listed.total > listed.lines.length
        ? [problem('lineage/cut', { shown: listed.lines.length, total: listed.total })]
        : []),
      ...neverPaidNote(workspace),
    ],
  );
}

/** Position in LINE_CLASSES of each line. */
function classOfLines(workspace: Workspace, { window, orders }: Activity): Uint8Array {
  const { count, time, isReturn } = linesOf(workspace);
  const { ofLine, person } = ordersOf(workspace);
  const [from, to] = [window.from * MS_PER_DAY, window.to * MS_PER_DAY];
  const code = Object.fromEntries(LINE_CLASSES.map((id, k) => [id, k])) as Record<LineClass, number>;
  const classOf = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const moment = time[i]!;
    const order = ofLine[i]!;
    if (Number.isNaN(moment)) classOf[i] = code.undated;
    else if (moment < from) classOf[i] = code.earlier;
    else if (moment >= to) classOf[i] = code.later;
    else if (isReturn[i]) classOf[i] = code.returns;
    else if (!orders.counts[order]) classOf[i] = code.unpaid;
    else classOf[i] = person[order] === ANONYMOUS ? code.anonymous : code.counted;
  }
  return classOf;
}

/** What a class does to a figure. */
function effectOn(kpi: KpiId, id: LineClass): Effect {
  const isMoney = kpi === 'revenue' || kpi === 'orderValue';
  if (id === 'counted') return 'in';
  if (id === 'anonymous') return kpi === 'customers' || kpi === 'repeatRate' ? 'out' : 'in';
  if (id === 'returns' && isMoney) return 'deducted';
  return id === 'unpaid' && isMoney ? 'in' : 'out';
}

function classSums(workspace: Workspace, classOf: Uint8Array, kpi: KpiId): ClassSums[] {
  const { grid, units } = linesOf(workspace);
  const lines = new Uint32Array(LINE_CLASSES.length);
  const sums = new Float64Array(LINE_CLASSES.length);
  for (let i = 0; i < classOf.length; i++) {
    lines[classOf[i]!]!++;
    sums[classOf[i]!]! += units[i]!;
  }
  return LINE_CLASSES.map((id, k) => ({
    id,
    effect: effectOn(kpi, id),
    lines: lines[k]!,
    money: moneyOf(grid, sums[k]!),
  }));
}

const firstFilled = (classes: readonly ClassSums[]): LineClass =>
  (classes.find(({ lines }) => lines > 0) ?? classes[0]!).id;

/** The revenue or average order without the order that brought most, of those that were not taken back whole. */
function withoutLargest(
  workspace: Workspace,
  { orders, totals }: Activity,
  kpi: KpiId,
): LineageResult['withoutLargest'] {
  if (kpi !== 'revenue' && kpi !== 'orderValue') return null;
  const { person } = ordersOf(workspace);
  const key = (o: number, net: number) => `${person[o]} ${net}`;
  const takenBack = new Set<string>();
  orders.net.forEach((net, o) => {
    if (net < 0 && person[o] !== ANONYMOUS) takenBack.add(key(o, -net));
  });
  let largest = -1;
  orders.net.forEach((net, o) => {
    const isLarger = orders.counts[o] && (largest < 0 || net > orders.net[largest]!);
    if (isLarger && !takenBack.has(key(o, net))) largest = o;
  });
  if (largest < 0 || totals.orders < 2) return null;
  const { grid } = linesOf(workspace);
  const rest = moneyOf(grid, totals.net - orders.net[largest]!);
  return {
    amount: moneyOf(grid, orders.net[largest]!),
    value: kpi === 'revenue' ? rest : rest / (totals.orders - 1),
  };
}

/** Lines of a class, the largest amounts first, those of one amount by their moment, then by what they say. */
function listedLines(workspace: Workspace, classOf: Uint8Array, of: LineClass): LineageResult['listed'] {
  const { grid, time, units } = linesOf(workspace);
  const wanted = LINE_CLASSES.indexOf(of);
  const lines: number[] = [];
  for (let i = 0; i < classOf.length; i++) if (classOf[i] === wanted) lines.push(i);
  const byTime = Array.from(ascendingOrder(lines.map((i) => time[i]!)), (k) => lines[k]!);
  const order = Array.from(ascendingOrder(byTime.map((i) => -Math.abs(units[i]!))), (k) => byTime[k]!);
  // Lines that agree with the last one in both are read too, so that no row order decides which are listed.
  let end = Math.min(order.length, LINES_LISTED);
  const agrees = (a: number, b: number): boolean =>
    Math.abs(units[a]!) === Math.abs(units[b]!) && Object.is(time[a], time[b]);
  while (end > 0 && end < order.length && agrees(order[end]!, order[end - 1]!)) end++;
  const read = lineReader(workspace);
  const found = order.slice(0, end).map((i) => ({ ...read(i), amount: moneyOf(grid, units[i]!) }));
  found.sort(
    (a, b) =>
      Math.abs(b.amount) - Math.abs(a.amount) ||
      (a.time === b.time ? 0 : a.time - b.time) ||
      compareTexts(a.order, b.order) ||
      compareTexts(a.person, b.person) ||
      compareTexts(a.product, b.product) ||
      a.quantity - b.quantity ||
      a.amount - b.amount,
  );
  return { of, total: lines.length, lines: found.slice(0, LINES_LISTED) };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function lineReader(workspace: Workspace): (i: number) => Omit<ListedLine, 'amount'> {
  const table = workspace.tables.get('orders')!;
  const orderId = categoryColumn(table, 'order_id');
  const quantity = numberColumn(table, 'quantity')?.values;
  const { time } = linesOf(workspace);
  const items = itemsAndCharges(workspace, 'products') ?? itemsAndCharges(workspace, 'categories');
  const { keys } = peopleOf(workspace);
  const personOf = personOfLines(workspace);
  return (i) => {
    const code = orderId ? orderId.codes[i]! : MISSING_CODE;
    const item = items ? items.ofLine[i]! : NO_ITEM;
    const person = personOf[i]!;
    return {
      order: code === MISSING_CODE ? '' : levelText(orderId!.levels, code),
      person: person === ANONYMOUS ? '' : levelText(keys, person),
      product: item === NO_ITEM ? '' : items!.names[item]!,
      time: time[i]!,
      quantity: quantity ? quantity[i]! : NaN,
    };
  };
}
