import type { ExactFigures, FilePreview, ImportPlan, PlannedColumn } from '../core/import-plan';
import { ROLES } from '../core/roles';
import type { Table } from '../core/table';
import { readNumber } from './values/number-text';
import { readTime } from './values/time-text';

type Figures = NonNullable<FilePreview['figures']>;
type Columns = Pick<ImportPlan, 'kind' | 'columns'>;

/** What a column says in a row, NaN where it says nothing or there is no such column. */
type Cells = (column: PlannedColumn | undefined) => (row: number) => number;

/**
 * From which day to which the rows go, and what they come to, as the plan reads them; null without a date. Rows without
 * one, such as a total below the table, count for neither.
 *
 * @param whole whether these are all rows of the file: of a part no sum is told
 */
export function previewFigures(
  plan: Columns,
  rows: readonly (readonly string[])[],
  whole: boolean,
): Figures | null {
  return figuresOf(plan, rows.length, whole, (column) => {
    if (!column) return () => NaN;
    const { index, type, format } = column;
    const { dateOrder = 'ymd', dateForm = 'text', centuryPivot, decimalMark = '.' } = format;
    const valueOf = (text: string): number =>
      type === 'time'
        ? readTime(text, dateOrder, dateForm, centuryPivot)
        : (readNumber(text, decimalMark)?.value ?? NaN);
    return (row) => valueOf((rows[row]![index] ?? '').trim());
  });
}

/** The plan with no more of the columns than the figures are made of: its table has the same rows. */
export function planOfFigures(plan: ImportPlan): ImportPlan {
  const { day, amount, price, quantity } = playersOf(plan);
  const read = [day, amount, price, quantity].flatMap((column) => column ?? []);
  const needed = new Set(read.map(({ index }) => index));
  for (const { format } of read) {
    if (format.clockColumn !== undefined) needed.add(format.clockColumn);
    if (format.carryDown)
      for (const { role, index } of plan.columns) if (role === 'order_id') needed.add(index);
  }
  const columns = plan.columns.map((column) => ({
    ...column,
    keep: column.keep && needed.has(column.index),
  }));
  return { ...plan, columns };
}

/** The same of all rows of a file, read by the plan or by that of its figures. */
export function tableFigures(plan: Columns, table: Table): ExactFigures {
  const figures = figuresOf(plan, table.rowCount, true, (planned) => {
    const column = planned && table.columns.get(planned.role!);
    return column?.kind === 'time' || column?.kind === 'number' ? (row) => column.values[row]! : () => NaN;
  });
  return { estimatedRows: table.rowCount, ...(figures && { figures }) };
}

/** The columns that figures are made of; none of money where the amounts are those of whole orders. */
function playersOf({ kind, columns }: Columns) {
  const playing = (name: string, type: PlannedColumn['type']) => {
    const column = columns.find(({ role, keep }) => keep && role === name);
    return column?.type === type ? column : undefined;
  };
  // Days of birth are no days of the shop.
  const day = ROLES[kind].flatMap(({ name, type }) =>
    type === 'time' && name !== 'birth_date' ? (playing(name, 'time') ?? []) : [],
  )[0];
  const amount = playing(kind === 'spend' ? 'spend' : 'amount', 'number');
  if (amount?.format.perOrder) return { day };
  return { day, amount, price: playing('unit_price', 'number'), quantity: playing('quantity', 'number') };
}

function figuresOf(plan: Columns, rowCount: number, whole: boolean, cells: Cells): Figures | null {
  const { day, amount, price, quantity } = playersOf(plan);
  const [dayOf, amountOf, priceOf, quantityOf] = [cells(day), cells(amount), cells(price), cells(quantity)];
  let from = Infinity;
  let to = -Infinity;
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    const moment = dayOf(row);
    if (Number.isNaN(moment)) continue;
    from = Math.min(from, moment);
    to = Math.max(to, moment);
    total += known(amountOf(row), known(priceOf(row), 0) * known(quantityOf(row), 1));
  }
  const isSummed = whole && (amount ?? price) !== undefined;
  return from > to ? null : { from, to, total: isSummed ? total : null, whole };
}

const known = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);
