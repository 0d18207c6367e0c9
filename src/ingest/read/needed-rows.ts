import { MISSING_CODE, MISSING_FLAG, type Column } from '../../core/column';
import type { ImportPlan } from '../../core/import-plan';
import { NEEDED_ROLES } from '../../core/roles';
import type { Table } from '../../core/table';

const isEmpty = (column: Column, row: number): boolean => {
  if (column.kind === 'category') return column.codes[row] === MISSING_CODE;
  if (column.kind === 'flag') return column.values[row] === MISSING_FLAG;
  return Number.isNaN(column.values[row]);
};

/**
 * Names each row that lacks a value its kind of table cannot do without: `found(column, row)` with the position of the
 * first column that could have held it. A role that no column plays is not a matter of rows.
 *
 * @param filled rows with a value, by the name of the column
 */
export function neededEmpty(
  table: Table,
  plan: ImportPlan,
  filled: ReadonlyMap<string, number>,
  found: (column: number, row: number) => void,
): void {
  for (const choice of NEEDED_ROLES[plan.kind]) {
    const columns = choice.flatMap((role) => table.columns.get(role) ?? []);
    if (columns.length === 0 || choice.some((role) => filled.get(role) === table.rowCount)) continue;
    const position = plan.columns.find(
      (column) => column.role !== null && choice.includes(column.role),
    )!.index;
    for (let row = 0; row < table.rowCount; row++) {
      if (columns.every((column) => isEmpty(column, row))) found(position, row);
    }
  }
}
