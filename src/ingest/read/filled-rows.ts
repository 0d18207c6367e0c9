import { MISSING_CODE, MISSING_FLAG, type Column } from '../../core/column';
import type { ImportPlan } from '../../core/import-plan';
import { NEEDED_ROLES } from '../../core/roles';
import type { Table } from '../../core/table';

const isEmpty = (column: Column, row: number): boolean => {
  if (column.kind === 'category') return column.codes[row] === MISSING_CODE;
  if (column.kind === 'flag') return column.values[row] === MISSING_FLAG;
  return Number.isNaN(column.values[row]);
};

/** Rows with a value. */
export function filledRows(column: Column): number {
  let empty = 0;
  if (column.kind === 'category') {
    for (const code of column.codes) if (code === MISSING_CODE) empty++;
    return column.codes.length - empty;
  }
  if (column.kind === 'flag') {
    for (const value of column.values) if (value === MISSING_FLAG) empty++;
  } else for (const value of column.values) if (Number.isNaN(value)) empty++;
  return column.values.length - empty;
}

/**
 * Names each row that lacks a value its kind of table cannot do without: `found(column, row)` with the position of the
 * first column that could have held it. A role that no column plays is not a matter of rows.
 */
export function neededEmpty(
  table: Table,
  plan: ImportPlan,
  found: (column: number, row: number) => void,
): void {
  for (const choice of NEEDED_ROLES[plan.kind]) {
    const columns = choice.flatMap((role) => table.columns.get(role) ?? []);
    if (columns.length === 0 || columns.some((column) => filledRows(column) === table.rowCount)) continue;
    const position = plan.columns.find(
      (column) => column.role !== null && choice.includes(column.role),
    )!.index;
    for (let row = 0; row < table.rowCount; row++) {
      if (columns.every((column) => isEmpty(column, row))) found(position, row);
    }
  }
}
