import { MISSING_CODE, MISSING_FLAG, type CategoryColumn, type Column } from '../../core/column';
import type { ImportPlan, PlannedColumn } from '../../core/import-plan';
import { levelCount, levelTexts } from '../../core/levels';
import { categoryColumn, numberColumn, type Table } from '../../core/table';
import { readClock } from '../values/time-text';

/**
 * The table with the cells that its plan makes depend on others: a moment gets the time of day that stands in a column of
 * its own, an empty cell what the row above of the same order says, the rows of an order their share of its amount.
 *
 * @param names name in the table of each column of the plan, null where it was left out
 */
export function withDependentCells(table: Table, plan: ImportPlan, names: readonly (string | null)[]): Table {
  const columns = new Map(table.columns);
  const change = (
    wanted: (column: PlannedColumn) => boolean,
    to: (column: Column, p: PlannedColumn) => Column,
  ): void =>
    plan.columns.forEach((planned, c) => {
      const name = names[c];
      const column = name ? columns.get(name) : undefined;
      if (name && column && wanted(planned)) columns.set(name, to(column, planned));
    });

  change(
    ({ format }) => format.clockColumn !== undefined,
    (column, { format }) => withClock(column, columns.get(names[format.clockColumn!] ?? '')),
  );
  const orderId = categoryColumn(table, 'order_id');
  if (!orderId) return { ...table, columns };
  change(
    ({ format }) => format.carryDown === true,
    (column) => carriedDown(column, orderId.codes),
  );
  change(
    ({ format }) => format.perOrder === true,
    (column) => sharedOut(column, orderId, { ...table, columns }),
  );
  return { ...table, columns };
}

function withClock(column: Column, clock: Column | undefined): Column {
  if (column.kind !== 'time' || clock?.kind !== 'category') return column;
  const texts = levelTexts(clock.levels);
  const ofLevel = Float64Array.from(texts, (text) => readClock(text));
  const values = column.values.map((day, row) => {
    const code = clock.codes[row]!;
    const ms = code === MISSING_CODE ? NaN : ofLevel[code]!;
    return Number.isNaN(ms) ? day : day + ms;
  });
  return { kind: 'time', values };
}

function carriedDown(column: Column, orders: Uint32Array): Column {
  const continues = (row: number): boolean =>
    row > 0 && orders[row] !== MISSING_CODE && orders[row] === orders[row - 1];
  if (column.kind === 'category') {
    const codes = column.codes.slice();
    for (let row = 1; row < codes.length; row++)
      if (codes[row] === MISSING_CODE && continues(row)) codes[row] = codes[row - 1]!;
    return { ...column, codes };
  }
  if (column.kind === 'flag') {
    const values = column.values.slice();
    for (let row = 1; row < values.length; row++)
      if (values[row] === MISSING_FLAG && continues(row)) values[row] = values[row - 1]!;
    return { ...column, values };
  }
  const values = column.values.slice();
  for (let row = 1; row < values.length; row++)
    if (Number.isNaN(values[row]) && continues(row)) values[row] = values[row - 1]!;
  return { ...column, values };
}

/**
 * The one amount of an order, shared out among its rows by unit price × quantity (evenly where there are no prices) and
 * rounded so that the shares add up to it. An order with several different amounts keeps them.
 */
function sharedOut(column: Column, orderId: CategoryColumn, table: Table): Column {
  if (column.kind !== 'number') return column;
  const { values } = column;
  const price = numberColumn(table, 'unit_price')?.values;
  const quantity = numberColumn(table, 'quantity')?.values;
  const orders = levelCount(orderId.levels);
  /** NaN: none seen yet; Infinity: two different ones. */
  const total = new Float64Array(orders).fill(NaN);
  const rows = new Uint32Array(orders);
  const worth = new Float64Array(orders);
  const worthOf = (row: number): number => {
    const worthOfRow = (price?.[row] ?? 0) * (quantity && !Number.isNaN(quantity[row]) ? quantity[row]! : 1);
    return worthOfRow > 0 ? worthOfRow : 0;
  };
  for (let row = 0; row < values.length; row++) {
    const order = orderId.codes[row]!;
    if (order === MISSING_CODE) continue;
    rows[order]!++;
    worth[order]! += worthOf(row);
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(total[order])) total[order] = value;
    else if (total[order] !== value) total[order] = Infinity;
  }
  const shared = values.slice();
  /** Worth, or rows where nothing has a worth, of the order up to the row. */
  const before = new Float64Array(orders);
  for (let row = 0; row < values.length; row++) {
    const order = orderId.codes[row]!;
    if (order === MISSING_CODE || rows[order] === 1 || !Number.isFinite(total[order])) continue;
    const whole = worth[order]! > 0 ? worth[order]! : rows[order]!;
    const part = worth[order]! > 0 ? worthOf(row) : 1;
    const scale = scaleOf(total[order]!);
    const upTo = (share: number): number => Math.round((total[order]! * scale * share) / whole);
    const from = upTo(before[order]!);
    before[order]! += part;
    shared[row] = (upTo(before[order]!) - from) / scale;
  }
  return { kind: 'number', values: shared };
}

/** Units of money in one: 100, or more where the amount has more than two decimals. */
function scaleOf(amount: number): number {
  let scale = 100;
  while (scale < 1e6 && Math.abs(Math.round(amount * scale) - amount * scale) > 1e-6) scale *= 10;
  return scale;
}
