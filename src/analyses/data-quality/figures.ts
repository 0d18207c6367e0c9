import type { Column } from '../../core/column';
import { levelCount } from '../../core/levels';
import type { Table, TableKind } from '../../core/table';
import type { CleaningKind } from '../../domain/cleaning/methods';
import { commonestCode } from '../../domain/cleaning/missing-values';
import { orderValues } from '../../domain/cleaning/order-values';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { isFilled } from '../../domain/cleaning/row-keys';
import { mean, standardDeviation } from '../../kernels/statistics/moments';
import type { Figures } from './result';

/** The figures that a step of this kind moves, of a table before or after it. */
export function figuresOf(kind: CleaningKind, table: TableKind, column: string, content: Table): Figures {
  const cells = content.columns.get(column);
  switch (kind) {
    case 'missing-values':
      return cells ? { filled: filledShare(cells), ...shapeOf(cells) } : {};
    case 'unify-categories':
      return cells?.kind === 'category' ? { spellings: levelCount(cells.levels) } : {};
    case 'outliers':
      return column === ORDER_VALUE
        ? orderFigures(content)
        : { rows: content.rowCount, ...greatestOf(cells) };
    case 'list-prices': {
      const { revenue, counted } = orderValues(content);
      return { filled: pricedShare(content), revenue, orders: counted };
    }
    default:
      if (table !== 'orders') return { rows: content.rowCount };
      return { rows: content.rowCount, revenue: orderValues(content).revenue };
  }
}

function orderFigures(content: Table): Figures {
  const { values } = orderValues(content);
  const bought = values.filter((value) => value > 0).sort();
  if (bought.length === 0) return { rows: content.rowCount };
  return { rows: content.rowCount, orderValue: mean(bought), greatest: bought.at(-1)! };
}

/** Rows of which an amount or a unit price is known. */
function pricedShare({ columns, rowCount }: Table): number {
  const [amount, price] = ['amount', 'unit_price'].map((name) => columns.get(name));
  const known = [amount, price].flatMap((column) => (column ? [isFilled(column)] : []));
  let rows = 0;
  for (let i = 0; i < rowCount; i++) if (known.some((filled) => filled[i] === 1)) rows++;
  return rows / rowCount;
}

function filledShare(column: Column): number {
  const filled = isFilled(column);
  return filled.reduce((sum, value) => sum + value, 0) / filled.length;
}

/** Where a column's values lie; in ascending order, so that no row order shows in the last bit. */
function shapeOf(column: Column): Figures {
  if (column.kind === 'number') {
    const known = column.values.filter((value) => value === value).sort();
    if (known.length < 2) return {};
    return { mean: mean(known), deviation: standardDeviation(known) };
  }
  if (column.kind !== 'category') return {};
  const code = commonestCode(column);
  let count = 0;
  let known = 0;
  for (const each of column.codes) {
    if (each === code) count++;
    if (each < levelCount(column.levels)) known++;
  }
  return known === 0 ? {} : { commonest: count / known };
}

function greatestOf(column: Column | undefined): Figures {
  if (column?.kind !== 'number') return {};
  const known = column.values.filter((value) => value === value).sort();
  return known.length === 0 ? {} : { mean: mean(known), greatest: known.at(-1)! };
}
